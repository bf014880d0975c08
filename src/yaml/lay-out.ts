import { arrange, inOrder, isMapping, loneValue } from './arrange.js';
import { MODELINE, OWN_COMMENT, layoutOf } from './layout.js';
import type { Layout } from './layout.js';
import type { Entry, Parts } from './read-entries.js';
import { writeAfterColon, writeInline, writeScalar } from './write-yaml.js';

/**
 * The text of a file in its layout. What is written says the same as what was read, and has every comment of people; writing it once more
 * changes nothing.
 *
 * @param root what the file holds, in any order
 * @param schema where its JSON Schema stands, as seen from the file
 */
export function layOut(root: Parts, layout: Layout, schema: string): string {
  const [first, ...others] = root.entries;
  const lines = first === undefined ? [] : withoutRepeatedBlanks(withoutModelines(first.above));
  // A comment with a blank line under it is about the file, whatever its first key is.
  const blank = lines.lastIndexOf('');
  const head = blank > 0 ? lines.slice(0, blank + 1) : [];
  const entries = first === undefined ? [] : [{ ...first, above: lines.slice(blank + 1) }, ...others];
  const body = writeParts({ ...root, entries }, layout, 0);
  return `${[`# yaml-language-server: $schema=${schema}`, ...head, ...body].join('\n')}\n`;
}

function writeParts(parts: Parts, layout: Layout, indent: number): string[] {
  const isRoot = indent === 0;
  const found = new Map(parts.entries.map((entry) => [entry.key, entry]));
  const lines = inOrder([...found.keys()], layout).flatMap((key, index) => {
    const own = layoutOf(layout, key);
    const isApart = (layout.spaced === true && index > 0) || own.blankAbove === true;
    const entry = found.get(key) ?? { key, value: null, above: [], deeper: [], below: [] };
    return [...(isApart ? [''] : []), ...writeEntryLines(entry, own, layout, indent)];
  });
  const end = peoplesOwn(parts.end);
  const kept = layout.spaced === true || isRoot ? end : withoutBlanks(end);
  return [...lines, ...indented(kept, indent)];
}

function writeEntryLines(entry: Entry, layout: Layout, parent: Layout, indent: number): string[] {
  const { behind, key } = entry;
  const start = `${' '.repeat(indent)}${writeScalar(key)}:`;
  const after = behind === undefined ? [] : [` ${behind}`];
  const under = (deeper: number): string[] => [
    ...indented(peoplesOwn(entry.deeper), deeper),
    ...indented(peoplesOwn(entry.below), indent),
  ];
  if (isBlock(entry.value, layout)) {
    const { parts = { entries: [], end: [] } } = entry;
    const body = Array.isArray(entry.value)
      ? writeItems(parts, layout.items ?? {}, indent + 2)
      : writeParts(parts, layout, indent + 2);
    return [
      ...indented(linesAbove(entry, [], parent), indent),
      start + after.join(''),
      ...body,
      ...under(indent + 2),
    ];
  }
  const [inline = '', ...literal] = writeAfterColon(arrange(entry.value, layout), indent).split('\n');
  return [
    ...indented(linesAbove(entry, commentsWithin(entry.parts), parent), indent),
    start + inline + after.join(''),
    ...literal,
    // Under a literal block a deeper line would be a part of it.
    ...under(literal.length > 0 ? indent : indent + 2),
  ];
}

/** Whether a line follows for each of its entries or items. */
function isBlock(value: unknown, layout: Layout): boolean {
  if (layout.oneLine === true || loneValue(value, layout) !== undefined) return false;
  if (Array.isArray(value)) return value.some(isMapping);
  if (isMapping(value) && Object.keys(value).length > 0) return true;
  // Nothing is there yet, but its keys are.
  const { always = [], lone } = layout;
  return (value === null || isMapping(value)) && always.length > 0 && lone === undefined;
}

function writeItems({ entries, end }: Parts, layout: Layout, indent: number): string[] {
  const pad = ' '.repeat(indent);
  const lines = entries.flatMap(({ value, above, behind, deeper, below, parts }) => [
    ...indented(peoplesOwn(withoutBlanks([...above, ...commentsWithin(parts)])), indent),
    `${pad}- ${writeInline(arrange(value, layout))}${behind === undefined ? '' : ` ${behind}`}`,
    ...indented(peoplesOwn(deeper), indent + 2),
    ...indented(peoplesOwn(below), indent),
  ]);
  return [...lines, ...indented(peoplesOwn(withoutBlanks(end)), indent)];
}

/** What stands above an entry: comments, from within it too when it is written on one line, and the one of the tool. */
function linesAbove({ key, above }: Entry, within: readonly string[], parent: Layout): readonly string[] {
  const lines = [...above, ...within];
  if (parent.comment === undefined) return tidy(peoplesOwn(lines), parent);
  const own = parent.comment(key);
  // Of a question that we do not know, its comment is all that says what was asked.
  if (own === undefined) return tidy(withoutModelines(lines), parent);
  const place = lines.findIndex(isOwn);
  const others = (some: readonly string[]): string[] => some.filter((line) => !isOwn(line));
  // In the place where it stood, else above the comments right above the key.
  const at = place === -1 ? lines.lastIndexOf('') + 1 : place;
  return tidy([...others(lines.slice(0, at)), own, ...others(lines.slice(at))], parent);
}

function tidy(lines: readonly string[], { spaced }: Layout): readonly string[] {
  if (spaced !== true) return withoutBlanks(lines);
  const tidied = withoutLastBlank(withoutRepeatedBlanks(lines));
  return tidied[0] === '' ? tidied.slice(1) : tidied;
}

/** All comments of what will stand on one line, from top to bottom. */
function commentsWithin(parts: Parts | undefined): string[] {
  if (parts === undefined) return [];
  const ofEntries = parts.entries.flatMap(({ above, behind, deeper, below, parts: inner }) => [
    ...above,
    ...(behind === undefined ? [] : [behind]),
    ...commentsWithin(inner),
    ...deeper,
    ...below,
  ]);
  return withoutBlanks([...ofEntries, ...parts.end]);
}

const isOwn = (line: string): boolean => line.startsWith(OWN_COMMENT) || MODELINE.test(line);

/** Comments of the tool stand above a question and nowhere else; what is left of them elsewhere was of one that is gone. */
const peoplesOwn = (lines: readonly string[]): readonly string[] =>
  withoutLastBlank(withoutRepeatedBlanks(lines.filter((line) => !isOwn(line))));

const withoutModelines = (lines: readonly string[]): string[] => lines.filter((line) => !MODELINE.test(line));

const withoutBlanks = (lines: readonly string[]): string[] => lines.filter((line) => line !== '');

const withoutRepeatedBlanks = (lines: readonly string[]): string[] =>
  lines.filter((line, index) => line !== '' || lines[index - 1] !== '');

const withoutLastBlank = (lines: readonly string[]): readonly string[] =>
  lines.at(-1) === '' ? lines.slice(0, -1) : lines;

const indented = (lines: readonly string[], indent: number): string[] =>
  lines.map((line) => (line === '' ? '' : ' '.repeat(indent) + line));
