import { lstatSync, mkdirSync, readFileSync, readdirSync, readlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Something done to an audit folder. */
export type Change = (folder: string) => void;

/** Everything below a folder: path → content, with modes and links, so that two snapshots are equal only when nothing was touched. */
export function snapshot(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    names.map((name) => {
      const path = join(folder, name);
      const stats = lstatSync(path);
      const content = stats.isSymbolicLink()
        ? `-> ${readlinkSync(path)}`
        : stats.isFile()
          ? readFileSync(path).toString('base64')
          : '';
      return [name.replaceAll('\\', '/'), `${stats.mode.toString(8)} ${content}`];
    }),
  );
}

/** Writes a file below a folder. */
export const put =
  (path: string, content: string | Uint8Array): Change =>
  (folder) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };

/** Puts one text in place of another that stands in the file once. */
export const replace =
  (path: string, before: string, after: string): Change =>
  (folder) => {
    const text = readFileSync(join(folder, path), 'utf8');
    const parts = text.split(before);
    if (parts.length !== 2) throw new Error(`${before} stands ${parts.length - 1} times in ${path}`);
    writeFileSync(join(folder, path), parts.join(after));
  };

/** Writes the bytes of a file anew. */
export const rewrite =
  (path: string, change: (content: Buffer) => Uint8Array): Change =>
  (folder) => {
    writeFileSync(join(folder, path), change(readFileSync(join(folder, path))));
  };

/** One change after the other. */
export const all =
  (...changes: readonly Change[]): Change =>
  (folder) => {
    for (const change of changes) change(folder);
  };
