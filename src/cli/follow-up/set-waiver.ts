import { assessAudit } from '../assess-audit.js';
import { lastWaiverDay } from '../../assess/waiver-state.js';
import type { AuditEdit } from '../../answers/audit-edit.js';
import { sameRole } from '../../answers/same-role.js';
import type { Waiver } from '../../model/audit.js';
import { isCalendarDate } from '../../model/dates.js';
import { SEVERITIES, worse } from '../../model/vocabulary.js';
import type { Severity } from '../../model/vocabulary.js';
import { commandLine } from '../command-line.js';
import { EXIT } from '../exit-codes.js';
import type { ExitCode } from '../exit-codes.js';
import type { LoadedAudit } from '../load-audit.js';
import { UsageError } from '../stop.js';
import { findFollowed } from './find-finding.js';
import { fileOf, saveEdits } from './save-edits.js';

/** What can be said of a waiver on the command line. */
export interface WaiverOptions {
  readonly accepts?: Severity;
  readonly reason?: string;
  readonly approvedBy?: string;
  readonly until?: string;
}

/**
 * Accepts the risk of a gap. What is not given is asked for, where there is somebody to ask; what would not count as an acceptance is
 * refused here, so that nobody relies on it.
 */
export async function setWaiver(
  loaded: LoadedAudit,
  id: string,
  given: WaiverOptions,
  interactive: boolean,
): Promise<ExitCode> {
  const { audit, asOf, context } = loaded;
  const { t } = context;
  const followed = findFollowed(loaded, assessAudit(audit, asOf), id);
  if (followed.touchpoint === undefined) {
    const command = commandLine(`action set ${id}`, {});
    throw new UsageError(t('follow_up.only_gaps', { id, command }));
  }
  const { touchpoint, state } = followed;
  const { gap, answer = {}, question } = state;
  if (gap === undefined) throw new UsageError(t('follow_up.no_gap', { id }));
  const known = { ...answer.waiver, ...given };
  const said =
    isWhole(known) || !interactive ? known : await ask(loaded, known, gap.severity, answer.action?.owner);
  if (said === undefined) return EXIT.interrupted;
  const waiver = checked(loaded, said, gap.severity, answer.action?.owner);
  const edit: AuditEdit = {
    kind: 'answer',
    touchpoint,
    question: question.id,
    answer: { ...answer, waiver },
  };
  return saveEdits(loaded, [edit], (show) => {
    context.out.line(t('follow_up.saved', { id, file: show(fileOf(edit)) }), 'good');
  });
}

const isWhole = (said: WaiverOptions): said is Waiver =>
  said.accepts !== undefined &&
  said.reason !== undefined &&
  said.approvedBy !== undefined &&
  said.until !== undefined;

function checked(
  { audit, asOf, context: { t } }: LoadedAudit,
  said: WaiverOptions,
  severity: Severity,
  owner: string | undefined,
): Waiver {
  const trimmed = Object.fromEntries(
    Object.entries(said as Readonly<Record<string, string>>)
      .map(([name, text]) => [name, text.trim()])
      .filter(([, text]) => text !== ''),
  ) as WaiverOptions;
  if (!isWhole(trimmed)) {
    const missing = FLAGS.filter(([name]) => trimmed[name] === undefined).map(([, flag]) => flag);
    throw new UsageError(t('follow_up.missing', { options: missing.join(', ') }));
  }
  const { accepts, approvedBy, until } = trimmed;
  const latest = lastWaiverDay(audit.settings, asOf);
  if (!isCalendarDate(until))
    throw new UsageError(t('usage.not_a_date', { option: '--until', found: until }));
  if (until < asOf) throw new UsageError(t('follow_up.past', { date: until }));
  if (until > latest) {
    const limit = audit.settings.waiverLimitDays;
    throw new UsageError(t('follow_up.too_long', { date: until, limit, latest }));
  }
  if (accepts !== severity && worse(severity, accepts) === severity) {
    const words = { accepts: t(`severity.${accepts}`), severity: t(`severity.${severity}`) };
    throw new UsageError(t('follow_up.too_mild', words));
  }
  if (sameRole(approvedBy, owner)) {
    throw new UsageError(t('follow_up.self_approved', { role: approvedBy }));
  }
  return trimmed;
}

const FLAGS = [
  ['accepts', '--accepts'],
  ['reason', '--reason'],
  ['approvedBy', '--approved-by'],
  ['until', '--until'],
] as const;

/** @returns undefined when it was broken off */
async function ask(
  { audit, asOf, context }: LoadedAudit,
  known: WaiverOptions,
  severity: Severity,
  owner: string | undefined,
): Promise<WaiverOptions | undefined> {
  const { t } = context;
  const enough = SEVERITIES.filter((one) => worse(one, severity) === one);
  const latest = lastWaiverDay(audit.settings, asOf);
  const filled = (text: string): boolean | string => text.trim() !== '' || t('interview.nothing_typed');
  const questions = [
    {
      type: 'select',
      name: 'accepts',
      message: t('follow_up.ask_accepts'),
      default: severity,
      choices: enough.map((value) => ({ value, name: t(`severity.${value}`) })),
    },
    { type: 'input', name: 'reason', message: t('follow_up.ask_reason'), validate: filled },
    {
      type: 'input',
      name: 'approvedBy',
      message: t('follow_up.ask_approved_by'),
      validate: (text: string) =>
        sameRole(text, owner) ? t('follow_up.self_approved', { role: text.trim() }) : filled(text),
    },
    {
      type: 'input',
      name: 'until',
      message: t('follow_up.ask_until', { latest }),
      validate: (text: string) =>
        (isCalendarDate(text) && text >= asOf && text <= latest) ||
        t('follow_up.not_between', { found: text, first: asOf, latest }),
    },
  ].filter(({ name }) => known[name as keyof WaiverOptions] === undefined);
  const { askForm } = await import('../ask-form.js');
  const answers = await askForm(context, questions);
  return Object.keys(answers).length < questions.length ? undefined : { ...known, ...answers };
}
