import type { Action } from '../../../model/audit.js';
import { between, strong, text } from './blocks.js';
import type { Inline } from './blocks.js';
import type { Pen } from './pen.js';

/** Who does it, and by when; in bold when that day has passed. */
export function whoAndWhen(
  { voice: { t, date }, role }: Pen,
  { owner, due, overdue }: Pick<Action, 'owner' | 'due'> & { readonly overdue: boolean },
): Inline[] {
  return [
    text(role(owner, 'report.no_owner')),
    ...(due === undefined
      ? []
      : [
          between(', '),
          overdue
            ? strong(t('report.was_due', { date: date(due) }))
            : text(t('report.due', { date: date(due) })),
        ]),
  ];
}
