import { AUDIT_FILE } from '../../answers/read-audit.js';
import { assessAudit } from '../assess-audit.js';
import { holdGate } from '../../assess/gate.js';
import type { GateResult } from '../../model/gate.js';
import { printProblems } from '../../terminal/print-problems.js';
import { wantedFormats } from './check-formats.js';
import type { CheckOptions } from '../commands/check.js';
import { GateOutcome } from './gate-outcome.js';
import { EXIT } from '../exit-codes.js';
import { showPath } from '../load-audit.js';
import type { LoadedAudit } from '../load-audit.js';
import { requireBaseline } from './load-baseline.js';
import { Stop } from '../stop.js';

/** Holds the gate over an audit and says the outcome, in the forms that are asked for. Stops with exit code 2 when there was nothing to look at. */
export function checkAudit(loaded: LoadedAudit, options: CheckOptions): GateResult {
  const { audit, asOf, context } = loaded;
  const { failOn, warnDays } = audit.settings;
  const wanted = wantedFormats(context, options.format ?? [options.json === true ? 'json' : 'text']);
  const assessment = assessAudit(audit, asOf);
  const days = options.warnDays ?? warnDays;
  const baseline = options.newOnly === true ? requireBaseline(loaded) : undefined;
  const result = holdGate(assessment, {
    failOn: options.failOn ?? failOn,
    requireComplete: options.requireComplete === true,
    warnDays: days,
    baseline,
  });
  if (result.looked.answered === 0) refuseUnchecked(loaded);
  const outcome = new GateOutcome(loaded, assessment, { baseline, result, warnDays: days });
  for (const one of wanted) outcome.say(one);
  return result;
}

/** What nobody looked at has not passed. */
function refuseUnchecked({ context, folder }: LoadedAudit): never {
  const problem = { code: 'nothing_checked', args: {}, file: AUDIT_FILE, level: 'error' } as const;
  printProblems(context.err, context.t, [problem], showPath(context, folder));
  throw new Stop(EXIT.couldNotRun);
}
