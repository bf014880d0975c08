import type { LawBook } from '../model/law.js';
import type { Problem } from '../model/problem.js';
import { checkCondition } from './lint/check-conditions.js';
import { checkControl } from './lint/check-control.js';
import { checkLaw } from './lint/check-law.js';
import { checkNames } from './lint/check-names.js';
import { checkOptions } from './lint/check-options.js';
import { checkReachable } from './lint/check-reachable.js';
import { checkRegister } from './lint/check-register.js';
import { checkSize } from './lint/check-size.js';
import { checkTexts } from './lint/check-texts.js';
import { checkWords } from './lint/check-words.js';
import { toProblems } from './lint/fault.js';
import type { Fault } from './lint/fault.js';
import { subjectOf } from './lint/places.js';
import { rulesOf } from './lint/rules.js';
import type { Rule } from './lint/rules.js';
import type { ReadQuestionnaire } from './read-questionnaire.js';

/**
 * What is wrong with a questionnaire whose form is right: what is named and does not exist, what can never happen, what
 * is asked badly. Errors make it mean something else than it says; warnings do not (model/lint-codes.ts).
 *
 * @param law the references its controls may rest on
 * @returns problems with their place in the file, in the order of the file
 */
export function lintQuestionnaire(read: ReadQuestionnaire, law: LawBook): Problem[] {
  const subject = subjectOf(read);
  const { questionnaire, places } = subject;
  const questions = new Map(questionnaire.questions.map((question) => [question.id, question]));
  const rules = rulesOf(subject).map((rule) => ({ ...rule, faults: checkCondition(rule, questions) }));
  const names = checkNames(subject);
  const doubtful = new Set([...rules.flatMap(questionAtFault), ...names.flatMap(idWithTwoMeanings)]);
  return toProblems(read.source, [
    ...names,
    ...places.flatMap(checkOptions),
    ...places.flatMap((place) =>
      checkControl(
        place,
        rules.filter(({ target }) => target.kind === 'gap' && target.question === place.question.id),
      ),
    ),
    ...places.flatMap((place) => checkLaw(place, law)),
    ...rules.flatMap(({ faults }) => faults),
    ...checkReachable(
      questionnaire,
      rules.filter(({ faults }) => faults.length === 0),
      doubtful,
    ),
    ...checkRegister(subject),
    ...checkSize(subject),
    ...checkTexts(subject),
    ...checkWords(read.source),
  ]);
}

const questionAtFault = ({ target, faults }: Rule & { readonly faults: readonly Fault[] }): string[] =>
  target.kind === 'question' && faults.length > 0 ? [target.question] : [];

const idWithTwoMeanings = ({ code, args }: Fault): string[] =>
  code === 'lint_duplicate_question' || code === 'lint_duplicate_contradiction' ? [String(args['id'])] : [];
