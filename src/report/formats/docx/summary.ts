import type { ReportAction } from '../../../model/report.js';
import { SEVERITIES } from '../../../model/vocabulary.js';
import {
  bullet,
  between,
  cell,
  chip,
  heading,
  joined,
  link,
  paragraph,
  strong,
  table,
  text,
} from './blocks.js';
import type { Block, Inline } from './blocks.js';
import { LIST, STYLE } from './look.js';
import type { Pen } from './pen.js';
import { whoAndWhen } from './who-and-when.js';

/** The page that a director reads. */
export function summary(pen: Pen): Block[] {
  const { report, voice, shows } = pen;
  const { t } = voice;
  const { lead, attention, findings, first } = report.summary;
  return [
    heading(pen, 1, t('report.summary'), 'summary', { newPage: true }),
    paragraph(lead.join(' '), STYLE.lead),
    ...(attention.length === 0
      ? []
      : [
          heading(pen, 2, t('report.attention'), 'attention'),
          ...attention.map((sentence) => bullet(sentence)),
        ]),
    ...(shows('findings') || shows('coverage')
      ? [
          heading(pen, 2, t('report.findings_by_severity'), 'severities'),
          table(
            [2, 1, 1],
            [t('report.severity'), t('report.open'), t('report.waived')],
            SEVERITIES.map((severity) => [
              [cell([chip(pen, severity)])],
              String(findings[severity].open),
              String(findings[severity].waived),
            ]),
          ),
        ]
      : []),
    ...(first.length > 0
      ? [heading(pen, 2, t('report.first'), 'first'), ...first.map((action) => firstThing(action, pen))]
      : shows('findings')
        ? [heading(pen, 2, t('report.first'), 'first'), paragraph(t('report.nothing_first'))]
        : []),
    ...(shows('coverage') ? [heading(pen, 2, t('report.coverage'), 'coverage'), ...coverage(pen)] : []),
  ];
}

function firstThing(action: ReportAction, pen: Pen): Block {
  const { severity, title, finding, touchpoint, questionnaire } = action;
  const where = (touchpoint ?? questionnaire)?.name ?? '';
  const parts: Inline[][] = [[text(where)], whoAndWhen(pen, action)];
  return paragraph(
    [
      ...(severity === undefined ? [] : [chip(pen, severity), between(' ')]),
      finding === undefined ? strong(title) : link(pen, title, finding, { bold: true }),
      between(' · '),
      ...joined(parts, ' · '),
    ],
    undefined,
    { numbering: { reference: LIST.numbers, level: 0 } },
  );
}

function coverage({ report, voice: { t } }: Pen): Block[] {
  const { controls, questions } = report.summary.coverage;
  const counts = (parts: readonly (readonly [count: number, name: string])[]): string =>
    parts.map(([count, name]) => t('summary.count', { count, name })).join(', ');
  const line = (name: string, words: string): Block =>
    bullet([strong(`${name}:`), between(' '), text(words)]);
  return [
    line(
      t('report.controls'),
      counts([
        [controls.met, t('outcome.met')],
        [controls.gap, t('report.not_met')],
        [controls.unanswered, t('outcome.unanswered')],
        [controls.not_applicable, t('outcome.not_applicable')],
      ]),
    ),
    line(
      t('report.questions'),
      counts([
        [questions.answered, t('report.answered')],
        [questions.unknown, t('report.unknown')],
        [questions.open, t('report.unanswered')],
      ]),
    ),
  ];
}
