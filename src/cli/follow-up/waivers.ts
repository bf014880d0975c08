import { agreedWaivers } from '../../assess/agreed.js';
import { assessAudit } from '../assess-audit.js';
import type { AgreedWaiver } from '../../model/agreed.js';
import type { ExitCode } from '../exit-codes.js';
import { jsonOf } from '../json.js';
import type { LoadedAudit } from '../load-audit.js';
import { UsageError } from '../stop.js';
import type { FollowUp } from './follow-up-group.js';
import { removeAll } from './save-edits.js';
import type { Removal } from './save-edits.js';

/** Prints every accepted risk: until when, where it stands, what and by whom. */
function listWaivers({ audit, asOf, context: { out, t } }: LoadedAudit, json: boolean): void {
  const waivers = agreedWaivers(assessAudit(audit, asOf));
  if (json) {
    out.sink.write(jsonOf({ waivers }));
    return;
  }
  if (waivers.length === 0) out.line(t('follow_up.none_waiver'));
  for (const { id, waiver, state } of waivers) {
    const { until, accepts, approvedBy, reason } = waiver;
    const standing = t(`follow_up.state_${state}`);
    out.line(
      [until, t(`severity.${accepts}`), standing, id].join('  '),
      state === 'valid' ? 'plain' : 'warn',
    );
    out.line(`            ${approvedBy}: ${reason}`, 'quiet');
  }
}

/** Withdraws the acceptance of one gap. */
function removeWaiver(loaded: LoadedAudit, id: string): Promise<ExitCode> {
  const { audit, asOf, context } = loaded;
  const waivers = agreedWaivers(assessAudit(audit, asOf));
  const found = waivers.find((waiver) => waiver.id === id);
  if (found !== undefined) return removeAll(loaded, [removal(loaded, found)]);
  const known = waivers.map((waiver) => waiver.id);
  throw new UsageError(
    context.t('follow_up.no_waiver', { id, count: known.length, known: known.join(', ') }),
  );
}

/** Removes what expired or covers nothing; a waiver that covers too little stays, for somebody to decide on. */
function pruneWaivers(loaded: LoadedAudit): Promise<ExitCode> {
  const waivers = agreedWaivers(assessAudit(loaded.audit, loaded.asOf));
  const useless = waivers.filter(({ state }) => state === 'expired' || state === 'unneeded');
  return removeAll(
    loaded,
    useless.map((waiver) => removal(loaded, waiver)),
  );
}

function removal({ audit }: LoadedAudit, { id, touchpoint, question }: AgreedWaiver): Removal {
  const answers = audit.touchpoints.find((one) => one.id === touchpoint)?.answers;
  const { waiver: _gone, ...answer } = answers?.get(question) ?? {};
  return { id, edit: { kind: 'answer', touchpoint, question, answer } };
}

/** `waiver list`, `remove` and `prune`. */
export const waiverCommands: FollowUp = { list: listWaivers, remove: removeWaiver, prune: pruneWaivers };
