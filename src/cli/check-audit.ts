import { resolve } from 'node:path';
import { AUDIT_FILE } from '../answers/read-audit.js';
import { assess } from '../assess/assess.js';
import { holdGate } from '../assess/gate.js';
import { placesOf } from '../assess/places-of.js';
import { appendToFile } from '../files/append-to-file.js';
import { saveFile } from '../files/atomic-save.js';
import type { Assessment } from '../model/finding.js';
import type { GateResult } from '../model/gate.js';
import type { Places } from '../model/place.js';
import type { Report } from '../model/report.js';
import { FORMATS } from '../report/formats/formats.js';
import { makeReport } from '../report/make-report.js';
import { Printer } from '../terminal/printer.js';
import { printProblems } from '../terminal/print-problems.js';
import { wantedFormats } from './check-formats.js';
import type { CheckFormat, Wanted } from './check-formats.js';
import type { CheckOptions } from './commands/check.js';
import { EXIT } from './exit-codes.js';
import { jsonOf } from './json.js';
import { showPath } from './load-audit.js';
import type { LoadedAudit } from './load-audit.js';
import { requireBaseline } from './load-baseline.js';
import { printCheck } from './print-check.js';
import { Stop } from './stop.js';
import { whereabouts } from './whereabouts.js';

/** Holds the gate over an audit and says the outcome, in the forms that are asked for. Stops with exit code 2 when there was nothing to look at. */
export function checkAudit(loaded: LoadedAudit, options: CheckOptions): GateResult {
  const { audit, asOf, context } = loaded;
  const { failOn, warnDays } = audit.settings;
  const wanted = wantedFormats(context, options.format ?? [options.json === true ? 'json' : 'text']);
  const assessment = assess(audit, asOf);
  const days = options.warnDays ?? warnDays;
  const result = holdGate(assessment, {
    failOn: options.failOn ?? failOn,
    requireComplete: options.requireComplete === true,
    warnDays: days,
    baseline: options.newOnly === true ? requireBaseline(loaded) : undefined,
  });
  if (result.looked.answered === 0) refuseUnchecked(loaded);
  const outcome = new Outcome(loaded, assessment, result, days);
  for (const one of wanted) outcome.say(one);
  return result;
}

/** The outcome of the gate, to be said in one form after another. */
class Outcome {
  readonly #report: Report;
  /** In the checkout, for programs. */
  readonly #where: ReturnType<typeof whereabouts>;
  /** From where the command was given, for people. */
  readonly #fromHere: () => Places;

  constructor(
    private readonly loaded: LoadedAudit,
    assessment: Assessment,
    private readonly result: GateResult,
    private readonly warnDays: number,
  ) {
    const { context, folder, sources } = loaded;
    const { language } = context;
    this.#report = makeReport(assessment, { language, toolVersion: __VERSION__ });
    this.#where = whereabouts(loaded, assessment);
    this.#fromHere = () => placesOf(assessment, sources, showPath(context, folder));
  }

  say({ format, file }: Wanted): void {
    const { out, cwd, env } = this.loaded.context;
    if (file !== undefined) saveFile(resolve(cwd, file), this.#in(format), { durable: false, mode: 0o644 });
    else if (format === 'text') this.#print(out);
    else out.sink.write(this.#in(format));
    // Where a job of GitHub shows more than ten lines.
    const summary = env['GITHUB_STEP_SUMMARY'];
    if (format === 'github' && summary !== undefined && summary !== '') {
      appendToFile(summary, this.#in('summary'));
    }
  }

  #in(format: CheckFormat): string {
    if (format === 'json') return jsonOf(this.result);
    if (format !== 'text') return FORMATS[format].render(this.#report, this.#where);
    let text = '';
    this.#print(new Printer({ write: (more: string) => (text += more) }));
    return text;
  }

  #print(printer: Printer): void {
    const means = { printer, report: this.#report, places: this.#fromHere() };
    printCheck(this.loaded, means, this.result, this.warnDays);
  }
}

/** What nobody looked at has not passed. */
function refuseUnchecked({ context, folder }: LoadedAudit): never {
  const problem = { code: 'nothing_checked', args: {}, file: AUDIT_FILE, level: 'error' } as const;
  printProblems(context.err, context.t, [problem], showPath(context, folder));
  throw new Stop(EXIT.couldNotRun);
}
