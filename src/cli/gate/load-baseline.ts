import { BASELINE_FILE, readBaseline } from '../../answers/baseline-file.js';
import { rawBaseline } from '../../files/baseline-store.js';
import type { Baseline } from '../../model/gate.js';
import type { Problem, Result } from '../../model/problem.js';
import { printProblems } from '../../terminal/print-problems.js';
import { EXIT } from '../exit-codes.js';
import { showPath } from '../load-audit.js';
import type { LoadedAudit } from '../load-audit.js';
import { baselineValidator } from '../load-catalogue.js';
import { Stop } from '../stop.js';

/** The baseline of an audit folder, or its problems; undefined when there is none. */
export function baselineAt(folder: string): Result<Baseline> | undefined {
  const raw = rawBaseline(folder);
  if (raw === undefined) return undefined;
  return 'problem' in raw
    ? { ok: false, problems: [raw.problem] }
    : readBaseline(raw.content, baselineValidator());
}

/** The baseline of an audit, if there is one. Problems are printed and stop the command with exit code 2. */
export function loadBaseline({ context, folder }: LoadedAudit): Baseline | undefined {
  const result = baselineAt(folder);
  if (result === undefined || result.ok) return result?.value;
  return refuse(context, folder, result.problems);
}

/** The baseline of an audit; that there is none is a problem too. */
export function requireBaseline(loaded: LoadedAudit): Baseline {
  const missing: Problem = { code: 'baseline_missing', args: {}, file: BASELINE_FILE, level: 'error' };
  return loadBaseline(loaded) ?? refuse(loaded.context, loaded.folder, [missing]);
}

function refuse(context: LoadedAudit['context'], folder: string, problems: readonly Problem[]): never {
  printProblems(context.err, context.t, problems, showPath(context, folder));
  throw new Stop(EXIT.couldNotRun);
}
