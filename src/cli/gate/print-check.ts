import { GATE_CAUSES } from '../../model/gate.js';
import type { GateFailure, GateResult } from '../../model/gate.js';
import type { Places } from '../../model/place.js';
import type { Report } from '../../model/report.js';
import { findingsOf } from '../../report/findings-of.js';
import type { Printer } from '../../terminal/printer.js';
import { commandLine } from '../command-line.js';
import { showPath } from '../load-audit.js';
import type { LoadedAudit } from '../load-audit.js';

/** What it is said with. */
interface Means {
  readonly printer: Printer;
  readonly report: Report;
  readonly places: Places;
}

/** Below the id of a finding. */
const PAD = ' '.repeat(12);

/** The outcome of the gate for somebody who reads it in a terminal or a log: what was looked at, what fails, what comes near. */
export function printCheck(
  { audit, context, folder }: LoadedAudit,
  { printer: out, report, places }: Means,
  result: GateResult,
  warnDays: number,
): void {
  const { t } = context;
  const titles = titlesOf(report);
  const { asOf: date, failOn, newOnly, looked, failures, warnings, known, gone } = result;
  const dir = showPath(context, folder)('.');
  out.line(t('check.title', { organisation: audit.organisation, date }), 'strong');
  out.line(t('check.looked', { ...looked }));
  const severity = failOn === 'none' ? '' : t(`severity.${failOn}`);
  for (const cause of GATE_CAUSES) {
    const own = failures.filter((failure) => failure.cause === cause);
    if (own.length === 0) continue;
    const args = { count: own.length, failOn, severity, newOnly: newOnly ? 'yes' : 'no' };
    out.line();
    out.line(t(`check.${cause}`, args), 'bad');
    for (const failure of own) {
      out.line(`  ${inWords(failure, titles, t)}`);
      const place = places.get(failure.id);
      if (place !== undefined) out.line(`${PAD}${place.file}:${place.line}:${place.column}`, 'quiet');
    }
  }
  if (warnings.length > 0) {
    out.line();
    out.line(t('check.soon', { days: warnDays, count: warnings.length }), 'warn');
    for (const { warning, id, date: day } of warnings) {
      out.line(`  ${day}  ${id}  ${t(`check.${warning}`, { title: titles.get(id) ?? '' })}`);
    }
  }
  out.line();
  if (known.length > 0) out.line(t('check.known', { count: known.length }), 'quiet');
  if (gone.length > 0) {
    const command = commandLine('baseline prune', { dir });
    out.line(t('check.gone', { count: gone.length, ids: gone.join(', '), command }), 'warn');
  }
  if (result.passed) out.line(t('check.passed'), 'good');
  else out.line(t('check.failed', { count: failures.length }), 'bad');
}

function inWords(
  { cause, id, severity, was, date, open }: GateFailure,
  titles: ReadonlyMap<string, string>,
  t: LoadedAudit['context']['t'],
): string {
  const title = titles.get(id) ?? '';
  switch (cause) {
    case 'severity':
      return [
        severity === undefined ? '' : t(`severity.${severity}`).padEnd(8),
        id,
        title,
        ...(was === undefined ? [] : [t('check.was', { severity: t(`severity.${was}`) })]),
      ].join('  ');
    case 'waiver_expired':
    case 'action_overdue':
      return [date ?? '', id, title].join('  ');
    case 'incomplete':
      return [id, open === undefined ? title : t('check.open', { open })].join('  ');
  }
}

/** What a finding is called, by id; also of questions that are no finding but have an action. */
const titlesOf = (report: Report): Map<string, string> =>
  new Map([...report.actions, ...findingsOf(report)].map(({ id, title }): [string, string] => [id, title]));
