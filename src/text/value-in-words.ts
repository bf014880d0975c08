import type { IsoDate, Value } from '../model/audit.js';
import type { Question } from '../model/questionnaire.js';
import { SPECIAL_VALUES } from '../model/vocabulary.js';
import type { Language } from '../model/vocabulary.js';
import type { Translate } from './translate.js';

/** How numbers and dates are written; as they stand in the file, unless told otherwise. */
export interface Spelling {
  readonly number: (number: number) => string;
  readonly date: (date: IsoDate) => string;
}

const AS_WRITTEN: Spelling = { number: String, date: (date) => date };

/** An answer as a person would say it: one phrase, or one for each ticked option. */
export function valueInWords(
  { options, type, unit }: Question,
  value: Value | undefined,
  language: Language,
  t: Translate,
  spelling: Spelling = AS_WRITTEN,
): string[] {
  if (value === undefined) return [t('value.open')];
  return [value].flat().map((part: string | number) => {
    const special = SPECIAL_VALUES.find((candidate) => candidate === part);
    if (special !== undefined) return t(`value.${special}`);
    const option = options.find(({ id }) => id === part);
    if (option !== undefined) return option.label[language];
    if (typeof part === 'number') return [spelling.number(part), ...(unit ? [unit[language]] : [])].join(' ');
    return type === 'date' ? spelling.date(part) : part;
  });
}
