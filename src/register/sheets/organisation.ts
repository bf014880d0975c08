import type { LayoutSheet } from '../../model/layout.js';
import type { Register } from '../../model/register.js';
import { formOf } from '../form.js';
import type { FormLine } from '../form.js';
import type { LayoutInWords } from '../layout-in-words.js';
import { organisationLines } from '../organisation-lines.js';
import { textCell } from '../table.js';
import type { Table } from '../table.js';
import type { Words } from '../words.js';

/** Whose register it is, with what it was made, and what stands in it and what does not. */
export function organisationSheet(
  register: Register,
  layout: LayoutInWords,
  sheet: LayoutSheet,
  words: Words,
): Table {
  const { t } = words;
  const { made, organisation, entries, leftOut, uncovered } = register;
  const cite = layout.law[0]?.cite;
  const identity = (key: Parameters<typeof organisationLines>[0]): FormLine => ({
    title: cite === undefined ? t(`register.${key}`) : `${t(`register.${key}`)} (${cite})`,
    statutory: cite !== undefined,
    cell: {
      kind: 'text',
      lines:
        key === 'organisation' ? [{ text: organisation.name }] : organisationLines(key, organisation, words),
    },
  });
  const plain = (title: string, ...texts: string[]): FormLine => ({
    title,
    statutory: false,
    cell: textCell(...texts),
  });
  return formOf(
    words.text(sheet.title),
    [
      identity('organisation'),
      identity('contact'),
      identity('representative'),
      identity('dpo'),
      ...(layout.layout.role === 'processor' ? [identity('on_behalf_of')] : []),
      plain(t('register.layout'), layout.title, layout.about),
      { title: t('register.as_of'), statutory: false, cell: { kind: 'date', date: made.asOf } },
      plain(t('register.made_with'), `${made.tool} ${made.version}`),
      { title: t('register.entries'), statutory: false, cell: { kind: 'number', number: entries.length } },
      ...(leftOut.length > 0
        ? [
            plain(
              t('register.left_out'),
              ...leftOut.map(({ touchpoint, why }) =>
                t(`register.left_out_${why}`, { name: touchpoint.name }),
              ),
            ),
          ]
        : []),
      ...(uncovered.length > 0
        ? [
            plain(
              t('register.uncovered'),
              ...uncovered.map(({ name, use }) => t(`register.uncovered_${use}`, { name })),
            ),
          ]
        : []),
    ],
    words,
  );
}
