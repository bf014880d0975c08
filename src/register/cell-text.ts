import type { Cell } from './table.js';

/** A cell as text, a line for each of its lines; a date as year-month-day. */
export function cellText(cell: Cell): string {
  switch (cell.kind) {
    case 'text':
      return cell.lines.map(({ text }) => text).join('\n');
    case 'number':
      return String(cell.number);
    case 'date':
      return cell.date;
  }
}
