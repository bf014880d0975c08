import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { hashed } from '../../src/compile/hashed.js';
import { accentSheet } from '../../src/report/accent.js';
import { forAudience, suppliersIn } from '../../src/report/for-audience.js';
import { redact } from '../../src/report/redact.js';
import { templates } from '../../src/shipped/templates.js';
import { FORMATS } from '../../src/report/formats/formats.js';
import { exampleReport } from '../support/example-report.js';
import { hostileTexts } from '../support/hostile-texts.js';
import { obtainBrowser } from '../support/obtain-browser.js';
import { report, touchpoint } from '../support/small-audit.js';
import { talkativeAudit } from '../support/talkative-audit.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };
const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
  deviceScaleFactor: 2,
};

const ACCENTS = ['#ff0', '#000', '#fff', '#f0f', '#0a6'];

/** It would like to run a script and to load a picture. */
const LOGO = `data:image/svg+xml;base64,${Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="alert(1)"><script>alert(1)</script><image href="https://e.test/a.png"/><circle r="9"/></svg>',
).toString('base64')}`;

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'report-browser-'));
const address = (name: string): string => pathToFileURL(join(folder, `${name}.html`)).href;

beforeAll(async () => {
  browser = await obtainBrowser();
  for (const language of ['nl', 'en'] as const) {
    writeFileSync(join(folder, `${language}.html`), FORMATS.html.render(await exampleReport(language)));
    const everything = report(
      talkativeAudit((place) => `text ${place}`),
      language,
    );
    writeFileSync(join(folder, `everything-${language}.html`), FORMATS.html.render(everything));
    const [supplier = ''] = suppliersIn(everything);
    for (const reader of [{ audience: 'management' }, { audience: 'agency', supplier }] as const) {
      const made = forAudience(everything, reader);
      writeFileSync(join(folder, `${reader.audience}-${language}.html`), FORMATS.html.render(made));
      const redacted = FORMATS.html.render(redact(made));
      writeFileSync(join(folder, `${reader.audience}-redacted-${language}.html`), redacted);
    }
  }
  const everything = report(talkativeAudit((place) => `text ${place}`));
  for (const accent of ACCENTS) {
    const dress = { ...templates, styles: [...templates.styles, hashed(accentSheet(accent))], logo: LOGO };
    writeFileSync(
      join(folder, `accent-${accent.slice(1)}.html`),
      FORMATS.html.render(everything, { templates: dress }),
    );
  }
  const touchpoints = Array.from({ length: 1100 }, (_, index) =>
    touchpoint(`chat-${index}`, { contract: 'no' }),
  );
  writeFileSync(join(folder, 'large.html'), FORMATS.html.render(report({ touchpoints })));
  const texts = hostileTexts();
  for (let page = 0; page < 8; page++) {
    const audit = talkativeAudit(
      (place) => texts.filter((_, index) => index % 397 === page * 45 + place).join(' ') || 'x',
    );
    writeFileSync(join(folder, `hostile-${page}.html`), FORMATS.html.render(report(audit)));
  }
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** Everything that a quiet page does not do. */
interface Noise {
  readonly requests: string[];
  readonly messages: string[];
  readonly dialogs: string[];
}

async function open(
  name: string,
  options: BrowserContextOptions = DESKTOP,
  fragment = '',
): Promise<{ page: Page; noise: Noise }> {
  const context = await browser.newContext(options);
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const noise: Noise = { requests: [], messages: [], dialogs: [] };
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== address(name)) noise.requests.push(request.url());
  });
  // A breach of the policy is a message on the console.
  page.on('console', (message) => noise.messages.push(message.text()));
  page.on('pageerror', (error) => noise.messages.push(error.message));
  page.on('dialog', (dialog) => {
    noise.dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(address(name) + fragment);
  return { page, noise };
}

const QUIET: Noise = { requests: [], messages: [], dialogs: [] };

/** Accessible by WCAG 2.2 AA, and doing nothing but being there. */
async function inspect(name: string, options: BrowserContextOptions): Promise<void> {
  const { page, noise } = await open(name, options);
  // The page's own policy would refuse a script element; evaluating is the browser's doing.
  await page.evaluate(AXE);
  const violations = await page.evaluate<string[]>(`axe
    .run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
    .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html).join(' | ')))`);
  expect(violations).toEqual([]);
  expect(noise).toEqual(QUIET);
}

describe.each([
  ['desktop', DESKTOP],
  ['phone', PHONE],
])('on a %s', (_, device) => {
  describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
    test.each(['nl', 'en'])('in %s: accessible, and quiet', async (language) => {
      await inspect(`everything-${language}`, { ...device, colorScheme });
    });

    test.each(['nl', 'en'])('in %s, for other readers: accessible, and quiet', async (language) => {
      for (const name of ['management', 'management-redacted', 'agency', 'agency-redacted']) {
        await inspect(`${name}-${language}`, { ...device, colorScheme });
      }
    });

    test.each(ACCENTS)('with the colour %s and a logo: accessible, and quiet', async (accent) => {
      await inspect(`accent-${accent.slice(1)}`, { ...device, colorScheme });
    });
  });

  test.each(['nl', 'en', 'management-nl', 'management-en', 'agency-nl', 'accent-0a6'])(
    '%s: nothing sticks out to the side',
    async (name) => {
      const { page } = await open(name, device);
      const [wide, room] = await page.evaluate<[number, number]>(
        '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
      );
      expect(wide).toBeLessThanOrEqual(room);
    },
  );
});

// The whole of it takes seconds, so not in every combination.
test.each([
  ['nl', 'light', DESKTOP],
  ['en', 'dark', PHONE],
] as const)('the worked example in %s, %s', async (language, colorScheme, device) => {
  await inspect(language, { ...device, colorScheme });
});

test.each([0, 1, 2, 3, 4, 5, 6, 7])(
  'hostile text stays text: no dialog, request or message (%i)',
  async (number) => {
    const { page, noise } = await open(`hostile-${number}`);
    await page.mouse.move(200, 200);
    expect(noise).toEqual(QUIET);
  },
);

/** In the page: the findings that can be seen. */
const VISIBLE =
  "[...document.querySelectorAll('[data-finding]')].filter((finding) => finding.checkVisibility())";

describe('the filter', () => {
  const shown = (page: Page): Promise<string[]> =>
    page.evaluate<string[]>(`${VISIBLE}.map((finding) => finding.id)`);
  const count = (page: Page): Promise<string | null> => page.textContent('#filter-shown');

  test('is used by keyboard: tab to it, choose, search, clear', async () => {
    const { page } = await open('nl');
    const all = await shown(page);
    expect(await count(page)).toBe(String(all.length));

    await page.focus('#filter-search');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.id')).toBe('filter-touchpoint');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.id')).toBe('filter-severity');
    await page.keyboard.press('ArrowDown');
    const critical = await shown(page);
    expect(critical.length).toBeGreaterThan(0);
    expect(critical.length).toBeLessThan(all.length);
    expect(await page.$$eval('[data-severity="critical"]', (findings) => findings.length)).toBe(
      critical.length,
    );
    expect(await count(page)).toBe(String(critical.length));

    await page.focus('#filter-search');
    await page.keyboard.type('nergens-te-vinden');
    expect(await shown(page)).toEqual([]);
    expect(await page.isVisible('#filter-none')).toBe(true);

    await page.focus('#filter-reset');
    await page.keyboard.press('Enter');
    await expect.poll(() => count(page)).toBe(String(all.length));
    expect(await shown(page)).toEqual(all);
  });

  test.each(['touchpoint', 'theme', 'severity', 'state', 'owner'])(
    'by %s shows those and no others',
    async (name) => {
      const { page } = await open('nl');
      const values = await page.$$eval(`#filter-${name} option:not([data-any])`, (options) =>
        options.map((option) => (option as unknown as { value: string }).value),
      );
      expect(values.length).toBeGreaterThan(1);
      let total = 0;
      for (const value of values) {
        await page.selectOption(`#filter-${name}`, { value });
        const visible = await page.evaluate<string[]>(`${VISIBLE}.map((finding) => finding.dataset.${name})`);
        expect(new Set(visible)).toEqual(visible.length === 0 ? new Set() : new Set([value]));
        total += visible.length;
      }
      const without =
        name === 'theme' || name === 'touchpoint'
          ? await page.$$eval(`[data-finding][data-${name}=""]`, ({ length }) => length)
          : 0;
      expect(total + without).toBe(await page.$$eval('[data-finding]', ({ length }) => length));
    },
  );

  test('a cell of the heat map shows its findings, and a link to a hidden one brings it back', async () => {
    const { page } = await open('nl');
    const cell = page.locator('.cell-critical a').first();
    const gaps = await cell.locator('.cell-count').textContent();
    await cell.focus();
    await page.keyboard.press('Enter');
    const visible = await shown(page);
    expect(visible.length).toBe(Number(gaps));
    const hidden = await page.evaluate<string>(`document.querySelector('[data-finding][hidden]').id`);
    await page.evaluate(`location.hash = ${JSON.stringify(hidden)}`);
    await expect.poll(() => shown(page)).toContain(hidden);
    expect((await shown(page)).length).toBeGreaterThan(visible.length);
  });
});

test.each(['nl', 'large'])(
  'the address of a finding leads to it, far down the page too: %s',
  async (name) => {
    const last = await lastFinding(name);
    const { page } = await open(name, DESKTOP, `#${last}`);
    await expect
      .poll(async () => (await page.locator(`[id="${last}"]`).boundingBox())?.y)
      .toSatisfy((top: number) => top > -10 && top < 700);
  },
);

async function lastFinding(name: string): Promise<string> {
  const { page } = await open(name);
  return page.evaluate<string>(`[...document.querySelectorAll('[data-finding]')].at(-1).id`);
}

test('without JavaScript everything is shown and nothing pretends to filter', async () => {
  const { page } = await open('en', { ...DESKTOP, javaScriptEnabled: false });
  expect(await page.locator('#filter').isVisible()).toBe(false);
  expect(await page.locator('[data-finding][hidden]').count()).toBe(0);
});

test('the first thing to tab to leads past the contents', async () => {
  const { page } = await open('en');
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Go to the report');
  await page.keyboard.press('Enter');
  expect(await page.evaluate('location.hash')).toBe('#summary');
});

test('on paper: A4, light, with the organisation on every page', async () => {
  const { page } = await open('en', { ...DESKTOP, colorScheme: 'dark' });
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
    Math.round(Number(width)),
    Math.round(Number(height)),
  ]);
  expect(sizes.length).toBeGreaterThan(10);
  expect(new Set(sizes.map(String))).toEqual(new Set(['595,842']));
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
  expect(await page.evaluate('getComputedStyle(document.querySelector(".running")).display')).toBe(
    'table-header-group',
  );
  expect(await page.locator('#filter').isVisible()).toBe(false);
});
