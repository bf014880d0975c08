import { FIELD_STATES } from '../model/register.js';
import type { JsonSchema } from '../model/schema.js';
import { LANGUAGES, REGISTER_FIELDS } from '../model/vocabulary.js';

type Properties = Readonly<Record<string, JsonSchema>>;

const text: JsonSchema = { type: 'string' };
const date: JsonSchema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };

const list = (items: JsonSchema, description?: string): JsonSchema => ({
  type: 'array',
  items,
  ...(description !== undefined && { description }),
});

/** With every field named: what is not in the schema is not in the register. */
const object = (required: Properties, optional: Properties = {}): JsonSchema => ({
  type: 'object',
  required: Object.keys(required),
  properties: { ...required, ...optional },
  additionalProperties: false,
});

const ref = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });

const definitions = {
  named: object({ id: text, name: text }),
  question: object({ id: text, ask: text }),
  answer: object({ question: ref('question'), words: list(text) }, { note: text }),
  value: object(
    {
      text: { type: 'string', description: 'On one line; a number with its unit.' },
      none: { type: 'boolean', description: 'It says that there is none, and names nothing.' },
      from: list(
        object({ question: ref('question') }, { option: text, number: { type: 'number' }, unit: text }),
        'Every answer that yields it.',
      ),
    },
    {
      whose: { type: 'string', description: 'Of a number: whose period it is.' },
      note: { type: 'string', description: 'What was noted beside an answer that says “another”.' },
    },
  ),
  field: object({
    state: { enum: FIELD_STATES },
    values: list(ref('value'), 'Each phrase once.'),
    toAsk: list(
      object(
        {
          id: text,
          ask: text,
          why: { enum: ['open', 'unknown', 'pending'] },
          registerOnly: { type: 'boolean', description: 'Only interview --register asks it.' },
        },
        { role: { type: 'string', description: 'The role to ask.' } },
      ),
      'The questions that would fill it, or fill it further.',
    ),
    notApplicable: list(object({ question: ref('question') }, { reason: text })),
  }),
  entry: object(
    {
      id: { type: 'string', description: 'Of the touchpoint.' },
      name: text,
      questionnaire: { ...ref('named'), description: 'Kind of touchpoint.' },
      fields: object(Object.fromEntries(REGISTER_FIELDS.map((field) => [field, ref('field')]))),
      dpia: list(ref('answer')),
    },
    { lastReview: date },
  ),
  processor: object({
    name: text,
    touchpoints: list(
      object({
        touchpoint: ref('named'),
        agreement: list(ref('answer')),
        subProcessors: list(ref('answer')),
        countries: list(text),
      }),
    ),
  }),
} as const satisfies Readonly<Record<string, JsonSchema>>;

/**
 * The published schema of the JSON register (draft 2020-12): of what this version writes. A later version may add fields under the same
 * number; a field that goes, or means something else, makes it `register: 2`.
 */
export const registerSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Register of touchpoint-audit',
  description:
    'The record of processing activities (GDPR Art. 30) of the touchpoints in use, in one language.',
  ...object({
    register: { const: 1, description: 'Version of this structure.' },
    made: object({
      tool: { const: 'touchpoint-audit' },
      version: text,
      asOf: date,
      language: { enum: LANGUAGES },
    }),
    organisation: {
      ...object(
        { name: text, onBehalfOf: list(text, 'Of a processor: its clients.') },
        { contact: text, representative: text, dpo: text },
      ),
      description: 'What is absent was not filled in in audit.yaml.',
    },
    entries: list(ref('entry'), 'One for each touchpoint in use, by id.'),
    leftOut: list(
      object({
        touchpoint: ref('named'),
        questionnaire: ref('named'),
        why: { enum: ['answered', 'inventory'] },
      }),
      'Touchpoints that are not in use.',
    ),
    uncovered: list(
      object({ id: text, name: text, use: { enum: ['in_use', 'unknown'] } }),
      'Kinds in use, or perhaps in use, without a touchpoint.',
    ),
    processors: list(ref('processor'), 'Everyone who processes on the organisation’s behalf, by name.'),
  }),
  $defs: definitions,
};
