import { AUDIT_FILE } from '../answers/read-audit.js';
import { assess } from '../assess/assess.js';
import { holdGate } from '../assess/gate.js';
import type { Assessment } from '../model/finding.js';
import type { GateResult } from '../model/gate.js';
import { printProblems } from '../terminal/print-problems.js';
import type { CheckOptions } from './commands/check.js';
import { EXIT } from './exit-codes.js';
import { jsonOf } from './json.js';
import { showPath } from './load-audit.js';
import type { LoadedAudit } from './load-audit.js';
import { requireBaseline } from './load-baseline.js';
import { printCheck } from './print-check.js';
import { Stop } from './stop.js';

/** Holds the gate over an audit and prints the outcome. Stops with exit code 2 when there was nothing to look at. */
export function checkAudit(loaded: LoadedAudit, options: CheckOptions): GateResult {
  const { audit, asOf } = loaded;
  const { failOn, warnDays } = audit.settings;
  const assessment = assess(audit, asOf);
  const result = holdGate(assessment, {
    failOn: options.failOn ?? failOn,
    requireComplete: options.requireComplete === true,
    warnDays: options.warnDays ?? warnDays,
    baseline: options.newOnly === true ? requireBaseline(loaded) : undefined,
  });
  if (result.looked.answered === 0) refuseUnchecked(loaded);
  print(loaded, assessment, result, options);
  return result;
}

function print(loaded: LoadedAudit, assessment: Assessment, result: GateResult, options: CheckOptions): void {
  if (options.json === true) loaded.context.out.sink.write(jsonOf(result));
  else printCheck(loaded, assessment, result, options.warnDays ?? loaded.audit.settings.warnDays);
}

/** What nobody looked at has not passed. */
function refuseUnchecked({ context, folder }: LoadedAudit): never {
  const problem = { code: 'nothing_checked', args: {}, file: AUDIT_FILE, level: 'error' } as const;
  printProblems(context.err, context.t, [problem], showPath(context, folder));
  throw new Stop(EXIT.couldNotRun);
}
