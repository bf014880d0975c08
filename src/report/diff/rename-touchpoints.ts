import type { ReportFinding } from '../../model/report.js';
import type { AuditSnapshot } from './snapshot.js';

/**
 * A snapshot as it would be if its touchpoints had always had their new ids, so that what belongs to them is found again.
 *
 * @param renamed old id → new id
 */
export function renameTouchpoints(
  snapshot: AuditSnapshot,
  renamed: ReadonlyMap<string, string>,
): AuditSnapshot {
  if (renamed.size === 0) return snapshot;
  const idNow = (id: string): string => renamed.get(id) ?? id;
  /** `<touchpoint>/<question>` and the like. */
  const belowNow = (id: string): string => id.replace(/^[^/]+(?=\/)/, idNow);
  const below = <T>(map: ReadonlyMap<string, T>): Map<string, T> =>
    new Map([...map].map(([id, item]) => [belowNow(id), item]));
  const finding = (found: ReportFinding): ReportFinding => ({ ...found, id: belowNow(found.id) });
  return {
    ...snapshot,
    touchpoints: new Map([...snapshot.touchpoints].map(([id, touchpoint]) => [idNow(id), touchpoint])),
    findings: new Map([...snapshot.findings].map(([id, found]) => [belowNow(id), finding(found)])),
    waivers: below(snapshot.waivers),
    actions: below(snapshot.actions),
    register: below(snapshot.register),
    interviews: snapshot.interviews.map((interview) => ({
      ...interview,
      touchpoints: interview.touchpoints.map(({ id, name }) => ({ id: idNow(id), name })),
    })),
  };
}
