import type { FieldContents, Register, RegisterEntry, RegisterOrganisation } from '../../model/register.js';
import { REGISTER_FIELDS } from '../../model/vocabulary.js';
import type { RegisterField } from '../../model/vocabulary.js';
import { fieldLines } from '../field-lines.js';
import { wordsOf } from '../words.js';
import type { Words } from '../words.js';
import { compacted } from './compacted.js';
import type { Node } from './compacted.js';
import { FIELD_TERMS } from './terms.js';
import { valueNode } from './value-node.js';

/** The register as one node: a record of processing activities with a process for each entry. What names nothing is not in it. */
export function graphOf({ made, organisation, entries }: Register): Node {
  const words = wordsOf(made.language);
  return compacted([
    ['@type', 'dpv:ROPA'],
    ['dct:title', spoken(words.t('register.title'), words)],
    ['dct:language', made.language],
    ['dct:date', { '@type': 'xsd:date', '@value': made.asOf }],
    ...(organisation.onBehalfOf.length === 0
      ? [['dpv:hasDataController', partyNode('dpv:DataController', organisation)] as const]
      : [
          ['dpv:hasDataProcessor', partyNode('dpv:DataProcessor', organisation)] as const,
          ...organisation.onBehalfOf.map(
            (client) => ['dpv:hasDataController', named('dpv:DataController', client)] as const,
          ),
        ]),
    ...entries.map((entry) => ['dpv:hasProcess', processNode(entry, words)] as const),
  ]);
}

function partyNode(type: string, { name, contact, representative, dpo }: RegisterOrganisation): Node {
  return compacted([
    ['@type', type],
    ['dpv:hasName', name],
    ...(contact === undefined ? [] : [['dpv:hasContact', contact] as const]),
    ...(representative === undefined
      ? []
      : [['dpv:hasRepresentative', named('dpv:Representative', representative)] as const]),
    ...(dpo === undefined
      ? []
      : [['dpv:hasDataProtectionOfficer', named('dpv:DataProtectionOfficer', dpo)] as const]),
  ]);
}

function processNode({ id, name, questionnaire, fields, lastReview }: RegisterEntry, words: Words): Node {
  return compacted([
    ['@type', 'dpv:Process'],
    ['dct:identifier', id],
    ['dct:title', name],
    ...(lastReview === undefined
      ? []
      : [['dct:modified', { '@type': 'xsd:date', '@value': lastReview }] as const]),
    ...REGISTER_FIELDS.flatMap((field) => statements(field, fields[field], questionnaire.id, words)),
    ...REGISTER_FIELDS.flatMap((field) => openQuestions(field, fields[field], words)),
  ]);
}

type Statement = readonly [string, unknown];

function statements(
  field: RegisterField,
  { values }: FieldContents,
  kind: string,
  words: Words,
): Statement[] {
  return values
    .filter(({ none }) => !none)
    .flatMap((value): Statement[] => {
      const node = valueNode(field, value, kind, words);
      return node === undefined ? [] : [[FIELD_TERMS[field].property, node]];
    });
}

/** What is missing is said where a person finds it: the vocabulary has no term for not knowing. */
function openQuestions(field: RegisterField, contents: FieldContents, words: Words): Statement[] {
  return fieldLines(contents, words)
    .filter(({ mark }) => mark === 'missing')
    .map(({ text }) => [
      'skos:editorialNote',
      spoken(`${words.t(`register_field.${field}`)}: ${text}`, words),
    ]);
}

const named = (type: string, name: string): Node => ({ '@type': type, 'dpv:hasName': name });

const spoken = (text: string, { language }: Words): Node => ({ '@language': language, '@value': text });
