import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import { safeText } from './safe-text.js';

/** Lines of at most `width` columns, made harmless. Words that are wider are broken. */
export function wrap(text: string, width: number, indent = ''): string[] {
  const inner = Math.max(10, width - stringWidth(indent));
  return safeText(text)
    .split('\n')
    .flatMap((paragraph) => wrapAnsi(paragraph, inner, { hard: true, trim: true }).split('\n'))
    .map((line) => indent + line);
}

/** One line of at most `width` columns, with an ellipsis when something is left out. */
export function truncate(text: string, width: number, ellipsis = '…'): string {
  const line = safeText(text).replace(/\n/g, ' ');
  if (stringWidth(line) <= width) return line;
  let out = '';
  for (const char of line) {
    if (stringWidth(out + char + ellipsis) > width) break;
    out += char;
  }
  return out.trimEnd() + ellipsis;
}

/** The part of a list that is shown when it is longer than the screen: the active item stays in view. */
export function page(sizes: readonly number[], active: number, room: number): { from: number; to: number } {
  let from = active;
  let to = active + 1;
  let used = sizes[active] ?? 1;
  for (;;) {
    const before = from > 0 ? (sizes[from - 1] ?? 1) : Infinity;
    const after = to < sizes.length ? (sizes[to] ?? 1) : Infinity;
    if (to < sizes.length && used + after <= room && (to - active <= active - from || used + before > room)) {
      used += after;
      to += 1;
    } else if (from > 0 && used + before <= room) {
      used += before;
      from -= 1;
    } else return { from, to };
  }
}
