import type { IsoDate } from '../model/audit.js';
import type { LocalText } from '../model/questionnaire.js';
import type { Language } from '../model/vocabulary.js';
import { translator } from '../text/translate.js';
import type { Translate } from '../text/translate.js';

/** Says things in one language, the same on every machine. */
export interface Voice {
  readonly language: Language;
  readonly t: Translate;
  readonly text: (local: LocalText) => string;
  /** 2026-11-24 → 24 November 2026. */
  readonly date: (date: IsoDate) => string;
  readonly number: (number: number) => string;
  /** a, b and c. */
  readonly and: (parts: readonly string[]) => string;
}

export function voiceOf(language: Language): Voice {
  const t = translator(language);
  return {
    language,
    t,
    text: (local) => local[language],
    date: (date) => dateInWords(date, t),
    number: (number) => String(number).replace('.', t('number.decimal')),
    and: (parts) => joinWithAnd(parts, t),
  };
}

type Month = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;

/** From a table of months, since Intl's words differ between versions of its data. */
function dateInWords(date: IsoDate, t: Translate): string {
  const [, year, month, day] = /^(\d{4})-(0[1-9]|1[0-2])-(\d{2})$/.exec(date) ?? [];
  if (year === undefined) return date;
  return t('date.words', { day: String(Number(day)), month: t(`month.${Number(month) as Month}`), year });
}

function joinWithAnd(parts: readonly string[], t: Translate): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : t('list.and', { first: parts.slice(0, -1).join(', '), last });
}

/** With a capital at the start of a sentence or a cell. */
export function capital(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
