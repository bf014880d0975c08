import type { EntryMatch } from '../../register/reconcile/match-entries.js';
import { COLUMN_FIELDS, IGNORE } from '../../register/import/column-field.js';
import type { ColumnField } from '../../register/import/column-field.js';
import { columnKey } from '../../register/import/map-table.js';
import type { Decided, OpenColumn } from '../../register/import/map-table.js';
import { safeLine } from '../../terminal/safe-text.js';
import { askForm } from '../ask-form.js';
import type { Context } from '../context.js';
import { fieldName, shortly } from './words.js';

/**
 * Asks what columns hold, one after another.
 *
 * @returns undefined when it was broken off
 */
export async function askColumns(
  context: Context,
  open: readonly OpenColumn[],
): Promise<Map<string, Decided> | undefined> {
  const { t } = context;
  const answers = await askForm(
    context,
    open.map(({ label, candidates, examples }, index) => ({
      type: 'select' as const,
      name: `column${index}`,
      message: safeLine(
        t('import.ask_column', { label: shortly(label), example: shortly(examples[0] ?? '') }),
      ),
      // What it may well be comes first; nothing is chosen for anybody.
      choices: [...new Set<ColumnField | typeof IGNORE>([...candidates, IGNORE, ...COLUMN_FIELDS])].map(
        (value) => ({
          value,
          name: fieldName(t, value),
        }),
      ),
      pageSize: 10,
    })),
  );
  if (Object.keys(answers).length < open.length) return undefined;
  return new Map(
    open.map(({ label }, index): [string, Decided] => {
      const chosen = answers[`column${index}`] as ColumnField | typeof IGNORE;
      return [columnKey(label), { fields: chosen === IGNORE ? [] : [chosen], why: 'given' }];
    }),
  );
}

const LATER = '?';

/**
 * Asks which touchpoint each unclear entry is about. “I don't know yet” leaves it unclear.
 *
 * @returns touchpoints by entry id; undefined when it was broken off
 */
export async function askMatches(
  context: Context,
  matches: readonly EntryMatch[],
  nameOf: (touchpoint: string) => string,
): Promise<Map<string, readonly string[]> | undefined> {
  const { t } = context;
  const unclear = matches.filter((match) => match.unclear.length > 0);
  const answers = await askForm(
    context,
    unclear.map(({ entry, unclear: candidates }, index) => ({
      type: 'select' as const,
      name: `entry${index}`,
      message: safeLine(t('import.ask_match', { entry: shortly(entry.name) })),
      choices: [
        ...candidates.map((id) => ({ value: id, name: safeLine(nameOf(id)) })),
        { value: '', name: t('import.match_none') },
        { value: LATER, name: t('import.match_later') },
      ],
    })),
  );
  if (Object.keys(answers).length < unclear.length) return undefined;
  return new Map(
    unclear.flatMap(({ entry }, index) => {
      const chosen = String(answers[`entry${index}`]);
      return chosen === LATER ? [] : [[entry.id, chosen === '' ? [] : [chosen]] as const];
    }),
  );
}
