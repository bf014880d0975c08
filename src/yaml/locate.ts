import { isMap, isScalar, isSeq } from 'yaml';
import type { Node, Pair } from 'yaml';
import type { YamlFile } from './parse-yaml.js';

export type Path = readonly (string | number)[];

/**
 * Where a path stands: the offset of its key (or item), and of its value. Where the path breaks off, its nearest
 * existing ancestor.
 */
export function offsetsOf(file: YamlFile, path: Path): { key: number; value: number } {
  let node: unknown = file.document.contents;
  let key = startOf(node);
  for (const step of path) {
    if (isMap(node)) {
      const pair: Pair | undefined = node.items.find((item) => isScalar(item.key) && item.key.value === step);
      if (pair === undefined) break;
      key = startOf(pair.key);
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number' && node.items[step] !== undefined) {
      node = node.items[step];
      key = startOf(node);
    } else break;
  }
  return { key, value: isScalar(node) && node.value === null ? key : startOf(node, key) };
}

function startOf(node: unknown, otherwise = 0): number {
  return (node as Node | null | undefined)?.range?.[0] ?? otherwise;
}
