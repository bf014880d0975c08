import { Document, Footer, Header, Packer, PageNumber, TextRun } from 'docx';
import type { Report } from '../../../model/report.js';
import { actions } from './actions.js';
import { spread } from './blocks.js';
import type { Block } from './blocks.js';
import { colophon, method, references, toAsk } from './closing.js';
import { findings } from './findings.js';
import { contents, title } from './front.js';
import { heatMap } from './heat-map.js';
import { numbering, PAGE, styles } from './look.js';
import { takePen } from './pen.js';
import type { Pen } from './pen.js';
import { register } from './register.js';
import { steadyArchive } from './steady-archive.js';
import { summary } from './summary.js';
import { touchpoints } from './touchpoint.js';

/**
 * The report as a Word document: its bytes. The same report gives the same bytes.
 *
 * @param report with every text fit to be shown
 */
export async function writeDocument(report: Report): Promise<Uint8Array> {
  const pen = takePen(report);
  const { t } = pen.voice;
  const { organisation, made } = report;
  // Before the table of contents, which lists its headings.
  const body = partsOf(pen).flatMap((part) => part(pen));
  const document = new Document({
    title: t('report.document_title', { organisation }),
    subject: t('report.kicker'),
    creator: made.tool,
    lastModifiedBy: made.tool,
    description: t('report.confidential'),
    styles: styles(made.language),
    numbering,
    sections: [
      {
        properties: { page: PAGE, titlePage: true },
        headers: { default: running(pen), first: new Header({ children: [] }) },
        footers: { default: footer(pen), first: footer(pen) },
        children: [...title(pen), ...contents(pen), ...body],
      },
    ],
  });
  return steadyArchive(await Packer.pack(document, 'uint8array'), made.asOf);
}

/** What this reader gets to see, in the order of every format. */
function partsOf({ shows }: Pen): ((pen: Pen) => Block[])[] {
  return [
    summary,
    ...(shows('heat_map') ? [heatMap] : []),
    ...(shows('actions') ? [actions] : []),
    ...(shows('findings') ? [findings] : shows('safeguards') ? [touchpoints] : []),
    ...(shows('to_ask') ? [toAsk] : []),
    ...(shows('method') ? [method] : []),
    ...(shows('register') ? [register] : []),
    ...(shows('references') ? [references] : []),
    colophon,
  ];
}

/** On every page but the first, which says it larger. */
function running({ report, voice: { t, date } }: Pen): Header {
  const day = new TextRun(t('report.as_of', { date: date(report.made.asOf) }));
  return new Header({ children: [spread(`${report.organisation} · ${t('report.title')}`, day)] });
}

function footer({ voice: { t } }: Pen): Footer {
  const page = new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] });
  return new Footer({ children: [spread(t('report.confidential'), page)] });
}
