import { join, relative, resolve } from 'node:path';
import { AUDIT_FILE } from '../../answers/read-audit.js';
import { readAuditFolder, readRaw } from '../../files/audit-folder.js';
import { findAuditFolder } from '../../files/find-audit-folder.js';
import type { Problem } from '../../model/problem.js';
import type { RawFile } from '../../yaml/raw-file.js';

/** The files of one audit that are to be formatted. */
export interface ChosenFiles {
  readonly folder: string;
  readonly files: readonly RawFile[];
  /** Named, and in the audit, but not of a kind that is formatted; as they were named. */
  readonly passedOver: readonly string[];
}

export interface Choice {
  readonly chosen: readonly ChosenFiles[];
  /** Named, and in no audit. */
  readonly outside: readonly Problem[];
}

/** All files of the audit in a folder. */
export function allFiles(folder: string): Choice {
  const { found, problems } = filesIn(folder);
  return { chosen: [{ folder, files: found, passedOver: [] }], outside: problems };
}

/**
 * The files that were named, by the audit they are in; of a folder those below it.
 *
 * @param folder the audit they must be in; by default each is looked for upwards
 */
export function namedFiles(cwd: string, names: readonly string[], folder?: string): Choice {
  const outside: Problem[] = [];
  const byFolder = new Map<string, { full: string; name: string }[]>();
  for (const name of names) {
    const full = resolve(cwd, name);
    const audit = folder ?? findAuditFolder(full);
    if (audit === undefined || isOutside(relative(audit, full))) {
      outside.push({ code: 'file_outside_audit', args: {}, file: full, level: 'error' });
    } else byFolder.set(audit, [...(byFolder.get(audit) ?? []), { full, name }]);
  }
  const chosen = [...byFolder].map(([audit, named]): ChosenFiles => {
    const { found, problems } = filesIn(audit);
    outside.push(...problems);
    const picked = named.map(({ full, name }) => ({
      name,
      files: filesAt(audit, relative(audit, full), found),
    }));
    return {
      folder: audit,
      files: [...new Map(picked.flatMap(({ files }) => files.map((file) => [file.path, file]))).values()],
      passedOver: picked.flatMap(({ name, files }) => (files.length === 0 ? name : [])),
    };
  });
  return { chosen, outside };
}

function filesIn(folder: string): { found: readonly RawFile[]; problems: readonly Problem[] } {
  const read = readAuditFolder(folder);
  if (!read.ok) return { found: [], problems: read.problems };
  if (read.value.some(({ path }) => !path.includes('/'))) return { found: read.value, problems: [] };
  const file = join(folder, AUDIT_FILE);
  return { found: [], problems: [{ code: 'audit_missing', args: {}, file, level: 'error' }] };
}

/** The file at a path, or those below it. One that is missing is said to be; one that is not ours is nothing. */
function filesAt(folder: string, path: string, found: readonly RawFile[]): readonly RawFile[] {
  const at = path.replaceAll('\\', '/');
  const files = found.filter((file) => at === '' || file.path === at || file.path.startsWith(`${at}/`));
  return files.length === 0 && OURS.test(at) ? [readRaw(folder, at)] : files;
}

const OURS = /^(?:audit\.yaml|(?:touchpoints|interviews)\/[^/.][^/]*\.yaml)$/;

const isOutside = (path: string): boolean => /^(?:\.\.(?:[\\/]|$)|[\\/]|[A-Za-z]:)/.test(path);
