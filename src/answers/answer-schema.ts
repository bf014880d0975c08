import type { Question } from '../model/questionnaire.js';
import type { JsonSchema } from '../model/schema.js';
import { SPECIAL_VALUES } from '../model/vocabulary.js';
import { boundsOf } from '../questionnaire/bounds.js';
import { titled } from '../text/titled.js';
import { describeQuestion } from './describe-question.js';
import { answerSnippets, optionSnippets } from './editor-snippets.js';
import { MAX_TEXT } from './limits.js';
import type { SchemaTexts } from './schema-texts.js';

/** Where the parts of {@link answerSchema} stand that are the same for every answer. */
const ENVELOPE = '#/$defs/envelope';
const MORE = '#/$defs/more';

/**
 * The JSON Schema of one answer: a plain value, or a mapping (`$defs.envelope` of the schema it becomes a part of).
 *
 * Which of the two is checked is decided by `if`, so that a fault gets one message at its own place; `anyOf` would report the best of
 * several guesses. But editors do not complete through `if`. So there is an `anyOf` too, that everything fits and that only offers.
 *
 * @param value where {@link valueSchema} of the question stands
 */
export function answerSchema(question: Question, value: string, texts: SchemaTexts | undefined): JsonSchema {
  const shown = texts && describeQuestion(question, texts);
  const own = texts && titled(texts.t('editor.envelope.value'));
  return {
    ...(shown && {
      ...shown,
      anyOf: [...offer(question, texts, shown['title']), { $ref: MORE, title: shown['title'] }],
    }),
    if: { type: 'object' },
    then: {
      $ref: ENVELOPE,
      properties: {
        value: { $ref: value, ...(own && { ...own, anyOf: offer(question, texts, own['title']) }) },
      },
    },
    else: { $ref: value },
  };
}

/**
 * What an editor offers as a value. A list fits, but is offered nothing more here: inside it, its items are.
 *
 * @param title shown by yaml-language-server where the alternative fits, in place of the one around it
 */
const offer = (question: Question, texts: SchemaTexts, title: unknown): JsonSchema[] => [
  { title, not: { type: ['object', 'array'] }, defaultSnippets: optionSnippets(question, texts) },
  { title, type: 'array' },
];

/** What every answer is offered beside its own values: `$defs.more`. */
export const moreSchema = (texts: SchemaTexts): JsonSchema => ({
  type: 'object',
  // With properties it is not taken for the same as the alternatives beside it, and the question keeps its text.
  properties: {},
  defaultSnippets: answerSnippets(texts),
});

/** The JSON Schema of a plain value. */
export function valueSchema(question: Question, texts: SchemaTexts | undefined): JsonSchema {
  const options = question.options.map(({ id }) => id);
  switch (question.type) {
    case 'single':
      return words(question, options, texts);
    case 'multi':
      return {
        if: { type: 'array' },
        then: { type: 'array', items: oneOption(question, texts), minItems: 1, uniqueItems: true },
        else: {
          ...words(question, [], texts),
          ...(texts && { errorMessage: texts.t('editor.needs_list', { example: `[${options[0] ?? ''}]` }) }),
        },
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
        else: {
          ...words(question, options, texts),
          ...(texts && {
            errorMessage: texts.t('editor.needs_number', {
              min,
              max,
              words: [...options, ...SPECIAL_VALUES].join(', '),
            }),
          }),
        },
      };
    }
    case 'date':
      return {
        if: { enum: [...SPECIAL_VALUES, null] },
        then: true,
        else: {
          type: 'string',
          pattern: '^\\d{4}-\\d{2}-\\d{2}$',
          ...(texts && { patternErrorMessage: texts.t('editor.pattern.iso_date') }),
        },
      };
    case 'text':
      return {
        if: { type: 'null' },
        then: true,
        else: {
          type: 'string',
          minLength: 1,
          maxLength: MAX_TEXT,
          ...(texts && { errorMessage: texts.t('editor.needs_text') }),
        },
      };
  }
}

/** Some of the options, what every question takes, or nothing. */
function words(question: Question, own: readonly string[], texts: SchemaTexts | undefined): JsonSchema {
  const possible = [...own, ...SPECIAL_VALUES];
  return {
    // With a type an editor quotes what YAML would take for something else.
    ...(texts && {
      type: ['string', 'null'],
      errorMessage: texts.t('editor.needs_one_of', { words: possible.join(', ') }),
      markdownEnumDescriptions: [
        ...labels(question, own, texts),
        ...SPECIAL_VALUES.map((special) => texts.t(`value.${special}`)),
        texts.t('value.open'),
      ],
    }),
    enum: [...possible, null],
  };
}

/** An item of a list. */
function oneOption(question: Question, texts: SchemaTexts | undefined): JsonSchema {
  const options = question.options.map(({ id }) => id);
  return {
    ...(texts && {
      type: 'string',
      errorMessage: texts.t('editor.needs_one_of', { words: options.join(', ') }),
      markdownEnumDescriptions: labels(question, options, texts),
    }),
    enum: options,
  };
}

const labels = ({ options }: Question, own: readonly string[], { language }: SchemaTexts): string[] =>
  options.filter(({ id }) => own.includes(id)).map(({ label }) => label[language]);
