import type { EntryFact, LayoutSheet } from '../../model/layout.js';
import type { Register } from '../../model/register.js';
import { columnCell } from '../column-cell.js';
import { columnsOf } from '../layout-in-words.js';
import type { LayoutInWords } from '../layout-in-words.js';
import type { Table } from '../table.js';
import type { Words } from '../words.js';

/** A row for each entry. */
export function entriesSheet(
  { entries, organisation }: Register,
  layout: LayoutInWords,
  sheet: LayoutSheet,
  words: Words,
): Table {
  const columns = columnsOf(layout, sheet);
  return {
    title: words.text(sheet.title),
    named: true,
    columns: columns.map(({ column, title, statutory }) => ({
      title,
      statutory,
      width: widthOf(column.fact),
    })),
    rows: entries.map((entry, index) =>
      columns.map(({ column }) => columnCell(column, { entry, number: index + 1, organisation }, words)),
    ),
  };
}

const widthOf = (fact: EntryFact | undefined): number =>
  fact === 'number' ? 9 : fact === 'last_review' ? 16 : fact === 'name' ? 26 : 34;
