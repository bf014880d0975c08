import type { Action, Audit, IsoDate, Settings } from '../model/audit.js';
import type { Finding, FindingKind, QuestionState, TouchpointAssessment } from '../model/finding.js';
import type { Severity } from '../model/vocabulary.js';
import { isClosed } from './agreed.js';
import { lastWaiverDay, waiverState } from './waiver-state.js';

/**
 * Findings about the follow-up itself: waivers that expired, reach too far ahead, accept too little or cover nothing (`<finding>.waiver`), and
 * actions that are overdue, done without closing the gap, or for nothing (`<finding>.action`).
 *
 * @param substance the findings so far, with their follow-up
 */
export function followUpFindings(
  audit: Audit,
  touchpoints: readonly TouchpointAssessment[],
  substance: readonly Finding[],
  asOf: IsoDate,
): Finding[] {
  const ofQuestions = touchpoints.flatMap(({ touchpoint, questions }) =>
    questions.flatMap((state) => {
      const about = {
        id: `${touchpoint.id}/${state.question.id}`,
        questionnaire: touchpoint.questionnaire.id,
        touchpoint: touchpoint.id,
        question: state.question.id,
      };
      return [
        ...waiverFinding(about, state, audit.settings, asOf),
        ...actionFinding(about, state.answer?.action, asOf, isClosed(state), state.outcome === 'gap'),
      ];
    }),
  );
  const ofAudit = [...audit.followUp].flatMap(([id, action]) => {
    const finding = substance.find((candidate) => candidate.id === id);
    if (finding === undefined) {
      return action.status === 'done' ? [] : [make({ id }, 'action', 'action_unneeded', 'low', {})];
    }
    const { questionnaire, touchpoint } = finding;
    const about = {
      id,
      ...(questionnaire !== undefined && { questionnaire }),
      ...(touchpoint !== undefined && { touchpoint }),
    };
    return actionFinding(about, action, asOf, false, true);
  });
  // A gap can be followed up in its answer and in audit.yaml; an id is reported once, and the answer goes first.
  const taken = new Set(ofQuestions.map(({ id }) => id));
  return [...ofQuestions, ...ofAudit.filter(({ id }) => !taken.has(id))];
}

type About = Pick<Finding, 'id' | 'questionnaire' | 'touchpoint' | 'question'>;

function waiverFinding(
  about: About,
  { answer, outcome, gap }: QuestionState,
  settings: Settings,
  asOf: IsoDate,
): Finding[] {
  const waiver = answer?.waiver;
  // While a control is unanswered nobody can say whether there is something to accept.
  if (waiver === undefined || outcome === 'unanswered') return [];
  const { until, accepts } = waiver;
  if (gap === undefined) return [make(about, 'waiver', 'waiver_unneeded', 'low', { until })];
  switch (waiverState(waiver, gap.severity, settings, asOf)) {
    case 'valid':
      return [];
    case 'expired':
      return [make(about, 'waiver', 'waiver_expired', 'medium', { until })];
    case 'exceeded':
      return [make(about, 'waiver', 'waiver_exceeded', 'medium', { accepts, severity: gap.severity })];
    case 'too_long':
      return [
        make(about, 'waiver', 'waiver_too_long', 'medium', { until, latest: lastWaiverDay(settings, asOf) }),
      ];
  }
}

/**
 * @param closed nothing is left to do, so a date that passed does not matter
 * @param stands the finding is still there, so "done" cannot be right
 */
function actionFinding(
  about: About,
  action: Action | undefined,
  asOf: IsoDate,
  closed: boolean,
  stands: boolean,
): Finding[] {
  if (action === undefined) return [];
  const args = {
    ...(action.due !== undefined && { due: action.due }),
    ...(action.owner !== undefined && { owner: action.owner }),
  };
  if (action.status === 'done') {
    return stands ? [make(about, 'action', 'action_done_but_gap', 'medium', args, action)] : [];
  }
  if (closed || action.due === undefined || action.due >= asOf) return [];
  return [make(about, 'action', 'action_overdue', 'medium', args, action)];
}

function make(
  about: About,
  suffix: 'waiver' | 'action',
  kind: FindingKind,
  severity: Severity,
  args: Finding['args'],
  action?: Action,
): Finding {
  return {
    ...about,
    id: `${about.id}.${suffix}`,
    kind,
    severity,
    rules: [],
    fromUnknown: false,
    args,
    ...(action && { action }),
  };
}
