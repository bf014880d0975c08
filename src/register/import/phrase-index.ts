import { containsWords } from './plain-words.js';

/**
 * Finds which of many phrases stand in a text, longest first. By their first words, since a register has thousands of cells and our
 * tables hundreds of phrases.
 *
 * @param phrases with words as `plainWords` gives them
 * @returns takes words as `plainWords` gives them
 */
export function phraseIndex<Phrase extends { readonly words: string }>(
  phrases: readonly Phrase[],
): (words: string) => Phrase[] {
  const byFirst = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const [first = ''] = phrase.words.split(' ', 1);
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  }
  return (words) =>
    [...new Set(words.split(' '))]
      .flatMap((word) => byFirst.get(word) ?? [])
      .filter((phrase) => containsWords(words, phrase.words))
      .toSorted((a, b) => b.words.length - a.words.length);
}
