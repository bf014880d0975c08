/**
 * Text as a job of GitHub Actions may print it. The runner takes a line that begins with `::`, after blanks, for a command, and `##[`
 * anywhere; a text from an answer is never one. A character that is not seen breaks them up.
 */
export const withoutCommands = (text: string): string =>
  text.replace(/^(\s*):(?=:)/gm, '$1:\u200b').replaceAll('##[', '#\u200b#[');
