import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BIN, EXAMPLE, ROOT, run, temporaryFolder } from '../support/cli.js';
import { obtainNode } from '../support/other-node.js';

/** Whatever is made without a program of the machine, as a PDF is. */
const OPTIONS = ['--all-languages', '--as-of', '2026-12-01', '--format', 'html,md,json,docx,csv'];

/** The reports of a run, by name; of bytes their base64, so that a difference can be shown. */
function read(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), name.endsWith('.docx') ? 'base64' : 'utf8')]),
  );
}

interface Machine {
  readonly env?: Record<string, string>;
  readonly umask?: string;
  readonly node?: string;
  readonly cwd?: string;
  readonly audit?: string;
}

/** The reports as that machine makes them. */
function reports({ env, umask = '022', node = process.execPath, cwd = ROOT, audit = EXAMPLE }: Machine) {
  const out = temporaryFolder();
  const options = ['report', ...OPTIONS, '--dir', audit, '--out', out];
  execFileSync('sh', ['-c', `umask ${umask}; exec "$0" "$@"`, node, BIN, ...options], {
    cwd,
    env: { ...process.env, ...env },
  });
  return read(out);
}

const expected = await (async () => {
  const { mkdtempSync } = await import('node:fs');
  const { tmpdir } = await import('node:os');
  const out = mkdtempSync(join(tmpdir(), 'touchpoint-audit-'));
  await run(['report', ...OPTIONS, '--dir', EXAMPLE, '--out', out]);
  return read(out);
})();

/** Each differs in everything at once; what makes a difference shows in one of them. */
const MACHINES: [name: string, machine: Machine][] = [
  [
    'a server: UTC, no locale, no colours',
    { env: { TZ: 'UTC', LANG: 'C', LC_ALL: 'C', NO_COLOR: '1', TERM: 'dumb' }, umask: '000' },
  ],
  [
    'a laptop in Amsterdam: Dutch, files for its owner only',
    { env: { TZ: 'Europe/Amsterdam', LANG: 'nl_NL.UTF-8', LC_ALL: 'nl_NL.UTF-8' }, umask: '077' },
  ],
  [
    'a day ahead: Auckland, Turkish, colours',
    { env: { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', FORCE_COLOR: '1' } },
  ],
];

test('there are ten reports', () => {
  expect(Object.keys(expected)).toEqual([
    'gap-report.en.csv',
    'gap-report.en.docx',
    'gap-report.en.html',
    'gap-report.en.json',
    'gap-report.en.md',
    'gap-report.nl.csv',
    'gap-report.nl.docx',
    'gap-report.nl.html',
    'gap-report.nl.json',
    'gap-report.nl.md',
  ]);
});

test.each(MACHINES)('same input, same bytes: %s', (_name, machine) => {
  expect(reports(machine)).toEqual(expected);
});

test('same input, same bytes: another working directory, another place, files made in another order', () => {
  const elsewhere = join(temporaryFolder(), 'deep', 'er');
  mkdirSync(join(elsewhere, 'touchpoints'), { recursive: true });
  const names = readdirSync(join(EXAMPLE, 'touchpoints')).sort().reverse();
  for (const name of names) cpSync(join(EXAMPLE, 'touchpoints', name), join(elsewhere, 'touchpoints', name));
  for (const name of ['interviews', 'evidence', 'audit.yaml']) {
    cpSync(join(EXAMPLE, name), join(elsewhere, name), { recursive: true });
  }
  const env = { TZ: 'Pacific/Honolulu' };
  expect(reports({ env, cwd: elsewhere, audit: '.' })).toEqual(expected);
});

test.for([20, 22, 24].filter((major) => !process.version.startsWith(`v${major}.`)))(
  'same input, same bytes: Node %i',
  // Fetching one takes a while.
  { timeout: 240_000 },
  (major, { skip }) => {
    const node =
      obtainNode(major) ?? skip(`there is no Node ${major} here; npm run nodes installs 22 and 24`);
    expect(reports({ node })).toEqual(expected);
  },
);

test('the day is stated in every format, and only --as-of or the clock decides it', async () => {
  const out = temporaryFolder();
  await run(['report', '--lang', 'en', '--dir', EXAMPLE, '--as-of', '2027-02-28', '--out', out]);
  const made = read(out);
  expect(made['gap-report.en.json']).toContain('"asOf": "2027-02-28"');
  expect(made['gap-report.en.md']).toContain('28 February 2027');
  expect(made['gap-report.en.html']).toContain('28 February 2027');
});
