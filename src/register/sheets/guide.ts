import { formOf } from '../form.js';
import type { LayoutInWords } from '../layout-in-words.js';
import { textCell } from '../table.js';
import type { Table } from '../table.js';
import type { Words } from '../words.js';

/** How to read the register, and what each column holds and by which rule. */
export function guideSheet({ about, columns, law }: LayoutInWords, title: string, words: Words): Table {
  const { t } = words;
  const titles = new Map(law.map(({ id, title: says }) => [id, says]));
  return formOf(
    title,
    [
      { title: t('register.guide_form'), statutory: false, cell: textCell(about) },
      { title: t('register.guide_marks'), statutory: false, cell: textCell(t('register.guide_brackets')) },
      { title: t('register.guide_statutory'), statutory: true, cell: textCell(t('register.guide_citation')) },
      ...columns.map(({ column, title: head, statutory }) => ({
        title: head,
        statutory,
        cell: textCell(
          column.blank === true
            ? t('register.guide_blank')
            : column.fact !== undefined
              ? t('register.guide_fact')
              : t('register.guide_answers'),
          ...(column.statutory === undefined ? [] : [titles.get(column.statutory) ?? []].flat()),
        ),
      })),
    ],
    words,
  );
}
