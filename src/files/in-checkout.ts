import { existsSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';

/**
 * How the files of an audit are called in the checkout they lie in: the nearest folder upwards that has `.git`, which is a file in a worktree
 * and in a submodule; else the folder the command was given in. Links are followed. A name is never absolute and never leads out: of what lies
 * elsewhere, the name below the audit folder.
 */
export function inCheckout(folder: string, cwd: string): (file: string) => string {
  const home = real(folder);
  const root = checkoutOf(home) ?? real(cwd);
  return (file) => {
    const named = join(home, file);
    const inside = [relative(root, real(named)), relative(root, named)].find((name) => isBelow(name));
    return inside?.replaceAll(sep, '/') ?? file;
  };
}

const isBelow = (name: string): boolean => !isAbsolute(name) && name.split(sep)[0] !== '..';

function checkoutOf(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : checkoutOf(parent);
}

/** A file that went meanwhile is called what it was called. */
function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
