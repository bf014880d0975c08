import type { Result } from '../../model/problem.js';
import { readCsv } from './read-csv.js';
import { recogniseFile } from './recognise-file.js';
import { TableFault } from './table-fault.js';
import type { Table } from './table.js';
import { TABLE_LIMITS } from './table.js';
import { readXlsx } from './xlsx/read-xlsx.js';

/**
 * A spreadsheet or a CSV file → its sheets of rows of text. Memory and time are bounded, whatever the bytes are; nothing in the file is run.
 *
 * @param name of the file; its extension has to agree with what the bytes are
 * @returns the table, or the one problem that makes it unreadable
 */
export function readTable(name: string, bytes: Uint8Array): Result<Table> {
  try {
    if (bytes.length > TABLE_LIMITS.bytes) {
      throw new TableFault('table_too_large', { limit: TABLE_LIMITS.bytes / 1024 / 1024 });
    }
    const table = recogniseFile(name, bytes) === 'csv' ? readCsv(bytes) : readXlsx(bytes);
    if (table.sheets.every(({ rows }) => rows.length === 0)) throw new TableFault('table_empty');
    return { ok: true, value: table, problems: [] };
  } catch (error) {
    if (!(error instanceof TableFault)) throw error;
    const { code, args } = error;
    return { ok: false, problems: [{ code, args, file: name, level: 'error' }] };
  }
}
