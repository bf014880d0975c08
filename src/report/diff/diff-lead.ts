import type { AuditDiff, DiffSide } from '../../model/audit-diff.js';
import type { Voice } from '../voice.js';

/** What is compared with what, as of when. */
export function diffTitle({ from, to }: AuditDiff, { t, date }: Voice): string {
  const days = [...new Set([from.asOf, to.asOf].flatMap((day) => (day === undefined ? [] : [date(day)])))];
  const side = ({ kind, name, commit }: DiffSide): string =>
    t(`diff.side.${kind}`, {
      name,
      commit: commit?.slice(0, 10) ?? '',
      same: name === commit ? 'yes' : 'no',
    });
  return t('diff.title', {
    from: side(from),
    to: side(to),
    dates: days.length,
    date: days[0] ?? '',
    other: days[1] ?? '',
  });
}

/** How much changed, in one sentence. */
export function diffLead(diff: AuditDiff, { t, and }: Voice): string {
  if (diff.same) return t('diff.same');
  const findings = (change: string): number =>
    diff.findings.filter((finding) => finding.change === change).length;
  const counts = [
    ['opened', findings('opened')],
    ['worse', findings('worse')],
    ['better', findings('better')],
    ['closed', findings('closed')],
    ['touchpoints', diff.touchpoints.length],
    ['inventory', diff.inventory.length],
    ['answers', diff.answers.length],
    ['waivers', diff.waivers.length],
    ['actions', diff.actions.length],
    ['settings', diff.settings.length],
    ['interviews', diff.interviews.length],
  ] as const;
  return t('diff.lead', {
    counts: and(counts.flatMap(([name, count]) => (count === 0 ? [] : t(`diff.count.${name}`, { count })))),
  });
}

/** What a reader should know about the comparison. */
export const diffNotes = ({ notes }: AuditDiff, { t, date }: Voice): string[] =>
  notes.map(({ code, args }) =>
    t(
      `diff.note.${code}`,
      Object.fromEntries(Object.entries(args).map(([name, text]) => [name, date(text)])),
    ),
  );
