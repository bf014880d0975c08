import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { EXAMPLE } from './cli.js';

/** The YAML files of the worked example: path below the audit folder, and bytes. */
export const exampleFiles: readonly { readonly path: string; readonly content: Buffer }[] = readdirSync(
  EXAMPLE,
  {
    recursive: true,
    encoding: 'utf8',
  },
)
  .filter((path) => path.endsWith('.yaml'))
  .map((path) => path.replaceAll('\\', '/'))
  .sort()
  .map((path) => ({ path, content: readFileSync(join(EXAMPLE, path)) }));

/** The text of one of them. */
export function exampleText(path: string): string {
  const found = exampleFiles.find((file) => file.path === path);
  if (found === undefined) throw new Error(`the worked example has no ${path}`);
  return found.content.toString('utf8');
}
