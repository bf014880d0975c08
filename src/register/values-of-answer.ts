import type { Value } from '../model/audit.js';
import type { Question } from '../model/questionnaire.js';
import type { RegisterValue } from '../model/register.js';
import { SPECIAL_VALUES } from '../model/vocabulary.js';
import type { RegisterField } from '../model/vocabulary.js';
import { valueInWords } from '../text/value-in-words.js';
import { saysNone } from './says-none.js';
import type { Words } from './words.js';

/**
 * What the answer to one question gives one field: the answer itself where the question feeds the field, or else the phrases that its
 * options stand for there. `unknown` and `not_applicable` give nothing.
 *
 * @param note what was noted beside the answer; it comes along only where the answer says “another”
 */
export function valuesOfAnswer(
  question: Question,
  { value, note }: { readonly value: Value; readonly note?: string },
  field: RegisterField,
  words: Words,
): RegisterValue[] {
  const { id, ask, type, unit, register, registerValues } = question;
  const asked = { id, ask: words.text(ask) };
  const phrases = registerValues[field];
  return partsOf(question, value).flatMap((part): RegisterValue | readonly RegisterValue[] => {
    const option = question.options.find((candidate) => candidate.id === part)?.id;
    const phrase = option === undefined ? undefined : phrases?.[option];
    if (phrase === undefined && register !== field) return [];
    const text = phrase ? words.text(phrase) : valueInWords(question, part, words.language, words.t).join();
    return {
      text,
      ...(type === 'number' && { whose: asked.ask }),
      ...(note !== undefined && option !== undefined && saysAnother(option) && { note: oneLine(note) }),
      none:
        option === undefined ? saysNone(text) : question.exclusive.includes(option) && phrase === undefined,
      from: [
        {
          question: asked,
          ...(option !== undefined && { option }),
          ...(typeof part === 'number' && { number: part, ...(unit && { unit: words.text(unit) }) }),
        },
      ],
    };
  });
}

/** Ticked options one by one; of a text every line, since people write lists of names below each other. */
function partsOf({ type }: Question, value: Value): (string | number)[] {
  const parts: (string | number)[] = [value].flat();
  if (parts.some((part) => SPECIAL_VALUES.some((special) => special === part))) return [];
  return type === 'text' ? parts.flatMap(linesOf) : parts;
}

const linesOf = (part: string | number): string[] =>
  String(part)
    .split(/[\n\r\u0085\u2028\u2029]/)
    .map(oneLine)
    .filter((line) => line !== '');

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** By the convention of the questionnaires: `other`, `other_country`, `china_or_other`. */
const saysAnother = (option: string): boolean => /^other(?:_|$)|_or_other$/.test(option);
