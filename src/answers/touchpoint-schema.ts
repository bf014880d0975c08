import type { LawBook } from '../model/law.js';
import type { Question, Questionnaire } from '../model/questionnaire.js';
import type { JsonSchema } from '../model/schema.js';
import { ACTION_STATUSES, ID_PATTERN, SEVERITIES, SPECIAL_VALUES } from '../model/vocabulary.js';
import type { Language } from '../model/vocabulary.js';
import type { Translate } from '../text/translate.js';
import { boundsOf } from '../questionnaire/bounds.js';
import { MAX_TEXT } from './limits.js';

/** What editors show; without it the schema only validates. */
export interface SchemaTexts {
  readonly language: Language;
  readonly law: LawBook;
  readonly t: Translate;
}

export const isoDate: JsonSchema = {
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}$',
  $comment: 'iso_date',
};
export const line: JsonSchema = { type: 'string', minLength: 1, maxLength: 500 };
export const prose: JsonSchema = { type: 'string', minLength: 1, maxLength: MAX_TEXT };
export const id: JsonSchema = { type: 'string', pattern: ID_PATTERN, maxLength: 64, $comment: 'kebab_case' };

export const closed = (required: readonly string[], properties: JsonSchema): JsonSchema => ({
  type: 'object',
  required,
  properties,
  additionalProperties: false,
});

export const actionSchema: JsonSchema = {
  ...closed([], { owner: line, due: isoDate, status: { enum: ACTION_STATUSES }, ticket: line }),
  minProperties: 1,
};

/** What there may be to say beside a value. */
const envelopeSchema: JsonSchema = closed([], {
  value: true,
  reason: prose,
  note: prose,
  ask: line,
  evidence: {
    type: 'array',
    minItems: 1,
    maxItems: 100,
    items: closed(['file'], {
      file: line,
      sha256: { type: 'string', pattern: '^[0-9a-f]{64}$', $comment: 'sha256' },
    }),
  },
  by: line,
  date: isoDate,
  action: actionSchema,
  waiver: closed(['accepts', 'reason', 'approved_by', 'until'], {
    accepts: { enum: SEVERITIES },
    reason: prose,
    approved_by: line,
    until: isoDate,
  }),
});

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** An answer file around its answers. */
const fileSchema = (answers: JsonSchema): JsonSchema => ({
  ...closed(['touchpoint', 'questionnaire', 'name', 'answers'], {
    touchpoint: id,
    questionnaire: {
      type: 'string',
      pattern: '^[a-z][a-z0-9-]*@\\d+\\.\\d+\\.\\d+$',
      $comment: 'questionnaire_ref',
    },
    name: line,
    answers: { type: ['object', 'null'], ...answers },
  }),
  $defs: { envelope: envelopeSchema },
});

/**
 * The form of an answer file of any kind: everything but the values, which answers/value.ts checks. What commands check with: one small
 * validator, where one for each kind would decide how long every command takes to start.
 */
export const answerFileSchema: JsonSchema = {
  $schema: DIALECT,
  ...fileSchema({
    additionalProperties: { if: { type: 'object' }, then: { $ref: '#/$defs/envelope' }, else: true },
  }),
};

/**
 * The JSON Schema (draft 2020-12) of the answer file of one questionnaire, for editors: types, options, and texts for completion and
 * hover. It agrees with what the commands check. It is about the form of every answer, also of hidden ones; which questions are asked is
 * the evaluator's alone.
 *
 * @param texts what editors show; leave out for a schema that only validates
 */
export function touchpointSchema(questionnaire: Questionnaire, texts?: SchemaTexts): JsonSchema {
  const properties = Object.fromEntries(
    questionnaire.questions.flatMap((question) => {
      const schema = answerSchema(question, texts);
      return [question.id, ...formerIds(question, questionnaire)].map((key) => [key, schema]);
    }),
  );
  return {
    $schema: DIALECT,
    ...(texts && {
      title: questionnaire.title[texts.language],
      description: questionnaire.summary[texts.language],
    }),
    ...fileSchema({ additionalProperties: false, properties }),
  };
}

const formerIds = ({ id: now }: Question, { renamed }: Questionnaire): string[] =>
  Object.keys(renamed).filter((old) => renamed[old] === now);

function answerSchema(question: Question, texts: SchemaTexts | undefined): JsonSchema {
  const value = valueSchema(question, texts);
  return {
    ...(texts && describe(question, texts)),
    if: { type: 'object' },
    then: { $ref: '#/$defs/envelope', properties: { value } },
    else: value,
  };
}

function valueSchema(question: Question, texts: SchemaTexts | undefined): JsonSchema {
  const options = question.options.map(({ id: option }) => option);
  const words = (own: readonly string[]): JsonSchema => ({
    enum: [...own, ...SPECIAL_VALUES, null],
    ...(texts && {
      markdownEnumDescriptions: [
        ...question.options
          .filter((option) => own.includes(option.id))
          .map(({ label }) => label[texts.language]),
        ...SPECIAL_VALUES.map((special) => texts.t(`value.${special}`)),
        texts.t('value.open'),
      ],
    }),
  });
  switch (question.type) {
    case 'single':
      return words(options);
    case 'multi':
      return {
        if: { type: 'array' },
        then: { type: 'array', items: { ...words(options), enum: options }, minItems: 1, uniqueItems: true },
        else: words([]),
      };
    case 'number': {
      const { min, max } = boundsOf(question);
      return {
        if: { type: 'number' },
        then: {
          type: 'number',
          minimum: min,
          maximum: max,
          ...(question.step !== undefined && { multipleOf: question.step }),
        },
        else: words(options),
      };
    }
    case 'date':
      return { if: { enum: [...SPECIAL_VALUES, null] }, then: true, else: isoDate };
    case 'text':
      return {
        if: { type: 'null' },
        then: true,
        else: { type: 'string', minLength: 1, maxLength: MAX_TEXT },
      };
  }
}

/** The question, its help, the law and the measure, for the hover of an editor. */
function describe(question: Question, { language, law, t }: SchemaTexts): JsonSchema {
  const { control, help } = question;
  const paragraphs = [
    question.ask[language],
    ...(help ? [help[language]] : []),
    ...(control
      ? [
          `**${t('label.law')}:** ${control.law.flatMap((ref) => law.get(ref)?.cite[language] ?? []).join('; ')}`,
          `**${t('label.measure')}:** ${control.measure[language]}`,
        ]
      : []),
  ];
  return {
    title: control?.title[language] ?? question.ask[language],
    description: question.ask[language],
    markdownDescription: paragraphs.join('\n\n'),
  };
}
