import { agreedActions } from '../../assess/agreed.js';
import { assessAudit } from '../assess-audit.js';
import type { AuditEdit } from '../../answers/audit-edit.js';
import type { AgreedAction } from '../../model/agreed.js';
import type { Action, Audit } from '../../model/audit.js';
import type { ExitCode } from '../exit-codes.js';
import { jsonOf } from '../json.js';
import type { LoadedAudit } from '../load-audit.js';
import { UsageError } from '../stop.js';
import type { FollowUp } from './follow-up-group.js';
import { removeAll } from './save-edits.js';

/** Prints every action: by when, how far, about what, by whom. */
function listActions({ audit, asOf, context: { out, t } }: LoadedAudit, json: boolean): void {
  const actions = agreedActions(assessAudit(audit, asOf));
  if (json) {
    out.sink.write(jsonOf({ actions }));
    return;
  }
  if (actions.length === 0) out.line(t('follow_up.none_action'));
  for (const { id, action, state } of actions) {
    const { due, owner, status, ticket } = action;
    const remark = state === 'overdue' || state === 'orphan' ? [`(${t(`follow_up.${state}`)})`] : [];
    const who = owner ?? t('follow_up.no_owner');
    out.line(
      [
        (due ?? t('follow_up.no_date')).padEnd(10),
        t(`status.${status ?? 'open'}`),
        id,
        ...(ticket === undefined ? [who] : [who, ticket]),
        ...remark,
      ].join('  '),
      remark.length > 0 ? 'warn' : 'plain',
    );
  }
}

/** Removes the action of one finding or question. */
function removeAction(loaded: LoadedAudit, id: string): Promise<ExitCode> {
  const { audit, asOf, context } = loaded;
  const actions = agreedActions(assessAudit(audit, asOf));
  const found = actions.find((action) => action.id === id);
  if (found !== undefined) return removeAll(loaded, [{ id, edit: actionEdit(audit, found) }]);
  const known = actions.map((action) => action.id);
  throw new UsageError(
    context.t('follow_up.no_action', { id, count: known.length, known: known.join(', ') }),
  );
}

/** Removes what is done, and what belongs to nothing; what is reported done beside a gap stays, since it is not. */
function pruneActions(loaded: LoadedAudit): Promise<ExitCode> {
  const { audit, asOf } = loaded;
  const useless = agreedActions(assessAudit(audit, asOf)).filter(
    ({ state }) => state === 'closed' || state === 'orphan',
  );
  return removeAll(
    loaded,
    useless.map((agreed) => ({ id: agreed.id, edit: actionEdit(audit, agreed) })),
  );
}

/** The edit that gives a question, or a finding that belongs to none, another action; without one it is taken away. */
export function actionEdit(
  audit: Audit,
  { id, touchpoint, question }: Pick<AgreedAction, 'id' | 'touchpoint' | 'question'>,
  action?: Action,
): AuditEdit {
  if (touchpoint === undefined || question === undefined) {
    return { kind: 'follow_up', finding: id, ...(action && { action }) };
  }
  const answers = audit.touchpoints.find((one) => one.id === touchpoint)?.answers;
  const { action: _old, ...answer } = answers?.get(question) ?? {};
  return { kind: 'answer', touchpoint, question, answer: { ...answer, ...(action && { action }) } };
}

/** `action list`, `remove` and `prune`. */
export const actionCommands: FollowUp = { list: listActions, remove: removeAction, prune: pruneActions };
