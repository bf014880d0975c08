import { summarise } from '../assess/summarise.js';
import type { TouchpointSummary } from '../assess/summarise.js';
import { SEVERITIES } from '../model/vocabulary.js';
import type { Translate } from '../text/translate.js';
import { assessAudit } from './assess-audit.js';
import { commandLine } from './command-line.js';
import { jsonOf } from './json.js';
import { showPath } from './load-audit.js';
import type { LoadedAudit } from './load-audit.js';

/** Progress and findings per touchpoint, what nobody was asked, and what to do next. */
export function printStatus({ audit, asOf, context, folder }: LoadedAudit, json: boolean): void {
  const { out, t, language } = context;
  const summary = summarise(assessAudit(audit, asOf));
  if (json) {
    out.sink.write(jsonOf(summary));
    return;
  }
  out.line(t('status.title', { organisation: audit.organisation, date: asOf }), 'strong');
  const width = Math.max(...summary.touchpoints.map(({ id }) => id.length), 0);
  for (const touchpoint of summary.touchpoints) {
    const { id, answered, questions, unknown, bySeverity } = touchpoint;
    const gaps = gapsInWords(touchpoint, t);
    out.raw(
      out.style(`  ${id.padEnd(width)}  `, 'plain'),
      out.style(
        t('status.progress', { answered, questions, unknown }),
        answered === questions ? 'good' : 'warn',
      ),
      out.style(gaps === '' ? '' : `  ${gaps}`, bySeverity.critical > 0 ? 'bad' : 'plain'),
    );
  }
  for (const { kind, finding } of summary.blindSpots) {
    const title = audit.questionnaires.get(kind)?.title[language] ?? kind;
    out.line(`  ${t(`status.${finding}`, { title })}`, 'warn');
  }
  if (summary.openQuestions > 0 || summary.blindSpots.length > 0) {
    const command = commandLine('interview', { dir: showPath(context, folder)('.') }, context.env);
    context.hint.line(t('status.next', { open: summary.openQuestions, command }));
  }
}

function gapsInWords({ bySeverity }: TouchpointSummary, t: Translate): string {
  return SEVERITIES.filter((severity) => bySeverity[severity] > 0)
    .map((severity) => `${bySeverity[severity]} ${t(`severity.${severity}`)}`)
    .join(', ');
}
