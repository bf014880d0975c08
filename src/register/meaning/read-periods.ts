import { plainWords } from '../import/plain-words.js';

/** A period as people write it; `never`: it is kept for ever. */
export type Period = { readonly days: number } | 'never';

/**
 * The periods in a text about retention, in Dutch or English: “6 maanden”, “zeven jaar na afloop”, “max. 30 days”. What is not wholly
 * certain is not understood: “7 tot 10 jaar”, “zo lang als nodig”, a number without a unit.
 *
 * @returns undefined when it is not understood
 */
export function readPeriods(text: string): Period[] | undefined {
  // What stands between brackets explains; the question behind a number in our own exports, for one.
  const bare = text.replace(/\([^)]*\)/g, ' ');
  const source = /\p{N}|\p{L}/u.test(bare) ? bare : text;
  if (RANGE.test(source)) return undefined;
  const words = plainWords(source.replace(/(\d)[.,](\d)/g, '$1_$2')).replace(/(\d) (?=\d)/g, '$1.');
  const never = NEVER.test(words);
  let rest = words;
  const periods: Period[] = [];
  for (const { 0: whole, groups } of words.matchAll(AMOUNT)) {
    rest = rest.replace(whole, ' ');
    const { half, number = '', unit = '' } = groups ?? {};
    const amount = half !== undefined ? 0.5 : (NUMBERS[number] ?? Number(number));
    periods.push({ days: amount * daysOf(unit) });
  }
  // A number that is left over may be a period, a year or an article of a law: nobody can tell.
  if (/\d/.test(rest.replace(LAW, ' '))) return undefined;
  if (never) return periods.length === 0 ? ['never'] : undefined;
  return periods.length === 0 ? undefined : periods;
}

/** Whether two periods are the same in practice: 12 months are a year, 30 days a month. */
export function samePeriod(a: Period, b: Period): boolean {
  if (a === 'never' || b === 'never') return a === b;
  return Math.abs(a.days - b.days) <= 0.035 * Math.max(a.days, b.days);
}

const RANGE = /\d\s*(?:[-–—/]|tot|à|to|t\/m|of|or)\s*\d/i;
const NEVER =
  /\b(?:nooit|onbepaalde?(?: tijd| duur)?|onbeperkte?|altijd|wissen (?:wij|we) niet|wordt niet gewist|worden niet gewist|niet verwijderd|never|indefinite(?:ly)?|unlimited|for ever|forever|permanent)\b/;
/** “art. 52 AWR”, “lid 4”: numbers of a law. */
const LAW = /\b(?:art(?:ikel|icle)?|lid|par(?:agraaf)?|sub) [\d.a-z]+/g;

const NUMBERS: Readonly<Record<string, number>> = {
  een: 1,
  one: 1,
  a: 1,
  twee: 2,
  two: 2,
  drie: 3,
  three: 3,
  vier: 4,
  four: 4,
  vijf: 5,
  five: 5,
  zes: 6,
  six: 6,
  zeven: 7,
  seven: 7,
  acht: 8,
  eight: 8,
  negen: 9,
  nine: 9,
  tien: 10,
  ten: 10,
  elf: 11,
  eleven: 11,
  twaalf: 12,
  twelve: 12,
  vijftien: 15,
  fifteen: 15,
  achttien: 18,
  eighteen: 18,
  twintig: 20,
  twenty: 20,
  vierentwintig: 24,
  dertig: 30,
  thirty: 30,
};
const UNITS: readonly (readonly [pattern: string, days: number])[] = [
  ['uren|uur|hours?|hrs?', 1 / 24],
  ['dagen|dag|days?|kalenderdagen', 1],
  ['weken|week|wk|weeks', 7],
  ['maanden|maand|mnd|months?|mos?', 365.25 / 12],
  ['kwartalen|kwartaal|quarters?', 365.25 / 4],
  ['jaren|jaar|jr|years?|yrs?', 365.25],
];
const daysOf = (unit: string): number =>
  UNITS.find(([pattern]) => new RegExp(`^(?:${pattern})$`).test(unit))?.[1] ?? Number.NaN;
const AMOUNT = new RegExp(
  `(?:\\b(?<half>half|halve)|\\b(?<number>\\d+(?:[._]\\d+)?|${Object.keys(NUMBERS).join('|')})) ?(?:a |an )?(?<unit>${UNITS.map(([pattern]) => pattern).join('|')})\\b`,
  'g',
);
