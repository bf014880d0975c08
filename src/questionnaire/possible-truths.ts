import type { Flags, Value } from '../model/audit.js';
import type { Condition, Expectation } from '../model/questionnaire.js';
import { questionsRead } from './conditions.js';
import type { Truth } from './conditions.js';
import { FLAG_VALUES, truthOf } from './domains.js';

/**
 * Truth values that may still come out, as bits: with open questions a condition has several. What comes out of parts is
 * taken as independent, so a set may be too large, never too small.
 */
export const TRUE = 1;
const FALSE = 2;
export const UNDECIDED = 4;

export const bit = (truth: Truth | undefined): number =>
  truth === true ? TRUE : truth === false ? FALSE : UNDECIDED;

/** What may come of an expectation of one question. */
export type Leaves = (expects: Expectation) => number;

/** What is settled so far, and what may come of the rest. */
export interface Outlook {
  /** Questions that are absent are not asked. */
  readonly leaves: ReadonlyMap<string, Leaves>;
  /** Flags that are absent may still be anything. */
  readonly flags: Flags;
}

/** What a condition may come to. */
export function possibleTruths(condition: Condition, state: Outlook): number {
  switch (condition.kind) {
    case 'all':
      return both(condition.of.map((part) => possibleTruths(part, state)));
    case 'any':
      return opposite(both(condition.of.map((part) => opposite(possibleTruths(part, state)))));
    case 'not':
      return opposite(possibleTruths(condition.of, state));
    case 'answer':
      return state.leaves.get(condition.question)?.(condition.expects) ?? UNDECIDED;
    case 'flag': {
      const value = state.flags[condition.flag];
      const values = value === undefined ? FLAG_VALUES : [value];
      return values.reduce((found, each) => found | bit(condition.values.includes(each)), 0);
    }
  }
}

/** Kleene's "and" over sets of truth values. */
function both(parts: readonly number[]): number {
  const allTrue = parts.every((part) => (part & TRUE) !== 0);
  const anyFalse = parts.some((part) => (part & FALSE) !== 0);
  const noneFalse = parts.every((part) => (part & (TRUE | UNDECIDED)) !== 0);
  const undecided = noneFalse && parts.some((part) => (part & UNDECIDED) !== 0);
  return (allTrue ? TRUE : 0) | (anyFalse ? FALSE : 0) | (undecided ? UNDECIDED : 0);
}

const opposite = (truths: number): number =>
  (truths & UNDECIDED) | ((truths & TRUE) !== 0 ? FALSE : 0) | ((truths & FALSE) !== 0 ? TRUE : 0);

/** Whether a condition holds with one answer to one question, whatever is answered to all others. */
export function holdsAnyway(condition: Condition, question: string, value: Value): boolean {
  return truthsWith(condition, question, value) === TRUE;
}

/** Whether a condition can hold with one answer to one question. */
export function mayHold(condition: Condition, question: string, value: Value): boolean {
  return (truthsWith(condition, question, value) & TRUE) !== 0;
}

function truthsWith(condition: Condition, question: string, value: Value): number {
  const leaves = new Map(
    [...questionsRead(condition)].map((id): [string, Leaves] => [
      id,
      (expects) => (id === question ? bit(truthOf(expects, value)) : TRUE | FALSE | UNDECIDED),
    ]),
  );
  return possibleTruths(condition, { leaves, flags: {} });
}
