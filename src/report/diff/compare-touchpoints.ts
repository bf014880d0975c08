import type { TouchpointChange, TouchpointState } from '../../model/audit-diff.js';
import { byCodeUnit } from '../../model/order.js';
import { pairUp } from './pair-up.js';
import type { AuditSnapshot, SnapshotTouchpoint } from './snapshot.js';

/**
 * Touchpoints that came, went, or got another id, name or version of their questionnaire.
 *
 * @param from with touchpoints that got another id under the new one; they still carry the old one
 */
export function compareTouchpoints(from: AuditSnapshot, to: AuditSnapshot): TouchpointChange[] {
  return pairUp(from.touchpoints, to.touchpoints)
    .flatMap((pair): TouchpointChange[] => {
      const { questionnaire } = pair.to ?? pair.from ?? {};
      const before = pair.from && stateOf(pair.from, pair.id, from);
      const after = pair.to && stateOf(pair.to, pair.id, to);
      const change = changeOf(before, after);
      if (questionnaire === undefined || change === undefined) return [];
      return [
        { id: pair.id, change, questionnaire, ...(before && { from: before }), ...(after && { to: after }) },
      ];
    })
    .toSorted((a, b) => byCodeUnit(a.id, b.id));
}

/** What only follows from the answers (how many, what was found) is no change of the touchpoint. */
function changeOf(
  from: TouchpointState | undefined,
  to: TouchpointState | undefined,
): TouchpointChange['change'] | undefined {
  if (from === undefined) return 'added';
  if (to === undefined) return 'removed';
  if (from.id !== to.id) return 'renamed';
  return from.name !== to.name || from.version !== to.version ? 'changed' : undefined;
}

function stateOf(
  { id, name, version, answers }: SnapshotTouchpoint,
  shared: string,
  { findings }: AuditSnapshot,
): TouchpointState {
  return {
    id,
    name,
    version,
    answers: [...answers.values()].filter(({ answer }) => answer.state === 'answered').length,
    findings: [...findings.keys()].filter((finding) => finding.startsWith(`${shared}/`)).length,
  };
}
