import { isSafeAddress } from './is-safe-address.js';

/**
 * Text as Markdown that reads as exactly that text, on GitHub, on GitLab and elsewhere, also in a cell of a table. One line:
 * a line break becomes a space, so that no text can begin a block of its own. Of nothing, a dash.
 */
export function md(text: string): string {
  return (oneLine(text) || '–')
    .replace(INLINE, '\\$&')
    .replace(/&(?=#?[a-z\d]+;)/gi, '\\&')
    .replace(/^[-+=>:]/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/** Emphasis, code, links, HTML, strike-through, mathematics, cells, mentions, references, bare addresses. */
const INLINE = /[\\`*_[\]<~$@|]|(?<!\S)[#!%]|!(?=\[)|:(?=\/\/)|(?<=www)\./gi;

/** A link; to anything but an https address it is text only. */
export function mdlink(text: string, url: string | undefined): string {
  if (!isSafeAddress(url)) return md(text);
  return `[${md(text)}](${url.replace(/[()|`]/g, percent)})`;
}

/** encodeURIComponent leaves the very characters that matter to Markdown. */
const percent = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

/** Set apart as code. */
export function mdcode(text: string): string {
  const code = oneLine(text);
  const longest = Math.max(0, ...(code.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${code} ${fence}` : `${fence}${code}${fence}`;
}

/** Line breaks and runs of blanks as one space. Emphasis ends only where no blank of any kind stands beside it. */
export function oneLine(text: string): string {
  return text.replace(/[\t\n\v\f\r \u0085\u2028\u2029]+/g, ' ').trim();
}
