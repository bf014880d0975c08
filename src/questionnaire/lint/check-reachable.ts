import type { Questionnaire } from '../../model/questionnaire.js';
import { conditionOf, dependencies, witness } from '../witness.js';
import type { Target } from '../witness.js';
import type { Fault } from './fault.js';
import type { Rule } from './rules.js';

/**
 * Questions that can never be asked; gaps and contradictions that can never show. What rests on something already
 * faulty is passed over: its fault would disappear with the first one.
 *
 * @param rules those without faults of their own
 * @param faulty questions whose condition is at fault
 */
export function checkReachable(
  questionnaire: Questionnaire,
  rules: readonly Rule[],
  faulty: ReadonlySet<string>,
): Fault[] {
  const unsure = new Set(faulty);
  return rules.flatMap(({ target, path }): Fault[] => {
    const condition = conditionOf(questionnaire, target);
    if (condition === undefined) return [];
    if (dependencies(questionnaire, condition).some(({ id }) => unsure.has(id))) return [];
    const found = witness(questionnaire, target);
    if (typeof found === 'object') return [];
    if (target.kind === 'question') unsure.add(target.question);
    if (found === 'undecided') return [{ code: 'lint_undecided', path, args: {} }];
    return [{ code: NEVER[target.kind], path, args: nameOf(target) }];
  });
}

const NEVER = {
  question: 'lint_question_never',
  gap: 'lint_gap_never',
  contradiction: 'lint_contradiction_never',
} as const satisfies Record<Target['kind'], Fault['code']>;

const nameOf = (target: Target): Fault['args'] =>
  target.kind === 'contradiction' ? { id: target.contradiction } : { question: target.question };
