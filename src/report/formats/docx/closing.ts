import { between, bullet, citation, heading, paragraph, strong, table, text } from './blocks.js';
import type { Block } from './blocks.js';
import { STYLE } from './look.js';
import type { Pen } from './pen.js';

/** What nobody could answer yet, by who would know. */
export function toAsk(pen: Pen): Block[] {
  const { report, voice } = pen;
  const { t } = voice;
  const title = heading(pen, 1, t('report.to_ask'), 'to-ask');
  if (report.toAsk.length === 0) return [title, paragraph(t('report.nothing_to_ask'))];
  return [
    title,
    paragraph(t('report.to_ask_intro'), STYLE.intro),
    ...report.toAsk.flatMap(({ role, questions }, index) => [
      heading(
        pen,
        2,
        role ?? t(report.made.redacted ? 'report.role_left_out' : 'report.role_unknown'),
        `to-ask-${index}`,
      ),
      ...questions.map(({ touchpoint, questionnaire, question, note }) =>
        bullet([
          strong(`${(touchpoint ?? questionnaire).name}:`),
          between(' '),
          text(question),
          ...(note === undefined ? [] : [between(' '), text(t('report.note', { note }))]),
        ]),
      ),
    ]),
  ];
}

/** On what the report rests: the inventory and the interviews. */
export function method(pen: Pen): Block[] {
  const { report, voice } = pen;
  const { t, date } = voice;
  return [
    heading(pen, 1, t('report.method'), 'method'),
    heading(pen, 2, t('report.inventory'), 'inventory'),
    table(
      [30, 20, 30, 30],
      [t('report.kind'), t('report.use'), t('report.source'), t('report.remark')],
      report.inventory.map(({ questionnaire, use, saidBy, ask, date: day, note }) => [
        questionnaire.name,
        use === undefined ? t('report.never_asked') : t(`use.${use}`),
        [saidBy, ask && t('report.to_be_asked', { role: ask }), day && date(day)].filter(Boolean).join('; '),
        note ?? '',
      ]),
    ),
    heading(pen, 2, t('report.interviews'), 'interviews'),
    report.interviews.length === 0
      ? paragraph(t('report.no_interviews'))
      : table(
          [22, 30, 48],
          [t('report.date'), t('report.with'), t('report.about')],
          report.interviews.map(({ date: day, role, touchpoints, minutes }) => [
            [date(day), ...(minutes === undefined ? [] : [t('report.minutes', { minutes })])].join(', '),
            role ?? '',
            touchpoints.map(({ name }) => name).join('; '),
          ]),
        ),
  ];
}

/** What the report rests on in law. */
export function references(pen: Pen): Block[] {
  const { report, voice } = pen;
  const { t } = voice;
  return [
    heading(pen, 1, t('report.references'), 'references'),
    paragraph(t('report.references_intro'), STYLE.intro),
    ...report.references.map((reference) =>
      bullet([
        ...citation(pen, reference),
        between(': '),
        text(reference.title),
        ...(reference.note === undefined
          ? []
          : [between('. '), text(t('report.law_note', { note: reference.note }))]),
      ]),
    ),
  ];
}

/** What the report is not, with what it was made, and how to make it again. */
export function colophon(pen: Pen): Block[] {
  const { report, voice, say } = pen;
  const { t, date } = voice;
  const { tool, version, asOf, redacted } = report.made;
  return [
    heading(pen, 1, t('report.colophon'), 'colophon'),
    ...report.disclaimer.map((sentence) => paragraph(sentence)),
    paragraph(
      [
        t('report.made_with', { tool, version, date: date(asOf) }),
        ...(redacted ? [t('report.redacted')] : []),
      ].join(' '),
      STYLE.small,
    ),
    paragraph(
      [
        text(t('report.make_again')),
        between(' '),
        text(say.command(report.made), { font: 'Consolas', size: 17 }),
      ],
      STYLE.small,
    ),
  ];
}
