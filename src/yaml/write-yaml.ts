/**
 * Our own small YAML writer. It exists because the answer files are a format that people read, diff and merge: one style,
 * no folding, and no scalar that a YAML 1.1 reader (PyYAML, Ruby, many editors) would read as something else.
 */

export type YamlScalar = string | number | boolean | null;
export type YamlValue = YamlScalar | readonly YamlValue[] | Flow | YamlMap;
export interface YamlMap {
  readonly [key: string]: YamlValue | undefined;
}

/** A mapping written on one line: `{owner: Marketing, due: 2026-12-15}`. */
export class Flow {
  constructor(readonly entries: YamlMap) {}
}

/** Words that some reader takes for a boolean or null. */
const AMBIGUOUS = /^(?:y|n|yes|no|on|off|true|false|null)$/i;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
const PLAIN = /^[\p{L}(](?:[^\p{C}\p{Zl}\p{Zp}:#]|:(?=\S)|(?<=\S)#)*$/u;
const FLOW_INDICATOR = /[,[\]{}]/;
// What JSON leaves bare and a terminal, an editor or YAML would not show as it is.

const UNPRINTABLE = /[\u007f-\u00a0\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]/g;

/** A scalar as it stands in a file; `null` is written as nothing. */
export function writeScalar(value: YamlScalar, inFlow = false): string {
  if (value === null) return inFlow ? 'null' : '';
  if (typeof value === 'number') return writeNumber(value);
  if (typeof value === 'boolean') return String(value);
  const plain =
    ISO_DATE.test(value) ||
    (PLAIN.test(value) &&
      !/\s$|:$/.test(value) &&
      !AMBIGUOUS.test(value) &&
      !(inFlow && FLOW_INDICATOR.test(value)));
  return plain ? value : quote(value);
}

function writeNumber(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  return Number.isFinite(value) ? String(value) : `${value < 0 ? '-' : ''}.inf`;
}

function quote(value: string): string {
  return JSON.stringify(value).replace(
    UNPRINTABLE,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A mapping that is written as a block. */
export const isYamlMap = (value: YamlValue | undefined): value is YamlMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Flow);

const present = (map: YamlMap): [string, YamlValue][] =>
  Object.entries(map).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));

/** Whether the value stands on the line of its key. */
export function isInline(value: YamlValue): boolean {
  if (Array.isArray(value))
    return value.every((item: YamlValue) => !(item instanceof Flow) && !isYamlMap(item));
  if (isYamlMap(value)) return present(value).length === 0;
  return !(typeof value === 'string' && isLiteral(value));
}

/** Several lines that survive as a literal block. */
function isLiteral(text: string): boolean {
  return (
    /^[^\s\p{C}].*\n/u.test(text) && /\S$/.test(text) && !/[^\S\n]\n|[^\P{C}\n]|\p{Zl}|\p{Zp}/u.test(text)
  );
}

/** The value on one line. */
export function writeInline(value: YamlValue, inFlow = false): string {
  if (Array.isArray(value)) return `[${value.map((item: YamlValue) => writeInline(item, true)).join(', ')}]`;
  if (value instanceof Flow || isYamlMap(value)) {
    const map = value instanceof Flow ? value.entries : value;
    return `{${present(map)
      .map(([key, item]) => `${writeScalar(key, true)}: ${writeInline(item, true)}`)
      .join(', ')}}`;
  }
  return writeScalar(value as YamlScalar, inFlow);
}

/**
 * `key: value` as lines without a final newline.
 *
 * @param indent columns before the key
 */
export function writeEntry(key: string, value: YamlValue, indent: number): string {
  return `${' '.repeat(indent)}${writeScalar(key)}:${writeAfterColon(value, indent)}`;
}

/** What follows the colon of a key that stands at `indent`. */
export function writeAfterColon(value: YamlValue, indent: number): string {
  if (isInline(value)) {
    const inline = writeInline(value);
    return inline === '' ? '' : ` ${inline}`;
  }
  const pad = ' '.repeat(indent + 2);
  if (typeof value === 'string') {
    const lines = value.split('\n').map((line) => (line === '' ? '' : pad + line));
    return ` |-\n${lines.join('\n')}`;
  }
  if (Array.isArray(value)) {
    return `\n${value.map((item: YamlValue) => `${pad}- ${writeInline(item)}`).join('\n')}`;
  }
  return `\n${present(value as YamlMap)
    .map(([key, item]) => writeEntry(key, item, indent + 2))
    .join('\n')}`;
}
