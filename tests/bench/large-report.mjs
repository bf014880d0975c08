/**
 * A report of 10,000 findings: how long the page takes against a string builder written by hand for the same page, and how long the first
 * filter takes in Chromium. Run by `npm run bench`.
 */
import { build } from 'esbuild';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const FINDINGS = 10_000;
const RUNS = 7;

/** The report and both ways to make a page of it. */
const SOURCE = `
export { obtainBrowser } from './tests/support/obtain-browser.js';
import { report, touchpoint } from './tests/support/small-audit.js';
import { findingsOf } from './src/report/findings-of.js';
import { html } from './src/report/formats/html.js';
export const make = () => report({
  touchpoints: Array.from({ length: ${FINDINGS} }, (_, index) => touchpoint('chat-' + index, { contract: { value: 'no', note: 'Note <' + index + '>' } })),
});
export const template = (made) => html.render(made);
const escape = (text) => String(text).replace(/[&<>"'\`=]/g, (c) => '&#' + c.charCodeAt(0) + ';');
/** As many bytes around the same values, for every finding and every touchpoint. */
export const byHand = (made, around) => {
  let page = '';
  for (const { id, name, safeguards } of made.touchpoints) {
    page += around;
    for (const value of [id, id, name, name, ...safeguards.statement]) page += '<p class="x">' + escape(value) + '</p>';
  }
  for (const { id, title, severity, state, answers, why, law, measure, evidence, touchpoint } of findingsOf(made)) {
    page += around;
    for (const value of [id, id, id, title, severity, severity, state, touchpoint?.id, measure, evidence, ...why]) page += '<p class="x">' + escape(value) + '</p>';
    for (const { question, words, note } of answers) page += '<p>' + escape(question) + escape(words[0]) + escape(note) + '</p>';
    for (const { cite, title: about, url } of law) page += '<a href="' + escape(url) + '">' + escape(cite) + '</a>' + escape(about);
  }
  return page;
};
`;

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

function time(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

export async function benchLargeReport() {
  const folder = mkdtempSync(join(root, 'node_modules', '.large-report-'));
  const pages = mkdtempSync(join(tmpdir(), 'touchpoint-audit-bench-'));
  try {
    const outfile = join(folder, 'large-report.mjs');
    await build({
      stdin: { contents: SOURCE, resolveDir: root, loader: 'ts' },
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      external: ['playwright-core'],
      banner: {
        js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
      },
    });
    const { byHand, make, obtainBrowser, template } = await import(pathToFileURL(outfile).href);
    const made = make();
    const page = template(made);
    // The same size as the page of the templates.
    const around = 'x'.repeat(
      Math.max(0, Math.round((page.length - byHand(made, '').length) / (2 * FINDINGS))),
    );
    const ratios = Array.from({ length: RUNS }, () => {
      const filled = time(() => template(made));
      return { filled, ratio: filled / time(() => byHand(made, around)) };
    });
    console.log(
      `page of ${FINDINGS} findings (${(page.length / 1e6).toFixed(1)} MB)   median ${median(ratios.map(({ filled }) => filled)).toFixed(0)} ms` +
        `   ratio to a page by hand ${median(ratios.map(({ ratio }) => ratio)).toFixed(2)}   (aim 2.5)`,
    );
    const file = join(pages, 'large.html');
    writeFileSync(file, page);
    const browser = await obtainBrowser();
    const tab = await browser.newPage();
    await tab.goto(pathToFileURL(file).href);
    const took = await tab.evaluate(`(() => {
      const select = document.getElementById('filter-severity');
      select.value = 'high';
      const start = performance.now();
      select.dispatchEvent(new Event('input', { bubbles: true }));
      const applied = performance.now() - start;
      document.body.offsetHeight;
      return { applied, laidOut: performance.now() - start };
    })()`);
    const search = await tab.evaluate(`(() => {
      document.getElementById('filter-search').value = 'note';
      const start = performance.now();
      document.getElementById('filter-search').dispatchEvent(new Event('input', { bubbles: true }));
      document.body.offsetHeight;
      return performance.now() - start;
    })()`);
    await browser.close();
    console.log(
      `first filter in Chromium ${took.applied.toFixed(0)} ms, laid out ${took.laidOut.toFixed(0)} ms; first search ${search.toFixed(0)} ms   (aim 200)`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(pages, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await benchLargeReport();
