import { describe, expect, test } from 'vitest';
import { assessTouchpoint } from '../../src/assess/assess-touchpoint.js';
import type { Answer, Flags, Value } from '../../src/model/audit.js';
import type { QuestionState, TouchpointAssessment } from '../../src/model/finding.js';
import type { Question } from '../../src/model/questionnaire.js';
import type { Outcome, Severity } from '../../src/model/vocabulary.js';
import { parseCondition } from '../../src/questionnaire/parse-condition.js';
import { both, control, question, questionnaire, touchpoint } from '../support/small-audit.js';

type Written = Readonly<Record<string, unknown>>;
/** Severity, reason, and when it is a gap. */
type Rule = readonly [severity: Severity, why: string, when: Written];

/** The control under test is that of `contract`, which is asked when a provider is used. */
const RULES: readonly Rule[] = [
  ['low', 'incomplete', { contract: 'partly' }],
  ['high', 'nobody is bound', { contract: 'no' }],
  ['critical', 'far away', { contract: ['partly', 'no'], country: 'us' }],
  ['medium', 'not found', { contract: 'unknown' }],
];

interface Change {
  readonly answers?: Readonly<Record<string, Value | Answer>>;
  readonly rules?: readonly Rule[];
  readonly contract?: Partial<Question>;
  readonly flags?: Flags;
}

const options = (...ids: string[]): Question['options'] => ids.map((id) => ({ id, label: both(id) }));

function assessed({ answers = {}, rules = RULES, contract = {}, flags = {} }: Change): TouchpointAssessment {
  const gaps = rules.map(([severity, why, when]) => ({
    severity,
    why: both(why),
    when: parseCondition(when),
  }));
  const desk = questionnaire('desk', {
    questions: [
      question('supplier', { options: options('provider', 'ourselves', 'none'), unused: ['none'] }),
      question('contract', {
        options: options('yes', 'partly', 'no', 'gone'),
        when: parseCondition({ supplier: { not: 'ourselves' } }),
        control: control({ gaps }),
        ...contract,
      }),
      question('country', {
        options: options('nl', 'us'),
        when: parseCondition({ contract: { not: 'yes' } }),
      }),
      question('months', { type: 'number' }),
    ],
  });
  return assessTouchpoint(touchpoint('desk', answers, { questionnaire: desk }), flags);
}

function stateOf(change: Change, id = 'contract'): QuestionState {
  const found = assessed(change).questions.find((state) => state.question.id === id);
  if (found === undefined) throw new Error(`no question ${id}`);
  return found;
}

/** A gap in words: severity, every reason, and whether it comes from not knowing. */
function inWords({ outcome, gap }: QuestionState): Outcome | undefined | (string | boolean)[] {
  return gap === undefined
    ? outcome
    : [gap.severity, ...gap.rules.map(({ severity, why }) => `${severity}: ${why.en}`), gap.fromUnknown];
}

const provider = { supplier: 'provider' };

const cases: [name: string, change: Change, expected: ReturnType<typeof inWords>][] = [
  // met
  ['in order', { answers: { ...provider, contract: 'yes' } }, 'met'],
  ['in order, with a note', { answers: { ...provider, contract: { value: 'yes', note: 'signed' } } }, 'met'],
  ['no rules at all', { answers: { ...provider, contract: 'no' }, rules: [] }, 'met'],
  [
    'asked after not knowing the question before',
    { answers: { supplier: 'unknown', contract: 'yes' } },
    'met',
  ],

  // gap
  ['one rule', { answers: { ...provider, contract: 'no' } }, ['high', 'high: nobody is bound', false]],
  [
    'several rules: the worst severity, all reasons in file order',
    { answers: { ...provider, contract: 'partly', country: 'us' } },
    ['critical', 'low: incomplete', 'critical: far away', false],
  ],
  [
    'the worst rule first',
    {
      answers: { ...provider, contract: 'no' },
      rules: [
        ['high', 'first', { contract: 'no' }],
        ['low', 'second', { contract: 'no' }],
        ['medium', 'third', { contract: { not: 'yes' } }],
      ],
    },
    ['high', 'high: first', 'low: second', 'medium: third', false],
  ],
  [
    'a rule fires while another one is still open',
    { answers: { ...provider, contract: 'no' } },
    ['high', 'high: nobody is bound', false],
  ],
  [
    'a rule that reads another answer only',
    {
      answers: { ...provider, contract: 'yes', months: 24 },
      rules: [['medium', 'too long', { months: { above: 12 } }]],
    },
    ['medium', 'medium: too long', false],
  ],
  [
    'a rule that reads a flag',
    {
      answers: { ...provider, contract: 'yes' },
      rules: [['high', 'care', { contract: 'yes', 'audit.care_provider': true }]],
      flags: { care_provider: true },
    },
    ['high', 'high: care', false],
  ],
  [
    'a rule that reads a flag nobody knows',
    {
      answers: { ...provider, contract: 'yes' },
      rules: [['high', 'care', { contract: 'yes', 'audit.care_provider': true }]],
      flags: { care_provider: 'unknown' },
    },
    'met',
  ],
  [
    'another answer is not known',
    {
      answers: { ...provider, contract: 'yes', months: 'unknown' },
      rules: [['low', 'period', { months: 'unknown' }]],
    },
    ['low', 'low: period', false],
  ],

  // not knowing
  [
    'unknown, graded',
    { answers: { ...provider, contract: 'unknown' } },
    ['medium', 'medium: not found', true],
  ],
  ['unknown, graded nowhere', { answers: { ...provider, contract: 'unknown' }, rules: [] }, ['medium', true]],
  [
    'unknown, and the rule for it is graded low',
    { answers: { ...provider, contract: 'unknown' }, rules: [['low', 'not found', { contract: 'unknown' }]] },
    ['low', 'low: not found', true],
  ],
  [
    'unknown, and the rule for it asks for more',
    {
      answers: { ...provider, contract: 'unknown', months: 3 },
      rules: [['high', 'not found', { contract: 'unknown', months: { above: 12 } }]],
    },
    ['medium', true],
  ],
  [
    'unknown, and the rule for it is still open',
    {
      answers: { ...provider, contract: 'unknown' },
      rules: [['high', 'not found', { contract: 'unknown', months: { above: 12 } }]],
    },
    ['medium', true],
  ],
  [
    'unknown, caught by a rule with "not"',
    {
      answers: { ...provider, contract: 'unknown' },
      rules: [['high', 'unsigned', { contract: { not: 'yes' } }]],
    },
    ['high', 'high: unsigned', true],
  ],

  // unanswered
  ['nothing answered at all', {}, 'unanswered'],
  ['asked, not answered', { answers: provider }, 'unanswered'],
  ['only a note so far', { answers: { ...provider, contract: { note: 'ask Inkoop' } } }, 'unanswered'],
  ['pending, though answered', { answers: { contract: 'no' } }, 'unanswered'],
  [
    'a rule is still open',
    { answers: { ...provider, contract: 'partly' }, rules: RULES.slice(2) },
    'unanswered',
  ],
  [
    'a rule is open, under "any" beside one that is false',
    {
      answers: { ...provider, contract: 'yes' },
      rules: [['high', 'either', { any: [{ contract: 'no' }, { months: 0 }] }]],
    },
    'unanswered',
  ],
  [
    'a rule is open, under "not"',
    { answers: { ...provider, contract: 'yes' }, rules: [['high', 'no period', { not: { months: 0 } }]] },
    'unanswered',
  ],
  [
    'a rule reads a question that is pending itself',
    {
      answers: { contract: 'partly' },
      contract: { when: parseCondition({ not: { 'audit.charity': true } }) },
      rules: [['high', 'far away', { contract: 'partly', country: 'us' }]],
    },
    'unanswered',
  ],
  [
    'no longer open: the other answer decides',
    { answers: { ...provider, contract: 'partly', country: 'nl' }, rules: RULES.slice(2) },
    'met',
  ],
  [
    'no longer open: this answer decides',
    {
      answers: { ...provider, contract: 'yes' },
      rules: [['high', 'too long', { contract: 'no', months: { above: 12 } }]],
    },
    'met',
  ],
  [
    'not open: the other question is hidden',
    { answers: { ...provider, contract: 'yes' }, rules: [['high', 'far away', { country: 'us' }]] },
    'met',
  ],
  [
    'not open: the other question does not apply',
    {
      answers: { ...provider, contract: 'yes', months: { value: 'not_applicable', reason: 'nothing kept' } },
      rules: [['high', 'too long', { contract: 'yes', months: { above: 12 } }]],
    },
    'met',
  ],

  // not applicable
  ['hidden', { answers: { supplier: 'ourselves' } }, 'not_applicable'],
  ['hidden, answered before', { answers: { supplier: 'ourselves', contract: 'no' } }, 'not_applicable'],
  ['hidden, unknown before', { answers: { supplier: 'ourselves', contract: 'unknown' } }, 'not_applicable'],
  [
    'hidden by a question that does not apply',
    { answers: { supplier: { value: 'not_applicable', reason: 'closed' }, contract: 'no' } },
    'not_applicable',
  ],
  [
    'does not apply',
    { answers: { ...provider, contract: { value: 'not_applicable', reason: 'an agency of ours' } } },
    'not_applicable',
  ],
  [
    'does not apply, under a rule with "not"',
    {
      answers: { ...provider, contract: 'not_applicable' },
      rules: [['high', 'unsigned', { contract: { not: 'yes' } }]],
    },
    'not_applicable',
  ],
  [
    'does not apply, which a rule names',
    {
      answers: { ...provider, contract: 'not_applicable' },
      rules: [['high', 'always needed', { contract: ['no', 'not_applicable'] }]],
    },
    ['high', 'high: always needed', false],
  ],
  [
    'does not apply, which a rule names under "not"',
    {
      answers: { ...provider, contract: 'not_applicable' },
      rules: [['high', 'unsigned', { contract: { not: ['yes', 'not_applicable'] } }]],
    },
    'not_applicable',
  ],
  [
    'does not apply, while a rule is open',
    {
      answers: { ...provider, contract: 'not_applicable' },
      rules: [['high', 'too long', { contract: { not: 'yes' }, months: { above: 12 } }]],
    },
    'not_applicable',
  ],
  [
    'not in use after all',
    { answers: { ...provider, contract: 'gone' }, contract: { unused: ['gone'] } },
    'not_applicable',
  ],
  [
    'not in use after all, in a list',
    {
      answers: { ...provider, contract: ['gone'] },
      contract: { unused: ['gone'], type: 'multi' },
      rules: [['high', 'all but yes', { contract: { not: 'yes' } }]],
    },
    'not_applicable',
  ],
  [
    'not in use after all goes before a rule that fires',
    {
      answers: { ...provider, contract: 'gone' },
      contract: { unused: ['gone'] },
      rules: [['high', 'all but yes', { contract: { not: 'yes' } }]],
    },
    'not_applicable',
  ],
];

test.each(cases)('%s', (_name, change, expected) => {
  expect(inWords(stateOf(change))).toEqual(expected);
});

describe('visibility', () => {
  const visibilities: [
    name: string,
    change: Change,
    question: string,
    expected: QuestionState['visibility'],
  ][] = [
    ['no condition', {}, 'supplier', 'visible'],
    ['its condition holds', { answers: provider }, 'contract', 'visible'],
    ['its condition holds on not knowing', { answers: { supplier: 'unknown' } }, 'contract', 'visible'],
    ['its condition does not hold', { answers: { supplier: 'ourselves' } }, 'contract', 'hidden'],
    ['its question does not apply', { answers: { supplier: 'not_applicable' } }, 'contract', 'hidden'],
    ['its question is open', {}, 'contract', 'pending'],
    ['its question has a note only', { answers: { supplier: { note: 'later' } } }, 'contract', 'pending'],
    ['its question is pending', {}, 'country', 'pending'],
    ['its question is pending, though answered', { answers: { contract: 'no' } }, 'country', 'pending'],
    ['its question is hidden', { answers: { supplier: 'ourselves', contract: 'no' } }, 'country', 'hidden'],
    [
      'a flag that nobody knows',
      { answers: provider, contract: { when: parseCondition({ 'audit.minors': true }) } },
      'contract',
      'hidden',
    ],
    [
      'a flag that nobody knows, asked for',
      { answers: provider, contract: { when: parseCondition({ 'audit.minors': [true, 'unknown'] }) } },
      'contract',
      'visible',
    ],
  ];

  test.each(visibilities)('%s', (_name, change, id, expected) => {
    expect(stateOf(change, id).visibility).toBe(expected);
  });
});

describe('a touchpoint that is not in use after all', () => {
  test.each<[name: string, change: Change, expected: boolean]>([
    ['an answer says so', { answers: { supplier: 'none' } }, true],
    ['another answer', { answers: provider }, false],
    ['no answer', {}, false],
    ['nobody knows', { answers: { supplier: 'unknown' } }, false],
    [
      'only a hidden answer says so',
      { answers: { supplier: 'ourselves', contract: 'gone' }, contract: { unused: ['gone'] } },
      false,
    ],
    [
      'only a pending answer says so',
      { answers: { contract: 'gone' }, contract: { unused: ['gone'] } },
      false,
    ],
  ])('%s', (_name, change, expected) => {
    expect(assessed(change).unused).toBe(expected);
  });
});

test('a question without a control has no outcome, whatever is answered', () => {
  for (const value of ['provider', 'unknown', 'not_applicable']) {
    const state = stateOf({ answers: { supplier: value } }, 'supplier');
    expect(state).not.toHaveProperty('outcome');
    expect(state).not.toHaveProperty('gap');
  }
});

test('every question has a state, in the order of the questionnaire, with its answer even when that takes no part', () => {
  const { questions } = assessed({ answers: { months: 3, contract: 'no', supplier: 'ourselves' } });
  expect(questions.map(({ question: { id }, answer }) => [id, answer?.value])).toEqual([
    ['supplier', 'ourselves'],
    ['contract', 'no'],
    ['country', undefined],
    ['months', 3],
  ]);
});
