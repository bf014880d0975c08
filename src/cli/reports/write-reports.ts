import { printProblems } from '../../terminal/print-problems.js';
import type { ReportOptions } from '../commands/report.js';
import { EXIT } from '../exit-codes.js';
import type { ExitCode } from '../exit-codes.js';
import { explainFailure } from './explain-failure.js';
import { showPath } from '../load-audit.js';
import type { LoadedAudit } from '../load-audit.js';
import { renderReports } from './render-reports.js';
import { reportFormats } from './report-formats.js';
import { UsageError } from '../stop.js';
import { tailorReport } from './tailor-report.js';

/** Writes the reports that the options name, and says which files; of a format that failed, why. */
export async function writeReports(loaded: LoadedAudit, options: ReportOptions): Promise<ExitCode> {
  const { audit, context, folder } = loaded;
  const { out, err, t } = context;
  const formats = formatsNamed(loaded, options.format ?? 'html,md,json');
  if (options.includeWaived === true && !formats.includes('sarif')) {
    throw new UsageError(t('usage.include_waived_alone'));
  }
  const { written, failed, problems } = await renderReports(loaded, {
    formats,
    languages: options.allLanguages === true ? audit.languages : [context.language],
    out: options.out,
    tailor: tailorReport(context, options),
    includeWaived: options.includeWaived,
  });
  const show = showPath(context, folder);
  for (const path of written) out.line(show(path));
  for (const failure of failed) err.line(explainFailure(failure, t, show), 'bad');
  if (problems.length > 0) printProblems(err, t, problems, show);
  return failed.length > 0 || problems.some(({ level }) => level === 'error') ? EXIT.couldNotRun : EXIT.fine;
}

/** The names of formats in a list with commas. @throws UsageError when there is no such format */
export function formatsNamed({ context: { env, t } }: LoadedAudit, list: string): string[] {
  const known = Object.keys(reportFormats(env));
  const formats = list.split(',').map((name) => name.trim());
  const strange = formats.find((name) => !known.includes(name));
  if (strange === undefined) return formats;
  throw new UsageError(t('usage.unknown_format', { name: strange, allowed: known.join(', ') }));
}
