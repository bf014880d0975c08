import type { Random } from '../support/random.js';
import type {
  NaiveAnswers,
  NaiveFlags,
  NaiveValue,
  RawQuestion,
  RawQuestionnaire,
} from './naive-evaluator.js';

const FLAG_NAMES = [
  'public_body',
  'care_provider',
  'financial',
  'minors',
  'large_scale',
  'special_categories',
  'works_council',
  'charity',
  'publisher_or_lottery',
];

/** From complete to hardly begun: the share of the questions that have an answer. */
const SHARES = [1, 1, 0.97, 0.9, 0.6, 0.2, 0.03];

/** An interview as it could stand in a file: complete or partial, with answers left behind at questions now hidden. */
export function randomInterview(random: Random, raw: RawQuestionnaire): NaiveAnswers {
  const share = random.pick(SHARES);
  const special = random.pick([0, 0.05, 0.25]);
  return Object.fromEntries(
    raw.questions.flatMap((question) =>
      random.chance(share) ? [[question.id, randomRawValue(random, raw, question, special)]] : [],
    ),
  );
}

export function randomFlags(random: Random): NaiveFlags {
  return Object.fromEntries(
    FLAG_NAMES.flatMap((flag) =>
      random.chance(0.7) ? [[flag, random.pick([true, true, false, 'unknown'] as const)]] : [],
    ),
  );
}

/** @param special the share of `unknown` and of `not_applicable` */
export function randomRawValue(
  random: Random,
  raw: RawQuestionnaire,
  question: RawQuestion,
  special = 0.05,
): NaiveValue {
  if (random.chance(special)) return 'unknown';
  if (random.chance(special)) return 'not_applicable';
  const options = Object.keys(question.options ?? {});
  const exclusive = question.exclusive ?? [];
  // "Not in use after all" ends most of what there is to compare.
  const unused = [question.unused ?? []].flat();
  const likely = random.chance(0.05) ? options : options.filter((option) => !unused.includes(option));
  switch (question.type) {
    case 'single':
      return random.pick(likely);
    case 'multi': {
      const alone = likely.filter((option) => exclusive.includes(option));
      const others = options.filter((option) => !exclusive.includes(option));
      if (others.length === 0 || (alone.length > 0 && random.chance(0.2))) return [random.pick(alone)];
      return random.shuffled(random.some(others));
    }
    case 'number':
      return options.length > 0 && random.chance(0.2)
        ? random.pick(options)
        : random.pick(numbersOf(raw, question));
    case 'date':
      return random.pick(['2020-02-29', '2026-11-23']);
    default:
      return random.pick(['x', 'none', '0']);
  }
}

/** The bounds of a number, every limit that a condition sets to it, and the numbers beside those. */
function numbersOf(raw: RawQuestionnaire, { id, min = 0, max = 10_000, step = 1 }: RawQuestion): number[] {
  const limits = limitsIn([raw.questions, raw.contradictions], id);
  return [min, min + step, max - step, max, ...limits.flatMap((limit) => [limit - step, limit, limit + step])]
    .filter((value) => value >= min && value <= max)
    .filter((value) => Number.isInteger(value / step));
}

/** Every number in what is expected of a question, anywhere below; in `if` as well, where it costs nothing. */
function limitsIn(node: unknown, id: string): number[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === id || key === 'if' ? numbersIn(value) : limitsIn(value, id),
  );
}

function numbersIn(node: unknown): number[] {
  if (typeof node === 'number') return [node];
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(numbersIn) : [];
}
