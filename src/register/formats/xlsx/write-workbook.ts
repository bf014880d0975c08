import { unzipSync, zipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/universal';
import { textCell } from '../../table.js';
import type { Cell, Table } from '../../table.js';
import type { Words } from '../../words.js';
import { filters } from './filters.js';
import { rowHeight } from './row-height.js';
import { HEADING, toCell } from './to-cell.js';

/** Read back in the time zone that it is made in, this is the same day and hour everywhere: a file in a zip knows no zone. */
const zipTime = (): Date => new Date(1980, 0, 1, 12);

/** Tables as the bytes of a workbook, the same bytes each time: the library puts the clock into the archive. */
export async function writeWorkbook(tables: readonly Table[], words: Words): Promise<Uint8Array> {
  const sheets = tables.map(({ title, columns, rows, named }) => ({
    sheet: title,
    data: [
      columns.map((column) => ({
        ...HEADING[column.statutory ? 'statutory' : 'other'],
        value: column.title,
        type: String,
        height: rowHeight(headings(columns), columns),
      })),
      ...rows.map((row) => {
        const height = rowHeight(row, columns);
        return row.map((cell) => ({ ...toCell(cell, words), height }));
      }),
    ],
    columns: columns.map(({ width }) => ({ width })),
    orientation: 'landscape' as const,
    stickyRowsCount: 1,
    ...(named && { stickyColumnsCount: nameColumn(columns) }),
  }));
  const blob = await writeExcelFile(sheets, {
    fontFamily: 'Calibri',
    fontSize: 11,
    features: [filters(tables)],
  }).toBlob();
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return zipSync(files, { mtime: zipTime(), level: 9 });
}

const headings = (columns: Table['columns']): Cell[] => columns.map(({ title }) => textCell(title));

/** How many columns say what a row is: the first, or a number and the name after it. */
const nameColumn = ([first]: Table['columns']): number => (first !== undefined && first.width < 10 ? 2 : 1);
