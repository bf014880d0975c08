/**
 * A report of 10,000 findings: how long the page takes against the same page built by hand, and how long the first
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
export { html } from './src/report/formats/html.js';
export { pageByHand } from './tests/bench/page-by-hand.js';
`;

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

function time(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The page without what repeats for every finding; hundreds of times smaller. */
function frameOf(page) {
  const cut = (from, start, end) => {
    const first = page.indexOf(start, from);
    const behind = page.indexOf(end, first);
    if (first < 0 || behind < 0) throw new Error(`no ${start} … ${end} in the page`);
    return [first, behind];
  };
  const rows = cut(0, '<tr>\n<th scope="row">', '</tbody>');
  const options = cut(rows[1], '<option value=', '</select>');
  const touchpoints = cut(
    options[1],
    '<section class="group touchpoint"',
    '<section class="group" id="follow-up"',
  );
  return [
    page.slice(0, rows[0]),
    page.slice(rows[1], options[0]),
    page.slice(options[1], touchpoints[0]),
    page.slice(touchpoints[1]),
  ];
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
    const { html, make, obtainBrowser, pageByHand } = await import(pathToFileURL(outfile).href);
    const made = make();
    const page = html.render(made);
    const frame = frameOf(page);
    if (pageByHand(made, frame) !== page) throw new Error('the page by hand is another page');
    const inOnePiece = (text) => (/^/.test(text) ? text : '');
    const runs = Array.from({ length: RUNS }, () => ({
      templates: time(() => html.render(made)),
      hand: time(() => pageByHand(made, frame)),
      tuned: time(() => pageByHand(made, frame, inOnePiece)),
    }));
    const of = (measure) => median(runs.map(measure));
    console.log(
      `page of ${FINDINGS} findings (${(page.length / 1e6).toFixed(1)} MB)   median ${of(({ templates }) => templates).toFixed(0)} ms` +
        `   ratio to the same page by hand ${of(({ templates, hand }) => templates / hand).toFixed(2)}` +
        `, by hand and tuned ${of(({ templates, tuned }) => templates / tuned).toFixed(2)}   (aim 2.5)`,
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
