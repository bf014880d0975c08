import { writeScalar } from '../../src/yaml/write-yaml.js';
import type { Random } from './random.js';

const SAID = ['', ' why?', ': x', ' "', " '", ' {', ' ]', ' - x', ' # y', ' |-', ' #: no', ' 🙂'];
/** Of several lines that a literal or folded block takes as they are. */
const BLOCK = /^[!-~][ -~]*(?<! )(?:\n+[!-~][ -~]*(?<! ))*$/;
const SINGLE_QUOTED = /^[ -~é]*$/;

/**
 * Data as somebody else might have written them: keys in any order, any style of quoting and of collections, any depth, explicit keys,
 * comments and blank lines anywhere, Windows line ends now and then.
 *
 * @param strange lines to put among the comments, such as comments of the tool
 */
export function messyYaml(
  random: Random,
  data: Readonly<Record<string, unknown>>,
  strange: readonly string[] = [],
): string {
  const text = new MessyWriter(random, strange).file(data);
  return random.chance(0.05) ? text.replaceAll('\n', '\r\n') : text;
}

class MessyWriter {
  #count = 0;
  /** A comment that is deeper would be a part of the block above. */
  #deepest = Infinity;

  constructor(
    private readonly random: Random,
    private readonly strange: readonly string[],
  ) {}

  file(data: Readonly<Record<string, unknown>>): string {
    const { random } = this;
    const start = random.chance(0.1) ? `---${this.#behind()}\n` : '';
    const body = random.chance(0.03) ? `${this.#flow(data, 0)}${this.#behind()}\n` : this.#map(data, 0);
    return start + body + this.#between(6);
  }

  /** Entries at a depth, each with its line break. */
  #map(data: Readonly<Record<string, unknown>>, indent: number): string {
    const { random } = this;
    const entries = Object.entries(data).filter(([, value]) => value !== undefined);
    const shuffled = random.chance(0.7) ? random.shuffled(entries) : entries;
    return shuffled.map(([key, value]) => this.#entry(key, value, indent)).join('');
  }

  #entry(key: string, value: unknown, indent: number): string {
    const { random } = this;
    const pad = ' '.repeat(indent);
    const start = this.#between(indent + 5) + pad;
    this.#deepest = Infinity;
    const name = this.#quoted(key, false);
    const below = (deeper: number): string => this.#behind() + '\n' + this.#between(deeper);
    if (isMapping(value) && Object.keys(value).length > 0 && random.chance(0.7)) {
      const step = 1 + random.below(4);
      return `${start}${name}:${below(indent + step)}${this.#map(value, indent + step)}`;
    }
    if (Array.isArray(value) && value.length > 0 && random.chance(0.5)) {
      const step = random.below(4);
      const items = value.map((item: unknown) => this.#item(item, indent + step));
      return `${start}${name}:${below(indent)}${items.join('')}`;
    }
    if (typeof value === 'string' && BLOCK.test(value) && random.chance(0.3)) {
      return `${start}${name}: ${this.#block(value, indent)}`;
    }
    const inline = this.#inline(value, indent, false);
    const apart = inline !== '' && random.chance(0.1) ? `${this.#behind()}\n${pad}   ` : ' ';
    const colon = random.chance(0.05) ? `? ${name}${this.#behind()}\n${pad}:` : `${name}:`;
    return `${start}${colon}${inline === '' ? '' : apart + inline}${this.#behind()}\n${this.#after(indent)}`;
  }

  #item(value: unknown, indent: number): string {
    const start = `${this.#between(indent + 4)}${' '.repeat(indent)}-${' '.repeat(1 + this.random.below(3))}`;
    this.#deepest = Infinity;
    return `${start}${this.#inline(value, indent, false) || 'null'}${this.#behind()}\n`;
  }

  #block(text: string, indent: number): string {
    const { random } = this;
    const pad = ' '.repeat(indent + 1 + random.below(4));
    this.#deepest = indent;
    const isFolded = random.chance(0.5);
    const content = isFolded ? text.replaceAll(/\n+/g, (breaks) => `${breaks}\n`) : text;
    const lines = content.split('\n').map((line) => (line === '' ? '' : pad + line));
    return `${isFolded ? '>-' : '|-'}${this.#behind()}\n${lines.join('\n')}\n`;
  }

  #inline(value: unknown, indent: number, inFlow: boolean): string {
    const { random } = this;
    if (value === null) return random.pick(inFlow ? ['null', '~'] : ['', '~', 'null', 'Null']);
    if (typeof value === 'string') return this.#quoted(value, inFlow);
    if (typeof value === 'number' && Number.isInteger(value) && random.chance(0.1))
      return `0x${value.toString(16)}`;
    if (typeof value === 'object') return this.#flow(value, indent);
    return JSON.stringify(value);
  }

  #quoted(text: string, inFlow: boolean): string {
    const { random } = this;
    const written = writeScalar(text, inFlow);
    if (random.chance(0.5)) return written;
    if (SINGLE_QUOTED.test(text) && random.chance(0.5)) return `'${text.replaceAll("'", "''")}'`;
    return written.startsWith('"') ? written : JSON.stringify(text);
  }

  #flow(value: object, indent: number): string {
    const { random } = this;
    const space = (): string =>
      random.chance(0.2) ? `${this.#behind()}\n${' '.repeat(indent + 1 + random.below(4))}` : ' ';
    const [open, close] = Array.isArray(value) ? '[]' : '{}';
    const items = Array.isArray(value)
      ? value.map((item: unknown) => this.#inline(item, indent, true))
      : Object.entries(value).flatMap(([key, item]) =>
          item === undefined ? [] : `${this.#quoted(key, true)}: ${this.#inline(item, indent, true)}`,
        );
    const inner = items.map((item) => `${space()}${item}${random.chance(0.1) ? space() : ''}`).join(',');
    return `${open}${inner}${space()}${close}`;
  }

  /** Behind something on the same line. */
  #behind(): string {
    return this.random.chance(0.15) ? ` ${this.#comment()}` : '';
  }

  #between(deepest: number): string {
    return this.#comments(deepest, 0.25);
  }

  #after(indent: number): string {
    return this.random.chance(0.05) ? this.#comments(indent + 4, 1) : '';
  }

  #comments(deepest: number, share: number): string {
    const { random } = this;
    if (!random.chance(share)) return '';
    const lines = Array.from({ length: random.below(4) }, () =>
      random.chance(0.4)
        ? ''
        : ' '.repeat(random.below(Math.min(deepest, this.#deepest) + 1)) + this.#comment(),
    );
    return lines.map((line) => `${line}\n`).join('');
  }

  #comment(): string {
    const { random, strange } = this;
    if (strange.length > 0 && random.chance(0.15)) return random.pick(strange);
    return `# c${this.#count++}${random.pick(SAID)}`;
  }
}

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
