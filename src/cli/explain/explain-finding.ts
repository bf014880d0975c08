import { assessAudit } from '../assess-audit.js';
import { openDossier } from '../../report/dossier.js';
import { reportFinding } from '../../report/report-finding.js';
import { voiceOf } from '../../report/voice.js';
import { nearest } from '../../yaml/suggest.js';
import type { LoadedAudit } from '../load-audit.js';
import { UsageError } from '../stop.js';

/** Whether an id is that of a finding which is not simply a gap of a question (DESIGN §6). */
export const isBeyondQuestion = (id: string): boolean =>
  /^(?:inventory|register)\/|\/(?:stale$|register\.|contradiction\.|refuted\.)|\.(?:waiver|action)$/.test(id);

/** Prints one finding of an audit: what it is, what it follows from, why it matters, what to do. */
export function explainFinding({ audit, asOf, context }: LoadedAudit, id: string): void {
  const { out, t, language } = context;
  const assessment = assessAudit(audit, asOf);
  const found = assessment.findings.find((finding) => finding.id === id);
  if (found === undefined) {
    const ids = assessment.findings.map((finding) => finding.id);
    const suggestion = nearest(id, ids);
    const hint = suggestion === undefined ? '' : ` ${t('usage.did_you_mean', { suggestion })}`;
    throw new UsageError(`${t('explain.no_finding', { id, date: asOf })}${hint}`);
  }
  const finding = reportFinding(found, openDossier(assessment, voiceOf(language)));
  const part = (heading: string, lines: readonly string[]): void => {
    if (lines.length === 0) return;
    out.line();
    out.line(heading, 'strong');
    for (const line of lines) out.line(`  ${line}`);
  };
  out.line(finding.title, 'strong');
  out.line(`${id} (${t(`severity.${finding.severity}`)})`, 'quiet');
  part(
    t('label.options'),
    finding.answers.map(({ question, words }) => `${question} ${words.join('; ')}`),
  );
  part(t('label.why'), finding.why);
  part(
    t('label.law'),
    finding.law.map(({ cite, title }) => `${cite}: ${title}`),
  );
  part(t('label.measure'), [finding.measure]);
  part(t('explain.ask'), finding.ask === undefined ? [] : [finding.ask]);
  out.line();
  out.line(t('disclaimer.short'), 'quiet');
}
