import { byCodeUnit } from '../../model/order.js';
import type { AuditSnapshot, SnapshotTouchpoint } from './snapshot.js';

/** As git takes a file for renamed: at least half is the same. */
const ENOUGH = 0.5;

/**
 * Touchpoints that got another id: of the same kind, gone on one side and new on the other, with at least half of their answers the same.
 * The most alike are paired first.
 *
 * @returns old id → new id
 */
export function matchTouchpoints(from: AuditSnapshot, to: AuditSnapshot): ReadonlyMap<string, string> {
  const gone = [...from.touchpoints.values()].filter(({ id }) => !to.touchpoints.has(id));
  const fresh = [...to.touchpoints.values()].filter(({ id }) => !from.touchpoints.has(id));
  const pairs = gone
    .flatMap((before) => fresh.map((after) => ({ before, after, likeness: likeness(before, after) })))
    .filter(({ likeness: alike }) => alike >= ENOUGH)
    .toSorted(
      (a, b) =>
        b.likeness - a.likeness || byCodeUnit(a.before.id, b.before.id) || byCodeUnit(a.after.id, b.after.id),
    );
  const matched = new Map<string, string>();
  const taken = new Set<string>();
  for (const { before, after } of pairs) {
    if (matched.has(before.id) || taken.has(after.id)) continue;
    matched.set(before.id, after.id);
    taken.add(after.id);
  }
  return matched;
}

/** The part of the answers that is the same, from 0 to 1; the same name tells more than nothing. */
function likeness(before: SnapshotTouchpoint, after: SnapshotTouchpoint): number {
  if (before.questionnaire.id !== after.questionnaire.id) return 0;
  const [old, now] = [valuesOf(before), valuesOf(after)];
  const questions = new Set([...old.keys(), ...now.keys()]);
  if (questions.size === 0) return before.name === after.name ? 1 : 0;
  const same = [...questions].filter((question) => old.get(question) === now.get(question)).length;
  return same / questions.size;
}

const valuesOf = ({ answers }: SnapshotTouchpoint): Map<string, string> =>
  new Map(
    [...answers].flatMap(([id, { answer }]): [string, string][] =>
      answer.value === undefined ? [] : [[id, JSON.stringify(answer.value)]],
    ),
  );
