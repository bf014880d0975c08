import type { Question, Questionnaire } from '../model/questionnaire.js';
import type { JsonSchema } from '../model/schema.js';
import { ACTION_STATUSES, ID_PATTERN, SEVERITIES } from '../model/vocabulary.js';
import { describeSchema } from '../text/describe-schema.js';
import { answerSchema, moreSchema, valueSchema } from './answer-schema.js';
import { fileSnippet } from './editor-snippets.js';
import { MAX_TEXT } from './limits.js';
import type { SchemaTexts } from './schema-texts.js';

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
  const properties: JsonSchema = Object.fromEntries(
    questionnaire.questions.flatMap((question): [string, JsonSchema][] => {
      const schema = answerSchema(question, `#/$defs/${valueOf(question)}`, texts);
      const former = texts && {
        deprecationMessage: texts.t('editor.renamed', { id: question.id }),
        doNotSuggest: true,
      };
      return [
        [question.id, schema],
        ...formerIds(question, questionnaire).map((key): [string, JsonSchema] => [
          key,
          { ...schema, ...former },
        ]),
      ];
    }),
  );
  const frame = fileSchema({});
  const shown = texts === undefined ? frame : describeSchema(frame, 'touchpoint', texts.t);
  const { answers, ...others } = shown['properties'] as Record<string, JsonSchema>;
  return {
    $schema: DIALECT,
    ...(texts && {
      title: questionnaire.title[texts.language],
      description: questionnaire.summary[texts.language],
      defaultSnippets: [fileSnippet(questionnaire, texts)],
    }),
    ...shown,
    properties: { ...others, answers: { ...answers, additionalProperties: false, properties } },
    $defs: {
      ...(shown['$defs'] as JsonSchema),
      ...(texts && { more: moreSchema(texts) }),
      ...Object.fromEntries(
        questionnaire.questions.map((question) => [valueOf(question), valueSchema(question, texts)]),
      ),
    },
  };
}

/** The name under which the values of a question are described once. */
const valueOf = ({ id: question }: Question): string => `value.${question}`;

const formerIds = ({ id: now }: Question, { renamed }: Questionnaire): string[] =>
  Object.keys(renamed).filter((old) => renamed[old] === now);
