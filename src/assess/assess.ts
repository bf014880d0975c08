import type { Audit, IsoDate } from '../model/audit.js';
import type { Assessment, Finding, TouchpointAssessment } from '../model/finding.js';
import { byCodeUnit } from '../model/order.js';
import { SEVERITIES } from '../model/vocabulary.js';
import { assessTouchpoint } from './assess-touchpoint.js';
import { followUpFindings } from './follow-up.js';
import { contradictionFindings, gapFindings } from './gap-findings.js';
import { inventoryFindings } from './inventory-findings.js';
import { staleFindings } from './stale-findings.js';

/** Findings from something beside the answers, such as the register that the organisation had; it stands in a folder that builds on this one. */
export type FindingSource = (
  audit: Audit,
  touchpoints: readonly TouchpointAssessment[],
  asOf: IsoDate,
) => readonly Finding[];

/**
 * Questionnaires × answers → what is in order and what is not (docs/file-formats.md has the ids).
 *
 * @param asOf the day on which waivers, actions and the review period are judged
 * @param sources what else has findings; they are followed up like any other
 */
export function assess(audit: Audit, asOf: IsoDate, sources: readonly FindingSource[] = []): Assessment {
  const touchpoints = audit.touchpoints.map((touchpoint) => assessTouchpoint(touchpoint, audit.flags));
  const substance: Finding[] = [
    ...touchpoints.flatMap((assessed) => gapFindings(assessed, audit, asOf)),
    ...touchpoints.flatMap((assessed) => contradictionFindings(assessed, audit)),
    ...inventoryFindings(audit, touchpoints),
    ...staleFindings(audit, asOf),
    ...sources.flatMap((source) => source(audit, touchpoints, asOf)),
  ].map((finding) => withFollowUp(finding, audit));
  const findings = [...substance, ...followUpFindings(audit, touchpoints, substance, asOf)];
  return { audit, asOf, touchpoints, findings: findings.toSorted(worstFirst) };
}

/** The follow-up of a gap stands in its answer, and goes before a line in audit.yaml; that of any other finding stands there. */
function withFollowUp(finding: Finding, audit: Audit): Finding {
  const action = finding.action ?? audit.followUp.get(finding.id);
  return action === undefined ? finding : { ...finding, action };
}

function worstFirst(a: Finding, b: Finding): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || byCodeUnit(a.id, b.id);
}
