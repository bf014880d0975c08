import { realpathSync, statSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import { askGit, openGit } from './git.js';
import type { Git } from './git.js';

/** The repository that a folder belongs to. */
export interface Repository {
  readonly git: Git;
  /** The folder that was asked for, below the top of the repository: with forward slashes, empty for the top itself. */
  readonly folder: string;
  /** The top, in full. */
  readonly top: string;
  /** Only part of the history was fetched. */
  readonly shallow: boolean;
}

/**
 * Finds the repository of a folder that need not exist any more. Throws GitFailed when there is none, or no git.
 *
 * @param env see openGit
 */
export function openRepository(
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
): Repository {
  let there = folder;
  while (statSync(there, { throwIfNoEntry: false })?.isDirectory() !== true) there = dirname(there);
  const real = realpathSync(there);
  const git = openGit(real, env);
  // One at a time: a name may hold a line break.
  const top = realpathSync(lineOf(askGit(git, ['rev-parse', '--show-toplevel'])));
  const shallow = lineOf(askGit(git, ['rev-parse', '--is-shallow-repository'])) === 'true';
  const below = [relative(top, real), relative(there, folder)].filter((part) => part !== '');
  return { git, folder: below.join('/').replaceAll(sep, '/'), top, shallow };
}

/** A line that git wrote, without its end. */
export const lineOf = (output: Buffer): string => output.toString('utf8').replace(/\n$/, '');
