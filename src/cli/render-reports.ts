import { join, resolve } from 'node:path';
import { assess } from '../assess/assess.js';
import { saveFile } from '../files/atomic-save.js';
import { SaveFailed } from '../files/save-failed.js';
import { REPORT_FOLDER } from '../files/audit-folder.js';
import type { Problem } from '../model/problem.js';
import type { Language } from '../model/vocabulary.js';
import { FORMATS } from '../report/formats/formats.js';
import type { Report } from '../model/report.js';
import { makeReport } from '../report/make-report.js';
import type { LoadedAudit } from './load-audit.js';
import { reportFile } from './report-file.js';
import { dressedTemplates, openOwnTemplates } from './report-look.js';

export { FORMATS };

export interface RenderOptions {
  readonly formats: readonly string[];
  readonly languages: readonly Language[];
  /** Below the working directory; by default reports/ below the audit. */
  readonly out?: string | undefined;
  /** Makes the report for its reader of the full one. */
  readonly tailor?: (full: Report) => Report;
}

export interface Rendered {
  /** Paths as written. */
  readonly written: readonly string[];
  /** A format that failed leaves its old file; the others are written all the same. */
  readonly failed: readonly SaveFailed[];
  /** Of the team's own templates, where these made a format fail. */
  readonly problems: readonly Problem[];
}

/** Assess → Report → every format in every language, each saved by itself. */
export async function renderReports(
  { audit, asOf, folder, context }: Pick<LoadedAudit, 'audit' | 'asOf' | 'folder' | 'context'>,
  { formats, languages, out, tailor = (full) => full }: RenderOptions,
): Promise<Rendered> {
  const target = out === undefined ? join(folder, REPORT_FOLDER) : resolve(context.cwd, out);
  const assessment = assess(audit, asOf);
  const templates = dressedTemplates(folder, audit);
  const own = await openOwnTemplates(folder);
  const problems: Problem[] = [];
  const written: string[] = [];
  const failed: SaveFailed[] = [];
  for (const language of languages) {
    const report = tailor(makeReport(assessment, { language, toolVersion: __VERSION__ }));
    for (const name of formats) {
      const format = FORMATS[name as keyof typeof FORMATS];
      const path = join(target, reportFile(report.made, format.extension));
      try {
        const filled = await own?.fill(name, report, templates);
        if (filled !== undefined && 'problems' in filled) {
          problems.push(...filled.problems);
          throw new SaveFailed(path, 'TEMPLATE');
        }
        // Made again in a moment, so it need not outlive a loss of power; half a report there will never be.
        saveFile(path, filled?.text ?? format.render(report, templates), { durable: false });
        written.push(path);
      } catch (error) {
        if (!(error instanceof SaveFailed)) throw error;
        failed.push(error);
      }
    }
  }
  return { written, failed, problems };
}
