import { Tab, TextRun } from 'docx';
import type { ReportFinding } from '../../../model/report.js';
import { answerFacts } from './answer-facts.js';
import { chip, between, citation, heading, joined, link, paragraph, strong, text } from './blocks.js';
import type { Block, Inline } from './blocks.js';
import { STYLE } from './look.js';
import type { Pen } from './pen.js';
import { whoAndWhen } from './who-and-when.js';

/** What is wrong, why it matters, the law, what to do and to collect, and who does it by when. */
export function finding(pen: Pen, level: 3 | 4, found: ReportFinding): Block[] {
  const { voice, say } = pen;
  const { t } = voice;
  const { id, severity, title, answers, why, law, measure, evidence, waiver, about } = found;
  const words = t('report.finding_heading', { severity: say.capital(t(`severity.${severity}`)), title });
  return [
    heading(pen, level, words, id, { severity }),
    marks(pen, found),
    ...fact(
      t('report.answer'),
      answers.flatMap((answer): Inline[][] => [
        [text(answer.question), between(' '), strong(answer.words.join('; '))],
        ...answerFacts(pen, answer),
      ]),
    ),
    ...fact(
      t('report.why'),
      why.map((sentence) => [text(sentence)]),
    ),
    ...fact(
      t('report.law'),
      law.map((reference) => lawLine(pen, reference)),
    ),
    ...fact(t('report.measure'), [[strong(measure)]]),
    ...fact(t('report.collect'), evidence === undefined ? [] : [[text(evidence)]]),
    ...fact(t('report.acceptance'), waiver === undefined ? [] : [[text(say.waiverSentence(waiver))]]),
    ...fact(t('report.who_when'), [agreed(pen, found)]),
    ...(found.ask === undefined
      ? []
      : [paragraph(t('report.still_ask', { role: found.ask }), STYLE.factMore)]),
    ...(about === undefined ? [] : [paragraph([link(pen, t('report.see_finding'), about)], STYLE.factMore)]),
  ];
}

function marks(pen: Pen, found: ReportFinding): Block {
  const { id, severity, theme, state } = found;
  const { voice, say } = pen;
  const { t } = voice;
  const parts: Inline[][] = [
    [chip(pen, severity)],
    [text(say.label(found))],
    ...(theme === undefined ? [] : [[text(t(`theme.${theme}`))]]),
    ...(state === 'open' ? [] : [[strong(t(`finding_state.${state}`))]]),
    [text(id)],
  ];
  return paragraph(joined(parts, ' · '), STYLE.marks);
}

/** A label with lines beside it; nothing when there are none. */
function fact(label: string, [first, ...rest]: readonly (readonly Inline[])[]): Block[] {
  if (first === undefined) return [];
  return [
    paragraph([strong(label), new TextRun({ children: [new Tab()] }), ...first], STYLE.fact),
    ...rest.map((line) => paragraph(line, STYLE.factMore)),
  ];
}

function lawLine(pen: Pen, reference: ReportFinding['law'][number]): Inline[] {
  const { title, note } = reference;
  return [
    ...citation(pen, reference),
    between(': '),
    text(title),
    ...(note === undefined ? [] : [between('. '), text(pen.voice.t('report.law_note', { note }))]),
  ];
}

function agreed(pen: Pen, { action, state }: ReportFinding): Inline[] {
  const { t } = pen.voice;
  if (action === undefined) return [text(t('report.nothing_agreed'))];
  const { status, ticket } = action;
  return joined(
    [
      whoAndWhen(pen, { ...action, overdue: state === 'overdue' }),
      ...(status === undefined ? [] : [[text(t(`status.${status}`))]]),
      ...(ticket === undefined ? [] : [[text(ticket)]]),
    ],
    ', ',
  );
}
