import { realpathSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import { staysInside } from '../answers/check-answers.js';

/**
 * Where a file below the audit folder really is. Throws when there is none.
 *
 * @param path below the audit folder, or absolute
 * @returns its path below the folder and in full; undefined when it lies elsewhere, also through a link
 */
export function findBelow(folder: string, path: string): { file: string; real: string } | undefined {
  const root = realpathSync(folder);
  const real = realpathSync(isAbsolute(path) ? path : resolve(root, path));
  const file = relative(root, real).replaceAll('\\', '/');
  return staysInside(file) ? { file, real } : undefined;
}
