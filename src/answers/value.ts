import type { Value } from '../model/audit.js';
import { isCalendarDate } from '../model/dates.js';
import type { Question } from '../model/questionnaire.js';
import { SPECIAL_VALUES } from '../model/vocabulary.js';
import { boundsOf } from '../questionnaire/bounds.js';
import { describe } from '../yaml/schema-problems.js';
import { nearest } from '../yaml/suggest.js';
import { MAX_TEXT } from './limits.js';

/** What is wrong with a value; the same codes and messages in a file, on the command line and in the interview. */
export interface ValueFault {
  readonly code:
    | 'unknown_option'
    | 'exclusive_option'
    | 'repeated_item'
    | 'not_a_list'
    | 'not_a_date'
    | 'wrong_type'
    | 'out_of_range'
    | 'not_a_step'
    | 'too_long'
    | 'empty';
  readonly args: Readonly<Record<string, string | number>>;
  readonly suggestion?: string;
  /** Of the item at fault in a list. */
  readonly index?: number;
}

/**
 * The one check of an answer's value, for files, flags and the interview. It agrees with the JSON Schema that editors check with
 * (a test holds them against each other); visibility is no matter of it.
 *
 * @param value as read from YAML; null is not answered yet
 * @returns undefined when the value is possible
 */
export function valueFault(question: Question, value: unknown): ValueFault | undefined {
  if (value === null || isSpecial(value)) return undefined;
  switch (question.type) {
    case 'single':
      return isOption(question, value) ? undefined : notAnOption(question, value);
    case 'multi':
      return listFault(question, value);
    case 'number':
      return isOption(question, value) ? undefined : numberFault(question, value);
    case 'date':
      return typeof value === 'string' && isCalendarDate(value)
        ? undefined
        : { code: 'not_a_date', args: { found: describe(value) } };
    case 'text':
      return textFault(value);
  }
}

/**
 * A value as typed (`--set id=value`, or at a prompt) → Value. A multi answer is options with commas between.
 */
export function parseValue(question: Question, typed: string): { value: Value } | { fault: ValueFault } {
  const text = typed.trim();
  if (text === '') return { fault: { code: 'empty', args: {} } };
  const value = fromText(question, text);
  const fault = valueFault(question, value);
  return fault === undefined ? { value } : { fault };
}

function fromText(question: Question, text: string): Value {
  if (isSpecial(text)) return text;
  if (question.type === 'multi') {
    return [
      ...new Set(
        text
          .replace(/^\[|\]$/g, '')
          .split(',')
          .map((item) => item.trim()),
      ),
    ];
  }
  return question.type === 'number' && /^[-+]?\d+(?:[.,]\d+)?$/.test(text)
    ? Number(text.replace(',', '.'))
    : text;
}

const isSpecial = (value: unknown): boolean => (SPECIAL_VALUES as readonly unknown[]).includes(value);

const isOption = ({ options }: Question, value: unknown): boolean => options.some(({ id }) => id === value);

function notAnOption(question: Question, value: unknown, index?: number): ValueFault {
  const { type, options } = question;
  const { min, max } = boundsOf(question);
  const possible = [...options.map(({ id }) => id), ...(index === undefined ? SPECIAL_VALUES : [])];
  const numbers = type === 'number' ? [`${min}…${max}`] : [];
  const found = describe(value);
  const suggestion = nearest(found, possible);
  return {
    code: 'unknown_option',
    args: { found, allowed: [...numbers, ...possible].join(', ') },
    ...(suggestion !== undefined && { suggestion }),
    ...(index !== undefined && { index }),
  };
}

function listFault(question: Question, value: unknown): ValueFault | undefined {
  if (!Array.isArray(value)) {
    const found = describe(value);
    const isList = found.split(',').every((word) => isOption(question, word.trim()));
    return isList ? { code: 'not_a_list', args: { found } } : notAnOption(question, value);
  }
  if (value.length === 0) return { code: 'empty', args: {} };
  const strange = value.findIndex((item) => !isOption(question, item));
  if (strange !== -1) return notAnOption(question, value[strange], strange);
  const repeated = value.findIndex((item, index) => value.indexOf(item) !== index);
  if (repeated !== -1) return { code: 'repeated_item', args: {}, index: repeated };
  const alone = value.length > 1 ? value.findIndex((item) => question.exclusive.includes(String(item))) : -1;
  return alone === -1
    ? undefined
    : { code: 'exclusive_option', args: { option: String(value[alone]) }, index: alone };
}

function numberFault(question: Question, value: unknown): ValueFault | undefined {
  if (typeof value !== 'number') return notAnOption(question, value);
  const { min, max } = boundsOf(question);
  const { step } = question;
  if (!(value >= min && value <= max))
    return { code: 'out_of_range', args: { found: describe(value), min, max } };
  const steps = step === undefined ? 0 : value / step;
  return Math.abs(steps - Math.round(steps)) < 1e-9
    ? undefined
    : { code: 'not_a_step', args: { found: describe(value), step: step ?? 0 } };
}

function textFault(value: unknown): ValueFault | undefined {
  if (typeof value !== 'string')
    return { code: 'wrong_type', args: { found: describe(value), expected: 'string' } };
  if (value === '') return { code: 'empty', args: {} };
  // Counted as a JSON Schema does: an emoji is one character.
  return value.length > MAX_TEXT && Array.from(value).length > MAX_TEXT
    ? { code: 'too_long', args: { limit: MAX_TEXT } }
    : undefined;
}
