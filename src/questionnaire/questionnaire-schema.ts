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
 * Written to questionnaires/questionnaire.schema.json by the build, so that editors help authors.
 */
export const questionnaireSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Questionnaire of touchpoint-audit',
  description: 'The questions on one kind of touchpoint, with what counts as a gap, the law and the measure.',
  ...closed(['id', 'version', 'title', 'summary', 'instances', 'inventory', 'sections'], {
    id: { ...KEBAB_CASE, description: 'Kind of touchpoint. For ever: never reused, never renamed.' },
    version: {
      type: 'string',
      pattern: '^(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)$',
      $comment: 'version',
      description: 'Semantic version. The same major version reads older answers.',
    },
    title: ref('text'),
    summary: { ...ref('text'), description: 'One sentence.' },
    instances: { ...ref('text'), description: 'Asked when there are several touchpoints of this kind.' },
    inventory: {
      ...closed(['ask', 'examples', 'hides'], {
        ask: {
          ...ref('text'),
          description: 'Asked of every organisation, also where nobody thinks it is in use.',
        },
        examples: { ...ref('text'), description: 'Names that people recognise.' },
        hides: { ...ref('text'), description: 'Where it hides, and whom to ask.' },
      }),
      description: 'The first round of the interview: is it in use?',
    },
    vendors: {
      type: 'array',
      items: SNAKE_CASE,
      uniqueItems: true,
      description: 'Products of this kind, by the names that evidence uses.',
    },
    sections: {
      type: 'array',
      description:
        'In the order they are asked. The last one, `register`, only feeds the record of processing.',
      minItems: 1,
      items: closed(['id', 'title', 'questions'], {
        id: SNAKE_CASE,
        title: ref('text'),
        questions: { type: 'array', minItems: 1, items: ref('question') },
      }),
    },
    contradictions: {
      type: 'array',
      description: 'Answers that cannot both be true.',
      items: closed(['id', 'when', 'severity', 'why'], {
        id: { ...SNAKE_CASE, description: 'For ever: part of the id of the finding.' },
        when: ref('condition'),
        severity: ref('severity'),
        why: { ...ref('text'), description: 'Which answers do not go together, and what to ask again.' },
      }),
    },
    renamed: {
      type: 'object',
      description: 'Old question id → new one.',
      propertyNames: SNAKE_CASE,
      additionalProperties: SNAKE_CASE,
    },
  }),
  $defs: {
    text: localTextSchema,
    severity: { enum: SEVERITIES, description: 'A product default along the severity line, not law.' },
    question: {
      ...closed(['id', 'theme', 'ask', 'type'], {
        id: { ...QUESTION_ID, description: 'For ever: never reused; a rename goes into `renamed`.' },
        theme: { enum: THEMES, description: 'Row of the heat map.' },
        core: { type: 'boolean', description: 'One of the 8 to 10 questions of the quick scan.' },
        ask: { ...ref('text'), description: 'The question, in at most 20 plain words.' },
        help: { ...ref('text'), description: 'Explanation, or where to look.' },
        type: {
          enum: QUESTION_TYPES,
          description: 'Every question also takes `unknown` and `not_applicable`.',
        },
        unit: { ...ref('text'), description: 'Of a number, such as months.' },
        min: { type: 'number', description: 'Lowest number that can be meant; 0 when left out.' },
        max: { type: 'number', description: 'Highest number that can be meant.' },
        step: { type: 'number', exclusiveMinimum: 0, description: 'The number is a multiple of this.' },
        options: {
          type: 'object',
          minProperties: 1,
          propertyNames: OPTION_ID,
          additionalProperties: ref('text'),
          description: 'The answers to choose from; on a number, special answers beside the number.',
        },
        exclusive: {
          type: 'array',
          items: { type: 'string' },
          uniqueItems: true,
          description: 'Options that cannot be ticked beside another one.',
        },
        unused: {
          description: 'The answer that says this touchpoint is not in use after all.',
          if: { type: 'array' },
          then: { items: { type: 'string' }, minItems: 1, uniqueItems: true },
          else: { type: 'string' },
        },
        when: { ...ref('condition'), description: 'Asked when this holds. Names earlier questions only.' },
        register: { enum: REGISTER_FIELDS, description: 'The answer feeds this field of the Art. 30 entry.' },
        register_values: {
          type: 'object',
          description: 'Field → option → phrase.',
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
      title: { ...ref('text'), description: 'What should be in place.' },
      law: {
        type: 'array',
        minItems: 1,
        uniqueItems: true,
        items: { type: 'string' },
        description: 'Ids of law.yaml.',
      },
      ok: {
        type: 'array',
        uniqueItems: true,
        items: { type: 'string' },
        description: 'Answers that are in order.',
      },
      gaps: {
        type: 'array',
        minItems: 1,
        items: ref('gap'),
        description: 'Every option is in `ok` or in a gap, and so is `unknown`.',
      },
      measure: { ...ref('text'), description: 'What to do about a gap.' },
      evidence: { ...ref('text'), description: 'What to collect as proof.' },
    }),
    gap: {
      ...closed(['severity', 'why'], {
        if: { ...ref('expectation'), description: 'Short for a `when` on this question.' },
        when: { ...ref('condition'), description: 'May name any question.' },
        severity: ref('severity'),
        why: {
          ...ref('text'),
          description: 'Why it matters to the people whose data they are. Contested law is called contested.',
        },
      }),
      oneOf: [{ required: ['if'] }, { required: ['when'] }],
    },
    condition: {
      type: 'object',
      minProperties: 1,
      description:
        'Question id → expected, or audit.<flag> → true, false, unknown. Several keys mean "and"; any: […] is "or".',
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
      description:
        'An option, a list (one of), {not: …}, {above: n, below: n}, or {at_least: n, of: […]} of a multi answer.',
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
