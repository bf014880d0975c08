import type { Layout } from '../yaml/layout.js';

/** Keys in this order, each laid out as usual unless it is said otherwise. */
export const keysOf = (
  names: readonly string[],
  layouts: Readonly<Record<string, Layout>> = {},
): ReadonlyMap<string, Layout> => new Map(names.map((name) => [name, layouts[name] ?? {}]));

/** A mapping on one line. */
export const oneLine = (...names: readonly string[]): Layout => ({ oneLine: true, keys: keysOf(names) });

/** What there may be to say beside a value, and an action wherever it stands. */
export const actionLayout = oneLine('owner', 'due', 'status', 'ticket');

/** An answer: a plain value, or a mapping when there is more to say. */
export const answerLayout: Layout = {
  lone: 'value',
  always: ['value'],
  keys: keysOf(['value', 'reason', 'note', 'ask', 'evidence', 'by', 'date', 'action', 'waiver'], {
    evidence: { items: oneLine('file', 'sha256') },
    action: actionLayout,
    waiver: oneLine('accepts', 'reason', 'approved_by', 'until'),
  }),
};
