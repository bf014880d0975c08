/**
 * `npm run screenshots`: the pictures in docs/images, taken from the report of the worked example. Run by hand when the report looks
 * different; needs Chromium (set CHROMIUM to where it is, when it is not found).
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const places = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const executablePath = places.find((place) => place !== undefined && existsSync(place));
if (executablePath === undefined) throw new Error('Chromium is needed; set CHROMIUM to where it is.');

const folder = mkdtempSync(join(tmpdir(), 'touchpoint-audit-screenshots-'));
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  execFileSync(process.execPath, [
    ...[join(root, 'bin/touchpoint-audit.js'), 'report', '--dir', join(root, 'docs/example')],
    ...['--as-of', '2026-12-01', '--lang', 'en', '--format', 'html', '--out', folder],
  ]);
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 }, colorScheme: 'light' });
  await page.goto(pathToFileURL(join(folder, 'gap-report.en.html')).href);
  const { y, height } = await page.locator('#summary').boundingBox();
  mkdirSync(join(root, 'docs/images'), { recursive: true });
  await page.screenshot({
    path: join(root, 'docs/images/report.png'),
    clip: { x: 0, y: 0, width: 1280, height: Math.ceil(y + height + 24) },
    fullPage: true,
  });
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
