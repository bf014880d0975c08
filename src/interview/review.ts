import { assessTouchpoint } from '../assess/assess-touchpoint.js';
import type { Audit } from '../model/audit.js';
import type { QuestionState } from '../model/finding.js';
import type { QuestionStep, Scope } from './steps.js';
import { questionSteps, touchpointOf } from './steps.js';

/** One line of a review: a question with how it stands. */
export interface ReviewLine {
  readonly step: QuestionStep;
  readonly state: QuestionState;
}

/** Every question that is asked of a touchpoint now, with its answer and outcome. */
export function reviewOf(audit: Audit, touchpointId: string, scope: Scope): ReviewLine[] {
  const touchpoint = touchpointOf(audit, touchpointId);
  if (touchpoint === undefined) return [];
  const states = new Map(
    assessTouchpoint(touchpoint, audit.flags).questions.map((state) => [state.question.id, state]),
  );
  return questionSteps(audit, touchpoint, { ...scope, touchpoints: [touchpointId] }).flatMap((step) => {
    const state = states.get(step.question);
    return state === undefined ? [] : { step, state };
  });
}
