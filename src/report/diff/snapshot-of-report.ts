import type { WaiverState } from '../../model/audit-diff.js';
import type { Action } from '../../model/audit.js';
import type {
  Report,
  ReportAction,
  ReportAnswer,
  ReportWaiver,
  TouchpointReport,
} from '../../model/report.js';
import type { Outcome } from '../../model/vocabulary.js';
import { findingsOf } from '../findings-of.js';
import type { AuditSnapshot, FollowUp, SnapshotAnswer, SnapshotTouchpoint } from './snapshot.js';

/**
 * What a report holds of an audit: of the answers those to questions with a control that were judged, and the questions still open.
 */
export function snapshotOfReport(report: Report): AuditSnapshot {
  const findings = findingsOf(report);
  return {
    complete: false,
    settings: new Map(),
    inventory: new Map(
      report.inventory.map(({ touchpoints: _touchpoints, ...entry }) => [entry.questionnaire.id, entry]),
    ),
    touchpoints: new Map(report.touchpoints.map((touchpoint) => [touchpoint.id, snapshotOf(touchpoint)])),
    findings: new Map(findings.map((finding) => [finding.id, finding])),
    waivers: new Map(
      findings.flatMap(({ id, title, touchpoint, waiver }): [string, FollowUp<WaiverState>][] =>
        waiver === undefined
          ? []
          : [[id, { title, ...(touchpoint && { touchpoint }), content: withoutState(waiver) }]],
      ),
    ),
    actions: new Map(report.actions.map((action) => [action.id, followUpOf(action)])),
    register: new Map(),
    interviews: report.interviews,
  };
}

/** Whether it counts today follows from its date. */
const withoutState = ({ state: _state, ...waiver }: ReportWaiver): WaiverState => waiver;

function followUpOf({ title, touchpoint, owner, due, status, ticket }: ReportAction): FollowUp<Action> {
  return {
    title,
    ...(touchpoint && { touchpoint }),
    content: {
      ...(owner !== undefined && { owner }),
      ...(due !== undefined && { due }),
      status,
      ...(ticket !== undefined && { ticket }),
    },
  };
}

function snapshotOf({
  id,
  name,
  questionnaire,
  safeguards,
  gaps,
  open,
  notApplicable,
}: TouchpointReport): SnapshotTouchpoint {
  const judged = (outcome: Outcome, answers: readonly ReportAnswer[]): [string, SnapshotAnswer][] =>
    answers.map((answer) => [answer.id, { ...answerOf(answer), outcome }]);
  return {
    id,
    name,
    questionnaire: { id: questionnaire.id, name: questionnaire.name },
    version: questionnaire.version,
    answers: new Map([
      ...judged(
        'met',
        safeguards.controls.map(({ answer }) => answer),
      ),
      ...judged(
        'gap',
        gaps.flatMap(({ answers }) => answers),
      ),
      ...judged('not_applicable', notApplicable),
      ...open.map(({ id, question }): [string, SnapshotAnswer] => [
        id,
        { question, answer: { state: 'open' }, outcome: 'unanswered' },
      ]),
    ]),
  };
}

/** An answer as the report words it. */
export function answerOf({ id: _id, question, words, ...answer }: ReportAnswer): SnapshotAnswer {
  const answered = answer.value !== undefined;
  return {
    question,
    answer: { state: answered ? 'answered' : 'open', ...answer, ...(answered && { words }) },
  };
}
