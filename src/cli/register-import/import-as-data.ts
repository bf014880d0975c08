import type { ExistingRegister } from '../../model/existing-register.js';
import type { MappedTable } from '../../register/import/map-table.js';
import type { Table } from '../../register/import/table.js';
import type { ReadEntries } from '../../register/import/to-entries.js';
import type { Reconciliation } from '../../register/reconcile/reconcile-register.js';

export interface Imported {
  readonly table: Table;
  readonly mapped: MappedTable;
  readonly read?: ReadEntries;
  readonly register?: ExistingRegister;
  readonly outcome?: Reconciliation;
}

/** What `register import --json` prints; `schema register-import-result` has its schema. */
export function importAsData({ table, mapped, read, register, outcome }: Imported): object {
  return {
    register_import: 1,
    kind: table.kind,
    ...(table.csv && { encoding: table.csv.encoding, delimiter: table.csv.delimiter }),
    macros: table.macros,
    sheets: mapped.sheets.map(({ name, form, headerRows, columns, open }) => ({
      name,
      form,
      header_rows: headerRows,
      columns: columns.map(({ label, fields, why }) => ({ column: label, fields, why })),
      open: open.map(({ label, candidates, content, examples }) => ({
        column: label,
        candidates,
        ...(content !== undefined && { content }),
        examples,
      })),
    })),
    skipped: mapped.skipped,
    ...(read && { notes: read.notes }),
    ...(register && { source: register.source, entries: register.entries }),
    ...(outcome && {
      matches: outcome.matches
        .filter(({ touchpoints, unclear }) => touchpoints.length + unclear.length > 0)
        .map(({ entry, touchpoints, unclear }) => ({ entry: entry.id, touchpoints, unclear })),
      findings: outcome.findings.map(({ id, kind, severity }) => ({ id, kind, severity })),
    }),
  };
}
