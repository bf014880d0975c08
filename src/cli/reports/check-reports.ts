import { join, resolve } from 'node:path';
import { assessAudit } from '../assess-audit.js';
import { listReports, REPORT_FOLDER } from '../../files/report-folder.js';
import type { ReportOnDisk } from '../../files/report-folder.js';
import type { Audience } from '../../model/report.js';
import type { Problem } from '../../model/problem.js';
import type { Language } from '../../model/vocabulary.js';
import { suppliersIn } from '../../report/for-audience.js';
import { makeReport } from '../../report/make-report.js';
import { statedIn } from '../../report/stated.js';
import type { Stated } from '../../report/stated.js';
import { printProblems } from '../../terminal/print-problems.js';
import { commandLine } from '../command-line.js';
import type { ReportOptions } from '../commands/report.js';
import { EXIT } from '../exit-codes.js';
import type { ExitCode } from '../exit-codes.js';
import { explainFailure } from './explain-failure.js';
import { showPath } from '../load-audit.js';
import type { LoadedAudit } from '../load-audit.js';
import { renderReports } from './render-reports.js';
import { reportFile } from './report-file.js';
import { reportFormats } from './report-formats.js';
import { tailorReport } from './tailor-report.js';
import { formatsNamed } from './write-reports.js';

/** What a report's file says by its name: in which form, and for whom. */
interface Kind {
  readonly format: string;
  readonly language: Language;
  readonly audience: Audience;
  readonly supplier?: string;
  readonly redact: boolean;
}

/**
 * Whether the reports on disk are what the answers give: each is made again with what it states (day, version, language, reader), so that
 * a day that passed makes none of them out of date. What prints differently on another machine is not compared.
 *
 * @returns 1 when one is out of date, 2 when there is none or one could not be made
 */
export async function checkReports(loaded: LoadedAudit, options: ReportOptions): Promise<ExitCode> {
  const { context, folder } = loaded;
  const { out, err, t } = context;
  const target = options.out === undefined ? join(folder, REPORT_FOLDER) : resolve(context.cwd, options.out);
  const formats = options.format === undefined ? undefined : formatsNamed(loaded, options.format);
  const show = showPath(context, folder);
  const kinds = kindsByName(loaded);
  const wanted = listReports(target).filter(
    ({ name }) => formats === undefined || formats.includes(kinds.get(name)?.format ?? ''),
  );
  const printed = wanted.filter(({ name }) => kinds.get(name)?.format === 'pdf');
  const reports = wanted.filter((report) => !printed.includes(report));
  if (reports.length === 0) {
    const nothing: Problem = { code: 'no_reports', args: {}, file: target, level: 'error' };
    printProblems(err, t, [nothing], show);
    return EXIT.couldNotRun;
  }
  const fresh = await renderAgain(loaded, reports, kinds, options);
  for (const failure of fresh.failed) err.line(explainFailure(failure, t, show), 'bad');
  if (fresh.problems.length > 0) printProblems(err, t, fresh.problems, show);
  for (const { path } of printed) err.line(t('report_check.not_compared', { file: show(path) }), 'quiet');
  if (fresh.failed.length > 0) return EXIT.couldNotRun;

  const stale = reports.filter(
    ({ path, content }) => !(fresh.contents.get(path) ?? []).some((one) => content.equals(one)),
  );
  for (const { name, path } of stale) {
    const told = kinds.has(name) ? 'report_check.stale' : 'report_check.unknown';
    out.line(t(told, { file: show(path) }), 'bad');
  }
  if (stale.length === 0) out.line(t('report_check.fine', { count: reports.length }), 'good');
  else out.line(t('report_check.again', { command: commandLine('report', { dir: show('.') }) }));
  return stale.length === 0 ? EXIT.fine : EXIT.gate;
}

/** Every name that a report of this audit can have. */
function kindsByName(loaded: LoadedAudit): Map<string, Kind> {
  const { audit, asOf, context } = loaded;
  const [language] = audit.languages;
  const full = makeReport(assessAudit(audit, asOf), { language, toolVersion: __VERSION__ });
  const readers: Pick<Kind, 'audience' | 'supplier'>[] = [
    { audience: 'full' },
    { audience: 'management' },
    ...suppliersIn(full).map((supplier) => ({ audience: 'agency' as const, supplier })),
  ];
  const kinds = Object.entries(reportFormats(context.env)).flatMap(([format, { extension }]) =>
    audit.languages.flatMap((inLanguage) =>
      readers.flatMap((reader) =>
        [false, true].map((redact): [string, Kind] => {
          const made = { ...full.made, ...reader, language: inLanguage, redacted: redact };
          return [reportFile(made, extension), { format, language: inLanguage, redact, ...reader }];
        }),
      ),
    ),
  );
  return new Map(kinds);
}

interface Again {
  /** By path; of SARIF both with and without accepted risks, which it does not state. */
  readonly contents: ReadonlyMap<string, readonly Uint8Array[]>;
  readonly failed: Awaited<ReturnType<typeof renderReports>>['failed'];
  readonly problems: readonly Problem[];
}

async function renderAgain(
  loaded: LoadedAudit,
  reports: readonly ReportOnDisk[],
  kinds: ReadonlyMap<string, Kind>,
  options: ReportOptions,
): Promise<Again> {
  const contents = new Map<string, Uint8Array[]>();
  const failed: Again['failed'][number][] = [];
  const problems = new Map<string, Problem>();
  const stated = statedByStem(reports);
  for (const stem of new Set(reports.map((report) => report.stem))) {
    const ofStem = reports.flatMap((report) => (report.stem === stem ? (kinds.get(report.name) ?? []) : []));
    const [reader] = ofStem;
    if (reader === undefined) continue;
    const formats = ofStem.map(({ format }) => format);
    // What states no day is held to that of its neighbour with the same name.
    const { asOf = loaded.asOf, version = __VERSION__ } = stated.get(stem) ?? {};
    for (const includeWaived of formats.includes('sarif') ? [false, true] : [false]) {
      const result = await renderReports(
        { ...loaded, asOf: options.asOf ?? asOf },
        {
          formats: includeWaived ? ['sarif'] : formats,
          languages: [reader.language],
          out: options.out,
          tailor: tailorReport(loaded.context, reader),
          includeWaived,
          toolVersion: version,
          keep: (path, content) => contents.set(path, [...(contents.get(path) ?? []), Buffer.from(content)]),
        },
      );
      failed.push(...result.failed);
      for (const problem of result.problems) problems.set(JSON.stringify(problem), problem);
    }
  }
  return { contents, failed, problems: [...problems.values()] };
}

/** What the reports state, by their name without what tells their form. */
function statedByStem(reports: readonly ReportOnDisk[]): Map<string, Stated> {
  return new Map(
    reports.flatMap(({ stem, extension, content }): [string, Stated][] => {
      const stated = statedIn(extension, content);
      return stated === undefined ? [] : [[stem, stated]];
    }),
  );
}
