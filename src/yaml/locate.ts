import { isMap, isScalar, isSeq } from 'yaml';
import type { Node, Pair } from 'yaml';
import type { YamlFile } from './parse-yaml.js';

export type Path = readonly (string | number)[];

/**
 * Where a path stands: the offset of its key (or item), and of its value. Where the path breaks off, its nearest
 * existing ancestor.
 */
export function offsetsOf(file: YamlFile, path: Path): { key: number; value: number } {
  const { key, value } = nodesAt(file, path);
  const start = startOf(key);
  return { key: start, value: isScalar(value) && value.value === null ? start : startOf(value, start) };
}

/** What stands at a path: its key (or item), and its value. Where the path breaks off, its nearest existing ancestor. */
export function nodesAt(file: YamlFile, path: Path): { key: unknown; value: unknown; found: boolean } {
  let node: unknown = file.document.contents;
  let key = node;
  for (const step of path) {
    if (isMap(node)) {
      const pair: Pair | undefined = node.items.find((item) => isScalar(item.key) && item.key.value === step);
      if (pair === undefined) return { key, value: node, found: false };
      key = pair.key;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number' && node.items[step] !== undefined) {
      node = node.items[step];
      key = node;
    } else return { key, value: node, found: false };
  }
  return { key, value: node, found: true };
}

function startOf(node: unknown, otherwise = 0): number {
  return (node as Node | null | undefined)?.range?.[0] ?? otherwise;
}
