import type { Expectation, Question } from '../../model/questionnaire.js';
import { SPECIAL_VALUES } from '../../model/vocabulary.js';
import { nearest } from '../../yaml/suggest.js';
import type { Fault } from './fault.js';
import type { Expected, Rule } from './rules.js';

/** What a rule names that does not exist, is asked too late, or cannot be expected of that type of question. */
export function checkCondition(rule: Rule, questions: ReadonlyMap<string, Question>): Fault[] {
  return rule.expected.flatMap((expected): Fault[] => {
    const { question: id, path } = expected;
    const question = questions.get(id);
    if (question === undefined) {
      const suggestion = nearest(id, [...(rule.mayRead ?? questions.keys())]);
      return [{ code: 'lint_unknown_question', path, atKey: true, args: { question: id }, suggestion }];
    }
    if (rule.mayRead?.has(id) === false) {
      return [{ code: 'lint_later_question', path, atKey: true, args: { question: id } }];
    }
    return [...checkValues(expected, question), ...checkExpectation(expected.expects, expected, question)];
  });
}

function checkValues({ values }: Expected, question: Question): Fault[] {
  const options = question.options.map(({ id }) => id);
  const known = new Set<string>([...options, ...SPECIAL_VALUES]);
  return values
    .filter(({ value }) => (typeof value === 'number' ? question.type !== 'number' : !known.has(value)))
    .map(({ value, path }) => unknownOption(question, String(value), path, [...known]));
}

/** A value that is not among the options of a question. */
export function unknownOption(
  question: Question,
  option: string,
  path: Fault['path'],
  candidates: readonly string[] = question.options.map(({ id }) => id),
): Fault {
  return {
    code: 'lint_unknown_option',
    path,
    args: { question: question.id, option },
    suggestion: nearest(option, candidates),
  };
}

function checkExpectation(expects: Expectation, at: Expected, question: Question): Fault[] {
  const { id, type } = question;
  switch (expects.kind) {
    case 'one_of':
      return [];
    case 'not':
      return checkExpectation(expects.of, at, question);
    case 'range':
      return type === 'number'
        ? []
        : [{ code: 'lint_not_a_number', path: at.path, atKey: true, args: { question: id } }];
    case 'at_least': {
      if (type !== 'multi')
        return [{ code: 'lint_not_multi', path: at.path, atKey: true, args: { question: id } }];
      const most = mostTicked(expects.values, question);
      return expects.count <= most
        ? []
        : [{ code: 'lint_at_least_unmet', path: at.path, atKey: true, args: { count: expects.count, most } }];
    }
  }
}

/** How many of these values one answer can hold. */
function mostTicked(values: readonly string[], { options, exclusive }: Question): number {
  const together = options.filter(({ id }) => values.includes(id) && !exclusive.includes(id)).length;
  return Math.max(together, values.length > 0 ? 1 : 0);
}
