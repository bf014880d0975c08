import { isAboutFollowUp } from '../model/finding.js';
import type { Assessment, Finding } from '../model/finding.js';
import type { Baseline } from '../model/gate.js';
import { byCodeUnit } from '../model/order.js';
import { worse } from '../model/vocabulary.js';
import type { Severity } from '../model/vocabulary.js';

/**
 * What stands now. Findings that were accepted are left out, so that they count again on the day their waiver ends; and so are those about
 * follow-up, since a date that was agreed on is a promise whatever stood before.
 */
export function baselineOf({ findings }: Assessment): Baseline {
  const standing = findings.filter((finding) => finding.waiver === undefined && !isAboutFollowUp(finding));
  return inOrder(standing.map(({ id, severity }) => [id, severity] as const));
}

/** The baseline without the entries that are no finding any more. Nothing is added. */
export function pruned(baseline: Baseline, assessment: Assessment): Baseline {
  const gone = new Set(goneFrom(baseline, assessment));
  return inOrder([...baseline].filter(([id]) => !gone.has(id)));
}

/** The entries that are no finding any more. */
export function goneFrom(baseline: Baseline, { findings }: Assessment): string[] {
  const standing = new Set(findings.map(({ id }) => id));
  return [...baseline.keys()].filter((id) => !standing.has(id)).toSorted(byCodeUnit);
}

/** Whether the finding stood in the baseline, at least as bad. Worse is new. */
export function isKnown({ id, severity }: Finding, baseline: Baseline): boolean {
  const was = baseline.get(id);
  return was !== undefined && worse(was, severity) === was;
}

const inOrder = (entries: readonly (readonly [string, Severity])[]): Baseline =>
  new Map(entries.toSorted(([a], [b]) => byCodeUnit(a, b)));
