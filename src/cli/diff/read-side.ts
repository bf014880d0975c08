import { AUDIT_FILE } from '../../answers/read-audit.js';
import { auditFilesOn, holdsAudit, ownFilesOn } from '../../files/audit-files.js';
import type { Shelf } from '../../files/audit-files.js';
import { isAuditFolder } from '../../files/audit-folder.js';
import { foldersWith } from '../../files/git-tree.js';
import { revisionShelf } from '../../files/revision-folder.js';
import type { Audit } from '../../model/audit.js';
import type { Problem, Result } from '../../model/problem.js';
import type { Report } from '../../model/report.js';
import type { Compared } from '../../report/diff/audit-diff.js';
import type { Context } from '../context.js';
import { readAuditAt, readAuditFrom, showPath } from '../load-audit.js';
import type { NamedSide } from './name-sides.js';
import { readReport } from './read-report.js';

/** One side as it was read; without an audit or a report when there is none. */
export interface ReadSide {
  readonly side: Compared['side'];
  readonly audit?: Audit;
  readonly report?: Report;
  /** Errors: then there is neither. */
  readonly problems: readonly Problem[];
  /** Where the audit stands here, and where it was looked for first. */
  readonly movedBetween?: readonly [string, string];
  /** A file of this side as the user can find it. */
  readonly show: (file: string) => string;
}

/**
 * Reads one side.
 *
 * @param other for an audit that was moved: what is an audit there as well did not move
 */
export async function readSide(context: Context, named: NamedSide, other: NamedSide): Promise<ReadSide> {
  switch (named.kind) {
    case 'revision':
      return readRevision(named, other);
    case 'folder':
      return readFolder(context, named.path);
    case 'report':
      return readReportSide(context, named.path);
  }
}

async function readFolder(context: Context, path: string): Promise<ReadSide> {
  const show = showPath(context, path);
  const base = { side: { kind: 'folder' as const, name: show('.') }, show };
  if (!isAuditFolder(path)) return { ...base, problems: [] };
  const { result } = await readAuditAt(path);
  return { ...base, ...auditOf(result) };
}

function readReportSide(context: Context, path: string): ReadSide {
  const show = showPath(context, context.cwd);
  const result = readReport(path);
  return {
    side: { kind: 'report', name: show(path) },
    show,
    ...(result.ok ? { report: result.value, problems: [] } : { problems: result.problems }),
  };
}

type Revision = Extract<NamedSide, { kind: 'revision' }>;

async function readRevision(named: Revision, other: NamedSide): Promise<ReadSide> {
  const { name, commit, repository } = named;
  const usual = revisionShelf(repository.git, commit, repository.folder);
  const found =
    usual !== undefined && holdsAudit(usual)
      ? { folder: repository.folder, shelf: usual }
      : findMoved(named, other);
  const side = { kind: 'revision' as const, name, commit };
  const show = (file: string): string => `${name}:${found?.folder ? `${found.folder}/` : ''}${file}`;
  if (found === undefined) return { side, show, problems: [] };
  const { result } = await readAuditFrom(auditFilesOn(found.shelf), ownFilesOn(found.shelf));
  const moved = found.folder === repository.folder ? undefined : ([found.folder, repository.folder] as const);
  return {
    side: { ...side, folder: found.folder || '.' },
    show,
    ...(moved && { movedBetween: moved }),
    ...auditOf(result),
  };
}

/** The one audit elsewhere in the revision that is none on the other side. Of several nobody can say which one it was. */
function findMoved(
  { commit, repository: { git, top } }: Revision,
  other: NamedSide,
): { folder: string; shelf: Shelf } | undefined {
  if (other.kind === 'report') return undefined;
  const there = other.kind === 'revision' ? new Set(foldersWith(git, other.commit, AUDIT_FILE)) : undefined;
  const gone = foldersWith(git, commit, AUDIT_FILE).filter((folder) =>
    there === undefined ? !isAuditFolder(`${top}/${folder}`) : !there.has(folder),
  );
  const [folder] = gone;
  if (folder === undefined || gone.length > 1) return undefined;
  const shelf = revisionShelf(git, commit, folder);
  return shelf && { folder, shelf };
}

function auditOf(result: Result<{ audit: Audit }>): Pick<ReadSide, 'audit' | 'problems'> {
  // What only warns is said by the commands on the audit itself.
  return result.ok ? { audit: result.value.audit, problems: [] } : { problems: result.problems };
}
