import { staleTouchpoints } from '../../assess/stale-findings.js';
import type { Scope } from '../../interview/steps.js';
import type { InterviewOptions } from '../commands/interview.js';
import type { LoadedAudit } from '../load-audit.js';

/** What the options say the interview is about. */
export function scopeOf({ audit, asOf }: LoadedAudit, options: InterviewOptions): Scope {
  const { quick, register, touchpoint, theme, unknown, stale } = options;
  const old = stale === true ? staleTouchpoints(audit, asOf) : undefined;
  const touchpoints = touchpoint ?? old;
  return {
    quick: quick === true,
    register: register === true,
    revisitUnknown: unknown === true,
    ...(touchpoints && { touchpoints }),
    ...(theme && { theme }),
    ...(old && { revisit: old }),
  };
}
