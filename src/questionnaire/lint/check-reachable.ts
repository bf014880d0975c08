import type { Condition, Questionnaire } from '../../model/questionnaire.js';
import { evaluate } from '../conditions.js';
import type { Situation } from '../conditions.js';
import { answersFor, conditionOf, dependencies } from '../witness.js';
import type { Target } from '../witness.js';
import type { Fault } from './fault.js';
import type { Rule } from './rules.js';

/**
 * Questions that can never be asked, gaps and contradictions that can never show, and values in them that can never be
 * given. What rests on something already faulty is passed over: its fault would disappear with the first one.
 *
 * @param rules those without faults of their own
 * @param faulty questions and contradictions whose condition is at fault, or whose id means two things
 */
export function checkReachable(
  questionnaire: Questionnaire,
  rules: readonly Rule[],
  faulty: ReadonlySet<string>,
): Fault[] {
  const unsure = new Set(faulty);
  return rules.flatMap((rule): Fault[] => {
    const { target, path } = rule;
    const condition = conditionOf(questionnaire, target);
    if (condition === undefined || (target.kind === 'contradiction' && faulty.has(target.contradiction)))
      return [];
    if (dependencies(questionnaire, condition).some(({ id }) => unsure.has(id))) return [];
    const found = answersFor(questionnaire, condition);
    if (typeof found === 'object') return checkParts(questionnaire, rule, condition, found);
    if (target.kind === 'question') unsure.add(target.question);
    if (found === 'undecided') return [{ code: 'lint_undecided', path, args: {} }];
    return [{ code: NEVER[target.kind], path, args: nameOf(target) }];
  });
}

/** Values that are named but can never be the answer when the rule holds. Those in the answers found need no search. */
function checkParts(
  questionnaire: Questionnaire,
  { expected }: Rule,
  condition: Condition,
  found: Situation,
): Fault[] {
  return expected
    .filter(({ negated }) => !negated)
    .flatMap(({ question, values }) =>
      values.flatMap(({ value, path }): Fault[] => {
        const part = { kind: 'answer', question, expects: { kind: 'one_of', values: [value] } } as const;
        if (evaluate(part, found) === true) return [];
        return answersFor(questionnaire, { kind: 'all', of: [condition, part] }) === 'unreachable'
          ? [{ code: 'lint_value_never', path, args: { question, value } }]
          : [];
      }),
    );
}

const NEVER = {
  question: 'lint_question_never',
  gap: 'lint_gap_never',
  contradiction: 'lint_contradiction_never',
} as const satisfies Record<Target['kind'], Fault['code']>;

const nameOf = (target: Target): Fault['args'] =>
  target.kind === 'contradiction' ? { id: target.contradiction } : { question: target.question };
