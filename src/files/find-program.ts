import { accessSync, constants, statSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';

/**
 * The first of these programs that is there and can be run.
 *
 * @param candidates paths; or names, which are looked for in the folders of `path`
 * @param path as in the environment variable PATH
 */
export function findProgram(candidates: readonly string[], path: string): string | undefined {
  const folders = path.split(delimiter).filter((folder) => folder !== '');
  return candidates
    .flatMap((candidate) =>
      basename(candidate) === candidate ? folders.map((folder) => join(folder, candidate)) : candidate,
    )
    .find(canRun);
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
