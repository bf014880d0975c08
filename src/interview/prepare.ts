import type { Audit, Touchpoint } from '../model/audit.js';
import type { Preparation, PreparationSubject } from '../model/preparation.js';
import type { LocalText, Question, Questionnaire } from '../model/questionnaire.js';
import type { Language } from '../model/vocabulary.js';
import { isInScope, questionOf, questionSteps } from './steps.js';
import type { Scope } from './steps.js';

/**
 * What people can prepare for an interview. Of a touchpoint without answers every question is listed that may come up; of one that was
 * begun, those that are open.
 */
export function prepare(audit: Audit, scope: Scope, language: Language): Preparation {
  const text = (local: LocalText): string => local[language];
  return {
    language,
    organisation: audit.organisation,
    subjects: subjectsOf(audit, scope, text).flatMap(
      ({ name, questionnaire, touchpoint }): PreparationSubject | readonly PreparationSubject[] => {
        const questions = questionsToCome(audit, questionnaire, touchpoint, scope);
        // Nobody needs to come for what is answered.
        if (questions.length === 0) return [];
        return {
          name,
          who: text(questionnaire.inventory.hides),
          questions: questions.map(({ ask }) => text(ask)),
          evidence: [...new Set(questions.flatMap(({ control }) => (control ? text(control.evidence) : [])))],
        };
      },
    ),
  };
}

interface Subject {
  readonly name: string;
  readonly questionnaire: Questionnaire;
  readonly touchpoint?: Touchpoint;
}

/**
 * The touchpoints named, or kinds that have none yet; else all there are, and the kinds that may be in use. Before the inventory round
 * that is every kind.
 */
function subjectsOf(audit: Audit, { touchpoints }: Scope, text: (local: LocalText) => string): Subject[] {
  const existing = audit.touchpoints
    .filter(({ id }) => touchpoints?.includes(id) ?? true)
    .map((touchpoint): Subject => ({
      name: touchpoint.name,
      questionnaire: touchpoint.questionnaire,
      touchpoint,
    }));
  const known = new Set(audit.touchpoints.map(({ questionnaire }) => questionnaire.id));
  const others = [...audit.questionnaires.keys()]
    .filter((id) => !known.has(id))
    .filter((id) => touchpoints?.includes(id) ?? audit.inventory.get(id)?.use !== 'not_in_use')
    .flatMap((id) => audit.questionnaires.get(id) ?? [])
    .map((questionnaire): Subject => ({ name: text(questionnaire.title), questionnaire }));
  return [...existing, ...others];
}

function questionsToCome(
  audit: Audit,
  questionnaire: Questionnaire,
  touchpoint: Touchpoint | undefined,
  scope: Scope,
): Question[] {
  if (touchpoint === undefined || touchpoint.answers.size === 0) {
    return questionnaire.questions.filter((question) => isInScope(question, scope));
  }
  return questionSteps(audit, touchpoint, scope)
    .filter(({ question }) => touchpoint.answers.get(question)?.value === undefined)
    .map((step) => questionOf(audit, step).question);
}
