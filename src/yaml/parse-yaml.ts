import { CST, Composer, Lexer, LineCounter, Parser, isScalar, visit } from 'yaml';
import type { Document, Node, YAMLError, YAMLMap, YAMLSeq } from 'yaml';
import type { Position, Problem, Result } from '../model/problem.js';
import { conflictMarkers } from './conflict-markers.js';
import { excerptAt } from './excerpt.js';
import { readCanonical } from './read-canonical.js';

/** A YAML file that kept to the load profile, with what is needed to say where anything in it stands. */
export interface YamlFile {
  readonly file: string;
  readonly text: string;
  /** With the place of everything; made when it is first asked for. */
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
  /** Plain data: objects, arrays, strings, numbers, booleans, null. */
  readonly data: unknown;
}

/** Larger files are refused before they are parsed: an answer file is some 10 kB. */
export const MAX_BYTES = 2 * 1024 * 1024;
const MAX_KEYS = 5000;
/** Words and signs of a file, some five times as many as in our longest questionnaire: what decides how long parsing takes. */
const MAX_LEXEMES = 100_000;
/** Of mappings and lists in each other. */
const MAX_DEPTH = 64;
/** Texts up to this length hold fewer lexemes than that, whatever stands in them. */
const SHORT = MAX_LEXEMES / 2;
/** A file with more is not repaired by hand. */
export const MAX_PROBLEMS = 100;

/**
 * Parses YAML 1.2 core under a strict load profile: UTF-8, one document, no anchors, aliases, tags or directives, string
 * keys, no duplicate keys. What falls outside is a problem with its position, never an exception.
 *
 * @param file the name to show
 * @param content bytes as read, or text
 */
export function parseYaml(file: string, content: Uint8Array | string): Result<YamlFile> {
  const decoded = decode(file, content);
  if (typeof decoded !== 'string') return { ok: false, problems: [decoded] };
  const text = decoded;

  const unreadable = [...conflicts(file, text), ...controlCharacters(file, text)];
  if (unreadable.length > 0) return { ok: false, problems: unreadable };

  const data = text.length < SHORT ? readCanonical(text) : undefined;
  if (data !== undefined) return { ok: true, value: new LazyFile(file, text, data), problems: [] };
  return parseFully(file, text);
}

/** A file whose data are known; most commands never need to know where something stands in it. */
class LazyFile implements YamlFile {
  #full: YamlFile | undefined;

  constructor(
    readonly file: string,
    readonly text: string,
    readonly data: unknown,
  ) {}

  get document(): YamlFile['document'] {
    return this.#parsed().document;
  }

  get lines(): LineCounter {
    return this.#parsed().lines;
  }

  #parsed(): YamlFile {
    if (this.#full === undefined) {
      const result = parseFully(this.file, this.text);
      if (!result.ok) throw new Error(`${this.file}: the two readers disagree`);
      this.#full = result.value;
    }
    return this.#full;
  }
}

/** The general parser; also of files that are not in our own form. */
export function parseFully(file: string, text: string): Result<YamlFile> {
  const lines = new LineCounter();
  const problems: Problem[] = [];
  const report: Report = (offset, code, args = {}) => {
    if (problems.length < MAX_PROBLEMS) problems.push(problemAt({ file, text, lines }, offset, code, args));
  };
  const tokens = tokensOf(text, lines, report);
  const deep = tooDeep(tokens);
  if (deep !== undefined) report(deep, 'yaml_syntax', { reason: 'RESOURCE_EXHAUSTION' });
  if (problems.length > 0) return { ok: false, problems };

  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    strict: true,
    // The library's own check is quadratic; ours is below.
    uniqueKeys: false,
    merge: false,
    customTags: [],
    logLevel: 'silent',
  });
  const [document, second] = composer.compose(tokens, true, text.length);
  if (document === undefined) throw new Error('the composer makes a document of anything');
  const errors = [...document.errors, ...document.warnings];
  if (errors.length > 0) reportSyntax(text, errors, report);
  else if (second !== undefined) report(second.range[0], 'yaml_two_documents');
  else checkNodes(document, report);
  if (problems.length > 0) return { ok: false, problems };
  const data = document.toJS() as unknown;
  if (data === null) return { ok: false, problems: [problemAt({ file, text, lines }, 0, 'yaml_empty', {})] };
  return { ok: true, value: { file, text, document, lines, data }, problems: [] };
}

type Report = (offset: number, code: string, args?: Problem['args']) => void;

const REFUSED: Readonly<Partial<Record<CST.TokenType, string>>> = {
  'directive-line': 'yaml_directive',
  anchor: 'yaml_anchor',
  alias: 'yaml_alias',
  tag: 'yaml_tag',
};

/**
 * The concrete syntax tree. What the load profile refuses is reported where it stands; what would take too long to parse is
 * not parsed.
 */
function tokensOf(text: string, lines: LineCounter, report: Report): CST.Token[] {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  const tokens: CST.Token[] = [];
  let [count, depth, offset] = [0, 0, 0];
  let isContent = false;
  for (const lexeme of new Lexer().lex(text)) {
    const type: CST.TokenType | null = isContent ? 'scalar' : CST.tokenType(lexeme);
    if (type === 'flow-seq-start' || type === 'flow-map-start') depth++;
    if (type === 'flow-seq-end' || type === 'flow-map-end') depth--;
    if (++count > MAX_LEXEMES) {
      report(offset, 'yaml_too_much', { limit: MAX_LEXEMES });
      return tokens;
    }
    if (depth > MAX_DEPTH) {
      report(offset, 'yaml_syntax', { reason: 'RESOURCE_EXHAUSTION' });
      return tokens;
    }
    const refused = type === null ? undefined : REFUSED[type];
    if (refused !== undefined) report(offset, refused);
    // The lexer marks documents, ends of lines and scalars with control characters that are not in the text.
    isContent = type === 'scalar' && !isContent;
    if (lexeme !== CST.DOCUMENT && lexeme !== CST.FLOW_END && !isContent) offset += lexeme.length;
    for (const token of parser.next(lexeme)) {
      tokens.push(token);
      // Whatever follows a fault is misread.
      if (token.type === 'error') return tokens;
    }
  }
  tokens.push(...parser.end());
  return tokens;
}

/** Where the nesting becomes too deep. (The composer would go on until its stack overflows, which is elsewhere every time.) */
function tooDeep(tokens: readonly CST.Token[]): number | undefined {
  const left = tokens.map((token) => ({ token, depth: 0 })).reverse();
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { token, depth } = next;
    if (depth > MAX_DEPTH) return token.offset;
    const items = 'items' in token ? token.items : token.type === 'document' ? [token] : [];
    const inner = items.flatMap((item) => ['key' in item ? item.key : undefined, item.value]);
    for (const child of inner.reverse()) if (child) left.push({ token: child, depth: depth + 1 });
  }
  return undefined;
}

/** The first fault only: those behind it mostly follow from it. */
function reportSyntax(text: string, errors: readonly YAMLError[], report: Report): void {
  const [first, second] = errors;
  if (first === undefined) return;
  const { code, message } = first;
  const [offset] = first.pos;
  if (code === 'MISSING_CHAR' || / and end with a [\]}]/.test(message)) {
    report(lastContentBefore(text, offset), 'yaml_syntax', { reason: 'MISSING_CHAR' });
  } else if (code === 'BLOCK_AS_IMPLICIT_KEY' && second?.code === 'MULTILINE_IMPLICIT_KEY') {
    // A key below, at a depth that is none of those above.
    report(offset, 'yaml_syntax', { reason: 'BAD_INDENT' });
  } else report(offset, 'yaml_syntax', { reason: code });
}

/** Where a quote or bracket that was never closed should have been closed: before blank lines and comments. */
function lastContentBefore(text: string, offset: number): number {
  for (let end = offset; ;) {
    while (end > 0 && /\s/.test(text[end - 1] ?? '')) end--;
    const start = text.lastIndexOf('\n', end - 1) + 1;
    if (end === 0) return offset;
    if (!/^[ \t]*#/.test(text.slice(start, end))) return end;
    end = start;
  }
}

function decode(file: string, content: Uint8Array | string): string | Problem {
  if (typeof content === 'string') return content.startsWith('\uFEFF') ? content.slice(1) : content;
  const fault = (code: string, args: Problem['args'] = {}): Problem => ({ code, args, file, level: 'error' });
  if (content.length > MAX_BYTES) return fault('file_too_large', { bytes: content.length, limit: MAX_BYTES });
  const [a, b] = content;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return fault('file_utf16');
  const zero = content.indexOf(0);
  if (content.length > 1 && (zero === 0 || zero === 1)) return fault('file_utf16');
  const at = (offset: number): Pick<Problem, 'position' | 'excerpt'> =>
    placeOf(lenient(content), lenient(content.subarray(0, offset), true).length);
  if (zero !== -1) return { ...fault('file_binary'), ...at(zero) };
  if (!isUtf8(content)) return { ...fault('file_not_utf8'), ...at(firstNotUtf8(content)) };
  return lenient(content);
}

const lenient = (bytes: Uint8Array, stream = false): string =>
  new TextDecoder('utf-8').decode(bytes, { stream });

/** @param stream more may follow: half a character at the end is none yet, and no fault */
function isUtf8(bytes: Uint8Array, stream = false): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}

/** Offset of the first byte that cannot stand where it stands. (A replacement character may be one that was typed.) */
function firstNotUtf8(bytes: Uint8Array): number {
  let [low, high] = [0, bytes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isUtf8(bytes.subarray(0, middle + 1), true)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Invisible characters that no editor types and YAML does not allow. */

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

function controlCharacters(file: string, text: string): Problem[] {
  const found = CONTROL.exec(text);
  if (found === null) return [];
  return [{ code: 'yaml_control', args: {}, file, level: 'error', ...placeOf(text, found.index) }];
}

/** Left by a merge: says so instead of a puzzling syntax error. */
function conflicts(file: string, text: string): Problem[] {
  return conflictMarkers(text)
    .slice(0, MAX_PROBLEMS)
    .map(({ code, args, offset }) => ({ code, args, file, level: 'error', ...placeOf(text, offset) }));
}

/** Keys that are no words or stand there twice, and more of them than anybody wrote. */
function checkNodes(document: Document, report: Report): void {
  const tooMany = ({ items, range }: YAMLMap | YAMLSeq): boolean => {
    if (items.length <= MAX_KEYS) return false;
    report(range?.[0] ?? 0, 'yaml_too_many_keys', { limit: MAX_KEYS });
    return true;
  };
  visit(document, {
    Seq: (_key, list) => (tooMany(list) ? visit.BREAK : undefined),
    Map(_key, map) {
      if (tooMany(map)) return visit.BREAK;
      const seen = new Set<string>();
      for (const { key } of map.items) {
        const at = (key as Node).range?.[0] ?? 0;
        if (!isScalar(key) || typeof key.value !== 'string') {
          report(at, 'yaml_key_not_text');
        } else if (seen.has(key.value)) {
          report(at, 'yaml_duplicate_key', { key: key.value });
        } else seen.add(key.value);
      }
      return undefined;
    },
  });
}

interface Located {
  readonly file: string;
  readonly text: string;
  readonly lines: LineCounter;
}

/** Position of an offset, as an editor counts. */
export function positionOf(lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

/** A problem at an offset of the text, with its excerpt. */
export function problemAt(
  { file, text, lines }: Located,
  offset: number,
  code: string,
  args: Problem['args'],
  suggestion?: string,
): Problem {
  const position = positionOf(lines, offset);
  const base: Problem = {
    code,
    args,
    file,
    position,
    excerpt: excerptAt(text, offset, position.line),
    level: 'error',
  };
  return suggestion === undefined ? base : { ...base, suggestion };
}

function placeOf(text: string, offset: number): Required<Pick<Problem, 'position' | 'excerpt'>> {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  const column = offset - (before.lastIndexOf('\n') + 1) + 1;
  return { position: { line, column }, excerpt: excerptAt(text, offset, line) };
}
