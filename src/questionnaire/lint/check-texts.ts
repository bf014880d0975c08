import { LANGUAGES } from '../../model/vocabulary.js';
import type { Language } from '../../model/vocabulary.js';
import type { Path } from '../../yaml/locate.js';
import type { Fault } from './fault.js';
import type { Subject } from './places.js';

/** A question is read aloud across a table. */
const MOST_WORDS = 20;

/** One language of one text. */
interface Text {
  readonly language: Language;
  readonly text: string;
  readonly path: Path;
}

/** How the texts are written. */
export function checkTexts({ written, places }: Subject): Fault[] {
  const texts = textsIn(written, []);
  const asks = places.flatMap(({ written: { ask }, path }) => textsIn(ask, [...path, 'ask']));
  const whys = texts.filter(({ path }) => path.at(-2) === 'why');
  return [
    ...texts.flatMap(checkText),
    ...asks.flatMap(checkAsk),
    ...whys
      .filter(({ language, text }, index) =>
        whys.slice(0, index).some((other) => other.language === language && other.text === text),
      )
      .map(({ path }): Fault => ({ code: 'lint_same_why', path, args: {} })),
  ];
}

/** Every text in several languages below a value. */
export function textsIn(value: unknown, path: Path): readonly Text[] {
  if (typeof value !== 'object' || value === null) return [];
  const local = value as Readonly<Record<string, unknown>>;
  if (LANGUAGES.every((language) => typeof local[language] === 'string')) {
    return LANGUAGES.map((language) => ({
      language,
      text: String(local[language]),
      path: [...path, language],
    }));
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]));
  return Object.entries(local).flatMap(([key, item]) => textsIn(item, [...path, key]));
}

/** What holds of any text, in a questionnaire or in law.yaml. */
export function checkText({ language, text, path }: Text): Fault[] {
  const informal =
    language === 'nl' ? /(?<![\p{L}\p{N}])(?:je|jij|jouw|jullie)(?![\p{L}\p{N}])/iu.exec(text) : null;
  const date = /(?<!\d)\d{1,2}-\d{1,2}-\d{4}(?!\d)/.exec(text);
  return [
    ...(text !== text.trim() || text.includes('  ')
      ? [{ code: 'lint_stray_blanks', path, args: {} } as const]
      : []),
    ...(informal ? [{ code: 'lint_not_formal', path, args: { word: informal[0] } } as const] : []),
    ...(date ? [{ code: 'lint_ambiguous_date', path, args: { date: date[0] } } as const] : []),
  ];
}

function checkAsk({ text, path }: Text): Fault[] {
  const count = text.match(/[\p{L}\p{N}_'’-]+/gu)?.length ?? 0;
  return [
    ...(text.trimEnd().endsWith('?') ? [] : [{ code: 'lint_no_question_mark', path, args: {} } as const]),
    ...(count > MOST_WORDS
      ? [{ code: 'lint_long_question', path, args: { count, most: MOST_WORDS } } as const]
      : []),
  ];
}
