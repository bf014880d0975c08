import { Collector } from '../collector.js';
import type { Table } from '../table.js';
import { openArchive } from './open-archive.js';
import { readFormats, readSharedStrings, readWorkbook } from './read-workbook.js';
import { readWorksheet } from './read-worksheet.js';
import { spreadMerged } from './spread-merged.js';

/**
 * The bytes of an Excel workbook (Office Open XML) → a table. Macros and formulas are never run: of a formula the result that was saved
 * counts.
 *
 * @throws TableFault
 */
export function readXlsx(bytes: Uint8Array): Table {
  const archive = openArchive(bytes);
  const { sheets, from1904 } = readWorkbook(archive);
  const lookups = { strings: readSharedStrings(archive), formats: readFormats(archive), from1904 };
  const collector = new Collector();
  const read = sheets.map(({ name, hidden, part }) => {
    collector.sheet(name, hidden);
    const ranges = readWorksheet(archive, part, lookups, (...row) => collector.row(...row));
    return { name, hidden, rows: spreadMerged(collector.sheets.at(-1)?.rows ?? [], ranges) };
  });
  return { kind: 'xlsx', sheets: read, macros: archive.has('xl/vbaProject.bin') };
}
