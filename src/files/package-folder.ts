import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this package, wherever the code was bundled to. */
export function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

/**
 * Content that the build parsed and checked: `index` (the ids of the kinds), a kind, or `law`.
 */
export function readContent(name: string): unknown {
  return JSON.parse(readFileSync(join(packageFolder(), 'dist', 'content', `${name}.json`), 'utf8'));
}
