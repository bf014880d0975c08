import type { Touchpoint } from '../../model/audit.js';
import type { ExistingEntry } from '../../model/existing-register.js';
import { COLUMN_FIELDS, IGNORE } from '../../register/import/column-field.js';
import type { ColumnField } from '../../register/import/column-field.js';
import { columnKey } from '../../register/import/map-table.js';
import type { Decided } from '../../register/import/map-table.js';
import { slugOf } from '../../model/slug.js';
import { nearest } from '../../yaml/suggest.js';
import type { RegisterImportOptions } from '../commands/register-import.js';
import type { Context } from '../context.js';
import { UsageError } from '../stop.js';

/** What --map and --ignore say of columns, by their key. @throws UsageError */
export function columnFlags(
  { t }: Context,
  { map = [], ignore = [] }: RegisterImportOptions,
): Map<string, Decided> {
  const mapped = map.map((given): [string, Decided] => {
    // A heading may have an equals sign; a field has none.
    const at = given.lastIndexOf('=');
    if (at < 1) throw new UsageError(t('usage.import_pair', { option: '--map', found: given }));
    const words = given
      .slice(at + 1)
      .split(',')
      .map((word) => word.trim());
    const strange = words.find((word) => word !== IGNORE && !isField(word));
    if (strange !== undefined) {
      throw new UsageError(
        t('usage.import_field', { found: strange, allowed: [...COLUMN_FIELDS, IGNORE].join(', ') }),
      );
    }
    return [columnKey(given.slice(0, at)), { fields: words.filter(isField), why: 'given' }];
  });
  return new Map([
    ...mapped,
    ...ignore.map((label) => [columnKey(label), { fields: [], why: 'given' }] as [string, Decided]),
  ]);
}

const isField = (word: string): word is ColumnField => (COLUMN_FIELDS as readonly string[]).includes(word);

/** --header-row as a number. @throws UsageError */
export function headerRowFlag({ t }: Context, { headerRow }: RegisterImportOptions): number | undefined {
  if (headerRow === undefined) return undefined;
  if (!/^[1-9]\d{0,6}$/.test(headerRow)) throw new UsageError(t('usage.import_number', { found: headerRow }));
  return Number(headerRow);
}

/**
 * What --match says: the touchpoints of an entry, by the entry's id. An entry may be named by its id or its name.
 *
 * @throws UsageError
 */
export function matchFlags(
  { t }: Context,
  { match = [] }: RegisterImportOptions,
  entries: readonly ExistingEntry[],
  touchpoints: readonly Touchpoint[],
): Map<string, readonly string[]> {
  const known = touchpoints.map(({ id }) => id);
  return new Map(
    match.map((given) => {
      const at = given.lastIndexOf('=');
      if (at < 1) throw new UsageError(t('usage.import_pair', { option: '--match', found: given }));
      const named = given.slice(0, at).trim();
      const entry = entries.find(({ id, name }) => id === named || name === named || id === slugOf(named));
      if (entry === undefined) {
        const ids = entries.map(({ id }) => id);
        const suggestion = nearest(slugOf(named), ids) ?? ids.slice(0, 10).join(', ');
        throw new UsageError(t('usage.import_entry', { found: named, nearest: suggestion }));
      }
      const ids = given
        .slice(at + 1)
        .split(',')
        .map((id) => id.trim())
        .filter((id) => id !== 'none');
      const strange = ids.find((id) => !known.includes(id));
      if (strange !== undefined) {
        throw new UsageError(t('usage.import_touchpoint', { found: strange, known: known.join(', ') }));
      }
      return [entry.id, ids];
    }),
  );
}
