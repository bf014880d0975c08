import { AUDIT_FILE } from '../answers/read-audit.js';
import type { Problem } from '../model/problem.js';
import { MAX_BYTES } from '../yaml/parse-yaml.js';
import type { RawFile } from '../yaml/raw-file.js';
import { OWN_LAW, OWN_QUESTIONNAIRES } from './audit-files.js';
import type { Shelf } from './audit-files.js';
import type { Git } from './git.js';
import { GitFailed } from './git.js';
import { listFolder, listTree, readBlobs, sizesOf } from './git-tree.js';
import type { TreeEntry } from './git-tree.js';

/** Folders of an audit that hold YAML. */
const FOLDERS = ['touchpoints', 'interviews', OWN_QUESTIONNAIRES] as const;

/** Beside them in the audit folder, which may be the top of a repository with much else. */
const TOP_FILES: ReadonlySet<string> = new Set([AUDIT_FILE, OWN_LAW]);

/** An audit has some tens of files; so many are not meant as one. */
const MAX_FILES = 10_000;

/**
 * An audit folder as it was committed. Everything is read here and now; a file that is too large is not.
 *
 * @param commit a hash
 * @param folder below the top of the repository
 * @returns undefined when the revision has no such folder
 */
export function revisionShelf(git: Git, commit: string, folder: string): Shelf | undefined {
  const top = listFolder(git, commit, folder);
  if (top === undefined) return undefined;
  const folders = new Map<string, readonly TreeEntry[]>([['', top]]);
  const elsewhere = new Map<string, TreeEntry>();
  for (const name of FOLDERS) {
    const entry = top.find((candidate) => candidate.name === name);
    if (entry?.kind === 'folder') folders.set(name, listTree(git, entry.hash));
    else if (entry !== undefined) elsewhere.set(name, entry);
  }
  const files = new Map(
    [...folders].flatMap(([name, entries]) =>
      entries
        .filter(({ name: file, kind }) =>
          name === '' ? TOP_FILES.has(file) : kind !== 'folder' && file.endsWith('.yaml'),
        )
        .map((entry): [string, TreeEntry] => [name === '' ? entry.name : `${name}/${entry.name}`, entry]),
    ),
  );
  if (files.size > MAX_FILES) throw new GitFailed('too_much');
  const read = readFiles(git, files);
  return {
    list: (name) => {
      const strange = elsewhere.get(name);
      return strange === undefined
        ? { names: (folders.get(name) ?? []).map((entry) => entry.name) }
        : { problem: notAFile(strange) };
    },
    read: (path) => read.get(path) ?? { path, problem: error('file_unreadable', { reason: 'ENOENT' }, path) },
  };
}

function readFiles(git: Git, files: ReadonlyMap<string, TreeEntry>): ReadonlyMap<string, RawFile> {
  const hashes = [...files.values()].filter(({ kind }) => kind === 'file').map(({ hash }) => hash);
  const sizes = sizesOf(git, hashes);
  const small = hashes.filter((hash) => (sizes.get(hash) ?? Infinity) <= MAX_BYTES);
  const blobs = readBlobs(git, small);
  return new Map(
    [...files].map(([path, entry]): [string, RawFile] => {
      const content = blobs.get(entry.hash);
      if (content !== undefined && entry.kind === 'file') return [path, { path, content }];
      return [path, { path, problem: { ...whyNot(entry, sizes.get(entry.hash)), file: path } }];
    }),
  );
}

function whyNot(entry: TreeEntry, bytes: number | undefined): Problem {
  if (entry.kind !== 'file') return notAFile(entry);
  return bytes === undefined
    ? error('revision_incomplete')
    : error('file_too_large', { bytes, limit: MAX_BYTES });
}

/** A link leads somewhere in the work tree, which need not be what was committed. */
const notAFile = ({ kind }: TreeEntry): Problem =>
  kind === 'file' || kind === 'folder'
    ? error('file_unreadable', { reason: kind === 'file' ? 'ENOTDIR' : 'EISDIR' })
    : error(kind === 'link' ? 'revision_link' : 'revision_submodule');

const error = (code: string, args: Problem['args'] = {}, file?: string): Problem => ({
  code,
  args,
  level: 'error',
  ...(file !== undefined && { file }),
});
