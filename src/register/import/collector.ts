import { TableFault } from './table-fault.js';
import type { Cell, Row, Sheet } from './table.js';
import { TABLE_LIMITS } from './table.js';

/** Gathers sheets and rows while they are read, and stops at the limits: before they are held in memory, not after. */
export class Collector {
  readonly sheets: (Sheet & { rows: Row[] })[] = [];
  #rows = 0;
  #characters = 0;

  sheet(name: string, hidden: boolean): void {
    if (this.sheets.length >= TABLE_LIMITS.sheets) {
      throw new TableFault('table_too_many_sheets', { limit: TABLE_LIMITS.sheets });
    }
    this.sheets.push({ name, hidden, rows: [] });
  }

  /** Adds a row to the last sheet. A row without text is none. */
  row(number: number, hidden: boolean, texts: readonly string[]): void {
    const cells: Cell[] = texts.map((text) => ({ text: tidy(text) }));
    while (cells.length > 0 && cells.at(-1)?.text === '') cells.pop();
    if (cells.length === 0) return;
    if (++this.#rows > TABLE_LIMITS.rows)
      throw new TableFault('table_too_many_rows', { limit: TABLE_LIMITS.rows });
    for (const { text } of cells) {
      if (text.length > TABLE_LIMITS.cell)
        throw new TableFault('table_long_cell', { row: number, limit: TABLE_LIMITS.cell });
      this.#characters += text.length;
    }
    if (this.#characters > TABLE_LIMITS.characters) {
      throw new TableFault('table_too_much_text', { limit: TABLE_LIMITS.characters });
    }
    this.sheets.at(-1)?.rows.push({ number, hidden, cells });
  }
}

/** Lines as one kind of line, no control characters, no blanks at either end or at the end of lines. */
function tidy(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\u00a0/g, ' ')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[ \t]+(?=\n|$)/g, '')
    .trim();
}
