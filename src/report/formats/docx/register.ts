import { heading, paragraph, table } from './blocks.js';
import type { Block } from './blocks.js';
import { STYLE } from './look.js';
import type { Pen } from './pen.js';

/** The record of processing activities in brief: what is filled in for each touchpoint, and where something is missing. */
export function register(pen: Pen): Block[] {
  const { report, voice } = pen;
  const { t, date } = voice;
  return [
    heading(pen, 1, t('report.register'), 'register'),
    paragraph(t('report.register_intro'), STYLE.intro),
    ...report.register.flatMap(({ touchpoint, lastReview, fields }) => [
      heading(pen, 2, touchpoint.name, `${touchpoint.id}/~register`),
      ...(lastReview === undefined ? [] : [paragraph(`${t('register.last_review')}: ${date(lastReview)}`)]),
      table(
        [30, 70],
        [t('register.form_what'), t('register.form_contents')],
        fields.map(({ field, values, missing }) => [
          t(`register_field.${field}`),
          [
            values
              .map(({ text, whose, note }) =>
                [
                  text,
                  ...[whose, note].flatMap((beside) => (beside === undefined ? [] : `(${beside})`)),
                ].join(' '),
              )
              .join('; '),
            ...(missing ? [t('report.register_missing')] : []),
          ]
            .filter((part) => part !== '')
            .join(' '),
        ]),
      ),
    ]),
  ];
}
