import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import type { Audit } from '../../src/model/audit.js';
import type { RegisterField } from '../../src/model/vocabulary.js';
import { FIELD_TERMS, OPTION_TERMS, PERIODS, PREFIXES } from '../../src/register/dpv/terms.js';
import { REGISTER_FORMATS } from '../../src/register/formats/formats.js';
import { LANGUAGES } from '../../src/model/vocabulary.js';
import { ROOT } from '../support/cli.js';
import { catalogue, shippedQuestionnaires } from '../support/catalogue.js';
import { hostileTexts } from '../support/hostile-texts.js';
import { Random } from '../support/random.js';
import { randomAnswer } from '../support/random-answers.js';
import { counters, layoutNamed, registerOf, talkativeCounters } from '../support/register-audit.js';
import { audit, touchpoint } from '../support/small-audit.js';

const render = (made: Audit, language: 'nl' | 'en' = 'en'): object =>
  JSON.parse(REGISTER_FORMATS.jsonld.render(registerOf(made, language), layoutNamed('minimum'))) as object;

/** Whoever reads the document needs no network. */
const offline = {
  documentLoader: (address: string): never => {
    throw new Error(`asks for ${address}`);
  },
};

/** Every kind with random answers, also to questions that no other answer would have put. */
function randomAudit(seed: number): Audit {
  const random = new Random(seed);
  return audit({
    touchpoints: shippedQuestionnaires.map((kind) =>
      touchpoint(
        `${kind.id}-${seed}`,
        Object.fromEntries(kind.questions.map((question) => [question.id, randomAnswer(random, question)])),
        { questionnaire: kind },
      ),
    ),
    questionnaires: catalogue.questionnaires,
  });
}

const randomOnes = [...Array(12).keys()].map((seed) =>
  render(randomAudit(seed), seed % 2 === 0 ? 'nl' : 'en'),
);

/** Every address in an expanded document: of properties, of classes, of data types. */
function addresses(node: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(node)) for (const item of node) addresses(item, found);
  else if (typeof node === 'object' && node !== null) {
    for (const [key, value] of Object.entries(node)) {
      if (!key.startsWith('@')) found.add(key);
      if (key === '@type') for (const type of [value].flat() as string[]) found.add(type);
      addresses(value, found);
    }
  }
  return found;
}

const listed = readFileSync(join(ROOT, 'src/register/dpv/dpv-2.3.txt'), 'utf8').trim().split('\n');
const isDpv = (address: string): boolean => address.startsWith('https://w3id.org/dpv');

describe('a register as linked data', () => {
  test.each(randomOnes.map((made, seed) => [seed, made] as const))(
    'comes back unchanged when it is expanded and compacted, without the network (%i)',
    async (_, made) => {
      const expanded = await jsonld.expand(made, offline);
      const compacted = await jsonld.compact(expanded, { ...PREFIXES }, offline);
      expect(compacted).toEqual(made);
    },
  );

  test('survives hostile text', async () => {
    const texts = hostileTexts();
    for (let start = 0; start < texts.length; start += 400) {
      const made = render(talkativeCounters((place) => texts[start + place] ?? 'x'));
      const expanded = await jsonld.expand(made, offline);
      expect(await jsonld.compact(expanded, { ...PREFIXES }, offline)).toEqual(made);
    }
  });

  test('is a record of processing activities with a process for each entry', () => {
    const made = render(
      counters(
        { desk: { use: 'yes', own_period: 12, abroad: 'no' }, shop: {} },
        { register: { dpo: 'DPO' } },
      ),
    );
    expect(made).toMatchObject({
      '@type': 'dpv:ROPA',
      'dpv:hasDataController': {
        '@type': 'dpv:DataController',
        'dpv:hasName': 'Example Ltd',
        'dpv:hasDataProtectionOfficer': { 'dpv:hasName': 'DPO' },
      },
      'dpv:hasProcess': [
        {
          '@type': 'dpv:Process',
          'dct:identifier': 'desk',
          'dpv:hasStorageCondition': {
            '@type': 'dpv:StorageDuration',
            'dpv:hasDuration': { 'rdf:value': { '@type': 'xsd:duration', '@value': 'P12M' } },
          },
        },
        { '@type': 'dpv:Process', 'dct:identifier': 'shop' },
      ],
    });
  });

  test.each(LANGUAGES)('has the legal bases of the GDPR, in %s', (language) => {
    const kind = catalogue.questionnaires.get('whatsapp');
    if (kind === undefined) throw new Error('no whatsapp');
    const answers = { whatsapp_form: ['platform'], legal_bases: ['contract', 'consent'] };
    const made = render(
      audit({ touchpoints: [touchpoint('w', answers, { questionnaire: kind })] }),
      language,
    );
    expect(made).toMatchObject({
      'dpv:hasProcess': {
        'dpv:hasLegalBasis': [{ '@type': 'eu-gdpr:A6-1-b' }, { '@type': 'eu-gdpr:A6-1-a' }],
      },
    });
  });

  test('says on whose behalf a processor works', () => {
    expect(render(counters({ desk: {} }, { register: { onBehalfOf: ['A', 'B'] } }))).toMatchObject({
      'dpv:hasDataProcessor': { 'dpv:hasName': 'Example Ltd' },
      'dpv:hasDataController': [{ 'dpv:hasName': 'A' }, { 'dpv:hasName': 'B' }],
    });
  });
});

describe('the terms', () => {
  const inTables = [
    ...Object.values(FIELD_TERMS).flatMap(({ property, type }) => [property, ...(type ? [type] : [])]),
    ...Object.values(OPTION_TERMS).flatMap((table) =>
      Object.values(table).flatMap((options) => Object.values(options).flatMap((term) => term ?? [])),
    ),
  ].map((term) => term.replace(/^([\w-]+):/, (_, prefix: keyof typeof PREFIXES) => PREFIXES[prefix]));

  test('that are written, or stand in the tables, are the list that goes with the package', async () => {
    const details = { contact: 'a', representative: 'b', dpo: 'c' };
    const found = new Set(inTables);
    for (const made of [
      ...randomOnes,
      render(counters({ desk: {} }, { register: details })),
      render(counters({ desk: {} }, { register: { ...details, onBehalfOf: ['d'] } })),
    ]) {
      addresses(await jsonld.expand(made, offline), found);
    }
    expect([...found].filter(isDpv).toSorted()).toEqual(listed);
  });

  test('belong to options that exist, of questions that feed the field', () => {
    const strange = Object.entries(OPTION_TERMS).flatMap(([field, table]) =>
      Object.entries(table).flatMap(([place, options]) => {
        const [kind, id] = place.split('/');
        const questions = shippedQuestionnaires
          .filter((candidate) => kind === '*' || candidate.id === kind)
          .flatMap((candidate) => candidate.questions.filter((question) => question.id === id));
        return Object.keys(options)
          .filter(
            (option) =>
              !questions.some(
                ({ register, registerValues, options: known }) =>
                  known.some((one) => one.id === option) &&
                  (register === field || registerValues[field as RegisterField]?.[option] !== undefined),
              ),
          )
          .map((option) => `${field}: ${place}=${option}`);
      }),
    );
    expect(strange).toEqual([]);
  });

  test('know the unit of every period', () => {
    const units = shippedQuestionnaires.flatMap(({ questions }) =>
      questions.flatMap(({ register, unit }) =>
        register === 'retention' && unit ? LANGUAGES.map((language) => unit[language]) : [],
      ),
    );
    expect(units.filter((unit) => PERIODS[unit] === undefined)).toEqual([]);
  });

  // The vocabulary is 3 MB and not ours to hand on: a checkout of github.com/w3c/dpv, with DPV=<its folder 2.3>.
  const vocabulary = process.env['DPV'];
  const files = ['dpv/dpv.jsonld', 'legal/eu/gdpr/eu-gdpr.jsonld', 'pd/pd.jsonld'];
  test.skipIf(vocabulary === undefined)(
    'exist in DPV 2.3 as it was published (set DPV to its folder)',
    () => {
      const published = files.flatMap((file) => {
        const path = join(vocabulary ?? '', file);
        expect(existsSync(path)).toBe(true);
        return (JSON.parse(readFileSync(path, 'utf8')) as { '@id': string }[]).map((term) => term['@id']);
      });
      const known = new Set(published);
      expect(listed.filter((address) => !known.has(address))).toEqual([]);
    },
  );
});
