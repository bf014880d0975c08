import type { FindingCause, FindingChange } from '../../model/audit-diff.js';
import { byCodeUnit } from '../../model/order.js';
import { SEVERITIES, worse } from '../../model/vocabulary.js';
import type { Outcome } from '../../model/vocabulary.js';
import { pairUp } from './pair-up.js';
import type { AuditSnapshot } from './snapshot.js';

/** Findings that came, went, or weigh otherwise; worst first. */
export function compareFindings(from: AuditSnapshot, to: AuditSnapshot): FindingChange[] {
  return pairUp(from.findings, to.findings)
    .flatMap((pair): FindingChange[] => {
      const finding = pair.to ?? pair.from;
      const [before, after] = [pair.from?.severity, pair.to?.severity];
      if (finding === undefined || before === after) return [];
      const { id, kind, title, touchpoint, questionnaire, state } = finding;
      const change = changeOf(before, after);
      const because = causeOf(change, id, from, to);
      return [
        {
          id,
          kind,
          change,
          ...(before && { from: before }),
          ...(after && { to: after }),
          title,
          ...(touchpoint && { touchpoint }),
          ...(questionnaire && { questionnaire }),
          ...(because && { because }),
          waived: state === 'waived',
        },
      ];
    })
    .toSorted((a, b) => rank(a) - rank(b) || byCodeUnit(a.id, b.id));
}

const rank = ({ from, to = from }: FindingChange): number =>
  to === undefined ? SEVERITIES.length : SEVERITIES.indexOf(to);

function changeOf(from: FindingChange['from'], to: FindingChange['to']): FindingChange['change'] {
  if (from === undefined) return 'opened';
  if (to === undefined) return 'closed';
  return worse(from, to) === to ? 'worse' : 'better';
}

/** Only of what has one clear cause: its touchpoint, or the one answer that a gap is about. */
function causeOf(
  change: FindingChange['change'],
  id: string,
  from: AuditSnapshot,
  to: AuditSnapshot,
): FindingCause | undefined {
  const [touchpoint = '', question = ''] = id.split('/');
  const [before, after] = [from.touchpoints.get(touchpoint), to.touchpoints.get(touchpoint)];
  if (change === 'opened') return before === undefined && after ? 'touchpoint_added' : undefined;
  if (change !== 'closed' || before === undefined) return undefined;
  if (after === undefined) return 'touchpoint_removed';
  if (!before.answers.has(question)) return undefined;
  const now = after.answers.get(question);
  if (now === undefined) return to.complete ? 'not_asked' : undefined;
  return now.outcome && CAUSES[now.outcome];
}

/** What the control says now that its gap is closed. */
const CAUSES: Readonly<Record<Outcome, FindingCause | undefined>> = {
  met: 'in_order',
  not_applicable: 'not_applicable',
  unanswered: 'unanswered',
  gap: undefined,
};
