import { describe, expect, test } from 'vitest';
import type { Audit } from '../../src/model/audit.js';
import type { LawEntry } from '../../src/model/law.js';
import type { ReportFinding } from '../../src/model/report.js';
import { findingsOf } from '../../src/report/findings-of.js';
import {
  answered,
  both,
  CHAT,
  control,
  question,
  questionnaire,
  report,
  touchpoint,
} from '../support/small-audit.js';

const gap = { value: 'no' } as const;

/** Kind, severity and state of every finding, by id. */
const outline = (overrides: Partial<Audit>): Record<string, string> =>
  Object.fromEntries(
    findingsOf(report(overrides)).map(({ id, kind, severity, state }) => [
      id,
      `${kind} ${severity} ${state}`,
    ]),
  );

const found = (overrides: Partial<Audit>, id: string, language: 'nl' | 'en' = 'en'): ReportFinding => {
  const finding = findingsOf(report(overrides, language)).find((candidate) => candidate.id === id);
  if (finding === undefined) throw new Error(`no finding ${id}`);
  return finding;
};

const one = (answers: Parameters<typeof touchpoint>[1]): Partial<Audit> => ({
  touchpoints: [touchpoint('chat', answers)],
});

describe('the state of a finding', () => {
  const waiver = { accepts: 'high', reason: 'r', approvedBy: 'Board', until: '2027-01-01' } as const;
  test.each<[string, Partial<Audit>, Record<string, string>]>([
    ['in order', one({ contract: 'yes' }), {}],
    ['no action', one({ contract: gap }), { 'chat/contract': 'gap high open' }],
    [
      'planned',
      one({ contract: { ...gap, action: { status: 'planned', due: '2026-12-01' } } }),
      { 'chat/contract': 'gap high planned' },
    ],
    [
      'overdue',
      one({ contract: { ...gap, action: { status: 'planned', due: '2026-11-30' } } }),
      { 'chat/contract': 'gap high overdue', 'chat/contract.action': 'action_overdue medium overdue' },
    ],
    [
      'done, but still a gap',
      one({ contract: { ...gap, action: { status: 'done' } } }),
      { 'chat/contract': 'gap high done', 'chat/contract.action': 'action_done_but_gap medium done' },
    ],
    ['waived', one({ contract: { ...gap, waiver } }), { 'chat/contract': 'gap high waived' }],
    [
      'waiver expired',
      one({ contract: { ...gap, waiver: { ...waiver, until: '2026-11-30' } } }),
      { 'chat/contract': 'gap high open', 'chat/contract.waiver': 'waiver_expired medium open' },
    ],
    [
      'waiver too low',
      one({ contract: { ...gap, waiver: { ...waiver, accepts: 'medium' } } }),
      { 'chat/contract': 'gap high open', 'chat/contract.waiver': 'waiver_exceeded medium open' },
    ],
    [
      'waiver of nothing',
      one({ contract: { value: 'yes', waiver } }),
      { 'chat/contract.waiver': 'waiver_unneeded low open' },
    ],
    [
      'blind spot',
      { inventory: new Map([['chat', { use: 'unknown' }]]) },
      { 'inventory/chat': 'blind_spot medium open' },
    ],
    ['not interviewed', {}, { 'inventory/chat.not-interviewed': 'not_interviewed medium open' }],
    [
      'a follow-up of nothing',
      { ...one({ contract: 'yes' }), followUp: new Map([['chat/gone', { owner: 'Sales' }]]) },
      { 'chat/gone.action': 'action_unneeded low open' },
    ],
    [
      'stale',
      { ...one({ contract: { value: 'yes', date: '2024-01-01' } }) },
      { 'chat/stale': 'stale low open' },
    ],
  ])('%s', (_, overrides, expected) => {
    expect(outline(overrides)).toEqual(expected);
  });
});

describe('the sentences of a finding', () => {
  test('a gap: control, answer, all reasons, law, measure, evidence', () => {
    const finding = found(one({ contract: { ...gap, note: 'Asked twice', ask: 'Legal' } }), 'chat/contract');
    expect(finding).toMatchObject({
      title: 'Contract in place',
      theme: 'roles',
      touchpoint: { id: 'chat', name: 'Touchpoint chat' },
      answers: [{ question: 'What about contract?', words: ['No'], note: 'Asked twice', ask: 'Legal' }],
      why: ['Nobody is bound to anything.'],
      law: [
        { cite: 'GDPR Art. 28(3)', status: 'verified', url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj' },
      ],
      measure: 'Sign a contract.',
      evidence: 'The signed contract.',
    });
  });

  test('the language is that of the report, throughout', () => {
    expect(found(one({ contract: gap }), 'chat/contract', 'nl')).toMatchObject({
      title: 'Contract in place (nl)',
      answers: [{ question: 'What about contract? (nl)', words: ['No (nl)'] }],
      why: ['Nobody is bound to anything. (nl)'],
    });
  });

  test('unknown where the author is silent has a reason of its own', () => {
    const kind = questionnaire('chat', {
      questions: [question('contract', { control: control({ gaps: [] }) })],
    });
    const finding = found(
      { touchpoints: [touchpoint('chat', { contract: 'unknown' }, { questionnaire: kind })] },
      'chat/contract',
    );
    expect(finding.fromUnknown).toBe(true);
    expect(finding.why).toEqual([expect.stringContaining('Nobody could answer')]);
  });

  test('a contradiction shows the answers that contradict each other', () => {
    const kind = questionnaire('chat', {
      contradictions: [
        {
          id: 'odd',
          when: { kind: 'all', of: [answered('contract', 'yes'), answered('purpose', 'none')] },
          severity: 'medium',
          why: both('A contract for nothing.'),
        },
      ],
    });
    const finding = found(
      { touchpoints: [touchpoint('chat', { contract: 'yes', purpose: 'none' }, { questionnaire: kind })] },
      'chat/contradiction.odd',
    );
    expect(finding.title).toContain('“Contract in place”, “What about purpose?”');
    expect(finding.answers.map(({ words }) => words)).toEqual([['Yes, signed'], ['none']]);
    expect(finding.why).toEqual(['A contract for nothing.']);
  });

  test('a blind spot says whom to ask and where to look', () => {
    const overrides = { inventory: new Map([['chat', { use: 'unknown', ask: 'The agency' } as const]]) };
    expect(found(overrides, 'inventory/chat').measure).toBe(
      'Ask who knows. A hint on where to look: Look in the drawer.',
    );
    expect(found({ inventory: new Map() }, 'inventory/chat').measure).toContain('Decide whom to ask.');
  });

  test('a follow-up speaks of the finding it is about, also when that has no question', () => {
    const overdue = { owner: 'Sales', due: '2026-11-01', status: 'planned' } as const;
    expect(found(one({ contract: { ...gap, action: overdue } }), 'chat/contract.action')).toMatchObject({
      title: 'The action is overdue: Contract in place',
      why: ['This was to be done by 1 November 2026. The gap is still there.'],
      about: 'chat/contract',
    });
    expect(
      found(
        {
          inventory: new Map([['chat', { use: 'unknown' }]]),
          followUp: new Map([['inventory/chat', overdue]]),
        },
        'inventory/chat.action',
      ),
    ).toMatchObject({
      title: 'The action is overdue: Nobody knows whether this is in use: Kind chat',
      about: 'inventory/chat',
    });
  });
});

describe('answers in words', () => {
  test.each<[string, Parameters<typeof question>[1], unknown, string[]]>([
    ['an option', {}, 'yes', ['Yes, signed']],
    ['several options', { type: 'multi' }, ['yes', 'no'], ['Yes, signed', 'No']],
    ['a number with its unit', { type: 'number', unit: both('months') }, 18, ['18 months']],
    ['a fraction', { type: 'number' }, 0.5, ['0.5']],
    [
      'a special answer beside a number',
      { type: 'number', options: [{ id: 'never', label: both('Never') }] },
      'never',
      ['Never'],
    ],
    ['a date', { type: 'date' }, '2026-03-01', ['1 March 2026']],
    ['a text', { type: 'text' }, '2026-03-01', ['2026-03-01']],
    ['unknown', {}, 'unknown', ['I don’t know']],
  ])('%s', (_, overrides, value, words) => {
    const kind = questionnaire('chat', {
      questions: [question('subject', { ...overrides, control: control({ gaps: [], ok: [] }) })],
    });
    const { touchpoints } = report({
      touchpoints: [touchpoint('chat', { subject: value as string }, { questionnaire: kind })],
    });
    const [{ safeguards, gaps } = { safeguards: undefined, gaps: [] }] = touchpoints;
    const answer = safeguards?.controls[0]?.answer ?? gaps[0]?.answers[0];
    expect(answer?.words).toEqual(words);
  });

  test('a fraction in Dutch has a comma', () => {
    const kind = questionnaire('chat', {
      questions: [question('days', { type: 'number', unit: both('d'), control: control({ gaps: [] }) })],
    });
    const { touchpoints } = report(
      { touchpoints: [touchpoint('chat', { days: 1.5 }, { questionnaire: kind })] },
      'nl',
    );
    expect(touchpoints[0]?.safeguards.controls[0]?.answer.words).toEqual(['1,5 d (nl)']);
  });
});

describe('per touchpoint', () => {
  const evidence = [{ file: 'evidence/contract.pdf' }];

  test('the safeguards say what is in order and on what that rests', () => {
    const { touchpoints } = report({
      ...one({ contract: { value: 'yes', evidence } }),
      interviews: [{ file: 'i', date: '2026-11-02', with: 'Manager', touchpoints: ['chat'], language: 'en' }],
    });
    expect(touchpoints[0]?.safeguards.statement).toEqual([
      'Of the 1 point that applies here, 1 is in order.',
      'Entirely in order: Roles and contracts.',
      'Evidence has been filed for each of these points.',
      'Last discussed on 2 November 2026.',
    ]);
    expect(touchpoints[0]?.safeguards.controls).toMatchObject([
      {
        title: 'Contract in place',
        answer: { words: ['Yes, signed'], evidence },
        law: [{ id: 'gdpr-28-3' }],
      },
    ]);
  });

  test('open questions and what is not applicable are listed', () => {
    const { touchpoints } = report(one({ contract: { value: 'not_applicable', reason: 'No supplier' } }));
    expect(touchpoints[0]?.open.map(({ id }) => id)).toEqual(['purpose']);
    expect(touchpoints[0]?.notApplicable).toMatchObject([{ id: 'contract', reason: 'No supplier' }]);
    expect(touchpoints[0]?.coverage).toEqual({
      questions: { answered: 1, unknown: 0, open: 1 },
      controls: { met: 0, gap: 0, unanswered: 0, not_applicable: 1 },
    });
  });
});

test('the heat map shows the worst of each theme, and accepted risks as such', () => {
  const kind = questionnaire('chat', {
    questions: [
      question('contract', { control: control() }),
      question('access', { theme: 'security', control: control({ gaps: [] }) }),
      question('rights', { theme: 'rights', control: control({ gaps: [] }) }),
    ],
  });
  const waiver = { accepts: 'critical', reason: 'r', approvedBy: 'b', until: '2027-01-01' } as const;
  const { heatMap } = report({
    touchpoints: [
      touchpoint('a', { contract: 'no', access: 'yes' }, { questionnaire: kind }),
      touchpoint('b', { contract: { value: 'no', waiver } }, { questionnaire: kind }),
    ],
  });
  expect(heatMap.themes).toEqual(['roles', 'security', 'rights']);
  expect(
    heatMap.rows.map(({ cells }) => cells.map(({ state, severity }) => [state, severity].join(' '))),
  ).toEqual([
    ['gap high', 'met ', 'open '],
    ['waived high', 'open ', 'open '],
  ]);
});

describe('the summary', () => {
  test('counts, and says what asks for attention', () => {
    const { summary } = report({
      touchpoints: [
        touchpoint('a', { contract: { value: 'no', action: { due: '2026-01-01', owner: 'Sales' } } }),
        touchpoint('b', { contract: 'unknown' }),
      ],
      questionnaires: new Map([
        ['chat', CHAT],
        ['mail', questionnaire('mail')],
      ]),
    });
    expect(summary.lead).toEqual([
      '2 touchpoints with customers were assessed.',
      'Of the 2 points that apply, none is in order.',
      '4 findings are open, of which 1 high.',
    ]);
    expect(summary.attention).toEqual([
      'Nobody knows whether these are in use: Kind mail.',
      'One action is overdue.',
      'For 2 open findings nobody has been made responsible.',
      'To one question the answer was “I don’t know”.',
    ]);
    expect(summary.findings).toMatchObject({ high: { open: 1, waived: 0 }, medium: { open: 3, waived: 0 } });
    expect(summary.first.map(({ id }) => id)).toEqual(['a/contract', 'b/contract', 'inventory/mail']);
  });

  test('nothing at all', () => {
    expect(report({ inventory: new Map([['chat', { use: 'not_in_use' }]]) }).summary).toMatchObject({
      lead: ['No touchpoint with customers has been assessed yet.', 'No finding is open.'],
      attention: [],
      first: [],
    });
  });
});

test('the action list goes by date, without a date after that, done last', () => {
  const act = (action: object): object => ({ value: 'no', action });
  const { actions } = report({
    touchpoints: [
      touchpoint('a', { contract: act({ due: '2026-12-20' }) }),
      touchpoint('b', { contract: act({ owner: 'Sales' }) }),
      touchpoint('c', { contract: act({ due: '2026-11-20' }) }),
      touchpoint('d', { contract: { value: 'yes', action: { status: 'done', due: '2026-01-01' } } }),
      touchpoint('e', { contract: { value: 'yes', action: { status: 'in_progress', due: '2026-12-02' } } }),
    ],
  });
  expect(actions.map(({ id, overdue, finding }) => [id, overdue, finding])).toEqual([
    ['c/contract', true, 'c/contract'],
    ['e/contract', false, undefined],
    ['a/contract', false, 'a/contract'],
    ['b/contract', false, 'b/contract'],
    ['d/contract', false, undefined],
  ]);
});

test('still to ask is grouped by role; what has no role comes last', () => {
  const { toAsk } = report({
    inventory: new Map([['chat', { use: 'unknown', ask: 'Agency' }]]),
    touchpoints: [
      touchpoint('a', { contract: { value: 'unknown', ask: 'Legal', note: 'Tuesday' } }),
      touchpoint('b', { contract: 'unknown', purpose: { value: 'sales', ask: 'Agency' } }),
      touchpoint('c', {}),
    ],
    questionnaires: new Map([
      ['chat', CHAT],
      ['mail', questionnaire('mail')],
    ]),
  });
  expect(toAsk.map(({ role, questions }) => [role, questions.map(({ id }) => id)])).toEqual([
    ['Agency', ['b/purpose']],
    ['Legal', ['a/contract']],
    [undefined, ['inventory/mail', 'b/contract']],
  ]);
});

test('only references that something rests on are listed; no other address than https', () => {
  const law = new Map<string, LawEntry>([
    ['gdpr-28-3', { ...reference('gdpr-28-3'), url: 'javascript:alert(1)' }],
    ['unused', reference('unused')],
  ]);
  const { references } = report({ ...one({ contract: gap }), law });
  expect(references).toEqual([expect.objectContaining({ id: 'gdpr-28-3' })]);
  expect(references[0]?.url).toBeUndefined();
});

const reference = (id: string): LawEntry => ({
  id,
  cite: both(id),
  title: both(id),
  kind: 'statute',
  status: 'verified',
});

test('the report states with what it was made', () => {
  expect(report().made).toEqual({
    tool: 'touchpoint-audit',
    version: '1.2.3',
    asOf: '2026-12-01',
    language: 'en',
    audience: 'full',
    redacted: false,
  });
  expect(report().disclaimer.join(' ')).toMatch(/not law.*not legal advice/);
});
