import type { Answer, Answers, Flags } from '../model/audit.js';
import type { Visibility } from '../model/finding.js';
import type { Condition, Expectation, Questionnaire } from '../model/questionnaire.js';

/**
 * Kleene's three values. A leaf is undecided when its question is hidden, not answered, or answered `not_applicable`
 * while the condition does not name that answer. Only `true` counts: nothing is concluded from what was not asked.
 */
export type Truth = boolean | 'undecided';

/** What conditions are evaluated against: the answers that take part, and the intake flags. */
export interface Situation {
  /** Answers of visible questions only. */
  readonly answers: Answers;
  readonly flags: Flags;
}

/** The one evaluator, for interview, validation, assessment and forms. */
export function evaluate(condition: Condition, situation: Situation): Truth {
  switch (condition.kind) {
    case 'all':
      return and(condition.of.map((part) => evaluate(part, situation)));
    case 'any':
      return or(condition.of.map((part) => evaluate(part, situation)));
    case 'not':
      return negate(evaluate(condition.of, situation));
    case 'flag':
      return condition.values.includes(situation.flags[condition.flag] ?? 'unknown');
    case 'answer':
      return leaf(condition.expects, situation.answers.get(condition.question));
  }
}

function leaf(expects: Expectation, answer: Answer | undefined): Truth {
  const value = answer?.value;
  if (value === undefined) return 'undecided';
  if (value === 'not_applicable' && !names(expects, value)) return 'undecided';
  return matches(expects, value);
}

function matches(expects: Expectation, value: NonNullable<Answer['value']>): boolean {
  switch (expects.kind) {
    case 'one_of':
      return expects.values.some((expected) => holds(value, expected));
    case 'not':
      return !matches(expects.of, value);
    case 'range':
      return (
        typeof value === 'number' &&
        (expects.above === undefined || value > expects.above) &&
        (expects.below === undefined || value < expects.below)
      );
    case 'at_least':
      return expects.values.filter((expected) => holds(value, expected)).length >= expects.count;
  }
}

/** For a multi answer an expected value means "contains". */
function holds(value: NonNullable<Answer['value']>, expected: string | number): boolean {
  return Array.isArray(value) ? value.includes(expected) : value === expected;
}

function names(expects: Expectation, value: string): boolean {
  switch (expects.kind) {
    case 'one_of':
    case 'at_least':
      return (expects.values as readonly unknown[]).includes(value);
    case 'not':
      return names(expects.of, value);
    case 'range':
      return false;
  }
}

function and(parts: readonly Truth[]): Truth {
  if (parts.includes(false)) return false;
  return parts.includes('undecided') ? 'undecided' : true;
}

function or(parts: readonly Truth[]): Truth {
  if (parts.includes(true)) return true;
  return parts.includes('undecided') ? 'undecided' : false;
}

const negate = (truth: Truth): Truth => (truth === 'undecided' ? truth : !truth);

/** The ids of the questions a condition reads, each once. */
export function questionsRead(condition: Condition): ReadonlySet<string> {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return new Set(condition.of.flatMap((part) => [...questionsRead(part)]));
    case 'not':
      return questionsRead(condition.of);
    case 'answer':
      return new Set([condition.question]);
    case 'flag':
      return new Set();
  }
}

/** Which questions are asked, and the answers that therefore take part. */
export interface Visible extends Situation {
  readonly visibility: ReadonlyMap<string, Visibility>;
  /** Questions still to be answered: visible without an answer, or waiting for such a one. */
  readonly open: ReadonlySet<string>;
}

/**
 * Walks a questionnaire in order and says of each question whether it is asked. A question's condition reads earlier
 * questions only, so one pass is enough. An answer to a hidden question stays in the file and takes no part.
 */
export function visibleQuestions(questionnaire: Questionnaire, given: Answers, flags: Flags): Visible {
  const answers = new Map<string, Answer>();
  const visibility = new Map<string, Visibility>();
  const open = new Set<string>();
  for (const { id, when } of questionnaire.questions) {
    const truth = when === undefined ? true : evaluate(when, { answers, flags });
    const waits = truth === 'undecided' && when !== undefined && readsAny(when, open);
    visibility.set(id, truth === true ? 'visible' : waits ? 'pending' : 'hidden');
    const answer = given.get(id);
    if (truth === true && answer?.value !== undefined) answers.set(id, answer);
    else if (truth === true || waits) open.add(id);
  }
  return { answers, flags, visibility, open };
}

/** Whether a condition reads one of these questions. */
export function readsAny(condition: Condition, questions: ReadonlySet<string>): boolean {
  return [...questionsRead(condition)].some((question) => questions.has(question));
}
