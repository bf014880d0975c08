import type { Problem, Result } from '../model/problem.js';
import type { Context } from './context.js';
import { auditFolder, nothingToAudit, readAuditAt } from './load-audit.js';
import type { AuditOptions, LoadedAudit } from './load-audit.js';
import { baselineAt } from './gate/load-baseline.js';
import { readLook } from './reports/report-look.js';

/** What is wrong with the files of an audit, for machines. */
export async function auditProblems(context: Context, options: AuditOptions): Promise<Result<null>> {
  const folder = auditFolder(context, options);
  const { result } = await readAuditAt(folder);
  if (!result.ok) return result;
  const problems = [
    ...nothingToAudit(result.value.audit),
    ...result.problems,
    ...(await problemsBeside({ ...result.value, folder })),
  ];
  return problems.some(({ level }) => level === 'error')
    ? { ok: false, problems }
    : { ok: true, value: null, problems };
}

/** What is wrong with the files beside the answers: the baseline, the logo and the team's own templates. */
export async function problemsBeside(
  audit: Pick<LoadedAudit, 'audit' | 'sources' | 'folder'>,
): Promise<Problem[]> {
  return [...(baselineAt(audit.folder)?.problems ?? []), ...(await readLook(audit)).problems];
}
