/**
 * A reader for YAML as we write it ourselves: block mappings, one-line values, literal blocks, comments. It is some ten times as fast as
 * the general parser, which decides how long every command takes. Whatever it does not know for certain it leaves to that parser:
 * it never guesses, and never reports a fault. (A property test holds the two against each other.)
 *
 * @returns the data, or undefined when the text is not wholly in this form
 */
export function readCanonical(text: string): unknown {
  if (UNCERTAIN.test(text)) return undefined;
  try {
    return new CanonicalReader(text).read();
  } catch (error) {
    if (error instanceof NotCanonical) return undefined;
    throw error;
  }
}

class NotCanonical extends Error {}

const leaveIt = (): never => {
  throw new NotCanonical();
};

/** Tabs, carriage returns and other control characters; document markers and directives at the start of a line. */

const UNCERTAIN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufeff\ufffe\uffff]|^(?:---|\.\.\.|%)/m;

const KEY = /^([A-Za-z_][\w./-]*):(?= |$)/;
const NOT_A_TEXT = /^(?:null|true|false|~)$/i;
const INTEGER = /^(?:0|[1-9]\d{0,14})$/;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
/** Could be a number in one notation or other. */
const NUMBER_LIKE = /^[-+.]?\d[\d\w.+-]*$|^[-+]?\.(?:inf|nan)$/i;
const PLAIN_START = /^[\p{L}\p{N}(/]/u;
const DOUBLE_QUOTED = /^"(?:[^"\\]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/;
const SINGLE_QUOTED = /^'(?:[^']|'')*'/;
const MAX_DEPTH = 12;
/** Of a mapping, and items of a list. */
const MAX_KEYS = 1000;

interface Line {
  readonly indent: number;
  /** Without the indentation; trailing spaces are gone. */
  readonly text: string;
}

class CanonicalReader {
  readonly #lines: readonly string[];
  #at = 0;

  constructor(text: string) {
    this.#lines = text.split('\n');
  }

  read(): unknown {
    const first = this.#peek();
    if (first === undefined || first.indent !== 0) return leaveIt();
    const map = this.#map(0, 0);
    return this.#peek() === undefined ? map : leaveIt();
  }

  /** The next line with content; blank lines and comments are passed over. */
  #peek(): Line | undefined {
    for (; this.#at < this.#lines.length; this.#at++) {
      const line = this.#lines[this.#at] ?? '';
      const indent = indentOf(line);
      if (indent === line.length || line[indent] === '#') continue;
      return { indent, text: trimEnd(line.slice(indent)) };
    }
    return undefined;
  }

  #map(indent: number, depth: number): Record<string, unknown> {
    if (depth > MAX_DEPTH) leaveIt();
    const map: Record<string, unknown> = {};
    for (let count = 0; ; count++) {
      const line = this.#peek();
      if (line === undefined || line.indent < indent) return map;
      const found = KEY.exec(line.text);
      const key = found?.[1];
      if (line.indent > indent || key === undefined || count > MAX_KEYS) return leaveIt();
      if (NOT_A_TEXT.test(key) || key === '__proto__' || Object.hasOwn(map, key)) leaveIt();
      this.#at++;
      map[key] = this.#value(line.text.slice(key.length + 1).replace(/^ +/, ''), indent, depth);
    }
  }

  /** What stands behind a colon: a value on the same line, or a block below it. */
  #value(text: string, indent: number, depth: number): unknown {
    if (text === '|-') return this.#literal(indent);
    const inline = text.startsWith('#') ? '' : text;
    const next = this.#peek();
    const deeper = next !== undefined && next.indent > indent;
    if (inline !== '') {
      // A deeper line would go on with this value.
      if (deeper || (next?.indent === indent && next.text.startsWith('- '))) leaveIt();
      return new InlineReader(inline).read();
    }
    if (!deeper) return next?.indent === indent && next.text.startsWith('-') ? leaveIt() : null;
    return next.text.startsWith('- ') ? this.#list(next.indent) : this.#map(next.indent, depth + 1);
  }

  #list(indent: number): unknown[] {
    const list: unknown[] = [];
    for (;;) {
      const line = this.#peek();
      if (line === undefined || line.indent < indent) return list;
      const item = line.text.slice(2).replace(/^ +/, '');
      if (line.indent > indent || !line.text.startsWith('- ') || item === '' || item.startsWith('#'))
        leaveIt();
      this.#at++;
      const next = this.#peek();
      if (next !== undefined && next.indent > indent) leaveIt();
      if (list.push(new InlineReader(item).read()) > MAX_KEYS) leaveIt();
    }
  }

  #literal(indent: number): string {
    const first = this.#lines[this.#at] ?? '';
    const inner = indentOf(first);
    if (inner <= indent || inner === first.length) leaveIt();
    const content: string[] = [];
    for (; this.#at < this.#lines.length; this.#at++) {
      const line = this.#lines[this.#at] ?? '';
      const own = indentOf(line);
      if (own === line.length) {
        // A line of blanks: empty, unless it is longer than the indentation.
        if (line.length > inner) leaveIt();
        content.push('');
      } else if (own >= inner) content.push(line.slice(inner));
      else if (own > indent || line[own] === '#') leaveIt();
      else break;
    }
    while (content.at(-1) === '') content.pop();
    return content.join('\n');
  }
}

/** Reads a value on one line, with a comment behind it perhaps. */
class InlineReader {
  #at = 0;

  constructor(private readonly text: string) {}

  read(): unknown {
    const value = this.#value(false, 0);
    const rest = this.text.slice(this.#at);
    return /^(?: +(?:#.*)?)?$/.test(rest) ? value : leaveIt();
  }

  #value(inFlow: boolean, depth: number): unknown {
    if (depth > MAX_DEPTH) leaveIt();
    const char = this.text[this.#at];
    if (char === '[') return this.#list(depth);
    if (char === '{') return this.#map(depth);
    if (char === '"') return JSON.parse(this.#match(DOUBLE_QUOTED)) as string;
    if (char === "'") return this.#match(SINGLE_QUOTED).slice(1, -1).replaceAll("''", "'");
    return resolve(this.#plain(inFlow));
  }

  #match(pattern: RegExp): string {
    const found = pattern.exec(this.text.slice(this.#at))?.[0] ?? leaveIt();
    this.#at += found.length;
    return found;
  }

  #plain(inFlow: boolean): string {
    const rest = this.text.slice(this.#at);
    if (!PLAIN_START.test(rest)) leaveIt();
    const end = inFlow ? rest.search(/[,[\]{}]/) : rest.search(/ #/);
    const plain = trimEnd(end === -1 ? rest : rest.slice(0, end));
    if (plain === '' || /:(?: |$)/.test(plain) || (inFlow && (end === -1 || plain.includes(' #')))) leaveIt();
    this.#at += plain.length;
    return plain;
  }

  #list(depth: number): unknown[] {
    const list: unknown[] = [];
    this.#at++;
    this.#blanks();
    if (this.#take(']')) return list;
    for (;;) {
      if (list.push(this.#value(true, depth + 1)) > MAX_KEYS) leaveIt();
      this.#blanks();
      if (this.#take(']')) return list;
      if (!this.#take(',')) leaveIt();
      this.#blanks();
    }
  }

  #map(depth: number): Record<string, unknown> {
    const map: Record<string, unknown> = {};
    this.#at++;
    this.#blanks();
    if (this.#take('}')) return map;
    for (;;) {
      const key = KEY.exec(this.text.slice(this.#at))?.[1] ?? leaveIt();
      if (NOT_A_TEXT.test(key) || key === '__proto__' || Object.hasOwn(map, key)) leaveIt();
      this.#at += key.length + 1;
      this.#blanks();
      map[key] = this.#value(true, depth + 1);
      this.#blanks();
      if (this.#take('}')) return map;
      if (!this.#take(',')) leaveIt();
      this.#blanks();
    }
  }

  #blanks(): void {
    while (this.text[this.#at] === ' ') this.#at++;
  }

  #take(char: string): boolean {
    if (this.text[this.#at] !== char) return false;
    this.#at++;
    return true;
  }
}

/** A plain scalar by the core schema of YAML 1.2. */
function resolve(plain: string): unknown {
  if (plain === 'null') return null;
  if (plain === 'true') return true;
  if (plain === 'false') return false;
  if (NOT_A_TEXT.test(plain)) return leaveIt();
  if (INTEGER.test(plain)) return Number(plain);
  if (ISO_DATE.test(plain)) return plain;
  return NUMBER_LIKE.test(plain) ? leaveIt() : plain;
}

function indentOf(line: string): number {
  let indent = 0;
  while (line[indent] === ' ') indent++;
  return indent;
}

/** Blanks only: other white space is content. (A regular expression would look for the end at every blank.) */
function trimEnd(text: string): string {
  let end = text.length;
  while (text[end - 1] === ' ') end--;
  return text.slice(0, end);
}
