import { decodeText } from './decode-text.js';
import { Collector } from './collector.js';
import { TableFault } from './table-fault.js';
import type { Table } from './table.js';
import { TABLE_LIMITS } from './table.js';

const DELIMITERS = [';', ',', '\t', '|'] as const;
type Delimiter = (typeof DELIMITERS)[number];

/**
 * The bytes of a CSV file → a table with one sheet. RFC 4180, and what spreadsheets make of it: any of four delimiters, a first line `sep=;`,
 * and the apostrophe that a careful program puts before what a spreadsheet would take for a formula, which is taken away again.
 *
 * @throws TableFault
 */
export function readCsv(bytes: Uint8Array): Table {
  const { text, encoding } = decodeText(bytes);
  const named = /^sep=([;,|\t])\r?\n/i.exec(text);
  const delimiter = (named?.[1] as Delimiter | undefined) ?? sniff(text);
  const collector = new Collector();
  collector.sheet('', false);
  let number = 0;
  for (const cells of records(text.slice(named?.[0].length ?? 0), delimiter)) {
    collector.row(++number, false, cells.map(withoutGuard));
  }
  return { kind: 'csv', sheets: collector.sheets, csv: { encoding, delimiter }, macros: false };
}

/** Undoes what our own CSV, and that of others, does against formulas: an apostrophe before =, +, -, @ or a tab at the start of a line. */
const withoutGuard = (text: string): string => text.replace(/^'(?=\s*[=+\-@\t＝＋－＠])/gmu, '');

/** How many records decide on the delimiter. */
const SAMPLE = 50;

/** The delimiter that cuts the most records into the same number of cells, which is more than one. */
function sniff(text: string): Delimiter {
  const scores = DELIMITERS.map((delimiter): { delimiter: Delimiter; score: number } => {
    const widths = new Map<number, number>();
    let count = 0;
    try {
      for (const cells of records(text.slice(0, 200_000), delimiter)) {
        if (cells.every((cell) => cell.trim() === '')) continue;
        widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
        if (++count === SAMPLE) break;
      }
    } catch (error) {
      // It does cut, if too often. A quote that is not closed may be one that the sample cuts through: what was counted stands.
      if (error instanceof TableFault && error.code === 'table_too_many_columns') widths.set(30, 1);
    }
    // Each record of the same width counts for as many cells as it has: a comma inside sentences cuts too, but not evenly.
    const score = Math.max(
      0,
      ...[...widths].map(([width, times]) => (width > 1 ? times * Math.min(width, 30) : 0)),
    );
    return { delimiter, score };
  });
  const [best] = scores.toSorted((a, b) => b.score - a.score);
  if (best === undefined || best.score === 0) throw new TableFault('table_no_delimiter');
  return best.delimiter;
}

/** The records of a CSV text, one after another. */
function* records(text: string, delimiter: Delimiter): Generator<string[]> {
  const end = new RegExp(`[${delimiter === '|' ? '\\|' : delimiter}\\r\\n]`, 'g');
  let at = text.startsWith('\ufeff') ? 1 : 0;
  let line = 1;
  let cells: string[] = [];
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      const opened = line;
      let from = at + 1;
      for (;;) {
        const quote = text.indexOf('"', from);
        if (quote === -1) throw new TableFault('table_open_quote', { line: opened });
        cell += text.slice(from, quote);
        if (text[quote + 1] !== '"') {
          line += cell.split('\n').length - 1;
          at = quote + 1;
          break;
        }
        cell += '"';
        from = quote + 2;
      }
      if (cell.length > TABLE_LIMITS.cell) throw new TableFault('table_open_quote', { line: opened });
    }
    // Without quotes, or what stands behind the closing one.
    end.lastIndex = at;
    const next = end.exec(text)?.index ?? text.length;
    cells.push(cell + text.slice(at, next));
    if (cells.length > TABLE_LIMITS.columns) {
      throw new TableFault('table_too_many_columns', { limit: TABLE_LIMITS.columns });
    }
    at = next;
    if (text[at] === delimiter) {
      at += 1;
      if (at < text.length) continue;
      cells.push('');
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    line += 1;
    yield cells;
    cells = [];
  }
}
