import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assess/assess.js';
import { staleTouchpoints } from '../../src/assess/stale-findings.js';
import type {
  Action,
  Answer,
  Audit,
  Interview,
  InventoryEntry,
  Value,
  Waiver,
} from '../../src/model/audit.js';
import { DEFAULT_SETTINGS } from '../../src/model/audit.js';
import { FINDING_KINDS } from '../../src/model/finding.js';
import type { Finding } from '../../src/model/finding.js';
import { byCodeUnit } from '../../src/model/order.js';
import { SEVERITIES } from '../../src/model/vocabulary.js';
import { parseCondition } from '../../src/questionnaire/parse-condition.js';
import {
  AS_OF,
  CHAT,
  answered,
  audit,
  both,
  control,
  question,
  questionnaire,
} from '../support/small-audit.js';
import { touchpoint } from '../support/small-audit.js';

/** AS_OF is 1 December 2026. */
const [YESTERDAY, TOMORROW] = ['2026-11-30', '2026-12-02'];

/** A kind with a first question that can say "not in use", one that is hidden then, and a contradiction. */
const DESK = questionnaire('desk', {
  questions: [
    question('form', {
      options: ['shop', 'phone', 'none'].map((id) => ({ id, label: both(id) })),
      unused: ['none'],
    }),
    question('contract', { when: parseCondition({ form: { not: 'none' } }), control: control() }),
    question('remark', { type: 'text', when: parseCondition({ form: 'shop' }) }),
  ],
  contradictions: [
    {
      id: 'shop_without_contract',
      when: { kind: 'all', of: [answered('form', 'shop'), answered('contract', 'no')] },
      severity: 'critical',
      why: both('A shop always has one.'),
    },
  ],
});

interface Change {
  /** Of the touchpoint desk-1. */
  readonly answers?: Readonly<Record<string, Value | Answer>>;
  readonly inventory?: Readonly<Record<string, InventoryEntry>>;
  readonly interviews?: readonly Partial<Interview>[];
  readonly followUp?: Readonly<Record<string, Action>>;
  readonly more?: Partial<Audit>;
}

const IN_USE = { desk: { use: 'in_use' } } as const;

function findingsOf({
  answers,
  inventory = IN_USE,
  interviews = [],
  followUp = {},
  more = {},
}: Change): readonly Finding[] {
  const built = audit({
    questionnaires: new Map([['desk', DESK]]),
    inventory: new Map(Object.entries(inventory)),
    touchpoints: answers === undefined ? [] : [touchpoint('desk-1', answers, { questionnaire: DESK })],
    interviews: interviews.map((interview, index) => ({
      file: `interviews/${index}.yaml`,
      date: AS_OF,
      touchpoints: ['desk-1'],
      language: 'en',
      ...interview,
    })),
    followUp: new Map(Object.entries(followUp)),
    ...more,
  });
  return assess(built, AS_OF).findings;
}

/** `severity id kind`, a line each. */
const inLines = (findings: readonly Finding[]): string[] =>
  findings.map(({ severity, id, kind }) => `${severity} ${id} ${kind}`);

function only(change: Change, id: string): Finding {
  const found = findingsOf(change).filter((finding) => finding.id === id);
  if (found[0] === undefined || found.length > 1) throw new Error(`${found.length} findings ${id}`);
  return found[0];
}

const waiver = (overrides: Partial<Waiver> = {}): Waiver => ({
  accepts: 'high',
  reason: 'ends in March',
  approvedBy: 'DPO',
  until: AS_OF,
  ...overrides,
});

/** The gap of severity high, with this beside it. */
const no = (more: Partial<Answer> = {}): Change => ({
  answers: { form: 'phone', contract: { value: 'no', ...more } },
});
const yes = (more: Partial<Answer> = {}): Change => ({
  answers: { form: 'phone', contract: { value: 'yes', ...more } },
});
const gone = (more: Partial<Answer> = {}): Change => ({
  answers: { form: 'none', contract: { value: 'no', ...more } },
  inventory: { desk: { use: 'not_in_use' } },
});

const GAP = 'high desk-1/contract gap';
const UNDER_WAIVER = 'desk-1/contract.waiver';
const UNDER_ACTION = 'desk-1/contract.action';

const cases: [name: string, change: Change, expected: string[]][] = [
  // gaps
  ['nothing to find', yes(), []],
  ['a gap', no(), [GAP]],
  [
    'a gap from not knowing',
    { answers: { form: 'phone', contract: 'unknown' } },
    ['medium desk-1/contract gap'],
  ],
  ['not knowing, where there is no control', { answers: { form: 'unknown', contract: 'yes' } }, []],
  ['an open question is no finding', { answers: { form: 'phone' } }, []],

  // contradictions between answers
  [
    'a contradiction between answers',
    { answers: { form: 'shop', contract: 'no' } },
    ['critical desk-1/contradiction.shop_without_contract contradiction', GAP],
  ],
  ['a contradiction with an answer still open', { answers: { form: 'shop' } }, []],
  ['a contradiction with a hidden answer', { answers: { form: 'none', contract: 'no' }, inventory: {} }, []],

  // contradictions with the inventory
  [
    'in use, not according to the answers',
    { answers: { form: 'none' } },
    ['medium desk-1/contradiction.inventory unused_but_in_use'],
  ],
  [
    'not in use, but according to the answers it is',
    { ...yes(), inventory: { desk: { use: 'not_in_use' } } },
    ['medium desk-1/contradiction.inventory in_use_but_declared_unused'],
  ],
  [
    'not in use, and the answers agree',
    { answers: { form: 'none' }, inventory: { desk: { use: 'not_in_use' } } },
    [],
  ],
  ['not in use, and nothing answered', { answers: {}, inventory: { desk: { use: 'not_in_use' } } }, []],
  [
    'not in use, and only an answer that takes no part',
    { answers: { contract: 'no' }, inventory: { desk: { use: 'not_in_use' } } },
    [],
  ],
  ['the inventory does not know, the answers do', { ...yes(), inventory: { desk: { use: 'unknown' } } }, []],
  ['the inventory is silent, the answers say unused', { answers: { form: 'none' }, inventory: {} }, []],

  // blind spots
  [
    'nobody knows whether it is in use',
    { inventory: { desk: { use: 'unknown' } } },
    ['medium inventory/desk blind_spot'],
  ],
  ['nobody was asked whether it is in use', { inventory: {} }, ['medium inventory/desk blind_spot']],
  ['not in use', { inventory: { desk: { use: 'not_in_use' } } }, []],
  [
    'nobody knows, and a touchpoint without answers',
    { answers: {}, inventory: { desk: { use: 'unknown' } } },
    ['medium inventory/desk blind_spot'],
  ],

  // not interviewed
  ['in use, without a touchpoint', {}, ['medium inventory/desk.not-interviewed not_interviewed']],
  ['in use, nothing answered', { answers: {} }, ['medium inventory/desk.not-interviewed not_interviewed']],
  [
    'in use, only a note',
    { answers: { form: { note: 'ask the shop' } } },
    ['medium inventory/desk.not-interviewed not_interviewed'],
  ],
  ['in use, one answer', { answers: { form: 'unknown' } }, []],
  ['in use, one answer to a question further on', { answers: { contract: 'yes' } }, []],

  // waivers
  ['a waiver on its last day', no({ waiver: waiver() }), [GAP]],
  [
    'a waiver the day after',
    no({ waiver: waiver({ until: YESTERDAY }) }),
    [GAP, `medium ${UNDER_WAIVER} waiver_expired`],
  ],
  ['a waiver that accepts more', no({ waiver: waiver({ accepts: 'critical' }) }), [GAP]],
  [
    'a waiver that accepts less',
    no({ waiver: waiver({ accepts: 'medium' }) }),
    [GAP, `medium ${UNDER_WAIVER} waiver_exceeded`],
  ],
  ['a waiver until the last day the audit allows', no({ waiver: waiver({ until: '2027-12-01' }) }), [GAP]],
  [
    'a waiver for a day longer than the audit allows',
    no({ waiver: waiver({ until: '2027-12-02' }) }),
    [GAP, `medium ${UNDER_WAIVER} waiver_too_long`],
  ],
  [
    'a waiver for too long that accepts less too: reported once',
    no({ waiver: waiver({ accepts: 'medium', until: '2027-12-02' }) }),
    [GAP, `medium ${UNDER_WAIVER} waiver_too_long`],
  ],
  [
    'a waiver that accepts less and has expired: reported once',
    no({ waiver: waiver({ accepts: 'medium', until: YESTERDAY }) }),
    [GAP, `medium ${UNDER_WAIVER} waiver_expired`],
  ],
  ['a waiver for nothing', yes({ waiver: waiver() }), [`low ${UNDER_WAIVER} waiver_unneeded`]],
  [
    'a waiver for nothing that has expired',
    yes({ waiver: waiver({ until: YESTERDAY }) }),
    [`low ${UNDER_WAIVER} waiver_unneeded`],
  ],
  [
    'a waiver on what does not apply',
    yes({ value: 'not_applicable', reason: 'closed', waiver: waiver() }),
    [`low ${UNDER_WAIVER} waiver_unneeded`],
  ],
  ['a waiver on a hidden question', gone({ waiver: waiver() }), [`low ${UNDER_WAIVER} waiver_unneeded`]],
  [
    'a waiver where there is no control',
    { answers: { form: { value: 'phone', waiver: waiver() }, contract: 'yes' } },
    ['low desk-1/form.waiver waiver_unneeded'],
  ],
  [
    'a waiver on an open question: nobody can say yet',
    { answers: { form: 'phone', contract: { waiver: waiver() } } },
    [],
  ],
  ['a waiver on a pending question', { answers: { contract: { value: 'no', waiver: waiver() } } }, []],

  // actions on questions
  ['an action due today', no({ action: { due: AS_OF, status: 'planned' } }), [GAP]],
  [
    'an action due yesterday',
    no({ action: { due: YESTERDAY, status: 'planned' } }),
    [GAP, `medium ${UNDER_ACTION} action_overdue`],
  ],
  [
    'an action due yesterday, without a status',
    no({ action: { due: YESTERDAY } }),
    [GAP, `medium ${UNDER_ACTION} action_overdue`],
  ],
  ['an action without a date', no({ action: { status: 'in_progress' } }), [GAP]],
  [
    'an action done, but still a gap',
    no({ action: { due: TOMORROW, status: 'done' } }),
    [GAP, `medium ${UNDER_ACTION} action_done_but_gap`],
  ],
  [
    'an action done, but a gap, after its date: reported once',
    no({ action: { due: YESTERDAY, status: 'done' } }),
    [GAP, `medium ${UNDER_ACTION} action_done_but_gap`],
  ],
  ['an action done, and in order', yes({ action: { due: YESTERDAY, status: 'done' } }), []],
  ['a closed control: the date no longer matters', yes({ action: { due: YESTERDAY, status: 'open' } }), []],
  [
    'what does not apply: the date no longer matters',
    yes({ value: 'not_applicable', reason: 'closed', action: { due: YESTERDAY } }),
    [],
  ],
  ['a hidden control: the date no longer matters', gone({ action: { due: YESTERDAY } }), []],
  [
    'a hidden question without a control: the date no longer matters',
    { answers: { form: 'phone', contract: 'yes', remark: { value: 'x', action: { due: YESTERDAY } } } },
    [],
  ],
  [
    'an open question: find out by a date',
    { answers: { form: 'phone', contract: { action: { due: YESTERDAY } } } },
    [`medium ${UNDER_ACTION} action_overdue`],
  ],
  [
    'an open question, reported done',
    { answers: { form: 'phone', contract: { action: { status: 'done' } } } },
    [],
  ],
  [
    'a question without a control: find out by a date',
    { answers: { form: { value: 'unknown', action: { due: YESTERDAY } }, contract: 'yes' } },
    ['medium desk-1/form.action action_overdue'],
  ],
  [
    'a waiver and an action, both at fault',
    no({ waiver: waiver({ until: YESTERDAY }), action: { due: YESTERDAY } }),
    [GAP, `medium ${UNDER_ACTION} action_overdue`, `medium ${UNDER_WAIVER} waiver_expired`],
  ],

  // follow-up in audit.yaml
  [
    'a blind spot, followed up in time',
    { inventory: {}, followUp: { 'inventory/desk': { due: AS_OF, status: 'planned' } } },
    ['medium inventory/desk blind_spot'],
  ],
  [
    'a blind spot, overdue',
    { inventory: {}, followUp: { 'inventory/desk': { due: YESTERDAY } } },
    ['medium inventory/desk blind_spot', 'medium inventory/desk.action action_overdue'],
  ],
  [
    'not interviewed, reported done',
    { followUp: { 'inventory/desk.not-interviewed': { status: 'done' } } },
    [
      'medium inventory/desk.not-interviewed not_interviewed',
      'medium inventory/desk.not-interviewed.action action_done_but_gap',
    ],
  ],
  [
    'a contradiction, overdue',
    { answers: { form: 'none' }, followUp: { 'desk-1/contradiction.inventory': { due: YESTERDAY } } },
    [
      'medium desk-1/contradiction.inventory unused_but_in_use',
      'medium desk-1/contradiction.inventory.action action_overdue',
    ],
  ],
  [
    'an orphan: no such finding any more',
    { ...yes(), followUp: { 'inventory/desk': { due: TOMORROW, status: 'planned' } } },
    ['low inventory/desk.action action_unneeded'],
  ],
  ['an orphan that was done', { ...yes(), followUp: { 'inventory/desk': { status: 'done' } } }, []],
  [
    'an orphan: a kind that does not exist',
    { ...yes(), followUp: { 'inventory/dsek': {} } },
    ['low inventory/dsek.action action_unneeded'],
  ],
  [
    'a gap followed up in audit.yaml, overdue',
    { ...no(), followUp: { 'desk-1/contract': { due: YESTERDAY } } },
    [GAP, `medium ${UNDER_ACTION} action_overdue`],
  ],
  [
    'a gap followed up in both, both overdue: reported once',
    { ...no({ action: { due: YESTERDAY } }), followUp: { 'desk-1/contract': { due: YESTERDAY } } },
    [GAP, `medium ${UNDER_ACTION} action_overdue`],
  ],

  // answers older than the review period, 12 months
  ['no date on record', yes(), []],
  ['interviewed a year ago to the day', { ...yes(), interviews: [{ date: '2025-12-01' }] }, []],
  [
    'interviewed a year and a day ago',
    { ...yes(), interviews: [{ date: '2025-11-30' }] },
    ['low desk-1/stale stale'],
  ],
  [
    'the last interview counts, in any order',
    { ...yes(), interviews: [{ date: '2026-01-01' }, { date: '2020-01-01' }] },
    [],
  ],
  [
    'an interview about something else does not count',
    { ...yes(), interviews: [{ date: '2020-01-01' }, { date: '2026-01-01', touchpoints: ['desk-2'] }] },
    ['low desk-1/stale stale'],
  ],
  ['an answer of a year ago', yes({ date: '2025-12-01' }), []],
  ['an answer of a year and a day ago', yes({ date: '2025-11-30' }), ['low desk-1/stale stale']],
  [
    'an answer after the last interview',
    { ...yes({ date: '2026-06-01' }), interviews: [{ date: '2020-01-01' }] },
    [],
  ],
  [
    'an answer before the last interview',
    { ...yes({ date: '2020-01-01' }), interviews: [{ date: '2026-06-01' }] },
    [],
  ],
  [
    'a hidden answer says nothing of how fresh the others are',
    {
      answers: {
        form: { value: 'phone', date: '2020-01-01' },
        contract: 'yes',
        remark: { value: 'x', date: AS_OF },
      },
    },
    ['low desk-1/stale stale'],
  ],
  [
    'a date beside no answer says nothing either',
    { answers: { form: { value: 'phone', date: '2020-01-01' }, contract: { date: AS_OF } } },
    ['low desk-1/stale stale'],
  ],
  [
    'a longer review period',
    {
      ...yes({ date: '2025-11-30' }),
      more: { settings: { ...DEFAULT_SETTINGS, reviewAfterMonths: 13 } },
    },
    [],
  ],
  [
    'a review period that ends in a shorter month',
    {
      ...yes({ date: '2026-10-31' }),
      more: { settings: { ...DEFAULT_SETTINGS, reviewAfterMonths: 1 } },
    },
    ['low desk-1/stale stale'],
  ],
  [
    'stale, followed up',
    { ...yes({ date: '2020-01-01' }), followUp: { 'desk-1/stale': { due: YESTERDAY } } },
    ['medium desk-1/stale.action action_overdue', 'low desk-1/stale stale'],
  ],
];

test.each(cases)('%s', (_name, change, expected) => {
  expect(inLines(findingsOf(change))).toEqual(expected);
});

test('every kind of finding is in the table', () => {
  const shown = new Set(cases.flatMap(([, , lines]) => lines.map((line) => line.split(' ')[2])));
  // Those about the imported register are in tests/register/reconcile.test.ts.
  const ours = FINDING_KINDS.filter((kind) => !/^(?:register_|refuted$)/.test(kind));
  expect([...shown].sort()).toEqual(ours.sort());
});

test('every finding has an id of its own', () => {
  for (const [name, change] of cases) {
    const ids = findingsOf(change).map(({ id }) => id);
    expect(new Set(ids).size, name).toBe(ids.length);
  }
});

describe('what a finding carries', () => {
  const action: Action = { owner: 'IT', due: YESTERDAY, status: 'planned', ticket: 'PRIV-1' };
  const of = { questionnaire: 'desk', touchpoint: 'desk-1', rules: [], fromUnknown: false, args: {} };
  const expired = waiver({ until: YESTERDAY });
  const exceeded = waiver({ accepts: 'medium', until: TOMORROW });

  const carried: [name: string, change: Change, id: string, expected: Partial<Finding>][] = [
    [
      'a gap: its rules',
      no(),
      'desk-1/contract',
      {
        ...of,
        question: 'contract',
        rules: [{ severity: 'high', why: both('Nobody is bound to anything.') }],
      },
    ],
    [
      'a gap from not knowing',
      { answers: { form: 'phone', contract: 'unknown' } },
      'desk-1/contract',
      {
        ...of,
        question: 'contract',
        rules: [{ severity: 'medium', why: both('What nobody knows cannot be shown.') }],
        fromUnknown: true,
      },
    ],
    ['a gap: a waiver that covers it', no({ waiver: waiver() }), 'desk-1/contract', { waiver: waiver() }],
    ['a gap: its action', no({ action }), 'desk-1/contract', { action }],
    [
      'a gap: the action in its answer goes before the one in audit.yaml',
      { ...no({ action }), followUp: { 'desk-1/contract': { owner: 'Board' } } },
      'desk-1/contract',
      { action },
    ],
    [
      'a contradiction: its reason',
      { answers: { form: 'shop', contract: 'no' } },
      'desk-1/contradiction.shop_without_contract',
      { ...of, rules: [{ severity: 'critical', why: both('A shop always has one.') }] },
    ],
    [
      'a contradiction with the inventory',
      { answers: { form: 'none' } },
      'desk-1/contradiction.inventory',
      of,
    ],
    [
      'a blind spot: whom to ask',
      { inventory: { desk: { use: 'unknown', ask: 'Agency' } } },
      'inventory/desk',
      { questionnaire: 'desk', rules: [], fromUnknown: true, args: { ask: 'Agency' } },
    ],
    [
      'not interviewed: whom to ask',
      { inventory: { desk: { use: 'in_use', ask: 'Agency' } } },
      'inventory/desk.not-interviewed',
      { questionnaire: 'desk', rules: [], fromUnknown: false, args: { ask: 'Agency' } },
    ],
    [
      'a blind spot: its action',
      { inventory: {}, followUp: { 'inventory/desk': action } },
      'inventory/desk',
      { action, args: {} },
    ],
    [
      'stale: since when',
      { ...yes({ date: '2020-01-01' }), interviews: [{ date: '2021-01-01' }] },
      'desk-1/stale',
      { ...of, args: { reviewed: '2021-01-01' } },
    ],
    [
      'an expired waiver: since when',
      no({ waiver: expired }),
      UNDER_WAIVER,
      { ...of, question: 'contract', args: { until: YESTERDAY } },
    ],
    [
      'an exceeded waiver: both severities',
      no({ waiver: exceeded }),
      UNDER_WAIVER,
      { ...of, question: 'contract', args: { accepts: 'medium', severity: 'high' } },
    ],
    [
      'a waiver for nothing: until when',
      yes({ waiver: waiver() }),
      UNDER_WAIVER,
      { ...of, question: 'contract', args: { until: AS_OF } },
    ],
    [
      'an overdue action: who, and when',
      no({ action }),
      UNDER_ACTION,
      { ...of, question: 'contract', action, args: { owner: 'IT', due: YESTERDAY } },
    ],
    [
      'an action done without closing the gap',
      no({ action: { status: 'done' } }),
      UNDER_ACTION,
      { ...of, question: 'contract', action: { status: 'done' }, args: {} },
    ],
    [
      'an overdue action on a kind',
      { inventory: {}, followUp: { 'inventory/desk': action } },
      'inventory/desk.action',
      { questionnaire: 'desk', action, args: { owner: 'IT', due: YESTERDAY } },
    ],
    [
      'an orphan belongs to nothing',
      { ...yes(), followUp: { 'inventory/dsek': action } },
      'inventory/dsek.action',
      { rules: [], fromUnknown: false, args: {} },
    ],
  ];

  test.each(carried)('%s', (_name, change, id, expected) => {
    expect(only(change, id)).toMatchObject(expected);
  });

  test.each<[name: string, change: Change, id: string, absent: (keyof Finding)[]]>([
    ['a gap: no waiver that has expired', no({ waiver: expired }), 'desk-1/contract', ['waiver', 'action']],
    ['a gap: no waiver that accepts less', no({ waiver: exceeded }), 'desk-1/contract', ['waiver']],
    ['a blind spot: no touchpoint', { inventory: {} }, 'inventory/desk', ['touchpoint', 'question']],
    [
      'an orphan: nothing it is about',
      { ...yes(), followUp: { 'inventory/dsek': action } },
      'inventory/dsek.action',
      ['questionnaire', 'touchpoint', 'question'],
    ],
  ])('%s', (_name, change, id, absent) => {
    const finding = only(change, id);
    for (const key of absent) expect(finding).not.toHaveProperty(key);
  });
});

describe('severities of a waiver', () => {
  for (const accepts of SEVERITIES) {
    for (const severity of SEVERITIES) {
      const covers = SEVERITIES.indexOf(accepts) <= SEVERITIES.indexOf(severity);
      test(`${accepts} accepted, ${severity} found: ${covers ? 'covered' : 'exceeded'}`, () => {
        const kind = questionnaire('desk', {
          questions: [
            question('contract', {
              control: control({ gaps: [{ when: answered('contract', 'no'), severity, why: both('why') }] }),
            }),
          ],
        });
        const findings = findingsOf({
          more: {
            questionnaires: new Map([['desk', kind]]),
            touchpoints: [
              touchpoint(
                'desk-1',
                { contract: { value: 'no', waiver: waiver({ accepts }) } },
                { questionnaire: kind },
              ),
            ],
          },
        });
        const gap = findings.find(({ id }) => id === 'desk-1/contract');
        expect(gap?.waiver !== undefined).toBe(covers);
        expect(findings.map(({ kind: found }) => found).includes('waiver_exceeded')).toBe(!covers);
      });
    }
  }
});

describe('several touchpoints and kinds', () => {
  const several: Partial<Audit> = {
    questionnaires: new Map([
      ['chat', CHAT],
      ['desk', DESK],
      ['desk-Z', questionnaire('desk-Z')],
    ]),
    inventory: new Map([['desk', { use: 'in_use' }]]),
    touchpoints: [
      touchpoint('a', { form: 'phone', contract: 'no' }, { questionnaire: DESK }),
      touchpoint('a-b', { form: 'shop', contract: 'no' }, { questionnaire: DESK }),
      touchpoint('a_b', { form: 'none' }, { questionnaire: DESK }),
      touchpoint('ab', { form: { value: 'phone', date: '2020-01-01' } }, { questionnaire: DESK }),
    ],
  };

  test('the worst first, then by code unit of the id', () => {
    const findings = findingsOf({ more: several });
    expect(inLines(findings)).toEqual([
      'critical a-b/contradiction.shop_without_contract contradiction',
      'high a-b/contract gap',
      'high a/contract gap',
      'medium a_b/contradiction.inventory unused_but_in_use',
      'medium inventory/chat blind_spot',
      'medium inventory/desk-Z blind_spot',
      'low ab/stale stale',
    ]);
    const sorted = [...findings].sort(
      (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || byCodeUnit(a.id, b.id),
    );
    expect(findings).toEqual(sorted);
  });

  test('the order of touchpoints and of kinds does not matter', () => {
    const reversed = {
      ...several,
      touchpoints: [...(several.touchpoints ?? [])].reverse(),
      questionnaires: new Map([...(several.questionnaires ?? [])].reverse()),
    };
    expect(findingsOf({ more: reversed })).toEqual(findingsOf({ more: several }));
  });

  test('one touchpoint of a kind interviewed is enough', () => {
    const touchpoints = [
      touchpoint('one', {}, { questionnaire: DESK }),
      touchpoint('two', { form: 'phone' }, { questionnaire: DESK }),
    ];
    expect(findingsOf({ more: { touchpoints } })).toEqual([]);
  });

  test('the touchpoints that are due for review are those with the finding', () => {
    expect(staleTouchpoints(audit(several), AS_OF)).toEqual(['ab']);
  });
});

test('a kind counts as interviewed by the questions that are asked, not by what was left behind', () => {
  const kind = questionnaire('desk', {
    questions: [
      question('minors_asked', { when: parseCondition({ 'audit.minors': true }) }),
      question('contract', { control: control() }),
    ],
  });
  const given = { minors_asked: 'yes' };
  const more = (minors: boolean): Partial<Audit> => ({
    flags: { minors },
    questionnaires: new Map([['desk', kind]]),
    touchpoints: [touchpoint('desk-1', given, { questionnaire: kind })],
  });
  expect(inLines(findingsOf({ more: more(true) }))).toEqual([]);
  expect(inLines(findingsOf({ more: more(false) }))).toEqual([
    'medium inventory/desk.not-interviewed not_interviewed',
  ]);
});
