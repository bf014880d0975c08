import { describe, expect, test } from 'vitest';
import type { Answer, Value } from '../../src/model/audit.js';
import type { FieldContents, RegisterEntry } from '../../src/model/register.js';
import type { RegisterField } from '../../src/model/vocabulary.js';
import { valueInFull } from '../../src/register/value-in-full.js';
import { audit, question, questionnaire, touchpoint } from '../support/small-audit.js';
import { COUNTER, counters, registerOf } from '../support/register-audit.js';

type Given = Readonly<Record<string, Value | Answer>>;

function entryOf(given: Given): RegisterEntry {
  const [entry] = registerOf(counters({ desk: given })).entries;
  if (entry === undefined) throw new Error('no entry');
  return entry;
}

/** As a reader would see it. */
const shown = ({ state, values, toAsk }: FieldContents): string =>
  [state, ...values.map(valueInFull), ...toAsk.map(({ id, why }) => `${id}: ${why}`)].join(' | ');

describe('a field', () => {
  test.each<[string, Given, RegisterField, string]>([
    ['the answer itself', { purposes: ['service'] }, 'purposes', 'filled | Service'],
    [
      'a phrase for an option, once',
      { purposes: ['service', 'sales'] },
      'data_subjects',
      'filled | Customers',
    ],
    ['an option without a phrase', { purposes: ['other'] }, 'data_subjects', 'none'],
    [
      'whose period it is',
      { own_period: 12, vendor_period: 12 },
      'retention',
      'filled | 12 months (What about own_period?) | 12 months (What about vendor_period?)',
    ],
    [
      'an answer in place of a number',
      { own_period: 'never' },
      'retention',
      'incomplete | Never (What about own_period?) | vendor_period: open',
    ],
    [
      'the note of another',
      { purposes: { value: ['service', 'other'], note: 'A\nraffle' } },
      'purposes',
      'filled | Service | Something else (A raffle)',
    ],
    [
      'no note of what is listed',
      { purposes: { value: ['sales'], note: 'Secret' } },
      'purposes',
      'filled | Sales',
    ],
    [
      'a text line by line',
      { owner: 'Sales\n\n  Head of  shops ' },
      'owner',
      'filled | Sales | Head of shops',
    ],
    ['nobody knows', { purposes: 'unknown' }, 'purposes', 'missing | purposes: unknown'],
    ['not answered', {}, 'owner', 'missing | owner: open'],
    ['ticked as none', { recipients: ['none'] }, 'recipients', 'none | Nobody else'],
    ['the word for none', { owner: 'None.' }, 'owner', 'none | None.'],
    ['the word for none in Dutch', { owner: 'niemand' }, 'owner', 'none | niemand'],
    ['not applicable', { owner: { value: 'not_applicable', reason: 'x' } }, 'owner', 'not_applicable'],
    ['hidden by another answer', { abroad: 'no', safeguard: 'SCC' }, 'transfer_safeguards', 'not_asked'],
    ['not known to be asked', {}, 'transfer_safeguards', 'missing | safeguard: pending'],
    ['no question at all', {}, 'access', 'not_asked'],
  ])('%s', (_, given, field, expected) => {
    expect(shown(entryOf(given).fields[field])).toBe(expected);
  });

  test('names every answer that a phrase comes from', () => {
    const { values } = entryOf({ purposes: ['service', 'sales'] }).fields.data_subjects;
    expect(values).toEqual([
      {
        text: 'Customers',
        none: false,
        from: ['service', 'sales'].map((option) => ({
          question: { id: 'purposes', ask: 'What about purposes?' },
          option,
        })),
      },
    ]);
  });

  test('keeps a number with its unit, the role to ask, and the reason', () => {
    const { retention, owner, recipients } = entryOf({
      own_period: 6,
      owner: { value: 'not_applicable', reason: 'Sold' },
      recipients: { value: 'unknown', ask: 'IT' },
    }).fields;
    expect(retention.values[0]?.from[0]).toMatchObject({ number: 6, unit: 'months' });
    expect(owner.notApplicable).toEqual([
      { question: { id: 'owner', ask: 'What about owner?' }, reason: 'Sold' },
    ]);
    expect(recipients.toAsk).toMatchObject([{ id: 'recipients', role: 'IT', registerOnly: false }]);
  });

  test('speaks the language of the register', () => {
    const [entry] = registerOf(counters({ desk: { purposes: ['service'], own_period: 6 } }), 'nl').entries;
    expect(entry?.fields.purposes.values[0]?.text).toBe('Service (nl)');
    expect(entry?.fields.retention.values[0]).toMatchObject({
      text: '6 months (nl)',
      whose: 'What about own_period? (nl)',
    });
  });
});

describe('entries', () => {
  test('are of the touchpoints in use; the others are named', () => {
    const { entries, leftOut, uncovered } = registerOf(
      counters(
        { desk: { use: 'yes' }, shop: { use: 'none', purposes: ['sales'] } },
        {
          questionnaires: new Map([
            ['chat', questionnaire('chat')],
            ['counter', COUNTER],
            ['mail', questionnaire('mail')],
            ['video', questionnaire('video')],
          ]),
          inventory: new Map([
            ['counter', { use: 'in_use' }],
            ['mail', { use: 'in_use' }],
            ['video', { use: 'not_in_use' }],
          ]),
        },
      ),
    );
    expect(entries.map(({ id }) => id)).toEqual(['desk']);
    expect(leftOut).toMatchObject([{ touchpoint: { id: 'shop' }, why: 'answered' }]);
    expect(uncovered).toEqual([
      { id: 'chat', name: 'Kind chat', use: 'unknown' },
      { id: 'mail', name: 'Kind mail', use: 'in_use' },
    ]);
  });

  test('that the inventory denies are left out, unless answers say otherwise', () => {
    const { entries, leftOut } = registerOf(
      counters(
        { desk: { purposes: ['sales'] }, shop: {} },
        { inventory: new Map([['counter', { use: 'not_in_use' }]]) },
      ),
    );
    expect(entries.map(({ id }) => id)).toEqual(['desk']);
    expect(leftOut).toMatchObject([{ touchpoint: { id: 'shop' }, why: 'inventory' }]);
  });

  test('have the date of the last interview', () => {
    const interviews = ['2026-10-01', '2026-11-02'].map((date) => ({
      file: `interviews/${date}.yaml`,
      date,
      touchpoints: ['desk'],
      language: 'en' as const,
    }));
    const { entries } = registerOf(counters({ desk: {}, shop: {} }, { interviews }));
    expect(entries.map(({ lastReview }) => lastReview)).toEqual(['2026-11-02', undefined]);
  });

  test('hold what was said of an assessment of the impact', () => {
    expect(entryOf({ assessment: 'yes' }).dpia).toEqual([
      { question: { id: 'assessment', ask: 'What about assessment?' }, words: ['Yes, signed'] },
    ]);
  });
});

describe('the organisation', () => {
  test('is what audit.yaml says', () => {
    const register = { contact: 'privacy@example.org', dpo: 'dpo@example.org', onBehalfOf: ['A'] };
    expect(registerOf(counters({ desk: {} }, { register })).organisation).toEqual({
      name: 'Example Ltd',
      ...register,
    });
    expect(registerOf(counters({ desk: {} })).organisation).toEqual({ name: 'Example Ltd', onBehalfOf: [] });
  });
});

describe('processors', () => {
  test('are each named once, with the touchpoints and what was agreed there', () => {
    const { processors } = registerOf(
      counters({
        desk: { processors: 'Sender; Chatbox', contract: { value: 'yes', note: 'Since May' }, abroad: 'yes' },
        shop: { processors: 'SENDER', contract: 'unknown' },
        till: { processors: 'none' },
      }),
    );
    const contract = { id: 'contract', ask: 'What about contract?' };
    const signed = [{ question: contract, words: ['Yes, signed'], note: 'Since May' }];
    const unknown = [{ question: contract, words: ['I don’t know'] }];
    const desk = {
      touchpoint: { id: 'desk', name: 'Counter desk' },
      agreement: signed,
      subProcessors: signed,
      countries: ['Yes'],
    };
    const shop = {
      touchpoint: { id: 'shop', name: 'Counter shop' },
      agreement: unknown,
      subProcessors: unknown,
      countries: [],
    };
    expect(processors).toEqual([
      { name: 'Chatbox', touchpoints: [desk] },
      { name: 'Sender', touchpoints: [desk, shop] },
    ]);
  });

  test.each<[string, string[]]>([
    ['Sender', ['Sender']],
    ['Sender; the web agency; ', ['Sender', 'the web agency']],
    ['Sender, Chatbox', ['Sender', 'Chatbox']],
    ['Sender, Chatbox and Bureau Zomer.', ['Sender', 'Chatbox', 'Bureau Zomer']],
    ['Sender, Chatbox en 24Desk', ['Sender', 'Chatbox', '24Desk']],
    ['Jansen en Zonen', ['Jansen en Zonen']],
    ['Sender, established in Dublin', ['Sender, established in Dublin']],
    [
      'Chatbox (Amsterdam, NL), Sender (Oslo, NO and Riga, LV)',
      ['Chatbox (Amsterdam, NL)', 'Sender (Oslo, NO and Riga, LV)'],
    ],
  ])('in “%s”', (text, names) => {
    const kind = questionnaire('desk', {
      questions: [question('who', { type: 'text', register: 'processors' })],
    });
    const made = audit({ touchpoints: [touchpoint('desk', { who: text }, { questionnaire: kind })] });
    const { processors } = registerOf(made);
    expect(processors.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
  });
});
