import { isMap, isScalar } from 'yaml';
import type { Node, Pair, YAMLMap } from 'yaml';
import { commentsOf } from './comments-of.js';
import { parseYaml } from './parse-yaml.js';
import type { YamlFile } from './parse-yaml.js';
import { Flow, isYamlMap, writeAfterColon, writeEntry } from './write-yaml.js';
import type { YamlMap, YamlValue } from './write-yaml.js';

/** Puts `text` in place of the characters from `start` up to `end`. */
interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface EditOptions {
  /** The order of keys in the mapping that receives a new one; by default it goes last. */
  readonly order?: readonly string[];
  /** Comments written above a new entry, without indentation; an empty one is a blank line between it and its neighbour. */
  readonly above?: readonly string[];
}

/**
 * Sets the entry at `path` by splicing the text, so that nothing else moves: an equal value changes nothing, a plain value
 * changes its own characters, and every comment people wrote survives.
 *
 * @param value `null` empties the entry, `undefined` removes it
 * @returns the new text
 */
export function editYaml(
  file: YamlFile,
  path: readonly [string, ...string[]],
  value: YamlValue | undefined,
  options: EditOptions = {},
): string {
  const root = file.document.contents;
  if (!isMap(root) || root.flow === true) throw new Error('editYaml needs a block mapping at the top');
  const current = file.document.getIn(path, true);
  if (isMap(current) && current.flow !== true && isYamlMap(value)) return editMap(file, path, current, value);
  const lineEnd = /\r?\n/.exec(file.text)?.[0] ?? '\n';
  return splicesFor(file.text, root, path, value, 0, options)
    .toSorted((a, b) => b.start - a.start || b.end - a.end)
    .reduce(
      (text, { start, end, text: inserted }) =>
        text.slice(0, start) + inserted.replaceAll('\n', lineEnd) + text.slice(end),
      file.text,
    );
}

/** Entry by entry, so that those that stay keep their lines and comments. */
function editMap(
  file: YamlFile,
  path: readonly [string, ...string[]],
  current: YAMLMap,
  wanted: YamlMap,
): string {
  const order = Object.keys(wanted).filter((key) => wanted[key] !== undefined);
  const gone = current.items.flatMap(({ key }) => {
    const name = isScalar(key) ? String(key.value) : '';
    return order.includes(name) ? [] : [name];
  });
  const edited = [...order, ...gone].reduce(
    (now, key) => reparse(now, editYaml(now, [...path, key], wanted[key], { order })),
    file,
  );
  return edited.text;
}

function reparse(file: YamlFile, text: string): YamlFile {
  if (text === file.text) return file;
  const result = parseYaml(file.file, text);
  if (!result.ok) throw new Error(`an edit broke ${file.file}`);
  return result.value;
}

function splicesFor(
  text: string,
  map: YAMLMap,
  path: readonly string[],
  value: YamlValue | undefined,
  indentIfEmpty: number,
  options: EditOptions,
): Splice[] {
  const [key, ...rest] = path as [string, ...string[]];
  const pair = findPair(map, key);
  if (pair === undefined) {
    if (value === undefined) return [];
    return [insertion(text, map, key, nest(rest, value), indentIfEmpty, options)];
  }
  const indent = columnOf(text, startOf(pair.key));
  if (rest.length > 0) {
    if (isMap(pair.value) && pair.value.flow !== true) {
      return splicesFor(text, pair.value, rest, value, indent + 2, options);
    }
    if (value === undefined) return [];
    // An empty or one-line mapping is written anew as a block, with what it held.
    const held = isMap(pair.value) ? (pair.value.toJSON() as YamlMap) : {};
    return replacement(text, pair, { ...asBlock(held), [rest[0] ?? '']: nest(rest.slice(1), value) });
  }
  if (value === undefined) return removal(text, pair);
  return change(text, pair, value);
}

/** Entries of a one-line mapping that becomes a block keep their own one-line form. */
function asBlock(map: YamlMap): YamlMap {
  return Object.fromEntries(
    Object.entries(map).map(([key, value]) => [
      key,
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? new Flow(value as YamlMap)
        : value,
    ]),
  );
}

function change(text: string, pair: Pair, value: YamlValue): Splice[] {
  const current = pair.value as Node | null;
  if (equal(current === null ? null : (current.toJSON() as unknown), plain(value))) return [];
  return replacement(text, pair, value);
}

/** Writes the value anew behind its colon; comments inside the old value move above the key. */
function replacement(text: string, pair: Pair, value: YamlValue): Splice[] {
  const indent = columnOf(text, startOf(pair.key));
  const colon = afterColon(text, pair);
  const written = writeAfterColon(value, indent);
  const node = pair.value as Node | null;
  if (isEmpty(node)) {
    const blanks = /^[ \t]*(?=\r?\n|$)/.exec(text.slice(colon))?.[0].length ?? 0;
    return [{ start: colon, end: colon + blanks, text: written }];
  }
  const [start, end] = valueSpan(text, node as Node);
  const sameLine = !text.slice(colon, start).includes('\n');
  if (sameLine && !written.includes('\n')) {
    return [{ start: colon, end, text: written }, ...rescue(text, pair, commentsIn(text, start, end))];
  }
  if (sameLine) {
    // One line becomes several: a comment behind the old value would end up inside the new one.
    const lineEnd = endOfLine(text, end);
    return [
      { start: colon, end: lineEnd, text: written },
      ...rescue(text, pair, commentsIn(text, colon, lineEnd)),
    ];
  }
  return [{ start: colon, end, text: written }, ...rescue(text, pair, commentsIn(text, colon, end))];
}

function removal(text: string, pair: Pair): Splice[] {
  const start = startOfLine(text, startOf(pair.key));
  const node = pair.value as Node | null;
  const end = endOfLine(text, isEmpty(node) ? afterColon(text, pair) : valueSpan(text, node as Node)[1]);
  return [
    { start, end: Math.min(text.length, end + 1), text: '' },
    ...rescue(text, pair, commentsIn(text, start, end)),
  ];
}

/** Comments that would be lost are written on lines of their own above the key. */
function rescue(text: string, pair: Pair, comments: readonly string[]): Splice[] {
  if (comments.length === 0) return [];
  const key = startOf(pair.key);
  const line = startOfLine(text, key);
  const pad = ' '.repeat(columnOf(text, key));
  return [{ start: line, end: line, text: comments.map((comment) => `${pad}${comment}\n`).join('') }];
}

function insertion(
  text: string,
  map: YAMLMap,
  key: string,
  value: YamlValue,
  indentIfEmpty: number,
  { order = [], above = [] }: EditOptions,
): Splice {
  const first = map.items[0];
  const indent = first === undefined ? indentIfEmpty : columnOf(text, startOf(first.key));
  const pad = ' '.repeat(indent);
  const entry = [
    ...above.filter((line) => line !== '').map((line) => pad + line),
    writeEntry(key, value, indent),
  ].join('\n');
  const blank = above.includes('') ? '\n' : '';
  const rank = order.indexOf(key);
  const previous = map.items.findLast((item) => {
    const itemRank = isScalar(item.key) ? order.indexOf(String(item.key.value)) : -1;
    return rank === -1 || (itemRank !== -1 && itemRank < rank);
  });
  if (previous === undefined) {
    const at = startWithComments(text, startOf(first?.key ?? map));
    return { start: at, end: at, text: `${entry}\n${blank}` };
  }
  const node = previous.value as Node | null;
  const end = endOfLine(text, isEmpty(node) ? afterColon(text, previous) : valueSpan(text, node as Node)[1]);
  return { start: end, end, text: `\n${blank}${entry}` };
}

function nest(path: readonly string[], value: YamlValue): YamlValue {
  return path.reduceRight<YamlValue>((inner, key) => ({ [key]: inner }), value);
}

function findPair(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((item) => isScalar(item.key) && item.key.value === key);
}

/** Plain data of what is to be written. */
function plain(value: YamlValue): unknown {
  if (Array.isArray(value)) return value.map(plain);
  const map = value instanceof Flow ? value.entries : value;
  if (typeof map !== 'object' || map === null) return map;
  return Object.fromEntries(
    Object.entries(map as YamlMap).flatMap(([key, item]) => (item === undefined ? [] : [[key, plain(item)]])),
  );
}

function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [keysA, keysB] = [Object.keys(a), Object.keys(b)];
  return (
    keysA.length === keysB.length &&
    keysA.every((key) => Object.hasOwn(b, key) && equal(a[key as keyof typeof a], b[key as keyof typeof b]))
  );
}

const startOf = (node: unknown): number => (node as Node).range?.[0] ?? 0;

const isEmpty = (node: Node | null): boolean =>
  node === null || (isScalar(node) && node.range?.[0] === node.range?.[1]);

/** From the first to the last character of a value, without the line break that ends a block. */
function valueSpan(text: string, node: Node): [number, number] {
  const [start, end] = node.range as [number, number, number];
  return [start, start + text.slice(start, end).trimEnd().length];
}

function afterColon(text: string, pair: Pair): number {
  return text.indexOf(':', (pair.key as Node).range?.[1] ?? 0) + 1;
}

const startOfLine = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

/** The start of the line of a key, or of the comments that stand right above it. */
function startWithComments(text: string, offset: number): number {
  for (let start = startOfLine(text, offset); ;) {
    const above = startOfLine(text, start - 1);
    if (start === 0 || !/^[ \t]*#/.test(text.slice(above, start))) return start;
    start = above;
  }
}

const columnOf = (text: string, offset: number): number => offset - startOfLine(text, offset);

function endOfLine(text: string, offset: number): number {
  const found = text.indexOf('\n', offset);
  const end = found === -1 ? text.length : found;
  return text[end - 1] === '\r' ? end - 1 : end;
}

/** The comments that start between two offsets. */
function commentsIn(text: string, start: number, end: number): string[] {
  return commentsOf(text).flatMap(({ offset, text: comment }) =>
    offset >= start && offset < end ? comment : [],
  );
}
