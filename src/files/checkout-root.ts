import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The root of the git checkout that a folder lies in, or will lie in; in a worktree `.git` is a file. Undefined outside one. */
export function checkoutRoot(folder: string): string | undefined {
  let here = resolve(folder);
  while (!existsSync(here)) here = dirname(here);
  here = realpathSync(here);
  while (!existsSync(join(here, '.git'))) {
    const above = dirname(here);
    if (above === here) return undefined;
    here = above;
  }
  return here;
}
