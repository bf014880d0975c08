import type { ExcerptLine } from '../model/problem.js';

/**
 * The line and its neighbours.
 *
 * @param line counted from 1
 */
export function excerptAt(text: string, line: number): ExcerptLine[] {
  return text
    .split(/\r?\n/)
    .map((content, index) => ({ line: index + 1, text: content }))
    .slice(Math.max(0, line - 2), line + 1);
}
