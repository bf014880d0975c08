import { Paragraph, TableOfContents } from 'docx';
import { oneLine } from '../../../text/markdown-text.js';
import { between, paragraph, strong, text } from './blocks.js';
import type { Block } from './blocks.js';
import { STYLE } from './look.js';
import type { Pen } from './pen.js';

/** What it is, of whom, from when; and that it is confidential. */
export function title({ report, voice: { t, date } }: Pen): Block[] {
  return [
    paragraph(
      [text(t('report.kicker')), between('  ·  '), text(t('report.as_of', { date: date(report.made.asOf) }))],
      STYLE.kicker,
    ),
    new Paragraph({
      heading: 'Title',
      children: [text(t('report.document_title', { organisation: report.organisation }))],
    }),
    paragraph(t('report.made_for', { audience: report.made.audience, supplier: report.made.supplier ?? '' })),
    paragraph([strong(t('report.confidential'))]),
  ];
}

/**
 * A table of contents that Word can update, filled in already. It has no page numbers until then: they are known only when
 * the pages are laid out, and a field that is updated on opening makes Word ask a question.
 *
 * @param pen with which all headings have been written
 */
export function contents({ headings, voice: { t } }: Pen): (Block | TableOfContents)[] {
  const cachedEntries = headings
    .filter(({ level }) => level <= 2)
    .map(({ level, text: words, bookmark }) => ({ level, title: oneLine(words), href: bookmark }));
  return [
    paragraph(t('report.contents'), STYLE.label),
    new TableOfContents(t('report.contents'), {
      hyperlink: true,
      headingStyleRange: '1-2',
      beginDirty: false,
      tabLeader: 'none',
      cachedEntries,
    }),
  ];
}
