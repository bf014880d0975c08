import { assessAudit } from '../assess-audit.js';
import { sameRole } from '../../answers/same-role.js';
import type { Action } from '../../model/audit.js';
import { isCalendarDate } from '../../model/dates.js';
import { ACTION_STATUSES } from '../../model/vocabulary.js';
import type { ActionStatus } from '../../model/vocabulary.js';
import { EXIT } from '../exit-codes.js';
import type { ExitCode } from '../exit-codes.js';
import type { LoadedAudit } from '../load-audit.js';
import { UsageError } from '../stop.js';
import { actionEdit } from './actions.js';
import { findFollowed } from './find-finding.js';
import { fileOf, saveEdits } from './save-edits.js';

/** What can be said of an action on the command line; an empty text takes the old one away. */
export interface ActionOptions {
  readonly owner?: string;
  readonly due?: string;
  readonly status?: ActionStatus;
  readonly ticket?: string;
}

const NAMES = ['owner', 'due', 'status', 'ticket'] as const;

/** Agrees on an action, or changes what is given of one that is there. Without anything given it asks, where there is somebody to ask. */
export async function setAction(
  loaded: LoadedAudit,
  id: string,
  options: ActionOptions,
  interactive: boolean,
): Promise<ExitCode> {
  const { audit, asOf, context } = loaded;
  const { t } = context;
  const followed = findFollowed(loaded, assessAudit(audit, asOf), id);
  const answer = followed.touchpoint === undefined ? undefined : followed.state.answer;
  const before = answer?.action ?? audit.followUp.get(id) ?? {};
  const given = Object.fromEntries(
    NAMES.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name].trim()]])),
  ) as ActionOptions;
  const nothing = Object.keys(given).length === 0;
  if (nothing && !interactive) {
    throw new UsageError(
      t('follow_up.nothing_given', { options: NAMES.map((name) => `--${name}`).join(', ') }),
    );
  }
  const said = nothing ? await ask(loaded, before) : given;
  if (said === undefined) return EXIT.interrupted;
  const action = merged(before, said);
  if (action.due !== undefined && !isCalendarDate(action.due)) {
    throw new UsageError(t('usage.not_a_date', { option: '--due', found: action.due }));
  }
  if (sameRole(answer?.waiver?.approvedBy, action.owner)) {
    throw new UsageError(t('follow_up.owner_approved', { role: action.owner ?? '' }));
  }
  const place =
    followed.touchpoint === undefined
      ? { id }
      : { id, touchpoint: followed.touchpoint, question: followed.state.question.id };
  const edit = actionEdit(audit, place, Object.keys(action).length === 0 ? undefined : action);
  return saveEdits(loaded, [edit], (show) => {
    context.out.line(t('follow_up.saved', { id, file: show(fileOf(edit)) }), 'good');
  });
}

/** What is given goes over what was there; an empty text takes it away. */
function merged(before: Action, said: ActionOptions): Action {
  const all = { ...before, ...said };
  return Object.fromEntries(
    NAMES.flatMap((name) => (all[name] === undefined || all[name] === '' ? [] : [[name, all[name]]])),
  );
}

/** @returns undefined when it was broken off */
async function ask({ context }: LoadedAudit, before: Action): Promise<ActionOptions | undefined> {
  const { t } = context;
  const { askForm } = await import('../ask-form.js');
  const answers = await askForm(context, [
    {
      type: 'input',
      name: 'owner',
      message: t('follow_up.ask_owner'),
      default: before.owner,
      validate: (text: string) => text.trim() !== '' || t('interview.nothing_typed'),
    },
    {
      type: 'input',
      name: 'due',
      message: t('follow_up.ask_due'),
      default: before.due,
      validate: (text: string) => isCalendarDate(text) || t('follow_up.not_a_date', { found: text }),
    },
    {
      type: 'select',
      name: 'status',
      message: t('follow_up.ask_status'),
      default: before.status ?? 'planned',
      choices: ACTION_STATUSES.map((value) => ({ value, name: t(`status.${value}`) })),
    },
  ]);
  return Object.keys(answers).length === 0 ? undefined : answers;
}
