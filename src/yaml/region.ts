import { isCollection, isMap, isNode, isPair, isScalar } from 'yaml';
import type { Place } from '../model/place.js';
import { nodesAt } from './locate.js';
import type { Path } from './locate.js';
import { positionOf } from './parse-yaml.js';
import type { YamlFile } from './parse-yaml.js';

export type Region = Omit<Place, 'file'>;

/**
 * From where to where the value at a path stands, without the comments and blanks behind it. Where there is no value, or the key is asked for,
 * the key; where the path breaks off, the key of its nearest existing ancestor, and of the whole file its first key.
 */
export function regionOf(file: YamlFile, path: Path, part: 'key' | 'value' = 'value'): Region {
  const { key, value, found } = nodesAt(file, path);
  const node = found && part === 'value' && !isEmpty(value) ? value : firstKey(key);
  const start = startOf(node);
  const length = file.text.slice(start, endOf(node)).trimEnd().length;
  const from = positionOf(file.lines, start);
  const to = positionOf(file.lines, start + length);
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

const isEmpty = (node: unknown): boolean => !isNode(node) || (isScalar(node) && node.value === null);

/** A path that breaks off at once leaves the whole file, which is no place to point at. */
const firstKey = (node: unknown): unknown => (isMap(node) ? (node.items[0]?.key ?? node) : node);

const startOf = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0);

/** A block ends where the last thing in it ends: its own range reaches over the comments behind it. */
function endOf(node: unknown): number {
  if (isPair(node)) return Math.max(endOf(node.key), endOf(node.value));
  if (isCollection(node) && node.flow !== true && node.items.length > 0) return endOf(node.items.at(-1));
  return isNode(node) ? (node.range?.[1] ?? 0) : 0;
}
