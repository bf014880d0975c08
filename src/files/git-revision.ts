import { askGit } from './git.js';
import type { Git } from './git.js';
import { lineOf } from './git-repository.js';

const HASH = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/** At most as many names are looked through for one that was meant. */
const MAX_NAMES = 1000;

/** The commit that a name stands for; undefined when there is none. Whatever the name looks like, git takes it for nothing else. */
export function findCommit(git: Git, revision: string): string | undefined {
  const { code, stdout } = git([
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{commit}`,
  ]);
  const hash = lineOf(stdout);
  return code === 0 && HASH.test(hash) ? hash : undefined;
}

/** Where two lines of history parted; undefined when they have nothing in common, as far as the history is here. */
export function mergeBase(git: Git, one: string, other: string): string | undefined {
  const { code, stdout } = git(['merge-base', one, other]);
  const [hash = ''] = lineOf(stdout).split('\n');
  return code === 0 && HASH.test(hash) ? hash : undefined;
}

/** The names of branches and tags, also those of a remote (`origin/main`). */
export function revisionNames(git: Git): string[] {
  const refs = ['refs/heads', 'refs/remotes', 'refs/tags'];
  return lineOf(askGit(git, ['for-each-ref', `--count=${MAX_NAMES}`, '--format=%(refname:short)', ...refs]))
    .split('\n')
    .filter((name) => name !== '');
}
