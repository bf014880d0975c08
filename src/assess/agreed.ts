import type { AgreedAction, AgreedWaiver, AgreedWaiverState } from '../model/agreed.js';
import type { Action, IsoDate, Settings, Waiver } from '../model/audit.js';
import type { Assessment, QuestionState } from '../model/finding.js';
import { byCodeUnit } from '../model/order.js';
import { waiverState } from './waiver-state.js';

/** Every waiver of an audit and where it stands; those that end first come first. */
export function agreedWaivers({ audit, touchpoints, asOf }: Assessment): AgreedWaiver[] {
  return touchpoints
    .flatMap(({ touchpoint, questions }) =>
      questions.flatMap((state): AgreedWaiver[] => {
        const { question, answer, gap } = state;
        if (answer?.waiver === undefined) return [];
        return [
          {
            id: `${touchpoint.id}/${question.id}`,
            touchpoint: touchpoint.id,
            question: question.id,
            waiver: answer.waiver,
            state: stateOf(answer.waiver, state, audit.settings, asOf),
            ...(gap && { severity: gap.severity }),
          },
        ];
      }),
    )
    .toSorted((a, b) => byCodeUnit(a.waiver.until, b.waiver.until) || byCodeUnit(a.id, b.id));
}

/** Where the waiver of a question stands. */
function stateOf(
  waiver: Waiver,
  { outcome, gap }: QuestionState,
  settings: Settings,
  asOf: IsoDate,
): AgreedWaiverState {
  // While a control is unanswered nobody can say whether there is something to accept.
  if (outcome === 'unanswered') return 'open';
  return gap === undefined ? 'unneeded' : waiverState(waiver, gap.severity, settings, asOf);
}

/** Every action of an audit and where it stands; those that are due first come first. */
export function agreedActions({ audit, touchpoints, findings, asOf }: Assessment): AgreedAction[] {
  const known = new Map(findings.map((finding) => [finding.id, finding]));
  const ofQuestions = touchpoints.flatMap(({ touchpoint, questions }) =>
    questions.flatMap((state): AgreedAction[] => {
      const { question, answer, gap } = state;
      if (answer?.action === undefined) return [];
      return [
        {
          id: `${touchpoint.id}/${question.id}`,
          touchpoint: touchpoint.id,
          question: question.id,
          action: answer.action,
          state: actionState(answer.action, isClosed(state), asOf),
          ...(gap && { severity: gap.severity }),
        },
      ];
    }),
  );
  const taken = new Set(ofQuestions.map(({ id }) => id));
  const ofAudit = [...audit.followUp].flatMap(([id, action]): AgreedAction[] => {
    if (taken.has(id)) return [];
    const finding = known.get(id);
    if (finding === undefined) return [{ id, action, state: action.status === 'done' ? 'closed' : 'orphan' }];
    return [{ id, action, state: actionState(action, false, asOf), severity: finding.severity }];
  });
  return [...ofQuestions, ...ofAudit].toSorted(
    (a, b) => byCodeUnit(a.action.due ?? LATER, b.action.due ?? LATER) || byCodeUnit(a.id, b.id),
  );
}

/** Whether nothing is left to do at a question, whatever was agreed about it. */
export const isClosed = ({ visibility, outcome }: QuestionState): boolean =>
  visibility === 'hidden' || outcome === 'met' || outcome === 'not_applicable';

function actionState({ status, due }: Action, closed: boolean, asOf: IsoDate): AgreedAction['state'] {
  if (closed) return 'closed';
  return status !== 'done' && due !== undefined && due < asOf ? 'overdue' : 'open';
}

/** Sorts after every date. */
const LATER = '~';
