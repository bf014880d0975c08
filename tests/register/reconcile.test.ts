import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assess/assess.js';
import type { Answer, Audit, Value } from '../../src/model/audit.js';
import type { ExistingEntry } from '../../src/model/existing-register.js';
import type { Assessment, Finding } from '../../src/model/finding.js';
import { matchEntries } from '../../src/register/reconcile/match-entries.js';
import { reconcileRegister } from '../../src/register/reconcile/reconcile-register.js';
import { makeReport } from '../../src/report/make-report.js';
import { findingsOf } from '../../src/report/findings-of.js';
import { catalogue, questionnaireNamed } from '../support/catalogue.js';
import { AS_OF, audit, touchpoint } from '../support/small-audit.js';

type Given = Readonly<Record<string, Value | Answer>>;
type Fields = ExistingEntry['fields'];

/** Touchpoints by `kind name`, with their answers. */
function inUse(touchpoints: Readonly<Record<string, Given>>, overrides: Partial<Audit> = {}): Audit {
  const made = Object.entries(touchpoints).map(([called, answers], at) => {
    const [kind = '', ...name] = called.split(' ');
    const id = `${kind}-${at + 1}`;
    return touchpoint(id, answers, { questionnaire: questionnaireNamed(kind), name: name.join(' ') });
  });
  return audit({
    touchpoints: made,
    inventory: new Map(made.map(({ questionnaire }) => [questionnaire.id, { use: 'in_use' }])),
    questionnaires: catalogue.questionnaires,
    law: catalogue.law,
    ...overrides,
  });
}

const entry = (
  name: string,
  fields: Fields = { owner: 'Iemand' },
  more: Partial<ExistingEntry> = {},
): ExistingEntry => ({
  id: name.toLowerCase().replace(/[^a-z]+/g, '-'),
  name,
  fields,
  ...more,
});

const SOURCE = { file: 'register.xlsx', sha256: '0'.repeat(64), imported: AS_OF };

function assessed(made: Audit, entries: readonly ExistingEntry[]): Assessment {
  const existing = { source: SOURCE, entries };
  const source = (_: Audit, touchpoints: Assessment['touchpoints']): readonly Finding[] =>
    reconcileRegister(existing, made, touchpoints, AS_OF).findings;
  return assess(made, AS_OF, [source]);
}

const ABOUT_REGISTER = /^(?:register_|refuted)/;
const found = (made: Audit, ...entries: readonly ExistingEntry[]): string[] =>
  assessed(made, entries)
    .findings.filter(({ kind }) => ABOUT_REGISTER.test(kind))
    .map(({ id, severity }) => `${id}: ${severity}`);

describe('which entry is about which touchpoint', () => {
  const made = inUse({
    'whatsapp WhatsApp klantenservice': {},
    'whatsapp WhatsApp kliniek': {},
    'email Nieuwsbrief en aanbiedingen': {},
    'retargeting Remarketing op de webwinkel': {},
    'call-platform Belplatform': {},
  });
  test.each<[string, Fields, string]>([
    // [name of the entry, its fields, touchpoint: why, or the ones it may be about]
    ['WhatsApp Kliniek', {}, 'whatsapp-2: same_name'],
    ['whatsapp-klantenservice', {}, 'whatsapp-1: same_name'],
    ['WhatsApp klantenservice (regio Noord)', {}, 'whatsapp-1: name_within'],
    ['Contact via WhatsApp met patiënten van de kliniek', {}, 'whatsapp-2: kind'],
    ['Contact via WhatsApp', {}, 'whatsapp-1? whatsapp-2?'],
    ['Digitale nieuwsbrief', {}, 'email-3: kind'],
    ['Newsletter', {}, 'email-3: kind'],
    ['Retargeting', {}, 'retargeting-4: kind'],
    ['Tracking pixels (Meta Pixel)', {}, 'retargeting-4: kind'],
    ['Mailchimp', {}, 'email-3: kind'],
    ['Telefonie en nieuwsbrief', {}, 'call-platform-5: kind, email-3: kind'],
    // Words that may mean something else: asked, never taken.
    ['Klantenservice', {}, 'call-platform-5? whatsapp-1? whatsapp-2?'],
    ['Online marketing', {}, 'retargeting-4?'],
    ['Marketing', {}, 'email-3?'],
    ['Cookies op de website', {}, 'retargeting-4?'],
    ['Webshop', { purposes: 'Bestellingen en nieuwsbrief' }, 'email-3?'],
    // Nothing to do with it.
    ['Salarisadministratie', { systems: 'AFAS', recipients: 'Belastingdienst' }, ''],
    ['Facilitaire zaken', { purposes: 'Chatham House' }, ''],
  ])('%s', (name, fields, expected) => {
    const [match] = matchEntries({ source: SOURCE, entries: [entry(name, fields)] }, made.touchpoints, made);
    const sure = match?.touchpoints.map(({ id, why }) => `${id}: ${why}`).sort() ?? [];
    const unclear = match?.unclear.map((id) => `${id}?`).sort() ?? [];
    expect([sure.join(', '), unclear.join(' ')].join('')).toBe(expected);
  });

  test('what somebody decided goes before words; none is a decision too', () => {
    const entries = [
      entry('Klantenservice', {}, { touchpoints: ['whatsapp-1', 'gone'] }),
      entry('WhatsApp Kliniek', {}, { touchpoints: [] }),
    ];
    const matches = matchEntries({ source: SOURCE, entries }, made.touchpoints, made);
    expect(matches.map(({ touchpoints, unclear }) => [touchpoints.map(({ id }) => id), unclear])).toEqual([
      [['whatsapp-1'], []],
      [[], []],
    ]);
  });

  test('a vague entry is no matter once another is about the touchpoint', () => {
    const entries = [entry('Nieuwsbrief'), entry('Retargeting'), entry('Online marketing')];
    const [, , vague] = matchEntries({ source: SOURCE, entries }, made.touchpoints, made);
    expect(vague?.unclear).toEqual([]);
  });
});

describe('findings', () => {
  const WHATSAPP = { whatsapp_form: ['platform'], own_retention: 6 } as const;

  test('in use and not in the register, with the answer that says it is', () => {
    const made = inUse({
      'whatsapp WhatsApp balie': { ...WHATSAPP, in_register: 'yes' },
      'video Beeldbellen': { tools: ['zoom'] },
    });
    expect(found(made, entry('Salarissen'))).toEqual([
      'video-2/register.missing: high',
      'whatsapp-1/register.missing: high',
      'whatsapp-1/refuted.in_register: medium',
    ]);
  });

  test('the answer that it is not in the register, while it is', () => {
    const made = inUse({ 'whatsapp WhatsApp balie': { ...WHATSAPP, in_register: 'no' } });
    expect(found(made, entry('WhatsApp'))).toEqual(['whatsapp-1/refuted.in_register: medium']);
  });

  test('in the register and said not to be in use', () => {
    const made = inUse(
      {},
      {
        inventory: new Map([
          ['video', { use: 'not_in_use' }],
          ['email', { use: 'unknown' }],
        ]),
      },
    );
    expect(found(made, entry('Videobellen'), entry('Nieuwsbrief'))).toEqual([
      'register/videobellen.not-in-use: medium',
    ]);
  });

  test('said to be in use, not spoken of yet, and not in the register', () => {
    const made = inUse(
      {},
      {
        inventory: new Map([
          ['video', { use: 'in_use' }],
          ['email', { use: 'in_use' }],
        ]),
      },
    );
    expect(found(made, entry('Nieuwsbrief'))).toEqual(['inventory/video.register: high']);
  });

  test('not clear, which keeps it from being called missing', () => {
    const made = inUse({ 'whatsapp WhatsApp balie': WHATSAPP });
    expect(found(made, entry('Klantcontact'))).toEqual(['register/klantcontact.unclear: medium']);
  });

  test('without an owner, when it is about a touchpoint', () => {
    const made = inUse({ 'whatsapp WhatsApp balie': WHATSAPP });
    expect(found(made, entry('WhatsApp', {}), entry('Salarissen', {}))).toEqual([
      'register/whatsapp.owner: low',
    ]);
  });

  test('nothing was answered and nobody was asked: nothing is claimed', () => {
    expect(found(inUse({ 'whatsapp WhatsApp balie': {} }, { inventory: new Map() }))).toEqual([]);
  });

  test.each<[string, Given, Fields, string]>([
    // [what, answers, the register's fields, expected]
    ['the same period', { own_retention: 12 }, { retention: '1 jaar na laatste contact' }, ''],
    ['another period', { own_retention: 6 }, { retention: '24 maanden' }, 'retention'],
    [
      'one of two periods',
      { own_retention: 6, vendor_retention: 'configured', vendor_period: '1 jaar' },
      { retention: '1 jaar' },
      '',
    ],
    ['never', { own_retention: 'never' }, { retention: '1 jaar' }, 'retention'],
    ['never, in both', { own_retention: 'never' }, { retention: 'onbepaalde tijd' }, ''],
    ['not understood', { own_retention: 6 }, { retention: 'volgens selectielijst' }, ''],
    ['a range', { own_retention: 6 }, { retention: '6 tot 12 maanden' }, ''],
    ['silent', { own_retention: 6 }, {}, 'retention'],
    ['nobody knows', { own_retention: 'unknown' }, { retention: '24 maanden' }, ''],
    [
      'a party that is not named',
      { processor_names: 'Trengo; KPN' },
      { processors: 'Trengo B.V.' },
      'recipients: KPN',
    ],
    ['named elsewhere', { processor_names: 'Trengo' }, { recipients: 'Meta', systems: 'Trengo' }, ''],
    ['by another name', { other_recipients: ['meta'] }, { recipients: 'Facebook Ireland Ltd' }, ''],
    ['categories', { processor_names: 'Trengo' }, { recipients: 'IT-leveranciers' }, ''],
    ['a description', { processor_names: 'het bureau van de website' }, { recipients: 'Meta' }, ''],
    ['nobody', { processor_names: 'geen' }, { recipients: 'Meta' }, ''],
    ['the same basis', { legal_bases: ['consent'] }, { legal_basis: 'art. 6 lid 1 onder a AVG' }, ''],
    [
      'another basis',
      { legal_bases: ['consent', 'contract'] },
      { legal_basis: 'Gerechtvaardigd belang' },
      'legal_basis: a, b',
    ],
    [
      'more than was answered',
      { legal_bases: ['consent'] },
      { legal_basis: 'Toestemming, overeenkomst' },
      '',
    ],
    ['no basis', { legal_bases: ['consent'] }, {}, ''],
  ])('fields: %s', (_, answers, fields, expected) => {
    const made = inUse({ 'whatsapp WhatsApp balie': { whatsapp_form: ['platform'], ...answers } });
    // Another entry with everything: the register has these columns.
    const other = entry('Salarissen', {
      retention: '7 jaar',
      recipients: 'Bank',
      processors: 'AFAS',
      legal_basis: 'Overeenkomst',
    });
    const differences = assessed(made, [
      entry('WhatsApp', { owner: 'Balie', ...fields }),
      other,
    ]).findings.filter(({ kind }) => kind === 'register_differs');
    const said = differences.map(({ id, args }) =>
      [id.replace('whatsapp-1/register.', ''), ...(args['lacking'] ? [args['lacking']] : [])].join(': '),
    );
    expect(said.join()).toBe(expected);
  });

  test('a register that has no such column is not held against every entry', () => {
    const made = inUse({ 'whatsapp WhatsApp balie': WHATSAPP });
    expect(found(made, entry('WhatsApp', { owner: 'Balie', purposes: 'Vragen' }))).toEqual([]);
  });
});

describe('in the report', () => {
  const made = inUse({
    'whatsapp WhatsApp balie': { whatsapp_form: ['platform'], own_retention: 6, in_register: 'no' },
    'video Beeldbellen': { tools: ['zoom'] },
  });
  const followUp = new Map([
    ['video-2/register.missing', { owner: 'FG', due: '2026-11-01', status: 'planned' as const }],
    ['video-2/register.nonsense', { owner: 'FG' }],
  ]);
  const assessment = assessed({ ...made, followUp }, [
    entry('WhatsApp', { retention: '24 maanden', legal_basis: 'Toestemming' }),
    entry('Klantcontact'),
  ]);

  test.each(['nl', 'en'] as const)(
    'every finding has its sentences, the law and its answers (%s)',
    (language) => {
      const findings = findingsOf(makeReport(assessment, { language, toolVersion: '1.2.3' }));
      const about = findings.filter(({ kind }) => ABOUT_REGISTER.test(kind));
      expect(about.length).toBeGreaterThan(3);
      for (const { title, why, measure, law, id } of about) {
        expect({ id, law: law.map((reference) => reference.id) }).toEqual({ id, law: ['gdpr-30-1'] });
        for (const text of [title, measure, ...why]) expect(text).not.toMatch(/\{|\}|undefined|^$/);
      }
      const differs = about.find(({ id }) => id === 'whatsapp-1/register.retention');
      expect(differs?.answers.map(({ id }) => id)).toEqual(['own_retention']);
      expect(differs?.why.join()).toContain('24 maanden');
    },
  );

  test('they are followed up like any other', () => {
    const ids = assessment.findings.map(({ id, kind }) => `${id}: ${kind}`);
    expect(ids).toContain('video-2/register.missing.action: action_overdue');
    expect(ids).toContain('video-2/register.nonsense.action: action_unneeded');
  });
});
