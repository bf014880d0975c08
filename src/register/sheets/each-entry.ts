import type { LayoutSheet } from '../../model/layout.js';
import type { Register } from '../../model/register.js';
import { columnCell } from '../column-cell.js';
import { columnsOf } from '../layout-in-words.js';
import type { LayoutInWords } from '../layout-in-words.js';
import { formOf } from '../form.js';
import type { Table } from '../table.js';
import type { Words } from '../words.js';

/** For each entry a sheet of its own, on which its columns stand below each other. */
export function eachEntrySheets(
  { entries, organisation }: Register,
  layout: LayoutInWords,
  sheet: LayoutSheet,
  words: Words,
): Table[] {
  return entries.map((entry, index) => {
    const number = index + 1;
    return formOf(
      `${words.text(sheet.title)} ${number} ${entry.name}`,
      columnsOf(layout, sheet).map(({ column, title, statutory }) => ({
        title,
        statutory,
        cell: columnCell(column, { entry, number, organisation }, words),
      })),
      words,
    );
  });
}
