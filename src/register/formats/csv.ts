import { csvRow } from '../../text/csv-text.js';
import { readable } from '../../text/readable.js';
import { entriesSheet } from '../sheets/entries.js';
import { cellText } from '../cell-text.js';
import { wordsOf } from '../words.js';
import type { RegisterFormat } from './format.js';

/** A row for each entry, the columns as the layout has them; several values of a cell below each other. All cells are text. */
export const csv: RegisterFormat<string> = {
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  laidOut: true,
  render: (register, layout) => {
    const sheet = { holds: 'entries', title: layout.layout.title } as const;
    const { columns, rows } = entriesSheet(
      readable(register),
      layout,
      sheet,
      wordsOf(register.made.language),
    );
    const lines = [columns.map(({ title }) => title), ...rows.map((row) => row.map(cellText))];
    // Without the mark Excel reads the file in the code page of the machine.
    return `\ufeff${lines.map(csvRow).join('')}`;
  },
};
