import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AUDIT_FILE } from '../answers/read-audit.js';
import type { RawFile } from '../yaml/raw-file.js';
import { byCodeUnit } from '../model/order.js';
import type { Problem, Result } from '../model/problem.js';
import { MAX_BYTES } from '../yaml/parse-yaml.js';
import { REPORT_FOLDER } from './report-folder.js';
import { discard, reasonOf, temporaryOwner } from './atomic-save.js';

/** Where questionnaires of the team's own stand, below the audit folder. */
export const OWN_QUESTIONNAIRES = 'questionnaires';
/** References of the team's own. */
export const OWN_LAW = 'law.yaml';
/** Where schemas for editors are written. */
export const SCHEMA_FOLDER = '.touchpoint-audit';

/** The files of an audit: audit.yaml, touchpoints/*.yaml, interviews/*.yaml. */
export function readAuditFolder(folder: string): Result<RawFile[]> {
  if (!isFolder(folder)) {
    return { ok: false, problems: [{ code: 'folder_missing', args: { folder }, level: 'error' }] };
  }
  const main = readIfThere(folder, AUDIT_FILE);
  const value = [
    ...(main === undefined ? almostAudit(folder) : [main]),
    ...readYamlFolder(folder, 'touchpoints'),
    ...readYamlFolder(folder, 'interviews'),
  ];
  return { ok: true, value, problems: [] };
}

/** A file that would be audit.yaml, but for its name. */
function almostAudit(folder: string): RawFile[] {
  const listed = list(folder);
  if ('problem' in listed) return [{ path: AUDIT_FILE, problem: { ...listed.problem, file: AUDIT_FILE } }];
  return listed.names.filter((name) => /^audit\.ya?ml$/i.test(name)).map(wrongExtension);
}

function wrongExtension(path: string): RawFile {
  return { path, problem: { code: 'file_wrong_extension', args: {}, file: path, level: 'error' } };
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    // Without permission to look it may well be one; reading its files will tell.
    return (error as NodeJS.ErrnoException).code === 'EACCES';
  }
}

/** Undefined when there is no such file; one that cannot be read is a problem. */
export function readIfThere(folder: string, path: string): RawFile | undefined {
  const raw = readRaw(folder, path);
  return 'problem' in raw && raw.problem.args['reason'] === 'ENOENT' ? undefined : raw;
}

/** The team's own questionnaires and references; these may stand beside audit.yaml or beside the questionnaires. */
export function ownContentFiles(folder: string): { questionnaires: RawFile[]; law: RawFile[] } {
  if (!isFolder(folder)) return { questionnaires: [], law: [] };
  const isLaw = ({ path }: RawFile): boolean => path === `${OWN_QUESTIONNAIRES}/${OWN_LAW}`;
  const files = readYamlFolder(folder, OWN_QUESTIONNAIRES);
  return {
    questionnaires: files.filter((file) => !isLaw(file)),
    law: [readIfThere(folder, OWN_LAW) ?? [], files.filter(isLaw)].flat(),
  };
}

/** All YAML files of a folder below the audit, by name. A name that looks like one and would be passed over is a problem. */
function readYamlFolder(folder: string, name: string): RawFile[] {
  const listed = list(join(folder, name));
  if ('problem' in listed) return [{ path: `${name}/`, problem: { ...listed.problem, file: name } }];
  return listed.names
    .filter((entry) => !entry.startsWith('.'))
    .toSorted(byCodeUnit)
    .flatMap((entry): RawFile[] => {
      const path = `${name}/${entry}`;
      if (entry.endsWith('.yaml')) return [readRaw(folder, path)];
      return /\.ya?ml$/i.test(entry) ? [wrongExtension(path)] : [];
    });
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
  for (const name of ['', 'touchpoints', 'interviews', REPORT_FOLDER, SCHEMA_FOLDER, 'evidence']) {
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
