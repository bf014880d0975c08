import type { Shell } from './shell-scripts.js';

/** The words before the cursor as the program would get them, and how much of the last one the shell does not take back. */
export interface ShellWords {
  readonly words: readonly string[];
  readonly kept: number;
}

/**
 * Words as a shell hands them over → as the program would get them. bash breaks words at `=` and `:` and leaves quotes in them; what it
 * then puts in replaces the last piece only.
 */
export function shellWords(shell: Shell, given: readonly string[]): ShellWords {
  if (shell !== 'bash') return { words: given.length === 0 ? [''] : given, kept: 0 };
  const words: string[] = [];
  let kept = 0;
  let joins = false;
  for (const raw of given.length === 0 ? [''] : given) {
    const separator = /^[=:]+$/.test(raw);
    const last = words.length - 1;
    if ((separator || joins) && last >= 0) {
      kept = (words[last] ?? '').length + (separator ? raw.length : 0);
      words[last] = (words[last] ?? '') + unquote(raw);
    } else {
      kept = 0;
      words.push(unquote(raw));
    }
    joins = separator;
  }
  return { words, kept };
}

/** Good for names with blanks; what is stranger is only not completed. */
const unquote = (word: string): string => word.replace(/\\(.)|["']/g, '$1');
