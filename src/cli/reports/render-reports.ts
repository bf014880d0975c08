import { join, resolve } from 'node:path';
import { hashed } from '../../compile/hashed.js';
import { saveFile } from '../../files/atomic-save.js';
import { SaveFailed } from '../../files/save-failed.js';
import { REPORT_FOLDER } from '../../files/report-folder.js';
import type { Problem } from '../../model/problem.js';
import type { Report } from '../../model/report.js';
import type { Language } from '../../model/vocabulary.js';
import { accentSheet } from '../../report/accent.js';
import type { Format } from '../../report/formats/format.js';
import { makeReport } from '../../report/make-report.js';
import type { Templates } from '../../report/render-template.js';
import { templates as shipped } from '../../shipped/templates.js';
import { assessAudit } from '../assess-audit.js';
import type { Translate } from '../../text/translate.js';
import { explainFailure } from './explain-failure.js';
import type { LoadedAudit } from '../load-audit.js';
import { RenderFailed, TemplatesAtFault } from './render-failed.js';
import { reportFile } from './report-file.js';
import { reportFormats } from './report-formats.js';
import { readLook } from './report-look.js';
import type { ReportLook } from './report-look.js';
import { UsageError } from '../stop.js';
import { whereabouts } from './whereabouts.js';

export { explainFailure, reportFormats };

export interface RenderOptions {
  /** Names of `reportFormats`. */
  readonly formats: readonly string[];
  readonly languages: readonly Language[];
  /** Below the working directory; by default reports/ below the audit. */
  readonly out?: string | undefined;
  /** Makes the report for its reader of the full one. */
  readonly tailor?: (full: Report) => Report;
  readonly includeWaived?: boolean | undefined;
  /** The version that the report says it was made by; this one, unless told otherwise. */
  readonly toolVersion?: string;
  /** What is done with a file's content; by default it is saved. */
  readonly keep?: (path: string, content: string | Uint8Array) => void;
}

export interface Rendered {
  /** Paths as written, or as kept. */
  readonly written: readonly string[];
  /** A format that failed leaves its old file; the others are written all the same. */
  readonly failed: readonly (SaveFailed | RenderFailed)[];
  /** Of the logo and of the team's own templates, each said once whatever the number of languages. */
  readonly problems: readonly Problem[];
}

/** Assess → Report → every format in every language, each rendered and saved by itself. */
export async function renderReports(
  loaded: Pick<LoadedAudit, 'audit' | 'sources' | 'asOf' | 'folder' | 'context'>,
  options: RenderOptions,
): Promise<Rendered> {
  const { formats, languages, out, tailor = (full: Report): Report => full, includeWaived = false } = options;
  const { toolVersion = __VERSION__, keep = save } = options;
  const { audit, asOf, folder, context } = loaded;
  const target = out === undefined ? join(folder, REPORT_FOLDER) : resolve(context.cwd, out);
  const known = reportFormats(context.env);
  const chosen = Object.entries(known).filter(([name]) => formats.includes(name));
  const assessment = assessAudit(audit, asOf);
  const look = await readLook(loaded);
  const templates = dressedTemplates(look, audit.look.accent);
  const where = whereabouts(loaded, assessment);
  const written: string[] = [];
  const failed: (SaveFailed | RenderFailed)[] = [];
  for (const language of languages) {
    const report = tailor(makeReport(assessment, { language, toolVersion }));
    refuseLacking(report, chosen, context.t);
    for (const [name, format] of chosen) {
      const path = join(target, reportFile(report.made, format.extension));
      try {
        const rendering = await rendered(name, path, async () => {
          const text = await look.own?.fill(format.prints ?? name, report, templates);
          if (text !== undefined && format.prints === undefined) return text;
          return await format.render(report, {
            templates,
            ...(text !== undefined && { page: text }),
            includeWaived,
            folder: where.folder,
            get places() {
              return where.places;
            },
          });
        });
        keep(path, rendering);
        written.push(path);
      } catch (error) {
        if (!(error instanceof SaveFailed || error instanceof RenderFailed)) throw error;
        failed.push(error);
      }
    }
  }
  const whileFilling = failed.flatMap((failure) =>
    failure instanceof RenderFailed && failure.cause instanceof TemplatesAtFault
      ? failure.cause.problems
      : [],
  );
  return { written, failed, problems: unique([...look.problems, ...whileFilling]) };
}

// Made again in a moment, so it need not outlive a loss of power; half a report there will never be.
const save = (path: string, content: string | Uint8Array): void =>
  saveFile(path, content, { durable: false });

/** A format made of what this reader does not get to see would say that there is none of it. Throws UsageError. */
function refuseLacking(
  { parts, made: { audience } }: Report,
  chosen: readonly (readonly [string, Format])[],
  t: Translate,
): void {
  for (const [format, { needs: part }] of chosen) {
    if (part === undefined || parts.includes(part)) continue;
    throw new UsageError(t('usage.format_needs', { audience, part, format }));
  }
}

/** The shipped templates, with the logo and the colour of the audit. */
const dressedTemplates = ({ logo }: ReportLook, accent: string | undefined): Templates => ({
  ...shipped,
  styles: [...shipped.styles, ...(accent === undefined ? [] : [hashed(accentSheet(accent))])],
  ...(logo !== undefined && { logo }),
});

const unique = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values(),
];

async function rendered<T>(format: string, file: string, render: () => Promise<T>): Promise<T> {
  try {
    return await render();
  } catch (error) {
    throw new RenderFailed(format, file, error);
  }
}
