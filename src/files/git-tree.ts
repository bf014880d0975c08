import { askGit, GitFailed } from './git.js';
import type { Git } from './git.js';

/** An entry of a folder in a revision. A `commit` is a submodule. */
export interface TreeEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'submodule';
  /** Of the object that holds it. */
  readonly hash: string;
}

/** What stands in a folder of a revision; undefined when it is no folder there. Steps from folder to folder, so that no path is a pattern. */
export function listFolder(git: Git, commit: string, folder: string): TreeEntry[] | undefined {
  let entries = listTree(git, commit);
  for (const step of folder.split('/').filter((name) => name !== '')) {
    const found = entries.find(({ name }) => name === step);
    if (found?.kind !== 'folder') return undefined;
    entries = listTree(git, found.hash);
  }
  return entries;
}

/**
 * @param tree hash of a commit or of a folder
 */
export function listTree(git: Git, tree: string): TreeEntry[] {
  return askGit(git, ['ls-tree', '-z', '--full-tree', tree])
    .toString('utf8')
    .split('\0')
    .flatMap((line): TreeEntry[] => {
      const [, mode, hash, name] = /^(\d{6}) \w+ ([0-9a-f]+)\t([^]+)$/.exec(line) ?? [];
      if (mode === undefined || hash === undefined || name === undefined) return [];
      return [{ name, hash, kind: KINDS[mode] ?? 'file' }];
    });
}

const KINDS: Readonly<Record<string, TreeEntry['kind']>> = {
  '040000': 'folder',
  '120000': 'link',
  '160000': 'submodule',
};

/** Every file of a revision with this name: the folders they stand in. */
export function foldersWith(git: Git, commit: string, name: string): string[] {
  return askGit(git, ['ls-tree', '-r', '-z', '--full-tree', '--name-only', commit])
    .toString('utf8')
    .split('\0')
    .flatMap((path) => (path === name || path.endsWith(`/${name}`) ? path.slice(0, -name.length - 1) : []));
}

/**
 * How large objects are, in bytes; absent is one that is not here, as in a clone that fetched only part.
 *
 * @param hashes of files
 */
export function sizesOf(git: Git, hashes: readonly string[]): ReadonlyMap<string, number> {
  if (hashes.length === 0) return new Map();
  const lines = askGit(git, ['cat-file', '--batch-check'], linesOf(hashes)).toString('utf8').split('\n');
  return new Map(
    lines.flatMap((line): [string, number][] => {
      const [, hash, size] = /^([0-9a-f]+) blob (\d+)$/.exec(line) ?? [];
      return hash === undefined ? [] : [[hash, Number(size)]];
    }),
  );
}

/** The bytes of files as they were committed: no filter, conversion or textconv takes part. */
export function readBlobs(git: Git, hashes: readonly string[]): ReadonlyMap<string, Buffer> {
  const blobs = new Map<string, Buffer>();
  if (hashes.length === 0) return blobs;
  const output = askGit(git, ['cat-file', '--batch'], linesOf(hashes));
  for (let at = 0; at < output.length;) {
    const end = output.indexOf('\n', at);
    const [, hash, size] = /^([0-9a-f]+) blob (\d+)$/.exec(output.toString('latin1', at, end)) ?? [];
    if (hash === undefined) throw new GitFailed('failed', output.toString('utf8', at, end));
    const [start, length] = [end + 1, Number(size)];
    blobs.set(hash, output.subarray(start, start + length));
    at = start + length + 1;
  }
  return blobs;
}

const linesOf = (hashes: readonly string[]): string => hashes.map((hash) => `${hash}\n`).join('');
