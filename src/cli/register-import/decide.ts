import type { Result } from '../../model/problem.js';
import { columnKey, mapTable } from '../../register/import/map-table.js';
import type { ImportDecisions, MappedTable } from '../../register/import/map-table.js';
import type { Table } from '../../register/import/table.js';
import type { RegisterImportOptions } from '../commands/register-import.js';
import type { LoadedAudit } from '../load-audit.js';
import { UsageError } from '../stop.js';
import { columnFlags, headerRowFlag } from './import-flags.js';

/** The command line goes before what was saved. */
export function decide(
  { context }: LoadedAudit,
  options: RegisterImportOptions,
  saved: ImportDecisions | undefined,
): ImportDecisions {
  const sheets = options.sheet ?? saved?.sheets;
  const headerRow = headerRowFlag(context, options) ?? saved?.headerRow;
  return {
    ...(sheets !== undefined && { sheets }),
    ...(headerRow !== undefined && { headerRow }),
    columns: new Map([...(saved?.columns ?? []), ...columnFlags(context, options)]),
  };
}

/** The table with its columns, or why it is no register. */
export function mapChecked(table: Table, decisions: ImportDecisions): Result<MappedTable> {
  const names = table.sheets.map(({ name }) => name);
  const strange = decisions.sheets?.find((name) => !names.includes(name));
  const problem = (code: string, args: Record<string, string>): Result<never> => ({
    ok: false,
    problems: [{ code, args, level: 'error' }],
  });
  if (strange !== undefined) return problem('table_no_sheet', { name: strange, names: names.join(', ') });
  const mapped = mapTable(table, decisions);
  return mapped.sheets.length === 0
    ? problem('table_no_header', {})
    : { ok: true, value: mapped, problems: [] };
}

/** A heading on the command line that the register does not have is a mistake, never a wish for later. */
export function refuseStrangeColumns(
  { context }: LoadedAudit,
  options: RegisterImportOptions,
  { sheets }: MappedTable,
): void {
  const labels = sheets.flatMap(({ columns, open }) => [...columns, ...open].map(({ label }) => label));
  for (const given of [
    ...(options.map ?? []).map((pair) => pair.slice(0, pair.lastIndexOf('='))),
    ...(options.ignore ?? []),
  ]) {
    if (labels.some((label) => columnKey(label) === columnKey(given))) continue;
    const known = [...new Set(labels)].join(', ');
    throw new UsageError(context.t('usage.import_column', { found: given, known }));
  }
}
