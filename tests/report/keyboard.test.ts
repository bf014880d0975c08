import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { FORMATS } from '../../src/report/formats/formats.js';
import { exampleReport } from '../support/example-report.js';
import { obtainBrowser } from '../support/obtain-browser.js';

/** The report without a mouse: nothing here clicks, focuses or sets a value by program. */

const folder = mkdtempSync(join(tmpdir(), 'report-keyboard-'));
const address = pathToFileURL(join(folder, 'report.html')).href;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await obtainBrowser();
  writeFileSync(join(folder, 'report.html'), FORMATS.html.render(await exampleReport('en')));
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(address);
  // What a screen reader would say: the text of the live region each time that it changes.
  await page.evaluate(`
    announced = [];
    const status = document.querySelector('[role="status"]');
    new MutationObserver(() => announced.push(status.innerText)).observe(status, {
      subtree: true, childList: true, characterData: true, attributes: true,
    });
  `);
  return () => page.close();
});

const announced = async (): Promise<string | undefined> =>
  (await page.evaluate<string[]>('announced')).at(-1);
const focused = (): Promise<string> => page.evaluate('document.activeElement.id');
const shown = (): Promise<string[]> =>
  page.evaluate(
    "[...document.querySelectorAll('[data-finding]')].filter((finding) => finding.checkVisibility()).map(({ id }) => id)",
  );
const all = (): Promise<number> => page.evaluate("document.querySelectorAll('[data-finding]').length");

/** Presses Tab until what has the focus fits. */
async function tabTo(selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 250; presses++) {
    await page.keyboard.press(key);
    if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
  }
  throw new Error(`${key} does not lead to ${selector}`);
}

/** As a reader would who knows what to look for: by the contents, and on from there. */
async function goTo(section: string, selector: string): Promise<void> {
  await tabTo(`.contents a[href="#${section}"]`);
  await page.keyboard.press('Enter');
  await tabTo(selector);
}

const FIELDS = ['search', 'touchpoint', 'theme', 'severity', 'state', 'owner', 'reset'];

test('Tab leads from the search through every choice to the button, and Shift+Tab back', async () => {
  await goTo('findings', '#filter-search');
  const forth: string[] = [await focused()];
  for (const _ of FIELDS.slice(1)) {
    await page.keyboard.press('Tab');
    forth.push(await focused());
  }
  expect(forth).toEqual(FIELDS.map((name) => `filter-${name}`));
  const back: string[] = [await focused()];
  for (const _ of FIELDS.slice(1)) {
    await page.keyboard.press('Shift+Tab');
    back.push(await focused());
  }
  expect(back).toEqual(forth.toReversed());
});

test('every stop of the way shows where the focus is, in view and by more than a colour', async () => {
  const stops = await page.evaluate<number>(
    "[...document.querySelectorAll('a[href], button, input, select, [tabindex]')].filter((stop) => stop.checkVisibility() && stop.tabIndex >= 0).length",
  );
  const bad: string[] = [];
  // All of the head, the heat map, the actions and the filter, and some of the findings.
  for (let stop = 0; stop < Math.min(stops, 160); stop++) {
    await page.keyboard.press('Tab');
    const fault = await page.evaluate<string | undefined>(`(() => {
      const stop = document.activeElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(stop);
      const { top, bottom, left, right } = stop.getBoundingClientRect();
      const outlined = outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2;
      const inView = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
      return outlined && inView ? undefined : stop.outerHTML.slice(0, 120) + ' ' + JSON.stringify({ outlined, inView, top, left });
    })()`);
    if (fault !== undefined) bad.push(fault);
  }
  expect(bad).toEqual([]);
});

test('in every choice the arrows choose, Home takes it back, and both are announced', async () => {
  await goTo('findings', '#filter-search');
  for (const name of ['touchpoint', 'theme', 'severity', 'state', 'owner']) {
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const value = await page.evaluate<string>('document.activeElement.value');
    const visible = await shown();
    expect(visible.length).toBeLessThan(await all());
    expect(
      await page.evaluate(
        `[...document.querySelectorAll('[data-finding]')].filter((finding) => finding.dataset.${name} === ${JSON.stringify(value)}).map(({ id }) => id)`,
      ),
    ).toEqual(visible);
    expect(await announced()).toContain(`Shown: ${visible.length} of ${await all()}`);
    await page.keyboard.press('Home');
    expect((await shown()).length).toBe(await all());
    expect(await announced()).toBe(`Shown: ${await all()} of ${await all()}`);
    expect(await focused()).toBe(`filter-${name}`);
  }
});

test('choices add up, a search narrows them further, Escape empties the search', async () => {
  await goTo('findings', '#filter-severity');
  await page.keyboard.type('High');
  const high = await shown();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Plan');
  const planned = await shown();
  expect(planned.length).toBeGreaterThan(0);
  expect(planned.length).toBeLessThan(high.length);
  await tabTo('#filter-search', 'Shift+Tab');
  await page.keyboard.type('whatsapp');
  const found = await shown();
  expect(found.length).toBeGreaterThan(0);
  expect(found.length).toBeLessThan(planned.length);
  expect(await announced()).toContain(`Shown: ${found.length} of`);
  await page.keyboard.press('Escape');
  expect(await page.inputValue('#filter-search')).toBe('');
  expect(await shown()).toEqual(planned);
});

test('nothing found is said, Enter in the search loses nothing, and the button brings everything back', async () => {
  await goTo('findings', '#filter-search');
  await page.keyboard.type('not to be found anywhere');
  expect(await shown()).toEqual([]);
  expect(await announced()).toMatch(/Shown: 0 of \d+\. /);
  await page.keyboard.press('Enter');
  expect(page.url()).toBe(`${address}#findings`);
  expect(await page.inputValue('#filter-search')).toBe('not to be found anywhere');
  await tabTo('#filter-reset');
  await page.keyboard.press('Space');
  await expect.poll(shown).toHaveLength(await all());
  expect(await announced()).toBe(`Shown: ${await all()} of ${await all()}`);
  expect(await focused()).toBe('filter-reset');
});

test('a cell of the heat map: Enter shows its findings and puts the reader there', async () => {
  await goTo('heat-map', '.cell-critical a');
  const count = await page.evaluate<string>(
    "document.activeElement.querySelector('.cell-count').textContent",
  );
  const target = await page.evaluate<string>('document.activeElement.hash.slice(1)');
  await page.keyboard.press('Enter');
  expect((await shown()).length).toBe(Number(count));
  expect(await announced()).toContain(`Shown: ${count} of`);
  expect(decodeURIComponent(new URL(page.url()).hash.slice(1))).toBe(target);
  const { y = -1 } = (await page.locator(`[id="${target}"]`).boundingBox()) ?? {};
  expect(y).toBeGreaterThanOrEqual(0);
  expect(y).toBeLessThan(800);
  // The next stop is inside what the link led to, and not back at the top of the page.
  await page.keyboard.press('Tab');
  expect(await page.evaluate("document.activeElement.closest('[data-finding]')?.id")).toBe(target);
  // And the way back to everything is not far.
  await tabTo('#filter-reset', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect.poll(shown).toHaveLength(await all());
});

test('a narrow window: the heat map takes the focus and moves with the arrows', async () => {
  await page.setViewportSize({ width: 600, height: 800 });
  await goTo('heat-map', '[role="region"][tabindex="0"]');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.evaluate('document.activeElement.scrollLeft')).toBeGreaterThan(0);
});

test('an action leads to its finding, also when the filter hid that', async () => {
  await goTo('findings', '#filter-search');
  await page.keyboard.type('not to be found anywhere');
  await tabTo('.list-actions a', 'Shift+Tab');
  const target = await page.evaluate<string>('document.activeElement.hash.slice(1)');
  await page.keyboard.press('Enter');
  await expect.poll(shown).toHaveLength(await all());
  expect(await announced()).toBe(`Shown: ${await all()} of ${await all()}`);
  await expect
    .poll(async () => (await page.locator(`[id="${target}"]`).boundingBox())?.y)
    .toSatisfy((top: number) => top >= 0 && top < 800);
});

test('the link to one finding: Enter puts it into the address, and that address opens there', async () => {
  await goTo('findings', '.finding-id a');
  await page.keyboard.press('Tab');
  const name = await page.evaluate<string>('document.activeElement.textContent');
  expect(name).toMatch(/^Link to this finding /);
  await page.keyboard.press('Enter');
  const opened = page.url();
  expect(opened).toMatch(/#.+/);
  await page.goto('about:blank');
  await page.goto(opened);
  await page.keyboard.press('Tab');
  expect(await page.evaluate<string>('document.activeElement.textContent')).toBe(name);
});
