import { IntlMessageFormat } from 'intl-messageformat';
import type { Formatters } from 'intl-messageformat';
import type { Language } from '../model/vocabulary.js';
import { en } from './en/index.js';
import { nl } from './nl/index.js';

export type MessageKey = keyof typeof en;

/** The sentence of a key in one language, with its arguments filled in. */
export type Translate = (key: MessageKey, args?: Readonly<Record<string, string | number>>) => string;

const messages: Record<Language, Record<MessageKey, string>> = { en, nl };

const formats = new Map<string, IntlMessageFormat>();

// Numbers are written as they are and plurals by the rule that Dutch and English share, without Intl: the same on every machine, and
// loading its locale data takes longer than everything else a message needs.
IntlMessageFormat.resolveLocale = () => undefined;
const formatters = {
  getNumberFormat: () => ({ format: String }),
  getPluralRules: () => ({ select: (count: number) => (count === 1 ? 'one' : 'other') }),
  getDateTimeFormat: () => {
    throw new Error('dates are written by the report, not by messages');
  },
} as unknown as Formatters;

/**
 * The messages in one language, in ICU MessageFormat. Depends on nothing of the machine: the language is explicit, and
 * numbers are written without grouping.
 */
export function translator(language: Language): Translate {
  return (key, args) => {
    const message = messages[language][key];
    if (!/['{]/.test(message)) return message;
    const id = `${language}.${key}`;
    let format = formats.get(id);
    if (format === undefined) {
      format = new IntlMessageFormat(message, language, undefined, {
        ignoreTag: true,
        formatters,
      });
      formats.set(id, format);
    }
    return String(format.format(args));
  };
}

/** Whether a key exists; for keys made from data, such as a problem's code. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(en, key);
}
