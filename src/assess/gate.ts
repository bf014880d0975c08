import type { IsoDate } from '../model/audit.js';
import { addDays } from '../model/dates.js';
import type { Assessment, Finding } from '../model/finding.js';
import type { Baseline, GateFailure, GateNotice, GateResult, Looked } from '../model/gate.js';
import { byCodeUnit } from '../model/order.js';
import { SEVERITIES } from '../model/vocabulary.js';
import type { FailOn, Severity } from '../model/vocabulary.js';
import { agreedActions, agreedWaivers } from './agreed.js';
import { goneFrom, isKnown } from './baseline.js';
import { coverage, summarise } from './summarise.js';

export interface GateOptions {
  /** The mildest severity that fails; a product default where the audit says nothing. */
  readonly failOn: FailOn;
  /** Whether open questions, and kinds that nobody was asked about, fail too. */
  readonly requireComplete: boolean;
  /** How many days ahead a date is warned of. */
  readonly warnDays: number;
  /** With it, only findings that are not in it count, or that are worse now. */
  readonly baseline?: Baseline | undefined;
}

/**
 * Whether an audit may pass. Severity is up to `failOn` and the baseline; an acceptance that expired and an action that is overdue fail
 * whatever these say, since somebody promised that date.
 */
export function holdGate(assessment: Assessment, options: GateOptions): GateResult {
  const { findings, asOf } = assessment;
  const { failOn, requireComplete, warnDays, baseline } = options;
  const counting = findings.filter(
    (finding) => finding.waiver === undefined && fails(finding.severity, failOn),
  );
  const known = baseline === undefined ? [] : counting.filter((finding) => isKnown(finding, baseline));
  const failures = [
    ...findings.flatMap(brokenPromise),
    ...counting
      .filter((finding) => !known.includes(finding) && brokenPromise(finding).length === 0)
      .map(({ id, severity }): GateFailure => {
        const was = baseline?.get(id);
        return { cause: 'severity', id, severity, ...(was !== undefined && { was }) };
      }),
    ...(requireComplete ? incomplete(assessment) : []),
  ];
  return {
    check: 1,
    asOf,
    passed: failures.length === 0,
    failOn,
    requireComplete,
    newOnly: baseline !== undefined,
    looked: lookedAt(assessment),
    failures,
    warnings: comingUp(assessment, addDays(asOf, warnDays)),
    known: known.map(({ id }) => id),
    gone: baseline === undefined ? [] : goneFrom(baseline, assessment),
  };
}

const fails = (severity: Severity, failOn: FailOn): boolean =>
  failOn !== 'none' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);

/** That an acceptance expired, or an action is overdue. */
function brokenPromise({ id, kind, severity, args }: Finding): GateFailure[] {
  if (kind === 'waiver_expired') return [{ cause: kind, id, severity, date: args['until'] ?? '' }];
  if (kind === 'action_overdue') return [{ cause: kind, id, severity, date: args['due'] ?? '' }];
  return [];
}

/** Touchpoints with open questions, and kinds that are in use, or may be, and that nobody was asked about. */
function incomplete(assessment: Assessment): GateFailure[] {
  const { audit, findings } = assessment;
  const open = summarise(assessment).touchpoints.flatMap(({ id, questions, answered }): GateFailure[] =>
    questions > answered ? [{ cause: 'incomplete', id, open: questions - answered }] : [],
  );
  const unasked = findings.flatMap(({ id, kind, questionnaire }): GateFailure[] => {
    // That nobody knows is an answer too, when somebody was asked.
    const wasAsked = kind === 'blind_spot' && audit.inventory.has(questionnaire ?? '');
    return (kind === 'blind_spot' && !wasAsked) || kind === 'not_interviewed'
      ? [{ cause: 'incomplete', id }]
      : [];
  });
  return [...open, ...unasked];
}

/** Acceptances that end, and actions that are due, up to and including a day. */
function comingUp(assessment: Assessment, last: IsoDate): GateNotice[] {
  const isNear = (date: IsoDate | undefined): date is IsoDate =>
    date !== undefined && date >= assessment.asOf && date <= last;
  const waivers = agreedWaivers(assessment).flatMap(({ id, waiver, state }): GateNotice[] =>
    state === 'valid' && isNear(waiver.until) ? [{ warning: 'waiver_ends', id, date: waiver.until }] : [],
  );
  const actions = agreedActions(assessment).flatMap(({ id, action, state }): GateNotice[] =>
    state === 'open' && action.status !== 'done' && isNear(action.due)
      ? [{ warning: 'action_due', id, date: action.due }]
      : [],
  );
  return [...waivers, ...actions].toSorted((a, b) => byCodeUnit(a.date, b.date) || byCodeUnit(a.id, b.id));
}

function lookedAt({ touchpoints }: Assessment): Looked {
  const counts = touchpoints.map((assessed) => ({
    ...coverage(assessed),
    controls: assessed.questions.filter(({ outcome }) => outcome === 'met' || outcome === 'gap').length,
  }));
  const sum = (name: 'questions' | 'answered' | 'controls'): number =>
    counts.reduce((total, count) => total + count[name], 0);
  return {
    touchpoints: touchpoints.length,
    questions: sum('questions'),
    answered: sum('answered'),
    controls: sum('controls'),
  };
}
