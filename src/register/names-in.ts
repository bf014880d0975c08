/**
 * The names in a text such as “Sender, Chatbox (Amsterdam, NL) and Bureau Zomer; the web agency”. A semicolon always stands between two; a
 * comma only before a capital or a digit, and not in brackets, since a description has commas too. “A and B” stays whole, for that may be
 * the name of one firm, unless it ends a list.
 */
export function namesIn(text: string): string[] {
  return text
    .split(';')
    .flatMap((part) => listed(part.trim()))
    .map((name) => name.trim().replace(/[.,]$/, '').trim())
    .filter((name) => name !== '');
}

function listed(text: string): string[] {
  const parts = text.split(/,\s+(?=[\p{Lu}\d])(?![^(]*\))/u);
  const last = parts.at(-1);
  if (last === undefined || parts.length === 1) return parts;
  return [...parts.slice(0, -1), ...last.split(/\s(?:en|and)\s+(?=[\p{Lu}\d])(?![^(]*\))/u)];
}
