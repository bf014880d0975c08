import { TableFault } from '../table-fault.js';
import { TABLE_LIMITS } from '../table.js';
import { serialDate } from './number-formats.js';
import type { NumberFormat } from './number-formats.js';
import type { Archive } from './open-archive.js';
import { readPart } from './read-part.js';
import { unescapeText } from './unescape-text.js';

/** What cells of a sheet refer to. */
export interface Lookups {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly from1904: boolean;
}

const MAX_RANGES = 20_000;

/** The first and last row and column of cells that were merged, from 1. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * Reads the cells of one sheet, row by row. Of a formula its last result counts, as Excel saved it; nothing is computed.
 *
 * @param row is told each row with its number and whether it is hidden
 * @returns the merged ranges, which stand behind the rows
 * @throws TableFault
 */
export function readWorksheet(
  archive: Archive,
  part: string,
  lookups: Lookups,
  row: (number: number, hidden: boolean, texts: readonly string[]) => void,
): MergedRange[] {
  const ranges: MergedRange[] = [];
  let texts: string[] = [];
  let number = 0;
  let hidden = false;
  let column = 0;
  let cell = { type: '', style: 0 };
  let collecting: 'v' | 't' | undefined;
  let value = '';
  let phonetic = 0;
  readPart(archive, part, {
    open: (name, attributes) => {
      switch (name) {
        case 'row':
          number = attributes['r'] === undefined ? number + 1 : Number(attributes['r']);
          hidden = /^(?:1|true)$/.test(attributes['hidden'] ?? '');
          texts = [];
          column = 0;
          break;
        case 'c':
          column = attributes['r'] === undefined ? column + 1 : columnOf(attributes['r']);
          cell = { type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0) };
          value = '';
          break;
        case 'v':
        case 't':
          collecting = name;
          break;
        case 'rPh':
          phonetic += 1;
          break;
        case 'mergeCell': {
          const range = rangeOf(attributes['ref'] ?? '');
          if (range !== undefined) ranges.push(range);
          if (ranges.length > MAX_RANGES)
            throw new TableFault('table_too_much_merged', { limit: MAX_RANGES });
          break;
        }
      }
    },
    text: (piece) => {
      if (collecting !== undefined && phonetic === 0) value += piece;
    },
    close: (name) => {
      if (name === 'v' || name === 't') collecting = undefined;
      if (name === 'rPh') phonetic -= 1;
      if (name === 'row')
        row(
          number,
          hidden,
          Array.from(texts, (text: string | undefined) => text ?? ''),
        );
      if (name !== 'c' || value === '') return;
      if (!(column >= 1 && column <= TABLE_LIMITS.columns)) {
        throw new TableFault('table_too_many_columns', { limit: TABLE_LIMITS.columns });
      }
      texts[column - 1] = textOf(cell, value, lookups);
    },
  });
  return ranges;
}

function textOf({ type, style }: { type: string; style: number }, value: string, lookups: Lookups): string {
  switch (type) {
    case 's':
      return lookups.strings[Number(value)] ?? '';
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'd':
      return /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(value)?.[0] ?? value;
    case 'n':
      return numberText(Number(value), value, lookups.formats[style], lookups.from1904);
    // An error such as #REF! says nothing; `str` and `inlineStr` are text.
    case 'e':
      return '';
    default:
      return unescapeText(value);
  }
}

function numberText(
  number: number,
  raw: string,
  format: NumberFormat | undefined,
  from1904: boolean,
): string {
  // As computers count, 0.1 + 0.2 is 0.30000000000000004; Excel shows fifteen digits.
  const plain = Number.isFinite(number) ? String(Number(number.toPrecision(15))) : raw;
  if (format?.kind === 'date') return serialDate(number, from1904) ?? plain;
  return format?.kind === 'words' ? `${format.before}${plain}${format.after}` : plain;
}

/** AB12 → 28. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Za-z]{1,3}(?=\d)/.exec(reference)?.[0].toUpperCase() ?? '') {
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  return column;
}

function rangeOf(reference: string): MergedRange | undefined {
  const found = /^([A-Za-z]{1,3})(\d{1,7}):([A-Za-z]{1,3})(\d{1,7})$/.exec(reference);
  if (found === null) return undefined;
  const [left, right] = [columnOf(`${found[1]}1`), columnOf(`${found[3]}1`)];
  return { top: Number(found[2]), left, bottom: Number(found[4]), right };
}
