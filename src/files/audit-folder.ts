import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { RawFile } from '../yaml/raw-file.js';
import type { Problem, Result } from '../model/problem.js';
import { MAX_BYTES } from '../yaml/parse-yaml.js';
import { REPORT_FOLDER } from './report-folder.js';
import { auditFilesOn, holdsAudit, ifThere, ownFilesOn } from './audit-files.js';
import type { OwnFiles, Shelf } from './audit-files.js';
import { discard, reasonOf, temporaryOwner } from './atomic-save.js';

/** Where schemas for editors are written. */
export const SCHEMA_FOLDER = '.touchpoint-audit';

/** The files of an audit folder. */
export function readAuditFolder(folder: string): Result<RawFile[]> {
  if (!isFolder(folder)) {
    return { ok: false, problems: [{ code: 'folder_missing', args: { folder }, level: 'error' }] };
  }
  return { ok: true, value: auditFilesOn(diskShelf(folder)), problems: [] };
}

/** The team's own questionnaires and references in an audit folder. */
export const ownContentFiles = (folder: string): OwnFiles =>
  isFolder(folder) ? ownFilesOn(diskShelf(folder)) : { questionnaires: [], law: [] };

/** Whether there is an audit in a folder, or what someone took for one. */
export const isAuditFolder = (folder: string): boolean => isFolder(folder) && holdsAudit(diskShelf(folder));

const diskShelf = (folder: string): Shelf => ({
  list: (name) => list(join(folder, name)),
  read: (path) => readRaw(folder, path),
});

/** Undefined when there is no such file; one that cannot be read is a problem. */
export const readIfThere = (folder: string, path: string): RawFile | undefined =>
  ifThere(readRaw(folder, path));

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    // Without permission to look it may well be one; reading its files will tell.
    return (error as NodeJS.ErrnoException).code === 'EACCES';
  }
}

function list(folder: string): { names: string[] } | { problem: Problem } {
  try {
    return { names: readdirSync(folder) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { names: [] };
    return { problem: unreadable(error) };
  }
}

/**
 * Reads one file below a folder, at most as many bytes as will be parsed.
 *
 * @param path below the folder, with forward slashes
 */
export function readRaw(folder: string, path: string): RawFile {
  try {
    const file = join(folder, path);
    const stats = statSync(file);
    const { size } = stats;
    // Reading a pipe or a device could go on for ever.
    if (!stats.isFile())
      throw Object.assign(new Error(), { code: stats.isDirectory() ? 'EISDIR' : 'NOT_A_FILE' });
    if (size > MAX_BYTES) {
      return {
        path,
        problem: {
          code: 'file_too_large',
          args: { bytes: size, limit: MAX_BYTES },
          file: path,
          level: 'error',
        },
      };
    }
    return { path, content: readFileSync(file) };
  } catch (error) {
    return { path, problem: { ...unreadable(error), file: path } };
  }
}

function unreadable(error: unknown): Problem {
  return { code: 'file_unreadable', args: { reason: reasonOf(error) }, level: 'error' };
}

/** Removes temporary files that a killed process left behind in an audit folder. Not to be called during a save. */
export function sweepTemporaries(folder: string): void {
  for (const name of [
    '',
    'touchpoints',
    'interviews',
    'register',
    REPORT_FOLDER,
    SCHEMA_FOLDER,
    'evidence',
  ]) {
    const listed = list(join(folder, name));
    if ('problem' in listed) continue;
    for (const entry of listed.names) {
      const owner = temporaryOwner(entry);
      if (owner === undefined) continue;
      // In a container every process may get the number of the one that was killed.
      if (owner === process.pid || !isAlive(owner)) discard(join(folder, name, entry));
    }
  }
}

/** Whether a process of this machine still runs. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
