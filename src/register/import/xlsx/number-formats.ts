/** How a number is shown, as far as it changes what it says: as a date, or with words around it such as `0 "maanden"`. */
export type NumberFormat =
  | { readonly kind: 'plain' }
  | { readonly kind: 'date' }
  | { readonly kind: 'words'; readonly before: string; readonly after: string };

const PLAIN: NumberFormat = { kind: 'plain' };
const DATE: NumberFormat = { kind: 'date' };

/**
 * What a format code makes of a number. Codes below 164 are built in and have no text in the file (ECMA-376 part 1, 18.8.30).
 *
 * @param code the text of a custom format; undefined for one that is built in
 */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) {
    return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
      ? DATE
      : PLAIN;
  }
  const positive = code.split(';')[0] ?? '';
  const words = /^(?:"([^"]*)")?\s*(?:General|Standaard|[#0,.]+)(\s*)(?:"([^"]*)")?$/i.exec(positive);
  if (words !== null) {
    const [before = '', blank = '', after = ''] = words.slice(1);
    return before + after === '' ? PLAIN : { kind: 'words', before, after: blank + after };
  }
  // Without quoted words, colours and conditions, and characters that stand for themselves; `j` is the Dutch year.
  const bare = positive.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, '');
  return /[dyj]/i.test(bare) && !/[#0?]/.test(bare) ? DATE : PLAIN;
}

const DAY = 86_400_000;

/**
 * A serial number of a day as year-month-day.
 *
 * @param from1904 the workbook counts from 1904, as old ones of a Mac do
 */
export function serialDate(serial: number, from1904: boolean): string | undefined {
  // Days are counted from 30 December 1899, because 1900 is taken for a leap year; before March 1900 nobody kept a register.
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  if (!(serial >= 61 && serial < 2_958_466)) return undefined;
  return new Date(start + Math.floor(serial) * DAY).toISOString().slice(0, 10);
}
