import { findHeader } from './find-header.js';
import { recogniseColumn } from './recognise-column.js';
import type { Cell, Row, Sheet } from './table.js';

/** Fewer parts than this, and it is a table of two columns with some words in it. */
const ENOUGH = 4;

/** A form is narrow; what is wider is a table, and may be long. */
const MAX_WIDTH = 8;

/**
 * A sheet that is a form, as the model of the CNIL has one for each activity: what a part is called stands in one column, and what is filled
 * in beside it. Turned into a table with one row.
 *
 * @returns undefined when it is no form
 */
export function asForm(sheet: Sheet): Sheet | undefined {
  if (sheet.rows.some(({ cells }) => cells.length > MAX_WIDTH)) return undefined;
  const column = [0, 1, 2].toSorted((a, b) => partsIn(sheet, b) - partsIn(sheet, a))[0] ?? 0;
  const parts = partsIn(sheet, column);
  const header = findHeader(sheet);
  const recognised = header?.headings.filter(isPart).length ?? 0;
  if (parts < ENOUGH || recognised >= parts) return undefined;
  const labels: Cell[] = [];
  const values: string[][] = [];
  for (const { cells } of sheet.rows) {
    const label = cells[column]?.text ?? '';
    const filled = cells
      .slice(column + 1)
      .flatMap(({ text, merged }) => (text === '' || merged === 'left' ? [] : [text]));
    // What goes on in the next row belongs to the part above it.
    if (label !== '' && cells[column]?.merged === undefined) {
      labels.push({ text: label });
      values.push(filled);
    } else values.at(-1)?.push(...filled);
  }
  const number = sheet.rows[0]?.number ?? 1;
  const row = (at: number, cells: readonly Cell[]): Row => ({ number: at, hidden: false, cells });
  return {
    ...sheet,
    rows: [
      row(number, labels),
      row(
        number + 1,
        values.map((texts) => ({ text: texts.join('\n') })),
      ),
    ],
  };
}

const isPart = (heading: { above: string; own: string }): boolean => {
  if (heading.own === '' || heading.own.length > 150) return false;
  const recognised = recogniseColumn(heading);
  return recognised.why !== 'none' && recognised.field !== 'ignore';
};

/** How many different parts of a register stand below each other in a column. */
function partsIn({ rows }: Sheet, column: number): number {
  const fields = rows.slice(0, 100).flatMap(({ cells }) => {
    const own = cells[column]?.text ?? '';
    const heading = { above: '', own };
    const recognised = isPart(heading) ? recogniseColumn(heading) : undefined;
    return recognised === undefined || recognised.why === 'none' ? [] : [recognised.field];
  });
  return new Set(fields).size;
}
