import {
  Bookmark,
  BorderStyle,
  ExternalHyperlink,
  InternalHyperlink,
  Paragraph,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { IParagraphOptions, IRunPropertiesOptions, ITableCellOptions, ParagraphChild } from 'docx';
import type { Reference } from '../../../model/report.js';
import type { Severity } from '../../../model/vocabulary.js';
import { isSafeAddress } from '../../../text/is-safe-address.js';
import { oneLine } from '../../../text/markdown-text.js';
import { hairline, LIST, noLine, SEVERITY_COLOURS, strongLine, STYLE, TEXT_WIDTH } from './look.js';
import type { Heading, Pen } from './pen.js';

/** What the body of the document is made of. */
export type Block = Paragraph | Table;
export type Inline = ParagraphChild;

export const text = (words: string, look: IRunPropertiesOptions = {}): Inline =>
  new TextRun({ text: oneLine(words), ...look });

/** What stands between two texts, with its blanks. */
export const between = (words: string, look: IRunPropertiesOptions = {}): Inline =>
  new TextRun({ text: words, ...look });

export const strong = (words: string): Inline => text(words, { bold: true });

/** One paragraph, in one of our styles or the normal one. */
export const paragraph = (
  content: string | readonly Inline[],
  style?: string,
  more: IParagraphOptions = {},
): Paragraph =>
  new Paragraph({
    ...(style !== undefined && { style }),
    ...more,
    children: typeof content === 'string' ? [text(content)] : content,
  });

export const bullet = (content: string | readonly Inline[], level = 0): Paragraph =>
  paragraph(content, undefined, { numbering: { reference: LIST.bullets, level }, spacing: { after: 50 } });

/** A heading that can be linked to, and stands in the table of contents when it is of the first two levels. */
export function heading(
  pen: Pen,
  level: Heading['level'],
  words: string,
  key: string,
  { severity, newPage = false }: { readonly severity?: Severity; readonly newPage?: boolean } = {},
): Paragraph {
  const bookmark = pen.bookmark(key);
  pen.headings.push({ level, text: oneLine(words), bookmark });
  return new Paragraph({
    heading: `Heading${level}`,
    ...(newPage && { pageBreakBefore: true }),
    ...(severity && {
      border: {
        left: { style: BorderStyle.SINGLE, size: 36, space: 6, color: SEVERITY_COLOURS[severity].solid },
      },
    }),
    children: [new Bookmark({ id: bookmark, children: [text(words)] })],
  });
}

/** A link to a heading elsewhere in the document. */
export const link = (pen: Pen, words: string, key: string, look: IRunPropertiesOptions = {}): Inline =>
  new InternalHyperlink({
    anchor: pen.bookmark(key),
    children: [text(words, { style: 'Hyperlink', ...look })],
  });

/** The word for a severity, on its colour. */
export function chip(pen: Pen, severity: Severity): Inline {
  const { ink, wash } = SEVERITY_COLOURS[severity];
  const words = pen.say.capital(pen.voice.t(`severity.${severity}`));
  // Blanks at the ends give the colour some room.
  return between(`\u00a0${words}\u00a0`, {
    bold: true,
    color: ink,
    shading: { type: ShadingType.CLEAR, fill: wash },
  });
}

/** A reference by its short name: a link where there is an https address, and its status where it is not verified. */
export function citation(pen: Pen, { cite, url, status }: Reference): Inline[] {
  return [
    isSafeAddress(url)
      ? new ExternalHyperlink({ link: url, children: [text(cite, { style: 'Hyperlink' })] })
      : text(cite),
    ...(status === 'verified' ? [] : [between(' '), text(`(${pen.voice.t(`law_status.${status}`)})`)]),
  ];
}

/** The parts with something between each two. */
export const joined = (parts: readonly (readonly Inline[])[], separator: string): Inline[] =>
  parts.flatMap((part, index) => (index === 0 ? part : [between(separator), ...part]));

/** Words on the left and on the right of a line, at the head or foot of a page. */
export const spread = (left: string, right: TextRun): Paragraph =>
  paragraph([text(left), new TextRun({ children: [new Tab()] }), right], STYLE.running, {
    tabStops: [{ type: 'right', position: TEXT_WIDTH }],
  });

export const cell = (content: string | readonly Inline[]): Paragraph => paragraph(content, STYLE.cell);

/** What stands in a cell of a table, and how the cell looks. */
export type Cell =
  string | readonly Paragraph[] | (ITableCellOptions & { readonly children: readonly Paragraph[] });

/**
 * A table that screen readers can follow: its first row is a header, repeated on every page; no row is broken in two.
 *
 * @param widths of the columns, as parts of the whole
 */
export function table(
  widths: readonly number[],
  header: readonly Cell[],
  rows: readonly (readonly Cell[])[],
  headerHeight?: number,
): Table {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => Math.floor((width * TEXT_WIDTH) / whole));
  return new Table({
    width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    borders: {
      top: strongLine,
      bottom: hairline,
      left: noLine,
      right: noLine,
      insideHorizontal: hairline,
      insideVertical: noLine,
    },
    margins: { top: 50, bottom: 50, left: 70, right: 70, marginUnitType: WidthType.DXA },
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        ...(headerHeight !== undefined && { height: { value: headerHeight, rule: 'atLeast' } }),
        children: header.map((each) => tableCell(each, STYLE.cellHead)),
      }),
      ...rows.map(
        (row) => new TableRow({ cantSplit: true, children: row.map((each) => tableCell(each, STYLE.cell)) }),
      ),
    ],
  });
}

function tableCell(content: Cell, style: string): TableCell {
  if (typeof content === 'string') return new TableCell({ children: [paragraph(content, style)] });
  return new TableCell('children' in content ? content : { children: content });
}
