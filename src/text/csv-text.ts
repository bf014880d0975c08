/** One record of a CSV file (RFC 4180) that no spreadsheet takes for anything but text. */
export const csvRow = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/**
 * Text as a cell, always in quotes. A line of it that a spreadsheet could take for a formula gets an apostrophe in front:
 * nothing is taken away, so a telephone number stays readable as `'+31 20 …`. Lines within it end in a line feed.
 */
export function csvCell(text: string): string {
  const lines = text.split(LINE_BREAK).map((line) => (looksLikeFormula(line) ? `'${line}` : line));
  return `"${lines.join('\n').replaceAll('"', '""')}"`;
}

const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;

/** Blanks and invisible characters, which programs skip before they look at the first one that counts. */
const SKIPPED = /^[\s\p{C}]+/u;

function looksLikeFormula(line: string): boolean {
  if (line.startsWith('\t')) return true;
  // East Asian spreadsheets take the full-width signs ＝＋－＠ for the plain ones; normalised, they are.
  return /^[=+@-]/.test(line.replace(SKIPPED, '').normalize('NFKC'));
}
