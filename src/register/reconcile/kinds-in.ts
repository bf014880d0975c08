import type { Questionnaire } from '../../model/questionnaire.js';
import { LANGUAGES } from '../../model/vocabulary.js';
import { containsWords, plainWords } from '../import/plain-words.js';
import { phraseIndex } from '../import/phrase-index.js';
import { KIND_WORDS } from '../kind-words.js';

/** Words that speak of a kind of touchpoint; of none other when `sure`. */
export interface KindHit {
  readonly kind: string;
  readonly word: string;
  readonly sure: boolean;
}

export interface KindIndex {
  /** The kinds that words speak of, each once, with the longest word. @param words as `plainWords` gives them */
  find(words: string): KindHit[];
}

/** Names of suppliers that are ordinary words, or that register lines name for many reasons. */
const COMMON = new Set([
  'meta',
  'x',
  'snap',
  'livechat',
  'facebook',
  'instagram',
  'linkedin',
  'youtube',
  'tiktok',
  'pinterest',
  'x pixel',
]);

/** The words of all kinds that can be audited here: titles, the table, suppliers. What two kinds share is sure of neither. */
export function kindIndex(questionnaires: Iterable<Questionnaire>): KindIndex {
  const kinds = [...questionnaires];
  const sure = new Map<string, Set<string>>();
  const maybe = new Map<string, Set<string>>();
  const note = (table: Map<string, Set<string>>, word: string, kind: string): void => {
    if (word !== '') table.set(word, (table.get(word) ?? new Set()).add(kind));
  };
  for (const { id, title, vendors } of kinds) {
    const { own, maybe: others } = KIND_WORDS.get(id) ?? { own: [], maybe: [] };
    for (const word of [plainWords(id), ...LANGUAGES.map((language) => plainWords(title[language])), ...own])
      note(sure, word, id);
    for (const word of others) note(maybe, word, id);
    for (const vendor of vendors) {
      const word = plainWords(vendor.replaceAll('_', ' '));
      note(COMMON.has(word) ? maybe : sure, word, id);
    }
  }
  const find = phraseIndex([
    ...[...sure].flatMap(([words, of]) => [...of].map((kind) => ({ kind, words, sure: of.size === 1 }))),
    ...[...maybe].flatMap(([words, of]) => [...of].map((kind) => ({ kind, words, sure: false }))),
  ]);
  return {
    find: (text) => {
      const found = find(text);
      // “Facebook Messenger” is about messages, not about the page: words within longer ones that were meant do not count.
      const outer = found.filter(
        (hit) =>
          !found.some(
            (other) =>
              other.words.length > hit.words.length &&
              containsWords(other.words, hit.words) &&
              (other.sure || !hit.sure),
          ),
      );
      const surest = outer.toSorted((a, b) => Number(b.sure) - Number(a.sure));
      return surest
        .filter(({ kind }, index) => surest.findIndex((other) => other.kind === kind) === index)
        .map(({ kind, words, sure: certain }) => ({ kind, word: words, sure: certain }));
    },
  };
}
