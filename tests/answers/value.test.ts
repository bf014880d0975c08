import { describe, expect, test } from 'vitest';
import { parseValue } from '../../src/answers/value.js';
import type { Value } from '../../src/model/audit.js';
import type { Question } from '../../src/model/questionnaire.js';
import { shippedQuestionnaires } from '../support/catalogue.js';
import { Random } from '../support/random.js';
import { randomValue } from '../support/random-answers.js';
import { both, question } from '../support/small-audit.js';

const single = question('q');
const multi = question('q', {
  type: 'multi',
  options: ['a', 'b', 'none'].map((id) => ({ id, label: both(id) })),
  exclusive: ['none'],
});
const number = question('q', {
  type: 'number',
  min: 1,
  max: 60,
  options: [{ id: 'never', label: both('Never') }],
});
const steps = question('q', { type: 'number', step: 0.1, options: [] });
const open = question('q', { type: 'number', options: [] });
const date = question('q', { type: 'date', options: [] });
const text = question('q', { type: 'text', options: [] });

const read: [name: string, of: Question, typed: string, value: Value][] = [
  ['an option', single, 'yes', 'yes'],
  ['with blanks around', single, '  no ', 'no'],
  ['unknown', single, 'unknown', 'unknown'],
  ['not applicable', multi, 'not_applicable', 'not_applicable'],
  ['one of several', multi, 'a', ['a']],
  ['several', multi, 'a,b', ['a', 'b']],
  ['several, with blanks', multi, ' b , a ', ['b', 'a']],
  ['several, in brackets', multi, '[a, b]', ['a', 'b']],
  ['the same twice is once', multi, 'a,a', ['a']],
  ['the exclusive one', multi, 'none', ['none']],
  ['a number', number, '12', 12],
  ['the lowest', number, '1', 1],
  ['the highest', number, '60', 60],
  ['a part, with a point', number, '1.5', 1.5],
  ['a part, as in Dutch', number, '1,5', 1.5],
  ['a word beside a number', number, 'never', 'never'],
  ['unknown number', number, 'unknown', 'unknown'],
  ['a step', steps, '0.3', 0.3],
  ['a number of steps that no computer has exactly', steps, '1.1', 1.1],
  ['nought', open, '0', 0],
  ['nought with a sign', open, '+0', 0],
  ['a leading nought', open, '007', 7],
  ['a date', date, '2028-02-29', '2028-02-29'],
  ['a text', text, 'Marketing', 'Marketing'],
  ['a text that looks like a list', text, '[a, b]', '[a, b]'],
  ['a text that looks like a number', text, '12', '12'],
  ['a text of several lines', text, 'a\nb', 'a\nb'],
];
test.each(read)('%s', (_name, of, typed, value) => {
  expect(parseValue(of, typed)).toEqual({ value });
});

const OPTIONS = 'yes, no, unknown, not_applicable';
const refused: [
  name: string,
  of: Question,
  typed: string,
  code: string,
  args: object,
  suggestion?: string,
][] = [
  ['nothing', single, '', 'empty', {}],
  ['blanks', text, ' \t', 'empty', {}],
  ['an unknown option', single, 'maybe', 'unknown_option', { found: 'maybe', allowed: OPTIONS }],
  ['a slip of the pen', single, 'yse', 'unknown_option', { found: 'yse', allowed: OPTIONS }, 'yes'],
  ['capitals', single, 'YES', 'unknown_option', { found: 'YES', allowed: OPTIONS }, 'yes'],
  [
    'several where one is possible',
    single,
    'yes,no',
    'unknown_option',
    { found: 'yes,no', allowed: OPTIONS },
  ],
  ['one of several unknown', multi, 'a,c', 'unknown_option', { found: 'c', allowed: 'a, b, none' }],
  ['a comma too many', multi, 'a,', 'unknown_option', { found: '', allowed: 'a, b, none' }],
  [
    'unknown beside another',
    multi,
    'a,unknown',
    'unknown_option',
    { found: 'unknown', allowed: 'a, b, none' },
  ],
  ['the exclusive one beside another', multi, 'a,none', 'exclusive_option', { option: 'none' }],
  ['too low', number, '0', 'out_of_range', { found: '0', min: 1, max: 60 }],
  ['too high', number, '61', 'out_of_range', { found: '61', min: 1, max: 60 }],
  ['far too high', open, '1'.repeat(400), 'out_of_range', { found: 'Infinity', min: 0, max: 10_000 }],
  ['below nothing', open, '-1', 'out_of_range', { found: '-1', min: 0, max: 10_000 }],
  ['between the steps', steps, '0.35', 'not_a_step', { found: '0.35', step: 0.1 }],
  ['a word', open, 'six', 'unknown_option', { found: 'six', allowed: '0…10000, unknown, not_applicable' }],
  [
    'a number with a unit',
    open,
    '6 months',
    'unknown_option',
    { found: '6 months', allowed: '0…10000, unknown, not_applicable' },
  ],
  [
    'a notation of programmers',
    open,
    '0x10',
    'unknown_option',
    { found: '0x10', allowed: '0…10000, unknown, not_applicable' },
  ],
  [
    'another one',
    open,
    '1e3',
    'unknown_option',
    { found: '1e3', allowed: '0…10000, unknown, not_applicable' },
  ],
  [
    'two commas',
    open,
    '1,000,000',
    'unknown_option',
    { found: '1,000,000', allowed: '0…10000, unknown, not_applicable' },
  ],
  ['a day that does not exist', date, '2027-02-29', 'not_a_date', { found: '2027-02-29' }],
  ['another way of writing a date', date, '28-02-2027', 'not_a_date', { found: '28-02-2027' }],
  ['too long a text', text, 'x'.repeat(20_001), 'too_long', { limit: 20_000 }],
];
test.each(refused)('refuses %s', (_name, of, typed, code, args, suggestion) => {
  expect(parseValue(of, typed)).toMatchObject({
    fault: { code, args, ...(suggestion !== undefined && { suggestion }) },
  });
});

describe('every question that is shipped', () => {
  test('takes what it can be answered with, as it would be typed', () => {
    const random = new Random(1);
    for (const { questions } of shippedQuestionnaires) {
      for (const of of questions) {
        for (let round = 0; round < 10; round++) {
          const value = randomValue(random, of);
          const typed = Array.isArray(value) ? value.join(', ') : String(value);
          expect(parseValue(of, typed)).toEqual({ value });
        }
      }
    }
  });
});
