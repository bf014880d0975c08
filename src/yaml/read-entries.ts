import { isCollection, isMap, isPair, isScalar } from 'yaml';
import type { Node, YAMLMap, YAMLSeq } from 'yaml';
import { isMapping } from './arrange.js';
import { commentsOf } from './comments-of.js';
import type { Comment } from './comments-of.js';
import type { YamlFile } from './parse-yaml.js';

/** An entry of a mapping or an item of a list, with the comments that belong to it. In lists of lines, an empty one is a blank line. */
export interface Entry {
  /** Empty for an item of a list. */
  readonly key: string;
  readonly value: unknown;
  /** Above it, each on a line of its own. */
  readonly above: readonly string[];
  /** On its own line, or on the line of its key. */
  readonly behind?: string | undefined;
  /** Under it, deeper than it. */
  readonly deeper: readonly string[];
  /** Right under it, at its own depth, with a blank line behind them. */
  readonly below: readonly string[];
  /** Of a mapping or a list that is not empty. */
  readonly parts?: Parts | undefined;
}

export interface Parts {
  readonly entries: readonly Entry[];
  /** Under the last entry. */
  readonly end: readonly string[];
}

/** What a file holds, with every comment at the entry that it belongs to. */
export function readEntries(file: YamlFile): Parts {
  const root = file.document.contents;
  if (!isMap(root)) throw new Error('readEntries needs a mapping at the top');
  return new EntryReader(file.text).parts(root, file.data, 0, file.text.length);
}

/** The same of plain data, which has no comments. */
export function entriesOf(data: Readonly<Record<string, unknown>> | readonly unknown[]): Parts {
  const entry = (key: string, value: unknown): Entry => ({
    key,
    value,
    above: [],
    deeper: [],
    below: [],
    ...(typeof value === 'object' && value !== null && { parts: entriesOf(value as readonly unknown[]) }),
  });
  const entries = Array.isArray(data)
    ? data.map((item) => entry('', item))
    : Object.entries(data).flatMap(([key, value]) => (value === undefined ? [] : [entry(key, value)]));
  return { entries, end: [] };
}

type Collection = YAMLMap | YAMLSeq;

/** What stands between the end of one entry and the start of the next. */
interface Gap {
  readonly behind: Comment | undefined;
  readonly deeper: readonly Comment[];
  readonly lines: readonly string[];
  /** Where that which belongs to the entry ends. */
  readonly until: number;
}

class EntryReader {
  readonly #comments: readonly Comment[];

  constructor(private readonly text: string) {
    this.#comments = commentsOf(text);
  }

  parts(node: Collection, data: unknown, from: number, to: number): Parts {
    const { items } = node;
    const column =
      node.flow === true ? Infinity : this.#column(isMap(node) ? startOf(items[0]) : startOf(node));
    let above = this.#lines(this.#between(from, startOf(items[0])), from, startOf(items[0]));
    const entries = items.map((item, index): Entry => {
      const end = this.#end(item);
      const next = index + 1 < items.length ? startOf(items[index + 1]) : to;
      const gap = this.#gap(end, next, column);
      const isLast = index + 1 === items.length;
      const blank = gap.lines.indexOf('');
      const below = isLast || blank < 1 ? [] : gap.lines.slice(0, blank);
      const entry = this.#entry(item, valueIn(data, item, index), end, gap, above, below);
      above = gap.lines.slice(below.length);
      return entry;
    });
    return { entries, end: withoutLastBlank(above) };
  }

  #entry(
    item: unknown,
    value: unknown,
    end: number,
    gap: Gap,
    above: readonly string[],
    below: readonly string[],
  ): Entry {
    const key = isPair(item) && isScalar(item.key) ? String(item.key.value) : '';
    const node = valueNode(item);
    const start = startOf(item);
    const isBlock = isFilled(node) && node.flow !== true;
    // What stands on the line of the key is about all of it; what stands below, before the first entry, about that.
    const inside = this.#between(start, isFilled(node) ? startOf(node.items[0]) : end);
    const header = inside[0] && this.#sameLine(start, inside[0].offset) ? inside[0] : undefined;
    const behind = isBlock ? header : (gap.behind ?? header);
    const loose = isFilled(node) ? [header] : inside;
    return {
      key,
      value,
      above: [...above, ...loose.flatMap((one) => (one === undefined || one === behind ? [] : one.text))],
      behind: behind?.text,
      deeper: isBlock ? [] : gap.deeper.map(({ text }) => text),
      below,
      parts: isFilled(node)
        ? this.parts(node, value, header ? endOf(header) : start, isBlock ? gap.until : end)
        : undefined,
    };
  }

  #gap(end: number, next: number, column: number): Gap {
    const comments = this.#between(end, next);
    const behind = comments[0] && this.#sameLine(end, comments[0].offset) ? comments[0] : undefined;
    const others = behind === undefined ? comments : comments.slice(1);
    const notDeeper = others.findIndex(({ offset }) => this.#column(offset) <= column);
    const deeper = column === Infinity ? [] : others.slice(0, notDeeper === -1 ? others.length : notDeeper);
    const last = deeper.at(-1) ?? behind;
    const until = last === undefined ? end : endOf(last);
    return { behind, deeper, until, lines: this.#lines(others.slice(deeper.length), until, next) };
  }

  /** Comments with the blank lines between them, and between them and what stands at both ends. */
  #lines(comments: readonly Comment[], from: number, to: number): string[] {
    if (comments.length === 0) return [];
    const starts = [...comments.map(({ offset }) => offset), to];
    const ends = [from, ...comments.map(endOf)];
    return starts.flatMap((start, index) => [
      ...(/\n[ \t\r]*\n/.test(this.text.slice(ends[index], start)) ? [''] : []),
      ...(comments[index] ? [comments[index].text] : []),
    ]);
  }

  #between(start: number, end: number): Comment[] {
    return this.#comments.filter(({ offset }) => offset >= start && offset < end);
  }

  /** Without the line break that ends a block, and the comments under it. */
  #end(item: unknown): number {
    const node = valueNode(item);
    if (isFilled(node) && node.flow !== true) return this.#end(node.items.at(-1));
    const [start, end] = node?.range ?? [0, 0];
    if (isPair(item) && start === end) return (item.key as Node).range?.[1] ?? 0;
    return start + this.text.slice(start, end).trimEnd().length;
  }

  #sameLine(start: number, end: number): boolean {
    return !this.text.slice(start, end).includes('\n');
  }

  #column(offset: number): number {
    return offset - (this.text.lastIndexOf('\n', offset - 1) + 1);
  }
}

const endOf = ({ offset, text }: Comment): number => offset + text.length;

const valueNode = (item: unknown): Node | null => (isPair(item) ? item.value : item) as Node | null;

const isFilled = (node: Node | null): node is Collection & Node =>
  isCollection(node) && node.items.length > 0;

const startOf = (item: unknown): number =>
  ((isPair(item) ? item.key : item) as Node | undefined)?.range?.[0] ?? 0;

function valueIn(data: unknown, item: unknown, index: number): unknown {
  if (Array.isArray(data)) return data[index];
  const key = isPair(item) && isScalar(item.key) ? String(item.key.value) : '';
  return isMapping(data) && Object.hasOwn(data, key) ? data[key] : null;
}

const withoutLastBlank = (lines: readonly string[]): readonly string[] =>
  lines.at(-1) === '' ? lines.slice(0, -1) : lines;
