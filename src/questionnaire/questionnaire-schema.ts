import type { JsonSchema } from '../model/schema.js';
import {
  FLAGS,
  ID_PATTERN,
  LANGUAGES,
  QUESTION_TYPES,
  REGISTER_FIELDS,
  SEVERITIES,
  THEMES,
} from '../model/vocabulary.js';

const ref = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });

const closed = (required: readonly string[], properties: Record<string, unknown>): JsonSchema => ({
  type: 'object',
  required,
  properties,
  additionalProperties: false,
});

/** A text in every language. Shared with the schema of law.yaml. */
export const localTextSchema: JsonSchema = closed(
  LANGUAGES,
  Object.fromEntries(
    LANGUAGES.map((language) => [language, { type: 'string', minLength: 1, maxLength: 4000 }]),
  ),
);

const SNAKE_CASE = {
  type: 'string',
  pattern: '^[a-z][a-z0-9]*(_[a-z0-9]+)*$',
  $comment: 'snake_case',
};
const KEBAB_CASE = { type: 'string', pattern: ID_PATTERN, $comment: 'kebab_case' };
/** Words that every question takes as an answer, or that the condition grammar uses, cannot be ids. */
const QUESTION_ID = { ...SNAKE_CASE, not: { enum: ['any', 'not', 'audit'] } };
const OPTION_ID = { ...SNAKE_CASE, not: { enum: ['unknown', 'not_applicable'] } };

/**
 * The format of a questionnaire file (docs/file-formats.md). It checks the form; that ids exist and rules can fire is lint's work.
 * Written to questionnaires/questionnaire.schema.json by the build, with texts, so that editors help authors.
 */
export const questionnaireSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  ...closed(['id', 'version', 'title', 'summary', 'instances', 'inventory', 'sections'], {
    id: { ...KEBAB_CASE },
    version: {
      type: 'string',
      pattern: '^(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)$',
      $comment: 'version',
    },
    title: ref('text'),
    summary: ref('text'),
    instances: ref('text'),
    inventory: {
      ...closed(['ask', 'examples', 'hides'], {
        ask: {
          ...ref('text'),
        },
        examples: ref('text'),
        hides: ref('text'),
      }),
    },
    vendors: {
      type: 'array',
      items: SNAKE_CASE,
      uniqueItems: true,
    },
    sections: {
      type: 'array',
      minItems: 1,
      items: closed(['id', 'title', 'questions'], {
        id: SNAKE_CASE,
        title: ref('text'),
        questions: { type: 'array', minItems: 1, items: ref('question') },
      }),
    },
    contradictions: {
      type: 'array',
      items: closed(['id', 'when', 'severity', 'why'], {
        id: { ...SNAKE_CASE },
        when: ref('condition'),
        severity: ref('severity'),
        why: ref('text'),
      }),
    },
    renamed: {
      type: 'object',
      propertyNames: SNAKE_CASE,
      additionalProperties: SNAKE_CASE,
    },
  }),
  $defs: {
    text: localTextSchema,
    severity: { enum: SEVERITIES },
    question: {
      ...closed(['id', 'theme', 'ask', 'type'], {
        id: { ...QUESTION_ID },
        theme: { enum: THEMES },
        core: { type: 'boolean' },
        ask: ref('text'),
        help: ref('text'),
        type: {
          enum: QUESTION_TYPES,
        },
        unit: ref('text'),
        min: { type: 'number' },
        max: { type: 'number' },
        step: { type: 'number', exclusiveMinimum: 0 },
        options: {
          type: 'object',
          minProperties: 1,
          propertyNames: OPTION_ID,
          additionalProperties: ref('text'),
        },
        exclusive: {
          type: 'array',
          items: { type: 'string' },
          uniqueItems: true,
        },
        unused: {
          if: { type: 'array' },
          then: { items: { type: 'string' }, minItems: 1, uniqueItems: true },
          else: { type: 'string' },
        },
        when: ref('condition'),
        register: { enum: REGISTER_FIELDS },
        register_values: {
          type: 'object',
          propertyNames: { enum: REGISTER_FIELDS },
          additionalProperties: { type: 'object', minProperties: 1, additionalProperties: ref('text') },
        },
        control: ref('control'),
      }),
      allOf: [
        {
          if: { properties: { type: { const: 'number' } }, required: ['type'] },
          then: { required: ['unit'] },
        },
        {
          if: { properties: { type: { enum: ['single', 'multi'] } }, required: ['type'] },
          then: { required: ['options'], properties: { options: { minProperties: 2 } } },
        },
      ],
    },
    control: closed(['title', 'law', 'gaps', 'measure', 'evidence'], {
      title: ref('text'),
      law: {
        type: 'array',
        minItems: 1,
        uniqueItems: true,
        items: { type: 'string' },
      },
      ok: {
        type: 'array',
        uniqueItems: true,
        items: { type: 'string' },
      },
      gaps: {
        type: 'array',
        minItems: 1,
        items: ref('gap'),
      },
      measure: ref('text'),
      evidence: ref('text'),
    }),
    gap: {
      ...closed(['severity', 'why'], {
        if: ref('expectation'),
        when: ref('condition'),
        severity: ref('severity'),
        why: {
          ...ref('text'),
        },
      }),
      oneOf: [{ required: ['if'] }, { required: ['when'] }],
    },
    condition: {
      type: 'object',
      minProperties: 1,
      properties: {
        any: { type: 'array', minItems: 2, items: ref('condition') },
        not: ref('condition'),
        ...Object.fromEntries(FLAGS.map((flag) => [`audit.${flag}`, ref('flag')])),
      },
      patternProperties: { '^(?!(?:any|not)$)[a-z][a-z0-9_]*$': ref('expectation') },
      additionalProperties: false,
    },
    flag: {
      if: { type: 'array' },
      then: { items: { enum: [true, false, 'unknown'] }, minItems: 1, uniqueItems: true },
      else: { enum: [true, false, 'unknown'] },
    },
    expectation: {
      if: { type: 'object' },
      then: {
        if: { required: ['not'] },
        then: closed(['not'], { not: ref('expectation') }),
        else: {
          if: { anyOf: [{ required: ['at_least'] }, { required: ['of'] }] },
          then: closed(['at_least', 'of'], {
            at_least: { type: 'integer', minimum: 1 },
            of: { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string' } },
          }),
          else: {
            ...closed([], { above: { type: 'number' }, below: { type: 'number' } }),
            minProperties: 1,
          },
        },
      },
      else: {
        if: { type: 'array' },
        then: { minItems: 1, uniqueItems: true, items: ref('scalar') },
        else: ref('scalar'),
      },
    },
    scalar: { type: ['string', 'number'] },
  },
};
