import type { Audit, IsoDate, Touchpoint } from '../model/audit.js';
import { addMonths } from '../model/dates.js';
import type { Finding } from '../model/finding.js';
import { byCodeUnit } from '../model/order.js';
import { visibleQuestions } from '../questionnaire/conditions.js';

/** Touchpoints whose newest answers are older than the review period: `<touchpoint>/stale`. */
export function staleFindings(audit: Audit, asOf: IsoDate): Finding[] {
  return audit.touchpoints
    .filter((touchpoint) => isStale(audit, touchpoint, asOf))
    .map((touchpoint): Finding => ({
      id: `${touchpoint.id}/stale`,
      kind: 'stale',
      severity: 'low',
      questionnaire: touchpoint.questionnaire.id,
      touchpoint: touchpoint.id,
      rules: [],
      fromUnknown: false,
      args: { reviewed: lastReview(audit, touchpoint) ?? '' },
    }));
}

/** The ids of the touchpoints that are due for review. */
export function staleTouchpoints(audit: Audit, asOf: IsoDate): string[] {
  return audit.touchpoints.filter((touchpoint) => isStale(audit, touchpoint, asOf)).map(({ id }) => id);
}

function isStale(audit: Audit, touchpoint: Touchpoint, asOf: IsoDate): boolean {
  const reviewed = lastReview(audit, touchpoint);
  return reviewed !== undefined && addMonths(reviewed, audit.settings.reviewAfterMonths) < asOf;
}

/**
 * The day of the last interview or dated answer; undefined when no date is on record. An answer left behind at a question
 * that is hidden now takes no part: it says nothing of how fresh the others are.
 */
export function lastReview(audit: Audit, touchpoint: Touchpoint): IsoDate | undefined {
  const { visibility } = visibleQuestions(touchpoint.questionnaire, touchpoint.answers, audit.flags);
  return [
    ...audit.interviews
      .filter(({ touchpoints }) => touchpoints.includes(touchpoint.id))
      .map(({ date }) => date),
    ...[...touchpoint.answers].flatMap(([id, { value, date }]) =>
      value === undefined || visibility.get(id) === 'hidden' ? [] : (date ?? []),
    ),
  ]
    .toSorted(byCodeUnit)
    .at(-1);
}
