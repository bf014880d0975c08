import { resolve } from 'node:path';
import type { Command } from 'commander';
import { safeLine } from '../../terminal/safe-text.js';
import type { Context } from '../context.js';
import { auditValues } from './audit-values.js';
import { completeWords } from './complete-words.js';
import { shellWords } from './shell-words.js';
import type { Shell } from './shell-scripts.js';

/** What a shell puts on the command line as it is must not be able to do anything there. */
const HARMLESS = /^[\w@.,:/=+-]+$/;
const TAB = '\t';

/**
 * Prints what could stand at the cursor, a line each; to zsh and fish with its meaning behind a tab. Says nothing about faults: a person
 * is typing.
 */
export async function printCandidates(
  context: Context,
  program: Command,
  shell: Shell,
  given: readonly string[],
): Promise<void> {
  const { words, kept } = shellWords(shell, given);
  const values = auditValues(context, folderIn(context, words));
  const candidates = await completeWords(program, words, values).catch(() => []);
  const lines = candidates
    .filter(({ value }) => HARMLESS.test(value))
    .map(({ value, text }) =>
      shell === 'bash' || text === undefined || text === ''
        ? `${value.slice(kept)}\n`
        : `${value.slice(kept)}${TAB}${safeLine(text)}\n`,
    );
  context.out.sink.write(lines.join(''));
}

/** The folder that the words name so far. */
function folderIn({ cwd, env }: Context, words: readonly string[]): string {
  const typed = words.slice(0, -1);
  const at = typed.lastIndexOf('--dir');
  const inline = typed.findLast((word) => word.startsWith('--dir='))?.slice('--dir='.length);
  const named = inline ?? (at === -1 ? undefined : typed[at + 1]) ?? '.';
  return resolve(cwd, named.replace(/^~(?=\/|$)/, env['HOME'] ?? '~'));
}
