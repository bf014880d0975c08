import { Parser } from 'commonmark';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { assess } from '../../src/assess/assess.js';
import { compileSchema } from '../../src/compile/compile-schema.js';
import type { AuditDiff } from '../../src/model/audit-diff.js';
import type { Answer, Audit, Touchpoint, Value } from '../../src/model/audit.js';
import { auditDiff, compareReports } from '../../src/report/diff/audit-diff.js';
import type { Compared } from '../../src/report/diff/audit-diff.js';
import { diffMarkdown } from '../../src/report/diff/diff-markdown.js';
import { diffSchema } from '../../src/report/diff/diff-schema.js';
import { makeReport } from '../../src/report/make-report.js';
import { voiceOf } from '../../src/report/voice.js';
import { hostileTexts } from '../support/hostile-texts.js';
import {
  answered,
  AS_OF,
  audit,
  both,
  CHAT,
  control,
  question,
  questionnaire,
  report,
  touchpoint,
} from '../support/small-audit.js';
import { talkativeAudit } from '../support/talkative-audit.js';

function sideOf(overrides: Partial<Audit>, name: string): Compared {
  const assessment = assess(audit(overrides), AS_OF);
  return {
    side: { kind: 'folder', name },
    assessment,
    report: makeReport(assessment, { language: 'en', toolVersion: '1.2.3' }),
  };
}

const isValid = compileSchema(diffSchema);

function compared(from: Partial<Audit>, to: Partial<Audit>): AuditDiff {
  const diff = auditDiff(sideOf(from, 'from'), sideOf(to, 'to'));
  expect(isValid(JSON.parse(JSON.stringify(diff)))).toEqual([]);
  return diff;
}

/** A kind whose second question is asked only when there is a contract, and whose severity depends on a flag. */
const DESK = questionnaire('desk', {
  questions: [
    question('contract', {
      control: control({
        gaps: [
          { when: answered('contract', 'no'), severity: 'medium', why: both('No contract.') },
          {
            when: {
              kind: 'all',
              of: [answered('contract', 'no'), { kind: 'flag', flag: 'minors', values: [true] }],
            },
            severity: 'critical',
            why: both('Minors.'),
          },
        ],
      }),
    }),
    question('signed_by', { type: 'text', when: answered('contract', 'yes') }),
    question('tools', { type: 'multi' }),
    question('months', { type: 'number', control: control({ gaps: [], law: [] }) }),
  ],
});

type Given = Readonly<Record<string, Value | Answer>>;

const desk = (answers: Given, overrides: Partial<Touchpoint> = {}): Partial<Audit> => ({
  questionnaires: new Map([
    ['chat', CHAT],
    ['desk', DESK],
  ]),
  inventory: new Map([['desk', { use: 'in_use' }]]),
  touchpoints: [touchpoint('desk-1', answers, { questionnaire: DESK, ...overrides })],
});

const waiver = { accepts: 'high', reason: 'Soon', approvedBy: 'DPO', until: '2027-01-31' } as const;

/** What changed, without what stays the same in every case. */
const brief = ({
  findings,
  answers,
  waivers,
  actions,
  touchpoints,
  inventory,
  settings,
}: AuditDiff): string[] => [
  ...findings.map(({ change, id, from, to, because }) =>
    [change, id, from ?? '-', to ?? '-', because ?? ''].join(' ').trim(),
  ),
  ...answers.map(({ id, from, to, changed }) => `${id} ${from.state} ${to.state} ${changed.join()}`),
  ...waivers.map(({ change, id, changed }) => `waiver ${change} ${id} ${changed.join()}`),
  ...actions.map(({ change, id, changed }) => `action ${change} ${id} ${changed.join()}`),
  ...touchpoints.map(({ change, id }) => `touchpoint ${change} ${id}`),
  ...inventory.map(({ questionnaire: kind, changed }) => `inventory ${kind.id} ${changed.join()}`),
  ...settings.map(({ field, from = '-', to = '-' }) => `${field} ${from} ${to}`),
];

describe('what changed', () => {
  type Case = [name: string, from: Partial<Audit>, to: Partial<Audit>, expected: string[]];
  const cases: Case[] = [
    [
      'a gap is closed by an answer in order, which leads to another question',
      desk({ contract: 'no' }),
      desk({ contract: 'yes' }),
      ['closed desk-1/contract medium - in_order', 'desk-1/contract answered answered value'],
    ],
    [
      'a gap is closed by taking the answer away',
      desk({ contract: 'no' }),
      desk({}),
      [
        'closed desk-1/contract medium - unanswered',
        'opened inventory/desk.not-interviewed - medium',
        'desk-1/contract answered open value',
      ],
    ],
    [
      'a gap is closed as not applicable',
      desk({ contract: 'no' }),
      desk({ contract: { value: 'not_applicable', reason: 'Paper' } }),
      ['closed desk-1/contract medium - not_applicable', 'desk-1/contract answered answered value,reason'],
    ],
    [
      'a gap is opened',
      desk({ contract: 'yes', signed_by: 'Us' }),
      desk({ contract: 'no', signed_by: 'Us' }),
      [
        'opened desk-1/contract - medium',
        'desk-1/contract answered answered value',
        'desk-1/signed_by answered not_asked value',
      ],
    ],
    [
      'an answer without a control',
      desk({ contract: 'yes', signed_by: 'Us' }),
      desk({ contract: 'yes', signed_by: 'Them' }),
      ['desk-1/signed_by answered answered value'],
    ],
    ['the order of ticks says nothing', desk({ tools: ['yes', 'no'] }), desk({ tools: ['no', 'yes'] }), []],
    [
      'a tick more',
      desk({ tools: ['yes'] }),
      desk({ tools: ['yes', 'no'] }),
      ['desk-1/tools answered answered value'],
    ],
    [
      'everything beside an answer',
      desk({ months: 6 }),
      desk({
        months: {
          value: 6,
          note: 'n',
          ask: 'a',
          by: 'b',
          date: '2026-11-01',
          evidence: [{ file: 'evidence/x' }],
        },
      }),
      ['desk-1/months answered answered note,ask,evidence,by,date'],
    ],
    [
      'a fact about the organisation makes it worse',
      { ...desk({ contract: 'no' }), flags: { minors: false } },
      { ...desk({ contract: 'no' }), flags: { minors: true } },
      ['worse desk-1/contract medium critical', 'flags.minors false true'],
    ],
    [
      'and the other way around',
      { ...desk({ contract: 'no' }), flags: { minors: true } },
      { ...desk({ contract: 'no' }) },
      ['better desk-1/contract critical medium', 'flags.minors true -'],
    ],
    [
      'a waiver, of a gap and of a question that is still open',
      desk({ contract: 'no' }),
      desk({ contract: { value: 'no', waiver }, months: { waiver } }),
      [
        'waiver added desk-1/contract accepts,until,reason,approvedBy',
        'waiver added desk-1/months accepts,until,reason,approvedBy',
      ],
    ],
    [
      'a waiver that is prolonged',
      desk({ contract: { value: 'no', waiver } }),
      desk({ contract: { value: 'no', waiver: { ...waiver, until: '2027-06-30' } } }),
      ['waiver changed desk-1/contract until'],
    ],
    [
      'an action gets a date, also on a question that is no finding',
      desk({
        contract: { value: 'no', action: { owner: 'Us' } },
        months: { value: 6, action: { owner: 'Us' } },
      }),
      desk({ contract: { value: 'no', action: { owner: 'Us', due: '2027-01-01' } }, months: 6 }),
      ['action changed desk-1/contract due', 'action removed desk-1/months owner,status'],
    ],
    [
      'an action in audit.yaml, also for nothing',
      desk({ contract: 'yes' }),
      {
        ...desk({ contract: 'yes' }),
        followUp: new Map([
          ['inventory/chat', { owner: 'Us' }],
          ['nothing/x', { owner: 'Us' }],
        ]),
      },
      [
        'opened nothing/x.action - low',
        'action added inventory/chat owner,status',
        'action added nothing/x owner,status',
      ],
    ],
    [
      'the inventory',
      { inventory: new Map([['chat', { use: 'unknown', ask: 'Us' }]]) },
      { inventory: new Map([['chat', { use: 'not_in_use', saidBy: 'Us', date: '2026-11-01', note: 'n' }]]) },
      ['closed inventory/chat medium -', 'inventory chat use,saidBy,ask,date,note'],
    ],
    [
      'settings',
      {},
      {
        timezone: 'Europe/Paris',
        languages: ['nl'],
        settings: { failOn: 'none', waiverLimitDays: 1, reviewAfterMonths: 2, warnDays: 3 },
      },
      [
        'languages en, nl nl',
        'settings.fail_on high none',
        'settings.review_after_months 12 2',
        'settings.waiver_limit_days 365 1',
        'settings.warn_days 30 3',
        'timezone Europe/Amsterdam Europe/Paris',
      ],
    ],
    [
      'another name',
      desk({ months: 6 }),
      desk({ months: 6 }, { name: 'Other' }),
      ['touchpoint changed desk-1'],
    ],
    [
      'another version',
      desk({ months: 6 }),
      desk({ months: 6 }, { version: '1.1.0' }),
      ['touchpoint changed desk-1'],
    ],
    [
      'another id: what belongs to it goes with it',
      desk({ contract: { value: 'no', waiver, action: { owner: 'Us' } }, months: 6, tools: 'yes' }),
      desk(
        { contract: { value: 'no', waiver, action: { owner: 'Us' } }, months: 9, tools: 'yes' },
        { id: 'desk-2' },
      ),
      ['desk-2/months answered answered value', 'touchpoint renamed desk-2'],
    ],
    [
      'another id and other answers: another touchpoint',
      desk({ contract: 'no', months: 6 }),
      desk({ contract: 'yes', months: 9 }, { id: 'desk-2' }),
      [
        'closed desk-1/contract medium - touchpoint_removed',
        'touchpoint removed desk-1',
        'touchpoint added desk-2',
      ],
    ],
  ];
  test.each(cases)('%s', (_name, from, to, expected) => {
    expect(brief(compared(from, to))).toEqual(expected);
  });

  it('new interviews, also two on one day with the same role', () => {
    const interview = {
      file: 'a',
      date: '2026-11-02',
      with: 'Us',
      touchpoints: ['desk-1'],
      language: 'en',
    } as const;
    const held = (count: number): Partial<Audit> => ({
      ...desk({ months: 6 }),
      interviews: Array(count).fill(interview) as never,
    });
    expect(compared(held(0), held(2)).interviews.map(({ change }) => change)).toEqual(['added', 'added']);
    expect(compared(held(2), held(1)).interviews.map(({ change }) => change)).toEqual(['removed']);
  });

  it('reports hold less, and what they do not hold is not taken for a change', () => {
    const [from, to] = [
      desk({ contract: 'no', signed_by: 'Us', tools: ['yes'] }),
      desk({ contract: 'no', tools: ['no'] }),
    ];
    const diff = compareReports(report(from), report(to));
    expect(diff.same).toBe(true);
    expect(diff.notes.map(({ code }) => code)).toEqual(['only_reports']);
    expect(isValid(JSON.parse(JSON.stringify(diff)))).toEqual([]);
    const gone = compareReports(report(desk({ contract: 'no' })), report(desk({ contract: 'no' })));
    expect(gone.same).toBe(true);
  });
});

describe('of any two audits', () => {
  const value = fc.constantFrom<Value>('yes', 'no', 'unknown');
  const given = fc.record(
    {
      contract: fc.oneof(
        value,
        fc.record({ value, note: fc.constantFrom('a', 'b') }),
        fc.record({ value, waiver: fc.constant(waiver) }),
      ),
      signed_by: fc.constantFrom('Us', 'Them', 'unknown'),
      tools: fc.subarray(['yes', 'no'], { minLength: 1 }),
      months: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.record({ action: fc.constant({ owner: 'Us' }) })),
    },
    { requiredKeys: [] },
  );
  const audits = fc
    .record({ one: given, two: fc.option(given), flag: fc.boolean() })
    .map(({ one, two, flag }): Partial<Audit> => ({
      ...desk(one),
      flags: { minors: flag },
      touchpoints: [
        touchpoint('desk-1', one, { questionnaire: DESK }),
        ...(two === null ? [] : [touchpoint('desk-9', two, { questionnaire: DESK })]),
      ],
    }));

  test('one is the same as itself', () => {
    fc.assert(
      fc.property(audits, (one) => compared(one, one).same),
      { numRuns: 200, seed: 1 },
    );
  });

  test('what is opened one way is closed the other way, and what is worse is better', () => {
    const opposite = { opened: 'closed', closed: 'opened', worse: 'better', better: 'worse' } as const;
    fc.assert(
      fc.property(audits, audits, (one, other) => {
        const there = compared(one, other).findings.map(({ id, change }) => `${id} ${opposite[change]}`);
        const back = compared(other, one).findings.map(({ id, change }) => `${id} ${change}`);
        expect(there.toSorted()).toEqual(back.toSorted());
      }),
      { numRuns: 200, seed: 2 },
    );
  });

  test('the findings of the one, with what opened and closed, are those of the other', () => {
    fc.assert(
      fc.property(audits, audits, (one, other) => {
        const [from, to] = [one, other].map((each) =>
          assess(audit(each), AS_OF).findings.map(({ id }) => id),
        );
        const ids = new Set(from);
        for (const { id, change } of compared(one, other).findings) {
          if (change === 'closed') expect(ids.delete(id)).toBe(true);
          if (change === 'opened') ids.add(id);
        }
        expect([...ids].toSorted()).toEqual(to?.toSorted());
      }),
      { numRuns: 200, seed: 3 },
    );
  });
});

describe('Markdown', () => {
  /** Every node but text, in order. */
  const skeleton = (markdown: string): string[] => {
    const walker = new Parser().parse(markdown).walker();
    const found: string[] = [];
    for (let event = walker.next(); event !== null; event = walker.next()) {
      const { node } = event;
      if (event.entering && node.type !== 'text') found.push(`${node.type} ${node.destination ?? ''}`);
    }
    return found;
  };
  const NONE = { side: { kind: 'folder', name: 'none' } } as const;

  /** Everything new, everything gone, and everything changed, with a text in every place. */
  function rendered(text: (place: number) => string): string {
    const side = (write: (place: number) => string): Compared => {
      const assessment = assess(talkativeAudit(write), AS_OF);
      return {
        side: { kind: 'folder', name: write(0) },
        assessment,
        report: makeReport(assessment, { language: 'en', toolVersion: '1.2.3' }),
      };
    };
    const other = side((place) => `other ${place}`);
    const voice = voiceOf('en');
    return [
      diffMarkdown(auditDiff(NONE, side(text)), voice),
      diffMarkdown(auditDiff(side(text), NONE), voice),
      diffMarkdown(auditDiff(other, side(text)), voice),
      diffMarkdown(auditDiff(side(text), other), voice),
    ].join('\n\n---\n\n');
  }

  test('no answer makes anything but text of itself', () => {
    const plain = skeleton(rendered((place) => `word ${place}`));
    expect(plain.length).toBeGreaterThan(200);
    const texts = hostileTexts();
    // Each text in some place, and over all of them every text.
    const step = 40;
    for (let first = 0; first < texts.length; first += step) {
      const markdown = rendered((place) => `${place} ${texts[(first + place) % texts.length] ?? ''}`);
      expect(skeleton(markdown), String(first)).toEqual(plain);
    }
  });

  test('a long text is cut, not in the middle of a character', () => {
    const markdown = rendered((place) => `${place} ${'😀'.repeat(300)}`);
    expect(markdown).not.toMatch(/\p{Cs}|\ufffd/u);
    expect(Math.max(...markdown.split('\n').map((line) => line.length))).toBeLessThan(2500);
  });
});

describe('the register', () => {
  const KEEPS = questionnaire('desk', {
    questions: [
      question('period', { type: 'number', unit: both('months'), register: 'retention' }),
      question('channels', {
        type: 'multi',
        options: [
          { id: 'phone', label: both('Phone') },
          { id: 'mail', label: both('Mail') },
        ],
        register: 'systems',
      }),
      question('owner', { type: 'text', register: 'owner' }),
    ],
  });
  const keeps = (answers: Given, id = 'desk-1'): Partial<Audit> => ({
    ...desk({}),
    questionnaires: new Map([['desk', KEEPS]]),
    touchpoints: [touchpoint(id, answers, { questionnaire: KEEPS })],
  });
  const before = { period: 6, channels: ['phone'], owner: 'Sales' };

  test.each<[string, Given, [string, string[], string[]][]]>([
    ['nothing', before, []],
    ['a period', { ...before, period: 12 }, [['retention', ['12 months'], ['6 months']]]],
    ['an option more', { ...before, channels: ['phone', 'mail'] }, [['systems', ['Mail'], []]]],
    ['an option less', { ...before, channels: 'unknown' }, [['systems', [], ['Phone']]]],
    ['a text', { ...before, owner: 'Board' }, [['owner', ['Board'], ['Sales']]]],
  ])('%s', (_name, after, expected) => {
    const { register } = compared(keeps(before), keeps(after));
    expect(register.map(({ field, added, removed }) => [field, added, removed])).toEqual(expected);
  });

  test('another language or another id of the touchpoint is no change', () => {
    const dutch = assess(audit(keeps(before, 'desk-9')), AS_OF);
    const to: Compared = {
      side: { kind: 'folder', name: 'to' },
      assessment: dutch,
      report: makeReport(dutch, { language: 'nl', toolVersion: '1.2.3' }),
    };
    expect(auditDiff(sideOf(keeps(before), 'from'), to).register).toEqual([]);
  });

  test('an entry that came with its touchpoint is told as such', () => {
    const diff = compared({ ...keeps({}), touchpoints: [] }, keeps(before));
    expect(diff.register).toEqual([]);
    expect(diff.touchpoints.map(({ change }) => change)).toEqual(['added']);
  });
});

test('the comment below a pull request notifies nobody', () => {
  const diff = compared(desk({}), desk({ contract: { value: 'no', note: 'Ask @octocat and @org/team' } }));
  const markdown = diffMarkdown(diff, voiceOf('en'));
  expect(markdown).toContain('octocat');
  const shown: string[] = [];
  const walker = new Parser().parse(markdown).walker();
  for (let event = walker.next(); event; event = walker.next()) shown.push(event.node.literal ?? '');
  expect(shown.join('')).not.toMatch(/@\w/);
});
