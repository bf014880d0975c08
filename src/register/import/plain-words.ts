/**
 * A text as its words alone, for comparing: small letters without accents, with single blanks between. Plurals as in “doel(en)” become
 * one word.
 */
export function plainWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(?<=\p{L})\((\p{L}{1,3})\)/gu, '$1')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether words stand in others as whole words; both as {@link plainWords} gives them. */
export const containsWords = (words: string, part: string): boolean =>
  part !== '' && ` ${words} `.includes(` ${part} `);
