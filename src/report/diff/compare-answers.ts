import { ANSWER_PARTS } from '../../model/audit-diff.js';
import type { AnswerChange, AnswerState } from '../../model/audit-diff.js';
import type { Value } from '../../model/audit.js';
import { byCodeUnit } from '../../model/order.js';
import { differingParts } from './differing-parts.js';
import { pairUp } from './pair-up.js';
import type { AuditSnapshot, SnapshotAnswer } from './snapshot.js';

/** Of touchpoints that are on both sides; those of one that came or went are counted with it. */
export function compareAnswers(from: AuditSnapshot, to: AuditSnapshot): AnswerChange[] {
  return [...to.touchpoints].flatMap(([id, after]) => {
    const before = from.touchpoints.get(id);
    if (before === undefined) return [];
    const touchpoint = { id, name: after.name };
    return pairUp(before.answers, after.answers).flatMap((pair): AnswerChange[] => {
      const sides = { from: stateIn(from, pair.from), to: stateIn(to, pair.to) };
      const changed = differingParts(ANSWER_PARTS, comparable(sides.from), comparable(sides.to));
      const question = (pair.to ?? pair.from)?.question ?? pair.id;
      return changed.length === 0
        ? []
        : [{ id: `${id}/${pair.id}`, touchpoint, question, ...sides, changed }];
    });
  });
}

function stateIn({ complete }: AuditSnapshot, answer: SnapshotAnswer | undefined): AnswerState {
  return answer?.answer ?? { state: complete ? 'not_asked' : 'not_in_report' };
}

/** Without words; the order in which options were ticked says nothing, and no evidence is an empty list. */
function comparable({ words: _words, value, evidence = [], ...answer }: AnswerState): object {
  return { ...answer, evidence, value: inOrder(value) };
}

const inOrder = (value: Value | undefined): Value | undefined =>
  typeof value === 'object' ? value.toSorted(byCodeUnit) : value;
