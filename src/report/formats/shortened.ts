/** Text of at most so many UTF-16 units; what is cut off shows as an ellipsis. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  // Half a character at the end is none.
  return `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
