import type { Answer, Answers, Flags } from '../model/audit.js';
import type { Condition, Question, Questionnaire } from '../model/questionnaire.js';
import type { Flag, FlagValue } from '../model/vocabulary.js';
import { questionsRead } from './conditions.js';
import { FLAG_VALUES, distinctAnswers } from './domains.js';
import type { DistinctAnswer } from './domains.js';
import { TRUE, UNDECIDED, bit, possibleTruths } from './possible-truths.js';
import type { Leaves, Outlook } from './possible-truths.js';

/** What should be seen to happen: a question is asked, a gap rule fires, a contradiction shows. */
export type Target =
  | { readonly kind: 'question'; readonly question: string }
  /** `rule`: its place among the gaps of the question's control, from 0. */
  | { readonly kind: 'gap'; readonly question: string; readonly rule: number }
  | { readonly kind: 'contradiction'; readonly contradiction: string };

/** Answers and intake flags under which it happens; whatever is added to them, it still does. */
export interface Witness {
  readonly answers: Answers;
  readonly flags: Flags;
}

/** Steps of one search. The questionnaires we ship need less than a hundredth of it. */
const MOST_STEPS = 5_000;

/**
 * Looks for answers under which something happens. A gap only counts when its question is asked and answered, and not by
 * an answer that says the touchpoint is not in use.
 *
 * @returns `unreachable` is proof that there are none; `undecided` when it would take too long
 */
export function witness(questionnaire: Questionnaire, target: Target): Witness | 'unreachable' | 'undecided' {
  const condition = conditionOf(questionnaire, target);
  return condition === undefined ? 'unreachable' : answersFor(questionnaire, condition);
}

/** The same for any condition; goes through all answers that the conditions involved can tell apart. */
export function answersFor(
  questionnaire: Questionnaire,
  condition: Condition,
): Witness | 'unreachable' | 'undecided' {
  const variables = variablesOf(questionnaire, condition);
  if (variables === undefined) return 'undecided';

  let steps = 0;
  const search = (next: number, state: State): Witness | 'unreachable' | 'undecided' => {
    if (++steps > MOST_STEPS) return 'undecided';
    const possible = possibleTruths(condition, lookAhead(variables, next, state));
    if ((possible & TRUE) === 0) return 'unreachable';
    const variable = variables[next];
    // What is left open can change nothing any more.
    if (possible === TRUE || variable === undefined) return { answers: state.answers, flags: state.flags };
    for (const way of waysOn(variable, state)) {
      const found = search(next + 1, way);
      if (found !== 'unreachable') return found;
    }
    return 'unreachable';
  };
  return search(0, { answers: new Map(), leaves: new Map(), flags: {} });
}

/** The states in which a flag has each of its values; a question each of its answers, if it is asked. */
function waysOn(variable: Variable, state: State): readonly State[] {
  if (variable.kind === 'flag') {
    return variable.values.map((value) => ({ ...state, flags: { ...state.flags, [variable.flag]: value } }));
  }
  const { question, values } = variable;
  const leavesWith = (leaves: Leaves): State['leaves'] => new Map(state.leaves).set(question.id, leaves);
  const asked = question.when === undefined || possibleTruths(question.when, state) === TRUE;
  if (!asked) return [{ ...state, leaves: leavesWith(() => UNDECIDED) }];
  return values.map(({ value, truths }) => ({
    ...state,
    answers: new Map(state.answers).set(question.id, { value }),
    leaves: leavesWith((expects) => bit(truths.get(expects))),
  }));
}

/**
 * What has to be true for it to happen.
 *
 * @returns undefined when the target does not exist
 */
export function conditionOf(
  { questions, contradictions }: Questionnaire,
  target: Target,
): Condition | undefined {
  if (target.kind === 'contradiction')
    return contradictions.find(({ id }) => id === target.contradiction)?.when;
  const question = questions.find(({ id }) => id === target.question);
  if (question === undefined) return undefined;
  // Only a question that is asked can be answered.
  if (target.kind === 'question') return answered(question.id, []);
  const rule = question.control?.gaps[target.rule];
  return rule && { kind: 'all', of: [answered(question.id, question.unused), rule.when] };
}

/** True on every answer but these, and on `not_applicable`, which would leave the first part undecided. */
const answered = (question: string, except: readonly string[]): Condition => ({
  kind: 'any',
  of: [
    { kind: 'answer', question, expects: { kind: 'not', of: { kind: 'one_of', values: except } } },
    { kind: 'answer', question, expects: { kind: 'one_of', values: ['not_applicable'] } },
  ],
});

/** What the search decides on, one after another. */
type Variable =
  | { readonly kind: 'flag'; readonly flag: Flag; readonly values: readonly FlagValue[] }
  | { readonly kind: 'question'; readonly question: Question; readonly values: readonly DistinctAnswer[] };

/**
 * The questions a condition depends on, directly and through what decides whether they are asked, in the order of the
 * questionnaire; the flags each before the first question that needs it.
 *
 * @returns undefined when a question has too many different answers
 */
function variablesOf(questionnaire: Questionnaire, condition: Condition): readonly Variable[] | undefined {
  const needed = dependencies(questionnaire, condition);
  const conditions = [condition, ...needed.flatMap(({ when }) => when ?? [])];
  const leaves = conditions.flatMap(leavesOf);
  const variables: Variable[] = [];
  const placed = new Set<Flag>();
  const placeFlags = (flags: readonly Flag[]): void => {
    for (const flag of new Set(flags.filter((each) => !placed.has(each)))) {
      placed.add(flag);
      const named = leaves.flatMap((leaf) =>
        leaf.kind === 'flag' && leaf.flag === flag ? [leaf.values] : [],
      );
      variables.push({ kind: 'flag', flag, values: distinctFlags(named) });
    }
  };
  for (const question of needed) {
    if (question.when) placeFlags(flagsOf(question.when));
    const expectations = leaves.flatMap((leaf) =>
      leaf.kind === 'answer' && leaf.question === question.id ? [leaf.expects] : [],
    );
    const values = distinctAnswers(question, expectations);
    if (values === undefined) return undefined;
    variables.push({ kind: 'question', question, values });
  }
  placeFlags(conditions.flatMap(flagsOf));
  return variables;
}

/** The questions that decide on a condition, also through whether they are asked. */
export function dependencies({ questions }: Questionnaire, condition: Condition): readonly Question[] {
  const needed = new Set<Question>();
  const add = (part: Condition): void => {
    const read = questionsRead(part);
    for (const question of questions) {
      if (!read.has(question.id) || needed.has(question)) continue;
      needed.add(question);
      if (question.when) add(question.when);
    }
  };
  add(condition);
  return questions.filter((question) => needed.has(question));
}

type Leaf = Extract<Condition, { kind: 'answer' | 'flag' }>;

/** The parts that read one question or one flag. */
function leavesOf(condition: Condition): readonly Leaf[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(leavesOf);
    case 'not':
      return leavesOf(condition.of);
    case 'answer':
    case 'flag':
      return [condition];
  }
}

const flagsOf = (condition: Condition): readonly Flag[] =>
  leavesOf(condition).flatMap((leaf) => (leaf.kind === 'flag' ? [leaf.flag] : []));

function distinctFlags(named: readonly (readonly FlagValue[])[]): readonly FlagValue[] {
  const kinds = new Map<string, FlagValue>();
  for (const value of FLAG_VALUES) {
    const kind = named.map((values) => values.includes(value)).join();
    if (!kinds.has(kind)) kinds.set(kind, value);
  }
  return [...kinds.values()];
}

/** How far the search has come. */
interface State extends Outlook {
  readonly answers: ReadonlyMap<string, Answer>;
}

/** The state with all that may still come of the variables from `next` on. */
function lookAhead(variables: readonly Variable[], next: number, { leaves, flags }: State): Outlook {
  const ahead = new Map(leaves);
  for (const variable of variables.slice(next)) {
    if (variable.kind === 'flag') continue;
    const { question, values } = variable;
    const asked =
      question.when === undefined || (possibleTruths(question.when, { leaves: ahead, flags }) & TRUE) !== 0;
    ahead.set(question.id, (expects) =>
      asked ? values.reduce((found, { truths }) => found | bit(truths.get(expects)), UNDECIDED) : UNDECIDED,
    );
  }
  return { leaves: ahead, flags };
}
