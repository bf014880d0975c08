import type { TouchpointReport } from '../../../model/report.js';
import { answerFacts } from './answer-facts.js';
import { bullet, between, chip, citation, heading, joined, paragraph, strong, text } from './blocks.js';
import type { Block, Inline } from './blocks.js';
import { finding } from './finding.js';
import { STYLE } from './look.js';
import type { Pen } from './pen.js';

/** One touchpoint: how privacy is safeguarded there, what is not in order, what is still open. */
export function touchpoint(pen: Pen, reported: TouchpointReport): Block[] {
  const { voice, shows } = pen;
  const { t } = voice;
  const all = shows('safeguards');
  const { id, name, contradictions, gaps, open, notApplicable } = reported;
  const part = (words: string, key: string): Block => heading(pen, 3, words, `${id}/~${key}`);
  return [
    heading(pen, 2, name, `${id}/`),
    ...facts(pen, reported),
    ...(all ? [part(t('report.safeguards'), 'safeguards'), ...safeguards(pen, reported)] : []),
    ...(contradictions.length === 0
      ? []
      : [
          part(t('report.contradictions'), 'contradictions'),
          ...contradictions.flatMap((each) => finding(pen, 4, each)),
        ]),
    ...(all || gaps.length > 0 ? [part(t('report.gaps'), 'gaps')] : []),
    ...gaps.flatMap((gap) => finding(pen, 4, gap)),
    ...(all && gaps.length === 0 ? [paragraph(t('report.no_gaps'))] : []),
    ...(open.length === 0
      ? []
      : [
          part(t('report.open_questions'), 'open'),
          ...open.map(({ question, core }) =>
            bullet([text(question), ...(core ? [between(' '), text(`(${t('report.core_question')})`)] : [])]),
          ),
        ]),
    ...(notApplicable.length === 0
      ? []
      : [
          part(t('report.not_applicable'), 'not-applicable'),
          ...notApplicable.map(({ question, reason }) =>
            bullet([
              text(question),
              ...(reason === undefined ? [] : [between(' '), text(t('report.reason', { reason }))]),
            ]),
          ),
        ]),
  ];
}

/** Per touchpoint how many findings there are and how privacy is safeguarded, for who does not read the findings themselves. */
export function touchpoints(pen: Pen): Block[] {
  const { report, voice } = pen;
  const { t } = voice;
  return [
    heading(pen, 1, t('report.per_touchpoint'), 'touchpoints'),
    ...report.touchpoints.flatMap((reported) => [
      heading(pen, 2, reported.name, `${reported.id}/`),
      ...counts(pen, reported),
      paragraph(reported.safeguards.statement.join(' ')),
    ]),
    ...(report.touchpoints.length === 0 ? [paragraph(t('report.no_touchpoints'))] : []),
  ];
}

function counts(pen: Pen, { findings }: TouchpointReport): Block[] {
  const parts = pen.say
    .severityList(findings)
    .map(({ severity, open }): Inline[] => [chip(pen, severity), between(' '), strong(String(open))]);
  return parts.length === 0 ? [] : [paragraph(joined(parts, '   '), STYLE.marks)];
}

/** How many of each severity; which questionnaire; with whom it was discussed. */
function facts(pen: Pen, reported: TouchpointReport): Block[] {
  const { t, date } = pen.voice;
  const { questionnaire, interviews } = reported;
  const discussed = interviews.map(({ date: day, role }) =>
    [date(day), ...(role === undefined ? [] : [role])].join(', '),
  );
  return [
    ...counts(pen, reported),
    paragraph(
      `${t('report.questionnaire')}: ${questionnaire.name} ${questionnaire.version}. ${t('report.discussed')}: ${
        discussed.length === 0 ? t('report.never_discussed') : discussed.join('; ')
      }.`,
      STYLE.small,
    ),
  ];
}

function safeguards(pen: Pen, { safeguards: { statement, controls } }: TouchpointReport): Block[] {
  const { t } = pen.voice;
  return [
    paragraph(statement.join(' ')),
    ...(controls.length === 0 ? [] : [paragraph(t('report.in_order'), STYLE.label)]),
    ...controls.flatMap(({ theme, title, answer, law }) => [
      bullet([
        strong(title),
        between(' '),
        text(`(${t(`theme.${theme}`)}):`),
        between(' '),
        text(answer.words.join('; ')),
      ]),
      ...[
        ...answerFacts(pen, answer),
        joined(
          law.map((reference) => citation(pen, reference)),
          ' · ',
        ),
      ]
        .filter(({ length }) => length > 0)
        .map((line) => bullet(line, 1)),
    ]),
  ];
}
