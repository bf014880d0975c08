import type { Value } from '../model/audit.js';
import type { Expectation, Question } from '../model/questionnaire.js';
import { SPECIAL_VALUES } from '../model/vocabulary.js';
import type { FlagValue } from '../model/vocabulary.js';
import { boundsOf } from './bounds.js';
import { evaluate } from './conditions.js';
import type { Truth } from './conditions.js';

export const FLAG_VALUES: readonly FlagValue[] = [true, false, 'unknown'];

/** More kinds of ticked options than this in one question: the search gives up rather than hang. */
const MOST_SETS = 5000;

/** An answer together with what each of the expectations makes of it. */
export interface DistinctAnswer {
  readonly value: Value;
  readonly truths: ReadonlyMap<Expectation, Truth>;
}

/**
 * The answers to a question that some expectations can tell apart, one of each kind: whatever they make of any answer,
 * they make of one of these. Ordinary answers come first.
 *
 * @param expectations all that is expected of this question
 * @returns undefined when there are too many kinds to go through
 */
export function distinctAnswers(
  question: Question,
  expectations: readonly Expectation[],
): readonly DistinctAnswer[] | undefined {
  const own = ownAnswers(question, expectations);
  if (own === undefined) return undefined;
  const kinds = new Map<string, DistinctAnswer>();
  for (const value of [...own, ...SPECIAL_VALUES]) {
    const truths = new Map(expectations.map((expects) => [expects, truthOf(expects, value)]));
    const kind = [...truths.values()].join();
    if (!kinds.has(kind)) kinds.set(kind, { value, truths });
  }
  // An answer that decides nothing makes nothing true that another answer would not.
  const telling = [...kinds.values()].filter(({ truths }) =>
    [...truths.values()].some((truth) => truth !== 'undecided'),
  );
  return telling.length > 0 ? telling : [...kinds.values()].slice(0, 1);
}

/** What an expectation makes of one answer. */
export function truthOf(expects: Expectation, value: Value): Truth {
  return evaluate(
    { kind: 'answer', question: 'it', expects },
    { answers: new Map([['it', { value }]]), flags: {} },
  );
}

function ownAnswers(question: Question, expectations: readonly Expectation[]): readonly Value[] | undefined {
  const options = question.options.map(({ id }) => id);
  switch (question.type) {
    case 'single':
      return options;
    case 'multi':
      return tickedSets(question, expectations);
    case 'number':
      return [...numbers(question, expectations), ...options];
    // A condition cannot ask for one date or text (lint refuses it), so any will do.
    case 'date':
      return ['2026-01-01'];
    case 'text':
      return ['text'];
  }
}

/** The option ids, texts and numbers an expectation mentions. */
function valuesNamed(expects: Expectation): readonly (string | number)[] {
  switch (expects.kind) {
    case 'one_of':
    case 'at_least':
      return expects.values;
    case 'not':
      return valuesNamed(expects.of);
    case 'range':
      return [];
  }
}

/**
 * Sets of options that can be ticked together. Options are added one by one, and of the sets in which every expectation
 * finds as many of its values (as far as it counts) only the first is kept, so that 2^n sets are never made.
 */
function tickedSets(
  question: Question,
  expectations: readonly Expectation[],
): readonly string[][] | undefined {
  const named = new Set(expectations.flatMap(valuesNamed));
  const free = question.options.map(({ id }) => id).filter((id) => !question.exclusive.includes(id));
  const found = (ticked: readonly string[]): string =>
    expectations.map((expects) => countFound(expects, ticked)).join();
  let sets = new Map<string, string[]>([[found([]), []]]);
  for (const option of free.filter((id) => named.has(id))) {
    const more = new Map(sets);
    for (const set of sets.values()) {
      const larger = [...set, option];
      const kind = found(larger);
      if (!more.has(kind)) more.set(kind, larger);
    }
    if (more.size > MOST_SETS) return undefined;
    sets = more;
  }
  // Nothing ticked is no answer; an option that nobody mentions stands for it.
  const idle = free.find((id) => !named.has(id));
  const nonEmpty = [...sets.values()].map((set) => (set.length > 0 || idle === undefined ? set : [idle]));
  return [...nonEmpty.filter((set) => set.length > 0), ...question.exclusive.map((id) => [id])];
}

/** How many of its values an expectation finds, up to the number that makes a difference. */
function countFound(expects: Expectation, ticked: readonly string[]): number {
  switch (expects.kind) {
    case 'not':
      return countFound(expects.of, ticked);
    case 'range':
      return 0;
    case 'one_of':
    case 'at_least': {
      const most = expects.kind === 'one_of' ? 1 : expects.count;
      return Math.min(most, expects.values.filter((value) => ticked.includes(String(value))).length);
    }
  }
}

/** A number that may be answered on, between and beside every limit that is mentioned. */
export function numbers(question: Question, expectations: readonly Expectation[]): readonly number[] {
  const { min, max } = boundsOf(question);
  const limits = expectations
    .flatMap(limitsNamed)
    .filter((limit) => limit > min && limit < max)
    .sort((a, b) => a - b);
  const points = [min, ...limits, max];
  const between = points
    .slice(1)
    .flatMap((end, index) => numberBetween(points[index] ?? min, end, question.step));
  return [...between, ...points].filter(
    (value) => value >= min && value <= max && fitsStep(value, question.step),
  );
}

function limitsNamed(expects: Expectation): readonly number[] {
  switch (expects.kind) {
    case 'range':
      return [expects.above, expects.below].filter((limit) => limit !== undefined);
    case 'not':
      return limitsNamed(expects.of);
    case 'one_of':
    case 'at_least':
      return valuesNamed(expects).filter((value) => typeof value === 'number');
  }
}

function numberBetween(start: number, end: number, step: number | undefined): readonly number[] {
  const size = step ?? 1;
  const next = (Math.floor(start / size) + 1) * size;
  if (next < end) return [next];
  return step === undefined && start < end ? [(start + end) / 2] : [];
}

/** As the answer file's schema checks it (`multipleOf`). */
const fitsStep = (value: number, step: number | undefined): boolean =>
  step === undefined || Number.isInteger(value / step);
