import { expect, test } from 'vitest';
import { readLegalBases } from '../../src/register/meaning/read-legal-bases.js';
import { readPeriods, samePeriod } from '../../src/register/meaning/read-periods.js';
import type { Period } from '../../src/register/meaning/read-periods.js';

const MONTH = 365.25 / 12;

test.each<[string, (number | 'never')[] | undefined]>([
  ['6 maanden', [6 * MONTH]],
  ['6 mnd.', [6 * MONTH]],
  ['zes maanden na laatste contact', [6 * MONTH]],
  ['max. 2 jaar', [2 * 365.25]],
  ['Two years after the contract ends', [2 * 365.25]],
  ['half jaar', [365.25 / 2]],
  ['half a year', [365.25 / 2]],
  ['1,5 jaar', [1.5 * 365.25]],
  ['0.5 years', [0.5 * 365.25]],
  ['30 dagen', [30]],
  ['72 uur', [3]],
  ['4 weken (sollicitanten)', [28]],
  ['6 maanden (Na hoeveel maanden wist u de gesprekken?)', [6 * MONTH]],
  ['(6 maanden)', [6 * MONTH]],
  ['6 maanden\n7 jaar', [6 * MONTH, 7 * 365.25]],
  ['7 jaar op grond van art. 52 AWR', [7 * 365.25]],
  ['onbepaalde tijd', ['never']],
  ['Never', ['never']],
  // Not certain, so not understood.
  ['7 tot 10 jaar', undefined],
  ['7-10 jaar', undefined],
  ['6', undefined],
  ['zo lang als nodig', undefined],
  ['conform selectielijst', undefined],
  ['2 jaar, voor 2018 anders', undefined],
  ['', undefined],
])('retention %j', (text, expected) => {
  const days = (period: Period): number | 'never' => (period === 'never' ? period : period.days);
  const found = readPeriods(text)?.map(days);
  if (expected === undefined) expect(found).toBeUndefined();
  else {
    expect(found).toHaveLength(expected.length);
    for (const [index, period] of expected.entries()) {
      if (period === 'never') expect(found?.[index]).toBe('never');
      else expect(found?.[index]).toBeCloseTo(period, 3);
    }
  }
});

test.each([
  ['12 maanden', '1 jaar', true],
  ['30 dagen', '1 maand', true],
  ['365 days', '12 months', true],
  ['4 weken', '1 maand', false],
  ['6 maanden', '7 maanden', false],
  ['24 months', '2 years', true],
  ['nooit', '1 jaar', false],
] as const)('%s and %s: the same is %s', (a, b, same) => {
  const [first, second] = [readPeriods(a)?.[0], readPeriods(b)?.[0]];
  expect(first !== undefined && second !== undefined && samePeriod(first, second)).toBe(same);
});

test.each<[string, string | undefined]>([
  ['Toestemming', 'a'],
  ['Toestemming (AVG art. 6 lid 1 onder a)', 'a'],
  ['uitvoering overeenkomst', 'b'],
  ['art. 6 lid 1 sub f AVG', 'f'],
  ['6(1)(c) legal obligation', 'c'],
  ['Art. 6.1.e', 'e'],
  ['Gerechtvaardigd belang; toestemming voor marketing', 'af'],
  ['Public task', 'e'],
  ['Legitimate interests', 'f'],
  // An agreement with a processor is no legal basis; what is denied or unknown is not understood.
  ['Verwerkersovereenkomst', undefined],
  ['geen toestemming', undefined],
  ['nog te bepalen', undefined],
  ['Telecommunicatiewet', undefined],
])('legal basis %j', (text, expected) => {
  expect(readLegalBases(text)?.join('')).toBe(expected);
});
