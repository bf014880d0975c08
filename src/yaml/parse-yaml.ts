import { Composer, LineCounter, Parser, isAlias, isScalar, visit } from 'yaml';
import type { Document, Node } from 'yaml';
import type { Position, Problem, Result } from '../model/problem.js';
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

  const markers = conflictMarkers(file, text);
  if (markers.length > 0) return { ok: false, problems: markers };

  const data = readCanonical(text);
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
  const report = (offset: number, code: string, args: Problem['args'] = {}): void => {
    problems.push(problemAt({ file, text, lines }, offset, code, args));
  };

  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  for (const token of tokens) if (token.type === 'directive') report(token.offset, 'yaml_directive');

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
  if (document === undefined) {
    return { ok: false, problems: [problemAt({ file, text, lines }, 0, 'yaml_empty', {})] };
  }
  if (second !== undefined) report(second.range[0], 'yaml_two_documents');
  for (const error of [...document.errors, ...document.warnings]) {
    report(error.pos[0], 'yaml_syntax', { reason: error.code });
  }
  if (problems.length === 0) checkNodes(document, report);
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { file, text, document, lines, data: document.toJS() as unknown }, problems: [] };
}

function decode(file: string, content: Uint8Array | string): string | Problem {
  if (typeof content === 'string') return content.startsWith('\uFEFF') ? content.slice(1) : content;
  const fault = (code: string, args: Problem['args'] = {}): Problem => ({ code, args, file, level: 'error' });
  if (content.length > MAX_BYTES) return fault('file_too_large', { bytes: content.length, limit: MAX_BYTES });
  const [a, b] = content;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return fault('file_utf16');
  if (content.includes(0))
    return fault(content.length > 1 && (a === 0 || b === 0) ? 'file_utf16' : 'file_binary');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    const text = new TextDecoder('utf-8').decode(content);
    return { ...fault('file_not_utf8'), ...placeOf(text, text.indexOf('\uFFFD')) };
  }
}

/** Left by a merge: says so instead of a puzzling syntax error. */
function conflictMarkers(file: string, text: string): Problem[] {
  const found = /^(?:<{7}|>{7}|\|{7})(?= |$)/m.exec(text);
  if (found === null) return [];
  return [{ code: 'yaml_conflict', args: {}, file, level: 'error', ...placeOf(text, found.index) }];
}

function checkNodes(
  document: Document,
  report: (offset: number, code: string, args?: Problem['args']) => void,
): void {
  visit(document, {
    Node(_key, node) {
      const at = node.range?.[0] ?? 0;
      if (isAlias(node)) report(at, 'yaml_alias');
      else {
        if (node.anchor !== undefined) report(at, 'yaml_anchor');
        if (node.tag !== undefined) report(at, 'yaml_tag');
      }
    },
    Map(_key, map) {
      if (map.items.length > MAX_KEYS) {
        report(map.range?.[0] ?? 0, 'yaml_too_many_keys', { limit: MAX_KEYS });
        return visit.BREAK;
      }
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
    excerpt: excerptAt(text, position.line),
    level: 'error',
  };
  return suggestion === undefined ? base : { ...base, suggestion };
}

function placeOf(text: string, offset: number): Pick<Problem, 'position' | 'excerpt'> {
  const before = text.slice(0, Math.max(0, offset)).split('\n');
  const line = before.length;
  return { position: { line, column: (before.at(-1) ?? '').length + 1 }, excerpt: excerptAt(text, line) };
}
