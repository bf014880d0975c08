import { assessTouchpoint } from '../assess/assess-touchpoint.js';
import type { Audit } from '../model/audit.js';
import type { QuestionState } from '../model/finding.js';
import type { Scope, Step } from './steps.js';
import { keyOf, questionSteps, touchpointOf } from './steps.js';

/** One line of a review: a question with how it stands. */
export interface ReviewLine {
  readonly step: Extract<Step, { kind: 'question' }>;
  readonly state: QuestionState;
}

/** Every question that is asked of a touchpoint now, with its answer and outcome. */
export function reviewOf(audit: Audit, touchpointId: string, scope: Scope): ReviewLine[] {
  const touchpoint = touchpointOf(audit, touchpointId);
  if (touchpoint === undefined) return [];
  const states = new Map(
    assessTouchpoint(touchpoint, audit.flags).questions.map((state) => [state.question.id, state]),
  );
  return questionSteps(audit, touchpoint, { ...scope, touchpoints: [touchpointId] }).map((step) => {
    const state = step.kind === 'question' ? states.get(step.question) : undefined;
    if (step.kind !== 'question' || state === undefined) throw new Error(`no step ${keyOf(step)}`);
    return { step, state };
  });
}
