import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.js';
import { EXAMPLE, temporaryFolder } from '../support/cli.js';
import type { Ran } from '../support/cli.js';
import { runInside } from '../support/run-inside.js';

const report = (out: string, ...args: string[]): Promise<Ran> =>
  runInside(['report', '--lang', 'en', '--dir', EXAMPLE, '--out', out, '--as-of', '2026-12-01', ...args]);

describe('report --audience', () => {
  it.each<[string[], string]>([
    [['--audience', 'full'], 'gap-report.en'],
    [['--audience', 'management'], 'gap-report.management.en'],
    [['--audience', 'agency', '--supplier', 'Online bureau'], 'gap-report.agency.online-bureau.en'],
    [['--audience', 'agency', '--supplier', ' online BUREAU'], 'gap-report.agency.online-bureau.en'],
    [['--redact'], 'gap-report.redacted.en'],
    [['--audience', 'management', '--redact'], 'gap-report.management.redacted.en'],
  ])('%s has a file of its own, and states with what it was made', async (args, name) => {
    const out = temporaryFolder();
    const ran = await report(out, ...args);
    expect([ran.code, ran.stderr]).toEqual([0, '']);
    expect(readdirSync(out).sort()).toEqual([`${name}.html`, `${name}.json`, `${name}.md`]);
    const { made } = JSON.parse(readFileSync(join(out, `${name}.json`), 'utf8')) as Report;
    const given = args.map((arg) => arg.trim().toLowerCase());
    expect(made.redacted).toBe(given.includes('--redact'));
    expect(made.audience).toBe(given.includes('--audience') ? given[1] : 'full');
    expect(made.supplier).toBe(given.includes('--supplier') ? 'Online bureau' : undefined);
    for (const extension of ['html', 'md']) {
      const text = readFileSync(join(out, `${name}.${extension}`), 'utf8');
      expect(text).toContain(`--audience ${made.audience}`);
      expect(text.includes('--redact')).toBe(made.redacted);
    }
  });

  it.each<[string[], string]>([
    [['--audience', 'agency'], '--audience agency needs --supplier'],
    [['--supplier', 'Online bureau'], '--supplier goes with --audience agency'],
    [['--audience', 'agency', '--supplier', 'Onlin bureau'], 'Did you mean “Online bureau”?'],
    [['--audience', 'agency', '--supplier', 'x'], 'It knows: E-commercemanager; Fotobureau;'],
    [['--audience', 'board'], 'Possible: full, management, agency'],
  ])('%s is a wrong use, and writes nothing', async (args, message) => {
    const out = join(temporaryFolder(), 'reports');
    const ran = await report(out, ...args);
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain(message);
    expect(existsSync(out)).toBe(false);
  });
});
