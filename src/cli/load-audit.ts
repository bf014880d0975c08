import { isAbsolute, join, relative, resolve } from 'node:path';
import type { ReadAudit } from '../answers/read-audit.js';
import { AUDIT_FILE, inFileOrder, readAudit } from '../answers/read-audit.js';
import { languageOf } from '../answers/read-audit-file.js';
import type { OwnFiles } from '../files/audit-files.js';
import { ownContentFiles, readAuditFolder, sweepTemporaries } from '../files/audit-folder.js';
import type { Audit, IsoDate } from '../model/audit.js';
import type { Catalogue } from '../model/catalogue.js';
import { dateIn, isCalendarDate } from '../model/dates.js';
import type { Problem, Result } from '../model/problem.js';
import type { Language } from '../model/vocabulary.js';
import type { RawFile } from '../yaml/raw-file.js';
import { printProblems } from '../terminal/print-problems.js';
import { inLanguageOf } from './context.js';
import type { Context } from './context.js';
import { EXIT } from './exit-codes.js';
import { auditValidators, catalogueWith, loadCatalogue } from './load-catalogue.js';

import { Stop, UsageError } from './stop.js';

/** The options that every command on an audit takes. */
export interface AuditOptions {
  readonly dir?: string;
  readonly asOf?: string;
  readonly lang?: Language;
}

export interface LoadedAudit extends ReadAudit {
  readonly catalogue: Catalogue;
  readonly folder: string;
  /** Warnings. */
  readonly problems: readonly Problem[];
  /** In the language of the audit. */
  readonly context: Context;
  /** The day to judge by: `--as-of`, else today in the audit's time zone. */
  readonly asOf: IsoDate;
}

/** The audit folder of a command. */
export function auditFolder(context: Context, { dir }: AuditOptions): string {
  return resolve(context.cwd, dir ?? '.');
}

interface AuditAt {
  readonly catalogue: Catalogue;
  readonly result: Result<ReadAudit>;
  /** Of the audit, also when it is at fault; undefined when audit.yaml cannot be read at all. */
  readonly language?: Language | undefined;
}

/** Reads the folder without printing anything: the audit, or its problems. */
export async function readAuditAt(folder: string): Promise<AuditAt> {
  const files = readAuditFolder(folder);
  if (!files.ok) return { catalogue: (await loadCatalogue(folder)).catalogue, result: files };
  return readAuditFrom(files.value, ownContentFiles(folder));
}

/** The same of files from anywhere. */
export async function readAuditFrom(files: readonly RawFile[], own: OwnFiles): Promise<AuditAt> {
  const { catalogue, problems } = await catalogueWith(own);
  const main = files.find(({ path }) => path === AUDIT_FILE);
  const language = main !== undefined && 'content' in main ? languageOf(main.content) : undefined;
  const result = readAudit(files, catalogue, auditValidators());
  if (problems.length === 0) return { catalogue, result, language };
  // A kind may be unknown only because its questionnaire is at fault.
  const others = result.problems.filter(({ code }) => code !== 'unknown_kind');
  return { catalogue, language, result: { ok: false, problems: inFileOrder([...problems, ...others]) } };
}

/**
 * The kinds of touchpoint and references that a command can speak of, where it needs no audit. Problems of the folder's own are printed
 * and stop the command: what is left out of the catalogue would be missing without a word.
 */
export async function openCatalogue(context: Context, options: AuditOptions): Promise<Catalogue> {
  const folder = auditFolder(context, options);
  const { catalogue, problems } = await loadCatalogue(folder);
  if (problems.length === 0) return catalogue;
  printProblems(context.err, context.t, inFileOrder(problems), showPath(context, folder));
  throw new Stop(EXIT.couldNotRun);
}

/**
 * Reads and validates the audit of a command. Problems are printed and stop the command with exit code 2.
 */
export async function loadAudit(context: Context, options: AuditOptions): Promise<LoadedAudit> {
  const folder = auditFolder(context, options);
  const asOf = asOfOption(context, options.asOf);
  const { catalogue, result, language } = await readAuditAt(folder);
  const shown = showPath(context, folder);
  if (!result.ok) {
    const { t } = language === undefined ? context : inLanguageOf(context, [language]);
    printProblems(context.err, t, result.problems, shown);
    throw new Stop(EXIT.couldNotRun);
  }
  sweepTemporaries(folder);
  const { audit } = result.value;
  const ours = inLanguageOf(context, audit.languages);
  if (result.problems.length > 0) printProblems(ours.notice, ours.t, result.problems, shown);
  return {
    ...result.value,
    catalogue,
    folder,
    problems: result.problems,
    context: ours,
    // Only when it is asked for: the calendar of a time zone takes a while to load.
    get asOf() {
      return asOf ?? dateIn(audit.timezone, context.now());
    },
  };
}

/** Nothing found to audit is an error, never a pass. */
export function refuseEmpty({ audit, context, folder }: LoadedAudit): void {
  const problems = nothingToAudit(audit);
  if (problems.length === 0) return;
  printProblems(context.err, context.t, problems, showPath(context, folder));
  throw new Stop(EXIT.couldNotRun);
}

export function nothingToAudit({ touchpoints, inventory }: Audit): Problem[] {
  if (touchpoints.length > 0 || inventory.size > 0) return [];
  return [{ code: 'nothing_to_audit', args: {}, file: AUDIT_FILE, level: 'error' }];
}

/** The day that `--as-of` names, if any. */
export function asOfOption({ t }: Context, date: string | undefined): IsoDate | undefined {
  if (date !== undefined && !isCalendarDate(date)) {
    throw new UsageError(t('usage.not_a_date', { option: '--as-of', found: date }));
  }
  return date;
}

/** File names as the user can open them from where the command was given. */
export function showPath({ cwd }: Context, folder: string): (file: string) => string {
  return (file) => {
    const full = isAbsolute(file) ? file : join(folder, file);
    const short = relative(cwd, full);
    return (short === '' ? '.' : short.startsWith('..') ? full : short).replaceAll('\\', '/');
  };
}
