import { AUDIT_FILE } from '../../answers/read-audit.js';
import { assessAudit } from '../assess-audit.js';
import { GitFailed } from '../../files/git.js';
import type { AuditDiff, DiffNote } from '../../model/audit-diff.js';
import { DEFAULT_TIMEZONE } from '../../model/audit.js';
import type { IsoDate } from '../../model/audit.js';
import { dateIn } from '../../model/dates.js';
import type { Language } from '../../model/vocabulary.js';
import { auditDiff, DifferentReaders } from '../../report/diff/audit-diff.js';
import type { Compared } from '../../report/diff/audit-diff.js';
import { makeReport } from '../../report/make-report.js';
import { printProblems } from '../../terminal/print-problems.js';
import { inLanguageOf } from '../context.js';
import type { Context } from '../context.js';
import { EXIT } from '../exit-codes.js';
import { asOfOption, auditFolder } from '../load-audit.js';
import type { AuditOptions } from '../load-audit.js';
import { Stop, UsageError } from '../stop.js';
import { gitInWords } from './git-in-words.js';
import { nameSides } from './name-sides.js';
import { readSide } from './read-side.js';
import type { ReadSide } from './read-side.js';

/** A comparison, and the context in the language of the audits. */
export interface FoundDiff {
  readonly diff: AuditDiff;
  readonly context: Context;
}

/**
 * Compares what the arguments name. Everything that keeps it from being compared is printed, and stops the command with exit code 2.
 *
 * @param to by default the audit folder as it is now
 */
export async function findDiff(
  context: Context,
  options: AuditOptions,
  from: string,
  to: string | undefined,
): Promise<FoundDiff> {
  const folder = auditFolder(context, options);
  const chosen = asOfOption(context, options.asOf);
  try {
    const [first, last] = nameSides(context, folder, from, to);
    const sides = [await readSide(context, first, last), await readSide(context, last, first)] as const;
    stopAtProblems(context, sides);
    refuseNothing(context, sides, folder);
    const ours = inLanguageOf(context, [languageOf(sides, context.language)]);
    const asOf = chosen ?? today(ours, sides);
    const [before, after] = sides.map((side) => judged(side, asOf, ours.language));
    return { diff: auditDiff(before as Compared, after as Compared, notesOn(sides)), context: ours };
  } catch (error) {
    if (error instanceof GitFailed) throw new UsageError(gitInWords(error, context.t, folder));
    if (error instanceof DifferentReaders) throw new UsageError(context.t('diff.different_readers'));
    throw error;
  }
}

type Sides = readonly [ReadSide, ReadSide];

/** Of both sides at once. */
function stopAtProblems(context: Context, sides: Sides): void {
  const problems = sides.flatMap(({ problems: faults, show }) =>
    faults.map(({ file, ...fault }) => ({ ...fault, ...(file !== undefined && { file: show(file) }) })),
  );
  if (problems.length === 0) return;
  printProblems(context.err, context.t, problems);
  throw new Stop(EXIT.couldNotRun);
}

/** Nothing found to compare is an error, never “nothing differs”. */
function refuseNothing(context: Context, sides: Sides, folder: string): void {
  if (sides.every(({ audit, report }) => audit === undefined && report === undefined)) {
    throw new UsageError(context.t('diff.no_audit', { file: AUDIT_FILE, folder }));
  }
  const isEmpty = ({ audit, report }: ReadSide): boolean =>
    report === undefined &&
    (audit === undefined || (audit.touchpoints.length === 0 && audit.inventory.size === 0));
  if (!sides.every(isEmpty)) return;
  printProblems(context.err, context.t, [
    { code: 'nothing_to_audit', args: {}, file: AUDIT_FILE, level: 'error' },
  ]);
  throw new Stop(EXIT.couldNotRun);
}

/** A report speaks the language it was made in, and an audit takes after it; else that of the newer audit. */
function languageOf([from, to]: Sides, otherwise: Language): Language {
  const report = to.report ?? from.report;
  const audit = to.audit ?? from.audit;
  return report?.made.language ?? audit?.languages[0] ?? otherwise;
}

/** The same day for both, in the time zone of the newer audit. Reports have days of their own. */
function today({ now }: Context, [from, to]: Sides): IsoDate {
  return dateIn((to.audit ?? from.audit)?.timezone ?? DEFAULT_TIMEZONE, now());
}

function judged({ side, audit, report }: ReadSide, asOf: IsoDate, language: Language): Compared {
  if (audit === undefined) return { side, ...(report && { report }) };
  const assessment = assessAudit(audit, asOf);
  return { side, assessment, report: makeReport(assessment, { language, toolVersion: __VERSION__ }) };
}

function notesOn([from, to]: Sides): DiffNote[] {
  const isSame = from.side.commit !== undefined && from.side.commit === to.side.commit;
  return [
    ...(isSame ? [{ code: 'same_commit' as const, args: {} }] : []),
    ...(from.movedBetween ? [movedNote(from.movedBetween)] : []),
    ...(to.movedBetween ? [movedNote(to.movedBetween.toReversed())] : []),
  ];
}

const movedNote = ([from = '', to = '']: readonly string[]): DiffNote => ({
  code: 'audit_moved',
  args: { from: from || '.', to: to || '.' },
});
