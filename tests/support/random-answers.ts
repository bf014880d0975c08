import type { Action, Answer, Value, Waiver } from '../../src/model/audit.js';
import type { Question } from '../../src/model/questionnaire.js';
import { ACTION_STATUSES, SEVERITIES } from '../../src/model/vocabulary.js';
import type { Random } from './random.js';

const ROLES = [
  'Marketing',
  'Hoofd klantenservice',
  'FG',
  'No',
  'Inkoop: afdeling 2',
  '12:30',
  "O'Neil & Zn. #1",
];
const TEXTS = [
  'x',
  'no',
  '1',
  'Ligt bij inkoop: vraag na',
  'two\nlines',
  '# not a comment',
  '"quoted"',
  '- dash',
  '🙂',
];

/** A day between 2026 and 2028. */
export const randomDate = (random: Random): string =>
  new Date(Date.UTC(2026, 0, 1 + random.below(1095))).toISOString().slice(0, 10);

/** A value that the question takes; special values now and then. */
export function randomValue(random: Random, question: Question): Value {
  const chance = random.next();
  if (chance < 0.12) return 'unknown';
  if (chance < 0.17) return 'not_applicable';
  const options = question.options.map(({ id }) => id);
  switch (question.type) {
    case 'single':
      return random.pick(options);
    case 'multi': {
      const alone = random.chance(0.15) ? question.exclusive : [];
      const others = options.filter((option) => !question.exclusive.includes(option));
      return alone.length > 0 ? [random.pick(alone)] : random.shuffled(random.some(others));
    }
    case 'number': {
      if (options.length > 0 && random.chance(0.3)) return random.pick(options);
      const { min = 0, max = 10_000, step = 1 } = question;
      const steps = Math.floor((Math.min(max, min + 200 * step) - min) / step);
      return min + random.below(steps + 1) * step;
    }
    case 'date':
      return randomDate(random);
    case 'text':
      return random.pick(TEXTS);
  }
}

export const randomAction = (random: Random): Action => ({
  status: random.pick(ACTION_STATUSES),
  ...(random.chance(0.7) && { owner: random.pick(ROLES) }),
  ...(random.chance(0.7) && { due: randomDate(random) }),
  ...(random.chance(0.3) && { ticket: 'PRIV-1' }),
});

export const randomWaiver = (random: Random): Waiver => ({
  accepts: random.pick(SEVERITIES),
  reason: random.pick(TEXTS),
  approvedBy: 'Directie',
  until: randomDate(random),
});

/** An answer that may stand in a file: plain, or with whatever belongs beside it. */
export function randomAnswer(random: Random, question: Question): Answer {
  const value = random.chance(0.9) ? randomValue(random, question) : undefined;
  const more = (share: number): boolean => random.chance(share);
  return {
    ...(value !== undefined && { value }),
    ...((value === 'not_applicable' || more(0.05)) && { reason: random.pick(TEXTS) }),
    ...(more(0.2) && { note: random.pick(TEXTS) }),
    ...(more(0.1) && { ask: random.pick(ROLES) }),
    ...(more(0.1) && {
      evidence: [{ file: 'evidence/a b.pdf' }, { file: 'evidence/c.txt', sha256: 'a'.repeat(64) }],
    }),
    ...(more(0.05) && { by: random.pick(ROLES) }),
    ...(more(0.05) && { date: randomDate(random) }),
    ...(more(0.15) && { action: randomAction(random) }),
    ...(more(0.15) && { waiver: randomWaiver(random) }),
  };
}
