import type { Report } from '../../model/report.js';
import { SEVERITIES } from '../../model/vocabulary.js';
import { sharedHelpers } from '../template-helpers.js';
import { capital, voiceOf } from '../voice.js';
import type { Voice } from '../voice.js';
import type { Format } from './format.js';
import { lawInWords } from './law-in-words.js';
import { mdcode } from '../../text/markdown-text.js';
import { openFindings } from './placed-findings.js';
import type { PlacedFinding } from './placed-findings.js';
import { readable } from '../../text/readable.js';
import { mdUnmentioned as md } from '../../text/unmentioned.js';

/** Markdown for the summary of a job in CI: where things stand, and what is open, the worst first. Cut where GitHub would refuse it. */
export const summary: Format<string> = {
  extension: 'summary.md',
  mediaType: 'text/markdown; charset=utf-8',
  needs: 'findings',
  render: (report, aids) => {
    const voice = voiceOf(report.made.language);
    const shown = readable(report);
    const start = opening(shown, voice);
    const end = closing(shown, voice);
    const parts = openFindings(report, aids).map((placed) => section(placed, voice));
    const fitting = fit(parts, LIMIT - bytes(start) - bytes(end) - MARGIN);
    const left = parts.length - fitting.length;
    return [
      start,
      ...fitting,
      ...(left === 0 ? [] : [`**${md(voice.t('ci.cut', { count: left }))}**\n`]),
      end,
    ].join('\n');
  },
};

/** GitHub refuses the whole summary of a step above 1 MiB. */
const LIMIT = 1024 * 1024;
/** For the notice, the blank lines, and what else a step may have to say. */
const MARGIN = 16 * 1024;

const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** As many from the start as there is room for. */
function fit(parts: readonly string[], room: number): readonly string[] {
  let used = 0;
  const first = parts.findIndex((part) => (used += bytes(part) + 1) > room);
  return first === -1 ? parts : parts.slice(0, first);
}

function opening(
  { made, organisation, summary: { lead, attention, findings } }: Report,
  { t, date }: Voice,
): string {
  const rows = SEVERITIES.map((severity) => {
    const { open, waived } = findings[severity];
    return `| ${md(capital(t(`severity.${severity}`)))} | ${open} | ${waived} |\n`;
  });
  const titles = (['report.severity', 'report.open', 'report.waived'] as const).map((key) => md(t(key)));
  return [
    `## ${md(t('report.document_title', { organisation }))}\n`,
    `**${md(t('report.as_of', { date: date(made.asOf) }))}**\n`,
    `${lead.map(md).join(' ')}\n`,
    `| ${titles.join(' | ')} |\n| --- | --: | --: |\n${rows.join('')}`,
    ...(attention.length === 0 ? [] : [attention.map((text) => `- ${md(text)}\n`).join('')]),
  ].join('\n');
}

function section({ finding, headline, place }: PlacedFinding, voice: Voice): string {
  const { id, severity, why, measure, law } = finding;
  const { t } = voice;
  const where = [...(place === undefined ? [] : [mdcode(`${place.file}:${place.line}`)]), mdcode(id)];
  return [
    `### ${md(t('report.finding_heading', { severity: capital(t(`severity.${severity}`)), title: headline }))}\n`,
    `${where.join(' · ')}\n`,
    `${why.map(md).join(' ')}\n`,
    `- **${md(t('report.measure'))}:** ${md(measure)}\n${law.length === 0 ? '' : `- **${md(t('report.law'))}:** ${law.map((reference) => md(lawInWords(reference, voice))).join('; ')}\n`}`,
  ].join('\n');
}

/** With what it was made, and what to keep in mind. */
function closing({ made, disclaimer }: Report, voice: Voice): string {
  const again = `${md(voice.t('report.make_again'))} ${mdcode(sharedHelpers(voice).command(made))}\n`;
  return ['---\n', ...disclaimer.map((text) => `${md(text)}\n`), again].join('\n');
}
