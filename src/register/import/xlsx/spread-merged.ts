import { TableFault } from '../table-fault.js';
import type { Cell, Row } from '../table.js';
import { TABLE_LIMITS } from '../table.js';
import type { MergedRange } from './read-worksheet.js';

/**
 * The text of merged cells belongs to all of them, not to the first alone. Rows that had no cell of their own within such a range come
 * into being only when some other cell of theirs has text: a range over a million empty rows adds nothing.
 *
 * @throws TableFault
 */
export function spreadMerged(rows: readonly Row[], ranges: readonly MergedRange[]): Row[] {
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const cells = new Map<Row, Cell[]>();
  let spread = 0;
  for (const { top, left, bottom, right } of ranges) {
    const text = byNumber.get(top)?.cells[left - 1]?.text ?? '';
    if (text === '' || right > TABLE_LIMITS.columns) continue;
    for (const row of rowsBetween(rows, byNumber, top, bottom)) {
      const own = cells.get(row) ?? [...row.cells];
      cells.set(row, own);
      for (let column = left; column <= right; column++) {
        if (++spread > TABLE_LIMITS.merged)
          throw new TableFault('table_too_much_merged', { limit: TABLE_LIMITS.merged });
        while (own.length < column) own.push({ text: '' });
        if (row.number === top && column === left) continue;
        own[column - 1] = { text, merged: row.number === top ? 'left' : 'above' };
      }
    }
  }
  return rows.map((row) => ({ ...row, cells: cells.get(row) ?? row.cells }));
}

function rowsBetween(
  rows: readonly Row[],
  byNumber: ReadonlyMap<number, Row>,
  top: number,
  bottom: number,
): Row[] {
  if (bottom - top > rows.length) return rows.filter(({ number }) => number >= top && number <= bottom);
  return Array.from({ length: bottom - top + 1 }, (_, index) => byNumber.get(top + index) ?? []).flat();
}
