import { assessTouchpoint } from '../assess/assess-touchpoint.js';
import type { Answer, Audit, Touchpoint } from '../model/audit.js';
import type { Question } from '../model/questionnaire.js';
import type { Severity } from '../model/vocabulary.js';
import { visibleQuestions } from '../questionnaire/conditions.js';
import type { InterviewState } from './machine.js';
import { keyOf, planSteps, questionSteps, questionsExpected, touchpointOf } from './steps.js';
import type { QuestionStep, Step } from './steps.js';

/** For the header of a question: which of how many, and the gaps so far. */
export interface Progress {
  readonly position: number;
  readonly total: number;
  readonly gaps: number;
}

/** Within the touchpoint of a question, or within the inventory round. */
export function progressOf({ audit, scope }: InterviewState, step: Step): Progress {
  if (step.kind === 'inventory') {
    const steps = planSteps(audit, scope).filter(({ kind }) => kind === 'inventory');
    return { position: indexOf(steps, step) + 1, total: steps.length, gaps: 0 };
  }
  const touchpoint = touchpointOf(audit, step.touchpoint);
  if (touchpoint === undefined) return { position: 0, total: 0, gaps: 0 };
  const position = indexOf(questionSteps(audit, touchpoint, scope), step) + 1;
  return {
    position,
    // A question outside the scope can be on the screen too, reached by a jump.
    total: Math.max(questionsExpected(audit, touchpoint, scope), position),
    gaps: gapsOf(touchpoint, audit).length,
  };
}

const indexOf = (steps: readonly Step[], step: Step): number =>
  steps.findIndex((candidate) => keyOf(candidate) === keyOf(step));

export interface OpenGap {
  readonly question: Question;
  readonly severity: Severity;
}

const gapsOf = (touchpoint: Touchpoint, { flags }: Audit): OpenGap[] =>
  assessTouchpoint(touchpoint, flags).questions.flatMap(({ question, gap }) =>
    gap === undefined ? [] : [{ question, severity: gap.severity }],
  );

/** Gaps of a touchpoint that were not there before, or not as severe or mild as now. */
export function gapsOpened(before: Audit, after: Audit, touchpointId: string): OpenGap[] {
  const [old, now] = [before, after].map((audit) => {
    const touchpoint = touchpointOf(audit, touchpointId);
    return touchpoint ? gapsOf(touchpoint, audit) : [];
  }) as [OpenGap[], OpenGap[]];
  const known = new Map(old.map(({ question, severity }) => [question.id, severity]));
  return now.filter(({ question, severity }) => known.get(question.id) !== severity);
}

/** Answered questions that would no longer be asked after this answer. They stay in the file and take no part. */
export function hiddenBy(audit: Audit, step: QuestionStep, answer: Answer): Question[] {
  const touchpoint = touchpointOf(audit, step.touchpoint);
  if (touchpoint === undefined) return [];
  const { questionnaire, answers } = touchpoint;
  const before = visibleQuestions(questionnaire, answers, audit.flags);
  const after = visibleQuestions(questionnaire, new Map([...answers, [step.question, answer]]), audit.flags);
  return questionnaire.questions.filter(
    ({ id }) => before.answers.has(id) && after.visibility.get(id) !== 'visible',
  );
}
