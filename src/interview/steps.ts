import type { Audit, Touchpoint } from '../model/audit.js';
import type { Question, Questionnaire } from '../model/questionnaire.js';
import { REGISTER_SECTION } from '../model/questionnaire.js';
import type { Theme } from '../model/vocabulary.js';
import { visibleQuestions } from '../questionnaire/conditions.js';

/** One thing to ask. Keyed by ids, never by position: an interview is a replay of answers. */
export type Step =
  | { readonly kind: 'inventory'; readonly questionnaire: string }
  | { readonly kind: 'question'; readonly touchpoint: string; readonly question: string };

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
export function questionSteps(audit: Audit, touchpoint: Touchpoint, scope: Scope): Step[] {
  const { questionnaire, answers, id } = touchpoint;
  if (scope.touchpoints !== undefined && !scope.touchpoints.includes(id)) return [];
  if (scope.touchpoints === undefined && audit.inventory.get(questionnaire.id)?.use === 'not_in_use')
    return [];
  const { visibility } = visibleQuestions(questionnaire, answers, audit.flags);
  return questionnaire.questions
    .filter((question) => visibility.get(question.id) === 'visible' && isInScope(question, scope))
    .map((question) => ({ kind: 'question', touchpoint: id, question: question.id }));
}

function isInScope(question: Question, { quick, register, theme }: Scope): boolean {
  return (
    (!quick || question.core) &&
    (register || question.section !== REGISTER_SECTION) &&
    (theme === undefined || question.theme === theme)
  );
}

/** Whether a step still has to be asked. */
export function isOpen(audit: Audit, step: Step, scope: Scope): boolean {
  if (step.kind === 'inventory') {
    const use = audit.inventory.get(step.questionnaire)?.use;
    return use === undefined || (scope.revisitUnknown && use === 'unknown');
  }
  const value = touchpointOf(audit, step.touchpoint)?.answers.get(step.question)?.value;
  return value === undefined || (scope.revisitUnknown && value === 'unknown');
}

export function touchpointOf({ touchpoints }: Audit, id: string): Touchpoint | undefined {
  return touchpoints.find((touchpoint) => touchpoint.id === id);
}

/** The question of a step, with its touchpoint. */
export function questionOf(
  audit: Audit,
  step: Extract<Step, { kind: 'question' }>,
): { touchpoint: Touchpoint; questionnaire: Questionnaire; question: Question } {
  const touchpoint = touchpointOf(audit, step.touchpoint);
  const question = touchpoint?.questionnaire.questions.find(({ id }) => id === step.question);
  if (touchpoint === undefined || question === undefined) throw new Error(`no step ${keyOf(step)}`);
  return { touchpoint, questionnaire: touchpoint.questionnaire, question };
}
