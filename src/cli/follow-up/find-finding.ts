import { followedUp, isAboutFollowUp } from '../../model/finding.js';
import type { Assessment, QuestionState } from '../../model/finding.js';
import { nearest } from '../../yaml/suggest.js';
import type { LoadedAudit } from '../load-audit.js';
import { UsageError } from '../stop.js';

/** What a follow-up can be given to: a question at its touchpoint, or a finding that belongs to no question. */
export type Followed =
  | { readonly id: string; readonly touchpoint: string; readonly state: QuestionState }
  | { readonly id: string; readonly touchpoint?: never };

/**
 * What an id on the command line names. Throws UsageError, with the nearest finding, when it names nothing, or a finding that is itself
 * about a follow-up.
 */
export function findFollowed({ context: { t } }: LoadedAudit, assessment: Assessment, id: string): Followed {
  for (const { touchpoint, questions } of assessment.touchpoints) {
    const state = questions.find(({ question }) => `${touchpoint.id}/${question.id}` === id);
    if (state !== undefined) return { id, touchpoint: touchpoint.id, state };
  }
  const { findings } = assessment;
  const found = findings.find((finding) => finding.id === id);
  if (found !== undefined && !isAboutFollowUp(found)) return { id };
  if (found !== undefined) throw new UsageError(t('follow_up.of_follow_up', { id, about: followedUp(id) }));
  const known = findings.filter((finding) => !isAboutFollowUp(finding)).map((finding) => finding.id);
  const count = known.length;
  throw new UsageError(t('follow_up.unknown', { id, count, nearest: nearest(id, known) ?? known[0] ?? '' }));
}
