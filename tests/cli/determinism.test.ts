import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BIN, EXAMPLE, ROOT, run, temporaryFolder } from '../support/cli.js';

/** The reports of a run, by name. */
function read(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

async function reports(
  env: Record<string, string>,
  cwd = ROOT,
  audit = EXAMPLE,
): Promise<Record<string, string>> {
  const out = temporaryFolder();
  const { code, stderr } = await run(
    ['report', '--all-languages', '--dir', audit, '--as-of', '2026-12-01', '--out', out],
    { env, cwd },
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return read(out);
}

const expected = await (async () => {
  const { mkdtempSync } = await import('node:fs');
  const { tmpdir } = await import('node:os');
  const out = mkdtempSync(join(tmpdir(), 'touchpoint-audit-'));
  await run(['report', '--all-languages', '--dir', EXAMPLE, '--as-of', '2026-12-01', '--out', out]);
  return read(out);
})();

const environments: [name: string, env: Record<string, string>][] = [
  ...['UTC', 'Europe/Amsterdam', 'Pacific/Auckland', 'Pacific/Honolulu'].map(
    (zone): [string, Record<string, string>] => [`time zone ${zone}`, { TZ: zone }],
  ),
  ...['C', 'nl_NL.UTF-8', 'tr_TR.UTF-8'].map((locale): [string, Record<string, string>] => [
    `locale ${locale}`,
    { LANG: locale, LC_ALL: locale },
  ]),
  ['a terminal without colours', { NO_COLOR: '1', TERM: 'dumb' }],
  ['forced colours', { FORCE_COLOR: '1' }],
];

test('there are six reports', () => {
  expect(Object.keys(expected)).toEqual([
    'gap-report.en.html',
    'gap-report.en.json',
    'gap-report.en.md',
    'gap-report.nl.html',
    'gap-report.nl.json',
    'gap-report.nl.md',
  ]);
});

test.each(environments)('same input, same bytes: %s', async (_name, env) => {
  expect(await reports(env)).toEqual(expected);
});

test('same input, same bytes: another working directory, another place, files made in another order', async () => {
  const elsewhere = join(temporaryFolder(), 'deep', 'er');
  mkdirSync(join(elsewhere, 'touchpoints'), { recursive: true });
  const names = readdirSync(join(EXAMPLE, 'touchpoints')).sort().reverse();
  for (const name of names) cpSync(join(EXAMPLE, 'touchpoints', name), join(elsewhere, 'touchpoints', name));
  for (const name of ['interviews', 'evidence', 'audit.yaml']) {
    cpSync(join(EXAMPLE, name), join(elsewhere, name), { recursive: true });
  }
  expect(await reports({}, elsewhere, '.')).toEqual(expected);
});

test.each(['000', '022', '077'])(
  'a report is never readable by more people than before: umask %s',
  (umask) => {
    const out = temporaryFolder();
    chmodSync(out, 0o755);
    execFileSync('sh', [
      '-c',
      `umask ${umask}; exec "$0" "$1" report --dir "$2" --as-of 2026-12-01 --lang en --out "$3"`,
      process.execPath,
      BIN,
      EXAMPLE,
      out,
    ]);
    expect(read(out)).toEqual(
      Object.fromEntries(Object.entries(expected).filter(([name]) => name.includes('.en.'))),
    );
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
