import type { IsoDate, Settings, Waiver } from '../model/audit.js';
import { addDays } from '../model/dates.js';
import type { WaiverState } from '../model/report.js';
import { worse } from '../model/vocabulary.js';
import type { Severity } from '../model/vocabulary.js';

/**
 * Whether a waiver covers a gap, or why it does not. It counts through the end of its last day, up to the severity it accepts, and never
 * further ahead than the audit's limit: acceptance has to come back to the table.
 *
 * @param severity of the gap
 */
export function waiverState(
  { until, accepts }: Waiver,
  severity: Severity,
  settings: Settings,
  asOf: IsoDate,
): WaiverState {
  if (until < asOf) return 'expired';
  if (until > lastWaiverDay(settings, asOf)) return 'too_long';
  return severity !== accepts && worse(severity, accepts) === severity ? 'exceeded' : 'valid';
}

/** The last day until which a risk can be accepted, as of a day. */
export const lastWaiverDay = ({ waiverLimitDays }: Settings, asOf: IsoDate): IsoDate =>
  addDays(asOf, waiverLimitDays);
