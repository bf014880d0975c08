import { resolve } from 'node:path';
import { isKnown } from '../../assess/baseline.js';
import { placesOf } from '../../assess/places-of.js';
import { appendToFile } from '../../files/append-to-file.js';
import { saveFile } from '../../files/atomic-save.js';
import type { Assessment } from '../../model/finding.js';
import type { Baseline, GateResult } from '../../model/gate.js';
import type { Places } from '../../model/place.js';
import type { Report } from '../../model/report.js';
import type { Aids } from '../../report/formats/format.js';
import { FORMATS } from '../../report/formats/formats.js';
import { makeReport } from '../../report/make-report.js';
import { Printer } from '../../terminal/printer.js';
import type { CheckFormat, Wanted } from './check-formats.js';
import { jsonOf } from '../json.js';
import { showPath } from '../load-audit.js';
import type { LoadedAudit } from '../load-audit.js';
import { printCheck } from './print-check.js';
import { whereabouts } from '../reports/whereabouts.js';

/** What the gate was held with, and how it came out. */
interface Gate {
  readonly baseline: Baseline | undefined;
  readonly result: GateResult;
  readonly warnDays: number;
}

/** The outcome of the gate, to be said in one form after another. */
export class GateOutcome {
  /** Made when a form first asks: the gate's own JSON does without. */
  #made: Report | undefined;
  /** In the checkout, for programs. */
  readonly #aids: Aids;
  /** From where the command was given, for people. */
  readonly #fromHere: () => Places;

  constructor(
    private readonly loaded: LoadedAudit,
    private readonly assessment: Assessment,
    private readonly gate: Gate,
  ) {
    const { context, folder, sources } = loaded;
    const { baseline } = gate;
    const known =
      baseline && assessment.findings.filter((finding) => isKnown(finding, baseline)).map(({ id }) => id);
    const where = whereabouts(loaded, assessment);
    this.#aids = {
      folder: where.folder,
      ...(known && { known: new Set(known) }),
      // Only when a form asks: to know where something stands, the files have to be parsed in full.
      get places() {
        return where.places;
      },
    };
    this.#fromHere = () => placesOf(assessment, sources, showPath(context, folder));
  }

  get #report(): Report {
    const { language } = this.loaded.context;
    return (this.#made ??= makeReport(this.assessment, { language, toolVersion: __VERSION__ }));
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
    if (format === 'json') return jsonOf(this.gate.result);
    if (format !== 'text') return FORMATS[format].render(this.#report, this.#aids);
    let text = '';
    this.#print(new Printer({ write: (more: string) => (text += more) }));
    return text;
  }

  #print(printer: Printer): void {
    const means = { printer, report: this.#report, places: this.#fromHere() };
    printCheck(this.loaded, means, this.gate.result, this.gate.warnDays);
  }
}
