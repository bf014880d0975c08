import { INVENTORY_PARTS } from '../../model/audit-diff.js';
import type {
  AuditChanges,
  InterviewChange,
  InventoryChange,
  SettingChange,
} from '../../model/audit-diff.js';
import { byCodeUnit } from '../../model/order.js';
import type { InterviewReport } from '../../model/report.js';
import { compareAnswers } from './compare-answers.js';
import { compareFindings } from './compare-findings.js';
import { compareActions, compareWaivers } from './compare-follow-up.js';
import { compareRegister } from './compare-register.js';
import { compareTouchpoints } from './compare-touchpoints.js';
import { differingParts } from './differing-parts.js';
import { matchTouchpoints } from './match-touchpoints.js';
import { pairUp } from './pair-up.js';
import { renameTouchpoints } from './rename-touchpoints.js';
import type { AuditSnapshot } from './snapshot.js';

/** Two states of an audit → what changed from the one to the other. */
export function compareSnapshots(before: AuditSnapshot, to: AuditSnapshot): AuditChanges {
  const from = renameTouchpoints(before, matchTouchpoints(before, to));
  return {
    findings: compareFindings(from, to),
    touchpoints: compareTouchpoints(from, to),
    inventory: compareInventory(from, to),
    answers: compareAnswers(from, to),
    waivers: compareWaivers(from, to),
    actions: compareActions(from, to),
    register: compareRegister(from, to),
    settings: compareSettings(from, to),
    interviews: compareInterviews(from.interviews, to.interviews),
  };
}

/** A kind that this side does not know of was never asked about. */
function compareInventory(from: AuditSnapshot, to: AuditSnapshot): InventoryChange[] {
  return pairUp(from.inventory, to.inventory).flatMap((pair): InventoryChange[] => {
    const { questionnaire, ...now } = pair.to ?? pair.from ?? {};
    const { questionnaire: _same, ...before } = pair.from ?? {};
    const [first, last] = [before, pair.to === undefined ? {} : now];
    const changed = differingParts(INVENTORY_PARTS, first, last);
    return questionnaire === undefined || changed.length === 0
      ? []
      : [{ questionnaire, from: first, to: last, changed }];
  });
}

function compareSettings(from: AuditSnapshot, to: AuditSnapshot): SettingChange[] {
  return pairUp(from.settings, to.settings)
    .filter((pair) => pair.from !== pair.to)
    .map(({ id, from: before, to: after }) => ({
      field: id,
      ...(before !== undefined && { from: before }),
      ...(after !== undefined && { to: after }),
    }))
    .toSorted((a, b) => byCodeUnit(a.field, b.field));
}

/** Interviews have no id: what differs in anything is another one. */
function compareInterviews(
  from: readonly InterviewReport[],
  to: readonly InterviewReport[],
): InterviewChange[] {
  return [
    ...missingIn(from, to).map((interview) => ({ change: 'added' as const, interview })),
    ...missingIn(to, from).map((interview) => ({ change: 'removed' as const, interview })),
  ];
}

function missingIn(these: readonly InterviewReport[], those: readonly InterviewReport[]): InterviewReport[] {
  const there = new Map<string, number>();
  for (const interview of these) there.set(keyOf(interview), (there.get(keyOf(interview)) ?? 0) + 1);
  return those.filter((interview) => {
    const left = there.get(keyOf(interview)) ?? 0;
    there.set(keyOf(interview), left - 1);
    return left <= 0;
  });
}

/** The name of a touchpoint is not part of an interview. */
const keyOf = ({ touchpoints, ...interview }: InterviewReport): string =>
  JSON.stringify([interview, touchpoints.map(({ id }) => id)]);
