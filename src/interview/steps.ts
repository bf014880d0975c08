import type { Audit, Touchpoint } from '../model/audit.js';
import type { Visibility } from '../model/finding.js';
import type { Question, Questionnaire } from '../model/questionnaire.js';
import { REGISTER_SECTION } from '../model/questionnaire.js';
import type { Theme } from '../model/vocabulary.js';
import { visibleQuestions } from '../questionnaire/conditions.js';

/** One thing to ask. Keyed by ids, never by position: an interview is a replay of answers. */
export type Step = InventoryStep | QuestionStep;

export interface InventoryStep {
  readonly kind: 'inventory';
  readonly questionnaire: string;
}

export interface QuestionStep {
  readonly kind: 'question';
  readonly touchpoint: string;
  readonly question: string;
}

/** What an interview is about. */
export interface Scope {
  /** Core questions only. */
  readonly quick: boolean;
  /** Also the questions that only feed the record of processing. */
  readonly register: boolean;
  /** Only these touchpoints, without the inventory round. */
  readonly touchpoints?: readonly string[];
  readonly theme?: Theme;
  /** Ask again what was answered "we don't know". */
  readonly revisitUnknown: boolean;
  /** Ask again everything of these touchpoints, such as those whose answers are older than the review period. */
  readonly revisit?: readonly string[];
}

export const keyOf = (step: Step): string =>
  step.kind === 'inventory' ? `inventory/${step.questionnaire}` : `${step.touchpoint}/${step.question}`;

/** Everything that is to be asked now, in order; conditions decide anew after every answer. */
export function planSteps(audit: Audit, scope: Scope): Step[] {
  const inventory =
    scope.touchpoints === undefined
      ? [...audit.questionnaires.keys()].map((questionnaire): Step => ({ kind: 'inventory', questionnaire }))
      : [];
  return [
    ...inventory,
    ...audit.touchpoints.flatMap((touchpoint) => questionSteps(audit, touchpoint, scope)),
  ];
}

/** The questions of one touchpoint that are asked now. */
export function questionSteps(audit: Audit, touchpoint: Touchpoint, scope: Scope): QuestionStep[] {
  return questionsIn(audit, touchpoint, scope, ['visible']).map((question) => ({
    kind: 'question',
    touchpoint: touchpoint.id,
    question: question.id,
  }));
}

/** How many questions of a touchpoint are asked, or may still be: what is open yet decides on some of them. */
export function questionsExpected(audit: Audit, touchpoint: Touchpoint, scope: Scope): number {
  return questionsIn(audit, touchpoint, scope, ['visible', 'pending']).length;
}

function questionsIn(
  audit: Audit,
  { id, questionnaire, answers }: Touchpoint,
  scope: Scope,
  shown: readonly Visibility[],
): Question[] {
  const { touchpoints } = scope;
  const left =
    touchpoints === undefined
      ? audit.inventory.get(questionnaire.id)?.use === 'not_in_use'
      : !touchpoints.includes(id);
  if (left) return [];
  const { visibility } = visibleQuestions(questionnaire, answers, audit.flags);
  return questionnaire.questions.filter(
    (question) => shown.includes(visibility.get(question.id) ?? 'hidden') && isInScope(question, scope),
  );
}

/** Whether a question belongs to what the interview is about, whatever was answered. */
export function isInScope(question: Question, { quick, register, theme }: Scope): boolean {
  return (
    (!quick || question.core) &&
    (register || question.section !== REGISTER_SECTION) &&
    (theme === undefined || question.theme === theme)
  );
}

/** Whether a step still has to be asked: it has no answer, or is asked again and was not asked yet in this interview. */
export function isOpen(
  audit: Audit,
  step: Step,
  scope: Scope,
  asked: ReadonlySet<string> = new Set(),
): boolean {
  const again = (unknown: boolean): boolean => scope.revisitUnknown && unknown && !asked.has(keyOf(step));
  if (step.kind === 'inventory') {
    const use = audit.inventory.get(step.questionnaire)?.use;
    return use === undefined || again(use === 'unknown');
  }
  const value = touchpointOf(audit, step.touchpoint)?.answers.get(step.question)?.value;
  const revisited = scope.revisit?.includes(step.touchpoint) === true && !asked.has(keyOf(step));
  return value === undefined || again(value === 'unknown') || revisited;
}

export function touchpointOf({ touchpoints }: Audit, id: string): Touchpoint | undefined {
  return touchpoints.find((touchpoint) => touchpoint.id === id);
}

/** The question of a step, with its touchpoint. */
export function questionOf(
  audit: Audit,
  step: QuestionStep,
): { touchpoint: Touchpoint; questionnaire: Questionnaire; question: Question } {
  const touchpoint = touchpointOf(audit, step.touchpoint);
  const question = touchpoint?.questionnaire.questions.find(({ id }) => id === step.question);
  if (touchpoint === undefined || question === undefined) throw new Error(`no step ${keyOf(step)}`);
  return { touchpoint, questionnaire: touchpoint.questionnaire, question };
}
