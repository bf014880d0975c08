import { ACTION_PARTS, WAIVER_PARTS } from '../../model/audit-diff.js';
import type { ActionChange, ItemChange, WaiverChange } from '../../model/audit-diff.js';
import type { Named } from '../../model/report.js';
import { byCodeUnit } from '../../model/order.js';
import { differingParts } from './differing-parts.js';
import { pairUp } from './pair-up.js';
import type { AuditSnapshot, FollowUp } from './snapshot.js';

export const compareWaivers = (from: AuditSnapshot, to: AuditSnapshot): WaiverChange[] =>
  compareFollowUp(WAIVER_PARTS, from.waivers, to.waivers);

export const compareActions = (from: AuditSnapshot, to: AuditSnapshot): ActionChange[] =>
  compareFollowUp(ACTION_PARTS, from.actions, to.actions);

const NOTHING: Readonly<Partial<Record<string, never>>> = {};

interface Changed<Part, Content> {
  readonly id: string;
  readonly change: ItemChange;
  readonly title: string;
  readonly touchpoint?: Named;
  readonly from?: Content;
  readonly to?: Content;
  readonly changed: readonly Part[];
}

/** Follow-up that was agreed, withdrawn, or says something else, by id. */
function compareFollowUp<Part extends string, Content extends Partial<Record<Part, unknown>>>(
  parts: readonly Part[],
  from: ReadonlyMap<string, FollowUp<Content>>,
  to: ReadonlyMap<string, FollowUp<Content>>,
): Changed<Part, Content>[] {
  return pairUp(from, to)
    .flatMap((pair): Changed<Part, Content>[] => {
      const item = pair.to ?? pair.from;
      const changed = differingParts(parts, pair.from?.content ?? NOTHING, pair.to?.content ?? NOTHING);
      if (item === undefined || changed.length === 0) return [];
      return [
        {
          id: pair.id,
          change: pair.from === undefined ? 'added' : pair.to === undefined ? 'removed' : 'changed',
          title: item.title,
          ...(item.touchpoint && { touchpoint: item.touchpoint }),
          ...(pair.from && { from: pair.from.content }),
          ...(pair.to && { to: pair.to.content }),
          changed,
        },
      ];
    })
    .toSorted((a, b) => byCodeUnit(a.id, b.id));
}
