import { assess } from '../assess/assess.js';
import type { Audit, IsoDate } from '../model/audit.js';
import type { Assessment } from '../model/finding.js';
import { reconcileRegister } from '../register/reconcile/reconcile-register.js';

/**
 * Everything that is found in an audit, for every command alike: what the answers say, and what the register says that was imported. The only
 * place of cli/ that assesses, so that no command forgets a source.
 */
export function assessAudit(audit: Audit, asOf: IsoDate): Assessment {
  const { existingRegister } = audit;
  if (existingRegister === undefined) return assess(audit, asOf);
  return assess(audit, asOf, [
    (_, touchpoints) => reconcileRegister(existingRegister, audit, touchpoints, asOf).findings,
  ]);
}
