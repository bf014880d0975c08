import { realpathSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { checkoutRoot } from './checkout-root.js';

/**
 * How the files of an audit are called in the checkout they lie in: the nearest folder upwards that has `.git`, which is a file in a worktree
 * and in a submodule; else the folder the command was given in. Links are followed. A name is never absolute and never leads out: of what lies
 * elsewhere, the name below the audit folder.
 */
export function inCheckout(folder: string, cwd: string): (file: string) => string {
  const home = real(folder);
  const root = checkoutRoot(home) ?? real(cwd);
  return (file) => {
    const named = join(home, file);
    const inside = [relative(root, real(named)), relative(root, named)].find((name) => isBelow(name));
    return inside?.replaceAll(sep, '/') ?? file;
  };
}

const isBelow = (name: string): boolean => !isAbsolute(name) && name.split(sep)[0] !== '..';

/** A file that went meanwhile is called what it was called. */
function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
