import type { AuditDiff, DiffNote, DiffSide } from '../../model/audit-diff.js';
import type { Assessment } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import { forAudience } from '../for-audience.js';
import type { Reader } from '../for-audience.js';
import { redact } from '../redact.js';
import { compareSnapshots } from './compare-snapshots.js';
import { NO_AUDIT } from './snapshot.js';
import type { AuditSnapshot } from './snapshot.js';
import { snapshotOfAssessment } from './snapshot-of-assessment.js';
import { snapshotOfReport } from './snapshot-of-report.js';

/** One side of a comparison: where it comes from, and the audit that is there, if any. */
export interface Compared {
  readonly side: Pick<DiffSide, 'kind' | 'name' | 'commit' | 'folder'>;
  readonly report?: Report;
  /** What the report was made of, where that is at hand. */
  readonly assessment?: Assessment;
}

/** The two were made for different readers, and neither holds what the other does. */
export class DifferentReaders extends Error {
  override readonly name = 'DifferentReaders';
}

/**
 * Compares two states of an audit. With the audits of both sides at hand everything is compared; as soon as one side is only a report,
 * what reports hold, and of that what both readers get to see. The notes say so.
 *
 * @throws {DifferentReaders} when both were made for a reader, and not for the same one
 */
export function auditDiff(from: Compared, to: Compared, alsoNotes: readonly DiffNote[] = []): AuditDiff {
  const notes = [...alsoNotes, ...notesOn(from, to)];
  const changes = compareSnapshots(...snapshotsOf(from, to));
  const same = Object.values(changes).every((list: readonly unknown[]) => list.length === 0);
  return { diff: 1, from: sideOf(from), to: sideOf(to), same, notes, ...changes };
}

/** Two reports, as anybody can have them. */
export const compareReports = (from: Report, to: Report): AuditDiff =>
  auditDiff(
    { side: { kind: 'report', name: 'from' }, report: from },
    { side: { kind: 'report', name: 'to' }, report: to },
  );

function snapshotsOf(from: Compared, to: Compared): [AuditSnapshot, AuditSnapshot] {
  const complete = isComplete(from) && isComplete(to);
  const snapshot = ({ report, assessment }: Compared, other: Compared): AuditSnapshot => {
    if (report === undefined) return NO_AUDIT;
    if (complete && assessment) return snapshotOfAssessment(assessment, report);
    return snapshotOfReport(asFor(report, other.report ?? report));
  };
  return [snapshot(from, to), snapshot(to, from)];
}

const isComplete = ({ report, assessment }: Compared): boolean =>
  report === undefined || assessment !== undefined;

/** A report as the reader of another one would get it. */
function asFor(report: Report, other: Report): Report {
  const reader = readerOf(other);
  const isSame =
    report.made.audience === reader.audience &&
    (reader.audience !== 'agency' || report.made.supplier === reader.supplier);
  if (!isSame && report.made.audience !== 'full' && reader.audience !== 'full') throw new DifferentReaders();
  const tailored = isSame || report.made.audience !== 'full' ? report : forAudience(report, reader);
  return other.made.redacted && !report.made.redacted ? redact(tailored) : tailored;
}

const readerOf = ({ made: { audience, supplier = '' } }: Report): Reader =>
  audience === 'agency' ? { audience, supplier } : { audience };

function sideOf({ side, report }: Compared): DiffSide {
  if (report === undefined) return side;
  const { organisation, made } = report;
  return { ...side, organisation, asOf: made.asOf, language: made.language, version: made.version };
}

function notesOn(from: Compared, to: Compared): DiffNote[] {
  const [before, after] = [from.report, to.report];
  if (before === undefined) return [{ code: 'audit_new', args: {} }];
  if (after === undefined) return [{ code: 'audit_gone', args: {} }];
  const reports = [before, after];
  const complete = isComplete(from) && isComplete(to);
  const differing = (code: DiffNote['code'], pick: (report: Report) => string): DiffNote[] =>
    pick(before) === pick(after) ? [] : [{ code, args: { from: pick(before), to: pick(after) } }];
  const some = (code: DiffNote['code'], test: (report: Report) => boolean): DiffNote[] =>
    reports.some(test) ? [{ code, args: {} }] : [];
  return [
    // With both audits at hand it stands among the settings.
    ...(complete ? [] : differing('organisations', ({ organisation }) => organisation)),
    ...differing('dates', ({ made }) => made.asOf),
    ...differing('versions', ({ made }) => made.version),
    ...differing('languages', ({ made }) => made.language),
    ...(complete ? [] : [{ code: 'only_reports' as const, args: {} }]),
    ...some('management', ({ made }) => made.audience === 'management'),
    ...some('agency', ({ made }) => made.audience === 'agency'),
    ...some('redacted', ({ made }) => made.redacted),
  ];
}
