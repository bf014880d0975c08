import { cellText } from '../../cell-text.js';
import type { Cell, TableColumn } from '../../table.js';

/** In points: a line of text, and the most that Excel takes for a row. */
const LINE = 15;
const MOST = 409;

/** High enough for the text of every cell, since LibreOffice does not fit rows to what it reads. */
export function rowHeight(cells: readonly Cell[], columns: readonly Pick<TableColumn, 'width'>[]): number {
  const lines = cells.map((cell, index) => linesIn(cellText(cell), columns[index]?.width ?? 1));
  return Math.min(MOST, LINE * Math.max(1, ...lines));
}

/** How many lines a text takes where words do not break; somewhat more than fit, as bold and capitals are wider. */
function linesIn(text: string, width: number): number {
  const room = Math.max(1, width * 0.9);
  return text
    .split('\n')
    .map((line) => Math.max(1, Math.ceil(line.length / room)))
    .reduce((sum, lines) => sum + lines, 0);
}
