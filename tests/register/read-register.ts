import { mapTable, openColumns } from '../../src/register/import/map-table.js';
import type { ImportDecisions, MappedTable } from '../../src/register/import/map-table.js';
import { readTable } from '../../src/register/import/read-table.js';
import type { Table } from '../../src/register/import/table.js';
import { toEntries } from '../../src/register/import/to-entries.js';
import type { ReadEntries } from '../../src/register/import/to-entries.js';

export interface ReadRegister extends ReadEntries {
  readonly table: Table;
  readonly mapped: MappedTable;
  /** Heading → fields with a plus between, `-` when it is not read, `?` when somebody has to decide. */
  readonly columns: Readonly<Record<string, string>>;
}

/** Bytes of a file → its entries, as `register import` reads them. */
export function readRegister(
  name: string,
  bytes: Uint8Array,
  decisions: ImportDecisions = { columns: new Map() },
): ReadRegister {
  const table = tableOf(name, bytes);
  const mapped = mapTable(table, decisions);
  const known = mapped.sheets.flatMap(({ columns }) =>
    columns.map(({ label, fields }) => [label, fields.join('+') || '-'] as const),
  );
  const open = openColumns(mapped).map(({ label }) => [label, '?'] as const);
  return { table, mapped, columns: Object.fromEntries([...known, ...open]), ...toEntries(mapped) };
}

export function tableOf(name: string, bytes: Uint8Array): Table {
  const read = readTable(name, bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}
