import type { Value } from '../model/audit.js';
import type { Question } from '../model/questionnaire.js';
import { SPECIAL_VALUES } from '../model/vocabulary.js';
import type { Language } from '../model/vocabulary.js';
import type { Translate } from './translate.js';

/** An answer as a person would say it. */
export function valueInWords(
  { options, unit }: Question,
  value: Value | undefined,
  language: Language,
  t: Translate,
): string {
  if (value === undefined) return t('value.open');
  return [value]
    .flat()
    .map((part: string | number) => {
      const special = SPECIAL_VALUES.find((candidate) => candidate === part);
      if (special !== undefined) return t(`value.${special}`);
      if (typeof part === 'number') return unit ? `${part} ${unit[language]}` : String(part);
      return options.find(({ id }) => id === part)?.label[language] ?? part;
    })
    .join(', ');
}
