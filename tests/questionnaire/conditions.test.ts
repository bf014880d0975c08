import { describe, expect, test } from 'vitest';
import type { Answers, Flags, Value } from '../../src/model/audit.js';
import type { Question, Questionnaire } from '../../src/model/questionnaire.js';
import { evaluate, questionsRead, visibleQuestions } from '../../src/questionnaire/conditions.js';
import type { Truth } from '../../src/questionnaire/conditions.js';
import { parseCondition } from '../../src/questionnaire/parse-condition.js';

type Given = Readonly<Record<string, Value>>;

const answersOf = (given: Given): Answers =>
  new Map(Object.entries(given).map(([id, value]) => [id, { value }]));

type Case = [name: string, written: Record<string, unknown>, given: Given, expected: Truth, flags?: Flags];

const cases: Case[] = [
  // one question
  ['the value', { a: 'x' }, { a: 'x' }, true],
  ['another value', { a: 'x' }, { a: 'y' }, false],
  ['one of a list', { a: ['x', 'y'] }, { a: 'y' }, true],
  ['none of a list', { a: ['x', 'y'] }, { a: 'z' }, false],
  ['not answered', { a: 'x' }, {}, 'undecided'],
  ['not answered, under not', { a: { not: 'x' } }, {}, 'undecided'],
  ['not this value', { a: { not: 'x' } }, { a: 'y' }, true],
  ['not: it is this value', { a: { not: 'x' } }, { a: 'x' }, false],
  ['not one of a list', { a: { not: ['x', 'y'] } }, { a: 'z' }, true],
  ['not not', { a: { not: { not: 'x' } } }, { a: 'x' }, true],

  // unknown is an ordinary value
  ['unknown, named', { a: 'unknown' }, { a: 'unknown' }, true],
  ['unknown, not named', { a: 'x' }, { a: 'unknown' }, false],
  ['unknown under not', { a: { not: 'none' } }, { a: 'unknown' }, true],
  ['unknown under not, named', { a: { not: ['none', 'unknown'] } }, { a: 'unknown' }, false],
  ['unknown of a number', { a: { above: 6 } }, { a: 'unknown' }, false],
  ['unknown of a number under not', { a: { not: { above: 6 } } }, { a: 'unknown' }, true],

  // not applicable decides nothing, unless it is named
  ['not applicable', { a: 'x' }, { a: 'not_applicable' }, 'undecided'],
  ['not applicable under not', { a: { not: 'x' } }, { a: 'not_applicable' }, 'undecided'],
  ['not applicable, named', { a: 'not_applicable' }, { a: 'not_applicable' }, true],
  ['not applicable, named in a list', { a: ['x', 'not_applicable'] }, { a: 'not_applicable' }, true],
  [
    'not applicable, named under not',
    { a: { not: ['x', 'not_applicable'] } },
    { a: 'not_applicable' },
    false,
  ],
  ['not applicable of a number', { a: { above: 6 } }, { a: 'not_applicable' }, 'undecided'],
  ['not applicable of a count', { a: { at_least: 1, of: ['x'] } }, { a: 'not_applicable' }, 'undecided'],
  ['named, but answered', { a: 'not_applicable' }, { a: 'x' }, false],

  // several options ticked
  ['multi contains', { a: 'x' }, { a: ['w', 'x'] }, true],
  ['multi contains one of', { a: ['x', 'y'] }, { a: ['y', 'z'] }, true],
  ['multi contains none', { a: ['x', 'y'] }, { a: ['z'] }, false],
  ['multi does not contain', { a: { not: 'x' } }, { a: ['y', 'z'] }, true],
  ['multi contains after all', { a: { not: 'x' } }, { a: ['x', 'z'] }, false],
  ['multi unknown', { a: { not: 'x' } }, { a: 'unknown' }, true],
  ['at least, just', { a: { at_least: 2, of: ['x', 'y', 'z'] } }, { a: ['x', 'z', 'w'] }, true],
  ['at least, not quite', { a: { at_least: 2, of: ['x', 'y', 'z'] } }, { a: ['x', 'w'] }, false],
  ['at least, unknown', { a: { at_least: 1, of: ['x'] } }, { a: 'unknown' }, false],

  // numbers
  ['above', { a: { above: 6 } }, { a: 7 }, true],
  ['above means above', { a: { above: 6 } }, { a: 6 }, false],
  ['below', { a: { below: 6 } }, { a: 5.5 }, true],
  ['below means below', { a: { below: 6 } }, { a: 6 }, false],
  ['between', { a: { above: 6, below: 12 } }, { a: 9 }, true],
  ['outside', { a: { above: 6, below: 12 } }, { a: 12 }, false],
  ['an option of a number', { a: 'never' }, { a: 'never' }, true],
  ['an option is not above', { a: { above: 6 } }, { a: 'never' }, false],
  ['an option is not above: not', { a: { not: { above: 6 } } }, { a: 'never' }, true],
  ['the number itself', { a: [0, 'never'] }, { a: 0 }, true],

  // and, or, not after Kleene
  ['and', { a: 'x', b: 'y' }, { a: 'x', b: 'y' }, true],
  ['and, one false', { a: 'x', b: 'y' }, { a: 'x', b: 'x' }, false],
  ['and, one open', { a: 'x', b: 'y' }, { a: 'x' }, 'undecided'],
  ['and, false beats open', { a: 'x', b: 'y' }, { a: 'z' }, false],
  ['or', { any: [{ a: 'x' }, { b: 'y' }] }, { a: 'z', b: 'y' }, true],
  ['or, all false', { any: [{ a: 'x' }, { b: 'y' }] }, { a: 'z', b: 'z' }, false],
  ['or, true beats open', { any: [{ a: 'x' }, { b: 'y' }] }, { a: 'x' }, true],
  ['or, false and open', { any: [{ a: 'x' }, { b: 'y' }] }, { a: 'z' }, 'undecided'],
  ['not', { not: { a: 'x' } }, { a: 'y' }, true],
  ['not, open', { not: { a: 'x' } }, {}, 'undecided'],
  ['not over and', { not: { a: 'x', b: 'y' } }, { b: 'z' }, true],
  ['and with or and not', { a: 'x', any: [{ b: 'y' }], not: { c: 'z' } }, { a: 'x', b: 'y', c: 'w' }, true],

  // intake flags are always decided
  ['flag', { 'audit.minors': true }, {}, true, { minors: true }],
  ['flag false', { 'audit.minors': true }, {}, false, { minors: false }],
  ['flag absent is unknown', { 'audit.minors': 'unknown' }, {}, true],
  ['flag absent is not true', { 'audit.minors': true }, {}, false],
  ['flag under not', { not: { 'audit.minors': true } }, {}, true, { minors: 'unknown' }],
  ['flag one of', { 'audit.minors': [false, 'unknown'] }, {}, true],
];

describe('evaluate', () => {
  test.each(cases)('%s', (_name, written, given, expected, flags = {}) => {
    expect(evaluate(parseCondition(written), { answers: answersOf(given), flags })).toBe(expected);
  });
});

test('questionsRead names every question once', () => {
  const condition = parseCondition({
    a: 'x',
    'audit.minors': true,
    any: [{ b: 'y' }, { not: { a: 'z', c: 1 } }],
  });
  expect([...questionsRead(condition)]).toEqual(['a', 'b', 'c']);
});

/** A questionnaire of questions that only have a `when`. */
function questionnaireOf(
  whens: Readonly<Record<string, Record<string, unknown> | undefined>>,
): Questionnaire {
  const text = { nl: '', en: '' };
  return {
    id: 'test',
    version: '1.0.0',
    title: text,
    summary: text,
    instances: text,
    inventory: { ask: text, examples: text, hides: text },
    vendors: [],
    sections: [{ id: 'one', title: text }],
    questions: Object.entries(whens).map(([id, when]): Question => ({
      id,
      section: 'one',
      theme: 'inventory',
      core: false,
      ask: text,
      type: 'single',
      options: [],
      exclusive: [],
      unused: [],
      registerValues: {},
      ...(when && { when: parseCondition(when) }),
    })),
    contradictions: [],
    renamed: {},
  };
}

describe('visibleQuestions', () => {
  const chain = { a: undefined, b: { a: 'x' }, c: { b: 'y' } };
  type VisibilityCase = [
    name: string,
    whens: Parameters<typeof questionnaireOf>[0],
    given: Given,
    visibility: string,
    open: string,
    flags?: Flags,
  ];
  test.each<VisibilityCase>([
    ['nothing answered', chain, {}, 'visible pending pending', 'a b c'],
    ['the first answered', chain, { a: 'x' }, 'visible visible pending', 'b c'],
    ['all answered', chain, { a: 'x', b: 'y', c: 'z' }, 'visible visible visible', ''],
    ['hidden hides what hangs on it', chain, { a: 'z' }, 'visible hidden hidden', ''],
    ['an answer to a hidden question takes no part', chain, { a: 'z', b: 'y' }, 'visible hidden hidden', ''],
    ['not applicable hides', chain, { a: 'not_applicable' }, 'visible hidden hidden', ''],
    [
      'a hidden question decides nothing, also under not',
      { a: undefined, b: { a: 'x' }, c: { b: { not: 'y' } } },
      { a: 'z' },
      'visible hidden hidden',
      '',
    ],
    [
      'unknown asks on',
      { a: undefined, b: { a: { not: 'none' } } },
      { a: 'unknown' },
      'visible visible',
      'b',
    ],
    ['a later answer does not count', { a: { b: 'x' }, b: undefined }, { b: 'x' }, 'hidden visible', ''],
    ['a flag', { a: { 'audit.minors': true } }, {}, 'visible', 'a', { minors: true }],
    ['a flag left out', { a: { 'audit.minors': true } }, {}, 'hidden', ''],
  ])('%s', (_name, whens, given, visibility, open, flags = {}) => {
    const visible = visibleQuestions(questionnaireOf(whens), answersOf(given), flags);
    expect([...visible.visibility.values()].join(' ')).toBe(visibility);
    expect([...visible.open].join(' ')).toBe(open);
  });

  test('only answers of visible questions take part', () => {
    const visible = visibleQuestions(questionnaireOf(chain), answersOf({ a: 'z', b: 'y', c: 'w' }), {});
    expect([...visible.answers.keys()]).toEqual(['a']);
  });
});
