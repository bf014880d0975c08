import type { ExcerptLine } from '../model/problem.js';

/** Of a line that is longer, no more is shown; who has to find a place in it needs an editor. */
const MAX_LENGTH = 20_000;

/**
 * The line at an offset and its neighbours. Looks at these lines only: a large file may have many problems.
 *
 * @param line the number of the line, counted from 1
 */
export function excerptAt(text: string, offset: number, line: number): ExcerptLine[] {
  const start = startOfLine(text, offset);
  const end = endOfLine(text, offset);
  const excerpt = [{ line, text: lineFrom(text, start, end) }];
  if (start > 0) {
    const before = startOfLine(text, start - 1);
    excerpt.unshift({ line: line - 1, text: lineFrom(text, before, start - 1) });
  }
  if (end < text.length) {
    excerpt.push({ line: line + 1, text: lineFrom(text, end + 1, endOfLine(text, end + 1)) });
  }
  return excerpt;
}

const startOfLine = (text: string, offset: number): number =>
  offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;

function endOfLine(text: string, offset: number): number {
  const found = text.indexOf('\n', offset);
  return found === -1 ? text.length : found;
}

const lineFrom = (text: string, start: number, end: number): string =>
  text.slice(start, Math.min(end, start + MAX_LENGTH)).replace(/\r$/, '');
