import type { Format } from '../../report/formats/format.js';
import { html } from '../../report/formats/html.js';
import type { World } from '../context.js';
import { findBrowser } from './find-browser.js';
import { printPage } from './print-page.js';
import { steadyPdf } from './steady-pdf.js';

/** The HTML report on paper, printed by a browser of this machine. Not one of the core's formats: those need no program. */
export const pdfFormat = (env: World['env']): Format<Promise<Uint8Array>> => ({
  extension: 'pdf',
  mediaType: 'application/pdf',
  prints: 'html',
  render: async (report, aids) => {
    const page = aids?.page ?? html.render(report, aids);
    const browser = findBrowser(env);
    return steadyPdf(await printPage(browser, page), report.made.asOf);
  },
});
