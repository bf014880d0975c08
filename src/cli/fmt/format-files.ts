import type { Problem } from '../../model/problem.js';
import { inLanguageOf } from '../context.js';
import type { Context } from '../context.js';
import { EXIT } from '../exit-codes.js';
import type { ExitCode } from '../exit-codes.js';
import { withLock } from '../interview/with-lock.js';
import { auditFolder, showPath } from '../load-audit.js';
import type { AuditOptions } from '../load-audit.js';
import { allFiles, namedFiles } from './choose-files.js';
import type { ChosenFiles } from './choose-files.js';
import { formatAudit } from './format-audit.js';
import type { FormattedAudit } from './format-audit.js';
import { printFormatted, printFormattedJson } from './print-formatted.js';

export interface FormatOptions extends AuditOptions {
  readonly check?: boolean;
  readonly diff?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** What became of all files, with their names as the user can open them. */
export interface Formatted {
  readonly changes: readonly { readonly file: string; readonly before: string; readonly after: string }[];
  readonly unchanged: readonly string[];
  readonly passedOver: readonly string[];
  readonly problems: readonly Problem[];
  /** What could not be saved, in words. */
  readonly failed: readonly string[];
}

/**
 * Formats the files named, else those of the audit folder. With `check` or `diff` nothing is written.
 *
 * @returns 1 when `check` finds files that would change, 2 when a file cannot be formatted
 */
export async function formatFiles(
  context: Context,
  names: readonly string[],
  options: FormatOptions,
): Promise<ExitCode> {
  const save = options.check !== true && options.diff !== true;
  const dir = options.dir === undefined ? undefined : auditFolder(context, options);
  const { chosen, outside } =
    names.length === 0 ? allFiles(auditFolder(context, options)) : namedFiles(context.cwd, names, dir);
  const all: Formatted[] = [{ ...NOTHING, problems: outside }];
  let ours = context;
  let exit: ExitCode = EXIT.fine;
  for (const files of chosen) {
    const format = async (): Promise<ExitCode> => {
      const result = await formatAudit(files.folder, files.files, save);
      ours = result.language === undefined ? ours : inLanguageOf(context, [result.language]);
      all.push(shown(ours, files, result));
      return EXIT.fine;
    };
    const code =
      save && files.files.length > 0
        ? await withLock({ ...files, context: ours }, false, format)
        : await format();
    if (code !== EXIT.fine) exit = code;
  }
  const formatted = together(all);
  if (options.json === true) await printFormattedJson(ours, formatted, options);
  else await printFormatted(ours, formatted, options);
  if (formatted.problems.length > 0 || formatted.failed.length > 0) return EXIT.couldNotRun;
  return exit === EXIT.fine && options.check === true && formatted.changes.length > 0 ? EXIT.gate : exit;
}

const NOTHING: Formatted = { changes: [], unchanged: [], passedOver: [], problems: [], failed: [] };

function shown(context: Context, { folder, passedOver }: ChosenFiles, result: FormattedAudit): Formatted {
  const show = showPath(context, folder);
  return {
    passedOver,
    changes: result.changes.map(({ path, ...change }) => ({ file: show(path), ...change })),
    unchanged: result.unchanged.map(show),
    problems: result.problems.map(({ file, ...problem }) => ({
      ...problem,
      ...(file !== undefined && { file: show(file) }),
    })),
    failed: result.failed.map(({ file, args }) => context.t('save.failed', { file: show(file), ...args })),
  };
}

const together = (all: readonly Formatted[]): Formatted => ({
  changes: all.flatMap(({ changes }) => changes),
  unchanged: all.flatMap(({ unchanged }) => unchanged),
  passedOver: all.flatMap(({ passedOver }) => passedOver),
  problems: all.flatMap(({ problems }) => problems),
  failed: all.flatMap(({ failed }) => failed),
});
