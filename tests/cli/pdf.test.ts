import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, usualPlaces } from '../../src/cli/pdf/find-browser.js';
import { printPage } from '../../src/cli/pdf/print-page.js';
import { steadyPdf } from '../../src/cli/pdf/steady-pdf.js';
import { BIN, exampleFolder, run, temporaryFolder } from '../support/cli.js';
import { put } from '../support/folders.js';
import { obtainBrowser } from '../support/obtain-browser.js';
import { runInside } from '../support/run-inside.js';

const DAY = ['--as-of', '2026-12-01'];

/** A program that does what a browser would be asked to do, or something else. */
function program(name: string, script: string): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

/** Folders that printing left behind. */
const leftovers = (): string[] =>
  readdirSync(tmpdir()).filter(
    (name) => name.startsWith('touchpoint-audit-print-') && existsSync(join(tmpdir(), name, 'report.html')),
  );

describe('printed by a real browser', () => {
  beforeAll(async () => {
    await (await obtainBrowser()).close();
  });

  test('the report has pages with its words, is told its title, and is the same bytes each time', async () => {
    const folder = exampleFolder();
    const [first, second] = await Promise.all(
      ['UTC', 'Pacific/Auckland'].map(async (TZ) => {
        const out = temporaryFolder();
        const args = ['report', '--dir', folder, ...DAY, '--lang', 'en', '--format', 'pdf', '--out', out];
        const browser = process.env['CHROMIUM'];
        const env = { TZ, ...(browser !== undefined && { TOUCHPOINT_AUDIT_BROWSER: browser }) };
        const { code, stderr } = await run(args, { env });
        expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
        return readFileSync(join(out, 'gap-report.en.pdf'));
      }),
    );
    const text = first?.toString('latin1') ?? '';
    expect(text.startsWith('%PDF-')).toBe(true);
    expect(text.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(20);
    expect(text).toContain('/Title (Privacy in customer contact: Voorbeeld Huid & Slaap B.V.)');
    expect(text).toContain("/CreationDate (D:20261201000000+00'00')");
    expect(text).toContain('/StructTreeRoot');
    expect(second?.equals(first ?? Buffer.alloc(0))).toBe(true);
    expect(leftovers()).toEqual([]);
  });
});

describe('no browser', () => {
  test.each([
    ['en', {}, 'none was found. Install Chromium, Google Chrome, Microsoft Edge or Brave'],
    ['nl', {}, 'er is er geen gevonden. Installeer Chromium, Google Chrome, Microsoft Edge of Brave'],
    ['en', { TOUCHPOINT_AUDIT_BROWSER: '/none' }, 'says: TOUCHPOINT_AUDIT_BROWSER=/none. Correct'],
    ['nl', { CHROME_PATH: 'none' }, 'zegt: CHROME_PATH=none. Verbeter'],
  ])('is told of, keeps the old PDF, and the other formats are written: %s %j', async (lang, env, said) => {
    const folder = exampleFolder();
    put(`reports/gap-report.${lang}.pdf`, 'old')(folder);
    const args = ['report', '--dir', folder, ...DAY, '--lang', lang, '--format', 'pdf,csv,md'];
    const ran = await runInside(args, { cwd: folder, env: { PATH: '', ...env } });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(`reports/gap-report.${lang}.pdf`);
    expect(ran.stderr).toContain(said);
    expect(ran.stdout.split('\n').filter(Boolean).sort()).toEqual([
      `reports/gap-report.${lang}.csv`,
      `reports/gap-report.${lang}.md`,
    ]);
    expect(readFileSync(join(folder, `reports/gap-report.${lang}.pdf`), 'utf8')).toBe('old');
  });
});

describe('a browser', () => {
  const noted = (log: string): string => `
for arg in "$@"; do
  echo "$arg" >> '${log}'
  case "$arg" in --print-to-pdf=*) printf '%%PDF-1.4\\n%%%%EOF\\n' > "\${arg#--print-to-pdf=}";; esac
done`;

  test('is given one page and a profile that are gone afterwards, and no network', async () => {
    const log = join(temporaryFolder(), 'log');
    const pdf = await printPage(program('chromium', noted(log)), '<p>x</p>');
    expect(Buffer.from(pdf).toString()).toBe('%PDF-1.4\n%%EOF\n');
    const args = readFileSync(log, 'utf8').trim().split('\n');
    expect(args).toEqual(
      expect.arrayContaining([
        '--headless',
        '--no-pdf-header-footer',
        '--host-resolver-rules=MAP * ~NOTFOUND',
      ]),
    );
    expect(args.includes('--no-sandbox')).toBe(process.getuid?.() === 0);
    const profile =
      args.find((arg) => arg.startsWith('--user-data-dir='))?.slice('--user-data-dir='.length) ?? '';
    expect(profile.startsWith(tmpdir())).toBe(true);
    expect(existsSync(join(profile, '..'))).toBe(false);
  });

  test.each([
    ['that never ends', 'exec sleep 60', { fault: 'timeout' }],
    ['that fails', 'exit 7', { fault: 'failed' }],
    [
      'that writes something else',
      'for arg in "$@"; do case "$arg" in --print-to-pdf=*) echo no > "${arg#--print-to-pdf=}";; esac; done',
      { fault: 'failed' },
    ],
  ])('%s is a fault with a name', async (_, script, expected) => {
    await expect(printPage(program('chromium', script), '', 500)).rejects.toMatchObject(expected);
    expect(leftovers()).toEqual([]);
  });

  test.each([
    ['ours before theirs', { TOUCHPOINT_AUDIT_BROWSER: 'b', CHROME_PATH: 'a' }, 'b'],
    ['theirs before the PATH', { CHROME_PATH: 'a' }, 'a'],
    ['an empty one is none', { CHROME_PATH: '' }, 'google-chrome'],
  ])('is found by the environment: %s', (_, env, expected) => {
    const folder = temporaryFolder();
    for (const name of ['a', 'b', 'google-chrome', 'microsoft-edge']) {
      writeFileSync(join(folder, name), '', { mode: 0o755 });
    }
    mkdirSync(join(folder, 'chromium'));
    writeFileSync(join(folder, 'chromium-browser'), '', { mode: 0o644 });
    expect(findBrowser({ PATH: folder, ...env }, 'linux')).toBe(join(folder, expected));
  });

  test('is looked for where installers put it', () => {
    expect(usualPlaces({ HOME: '/Users/a' }, 'darwin')).toEqual(
      expect.arrayContaining([
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Users/a/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ]),
    );
    expect(usualPlaces({ PROGRAMFILES: 'C:' }, 'win32')).toContain(
      join('C:', 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    );
    expect(usualPlaces({}, 'linux')).toEqual([]);
  });
});

test('only the moments change, and no byte moves', () => {
  const before =
    "\xff/Title (/CreationDate \\(D:20200101000000+00'00'\\))\n/CreationDate (D:20200102030405+00'00')\n/ModDate (D:20200102030405-01'00')>>";
  const after = Buffer.from(steadyPdf(Buffer.from(before, 'latin1'), '2026-12-01')).toString('latin1');
  expect(after).toBe(
    "\xff/Title (/CreationDate \\(D:20200101000000+00'00'\\))\n/CreationDate (D:20261201000000+00'00')\n/ModDate (D:20261201000000+00'00')>>",
  );
});

/** Whether a program can be started here without any network: Linux, and the right to do so. */
function canCutOff(): boolean {
  try {
    execFileSync('unshare', ['-n', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

test.skipIf(!canCutOff())('prints without a network', () => {
  const out = temporaryFolder();
  const args = ['report', '--dir', exampleFolder(), ...DAY, '--lang', 'en', '--format', 'pdf', '--out', out];
  execFileSync('unshare', ['-n', process.execPath, BIN, ...args]);
  expect(existsSync(join(out, 'gap-report.en.pdf'))).toBe(true);
});
