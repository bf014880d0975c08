import type { Value } from '../model/audit.js';
import { isCalendarDate } from '../model/dates.js';
import type { Question } from '../model/questionnaire.js';
import { SPECIAL_VALUES } from '../model/vocabulary.js';
import type { SpecialValue } from '../model/vocabulary.js';
import { DEFAULT_MAX, DEFAULT_MIN } from './touchpoint-schema.js';

/** What is wrong with a value, with the same codes and messages as in a file. */
export interface ValueFault {
  readonly code:
    | 'unknown_option'
    | 'exclusive_option'
    | 'not_a_date'
    | 'wrong_type'
    | 'out_of_range'
    | 'not_a_step'
    | 'empty';
  readonly args: Readonly<Record<string, string | number>>;
}

/**
 * A value as typed (`--set id=value`, or in the interview) → Value. A multi answer is options with commas between.
 */
export function parseValue(question: Question, typed: string): { value: Value } | { fault: ValueFault } {
  const text = typed.trim();
  const options = question.options.map(({ id }) => id);
  const fault = (code: ValueFault['code'], args: ValueFault['args'] = {}): { fault: ValueFault } => ({
    fault: { code, args },
  });
  if (text === '') return fault('empty');
  if (isSpecial(text)) return { value: text };
  switch (question.type) {
    case 'single':
      return options.includes(text)
        ? { value: text }
        : fault('unknown_option', { found: text, allowed: options.join(', ') });
    case 'multi': {
      const ticked = [
        ...new Set(
          text
            .replace(/^\[|\]$/g, '')
            .split(',')
            .map((item) => item.trim()),
        ),
      ];
      const strange = ticked.find((item) => !options.includes(item));
      if (strange !== undefined)
        return fault('unknown_option', { found: strange, allowed: options.join(', ') });
      const alone = ticked.find((item) => ticked.length > 1 && question.exclusive.includes(item));
      return alone === undefined ? { value: ticked } : fault('exclusive_option', { option: alone });
    }
    case 'number': {
      if (options.includes(text)) return { value: text };
      const number = Number(text.replace(',', '.'));
      if (!/^[-+]?\d+(?:[.,]\d+)?$/.test(text))
        return fault('wrong_type', { found: text, expected: 'number' });
      const { min = DEFAULT_MIN, max = DEFAULT_MAX, step } = question;
      if (number < min || number > max) return fault('out_of_range', { found: text, min, max });
      if (step !== undefined && !Number.isInteger(number / step))
        return fault('not_a_step', { found: text, step });
      return { value: number };
    }
    case 'date':
      return isCalendarDate(text) ? { value: text } : fault('not_a_date', { found: text });
    case 'text':
      return { value: text };
  }
}

const isSpecial = (text: string): text is SpecialValue =>
  (SPECIAL_VALUES as readonly string[]).includes(text);
