import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/cli.js';
import type { Ran } from '../support/cli.js';
import { replace, snapshot } from '../support/folders.js';
import { gateAudit } from '../support/gate-audit.js';
import { runInside } from '../support/run-inside.js';

const NO_NAMES = ['--format', 'html,md,json,docx,csv,ics,sarif,junit,codequality,summary'];
const ACTION =
  '\n    value: "no"\n    action: {owner: The agency, due: 2027-01-31}\n    note: "touchpoint-audit@9.9.9 report --as-of 2020-01-01 --lang nl"';

/** An audit with the reports of a day that has passed. */
async function withReports(...options: string[]): Promise<string> {
  const folder = temporaryFolder();
  gateAudit(folder, { contract: ACTION });
  await cli(folder, 'report', '--as-of', '2026-12-01', ...options);
  return folder;
}

const cli = (folder: string, ...args: string[]): Promise<Ran> =>
  runInside([...args, '--dir', folder], { cwd: folder, now: () => new Date('2029-01-01T12:00:00Z') });
const check = (folder: string, ...args: string[]): Promise<Ran> =>
  cli(folder, 'report', '--check', '--lang', 'en', ...args);

describe('report --check', () => {
  it.each<[string[]]>([
    [[]],
    [NO_NAMES],
    [['--all-languages']],
    [['--redact']],
    [['--audience', 'management', '--redact', '--lang', 'nl']],
    [['--audience', 'agency', '--supplier', 'The agency']],
    [['--format', 'sarif,md', '--include-waived']],
    [['--format', 'docx']],
  ])('%s: as they were made, years later; and nothing is written', async (options) => {
    const folder = await withReports(...options);
    const before = snapshot(folder);
    const count = readdirSync(join(folder, 'reports')).length;
    expect(await check(folder)).toEqual({
      code: 0,
      stdout:
        count === 1
          ? '1 report is what the answers give.\n'
          : `${count} reports are what the answers give.\n`,
      stderr: '',
    });
    expect(snapshot(folder)).toEqual(before);
  });

  it('an answer that changed makes them out of date, each by its name', async () => {
    const folder = await withReports(...NO_NAMES);
    replace('touchpoints/desk.yaml', 'notice: "yes"', 'notice: "no"')(folder);
    const before = snapshot(folder);
    const ran = await check(folder);
    expect(ran.code).toBe(1);
    const names = readdirSync(join(folder, 'reports'));
    // What shows only actions does not show this answer.
    const shown = names.filter((name) => !/\.(?:csv|ics)$/.test(name));
    for (const name of shown) expect(ran.stdout).toContain(`reports/${name}: out of date.\n`);
    expect(ran.stdout).toContain('Make them again with: touchpoint-audit report\n');
    expect(snapshot(folder)).toEqual(before);
    await cli(folder, 'report', '--as-of', '2026-12-01', ...NO_NAMES);
    expect((await check(folder)).code).toBe(0);
  });

  it.each(['html', 'md', 'json', 'docx'])('a %s that somebody wrote in is out of date', async (format) => {
    const folder = await withReports();
    await cli(folder, 'report', '--as-of', '2026-12-01', '--format', 'docx');
    const [name = ''] = readdirSync(join(folder, 'reports')).filter((one) => one.endsWith(format));
    const file = join(folder, 'reports', name);
    writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.from(' ')]));
    expect((await check(folder)).stdout).toContain(`reports/${name}: out of date.\n`);
    writeFileSync(file, '');
    expect((await check(folder)).code).toBe(1);
  });

  it('a report for a supplier that the audit no longer knows is to be removed', async () => {
    const folder = await withReports('--audience', 'agency', '--supplier', 'The agency');
    gateAudit(folder, {});
    const ran = await check(folder);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('this audit makes no such report any more. Remove it.');
  });

  it('only the formats that are named', async () => {
    const folder = await withReports();
    rmSync(join(folder, 'reports', 'gap-report.en.json'));
    writeFileSync(join(folder, 'reports', 'gap-report.en.md'), '');
    expect((await check(folder, '--format', 'html')).code).toBe(0);
    expect((await check(folder, '--format', 'md')).code).toBe(1);
    expect((await check(folder, '--format', 'json')).code).toBe(2);
    expect((await check(folder, '--format', 'jsn')).code).toBe(2);
  });

  it.each([[[]], [['--out', 'elsewhere']]])('no reports %s: nothing was checked, exit 2', async (options) => {
    const folder = temporaryFolder();
    gateAudit(folder, {});
    const ran = await check(folder, ...options);
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain('There are no reports to check here.');
  });
});
