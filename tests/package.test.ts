import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from './support/cli.js';

/** The package as somebody installs it: packed, and put into an empty folder without development dependencies. */
describe('the packed package', () => {
  let home: string;
  let files: string[];
  const cli = (...args: string[]): string =>
    execFileSync(process.execPath, [join(home, 'node_modules/.bin/touchpoint-audit'), ...args], {
      cwd: home,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: home, LANG: 'C.UTF-8' },
    });

  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'touchpoint-audit-package-'));
    const npm = (cwd: string, ...args: string[]): string =>
      execFileSync('npm', args, {
        cwd,
        encoding: 'utf8',
        env: { ...process.env, npm_config_update_notifier: 'false' },
      });
    const [packed] = JSON.parse(
      npm(ROOT, 'pack', '--json', '--ignore-scripts', '--pack-destination', home),
    ) as [{ filename: string; files: { path: string }[] }];
    files = packed.files.map(({ path }) => path);
    npm(home, 'init', '--yes');
    npm(home, 'install', '--omit=dev', '--offline', '--no-audit', '--no-fund', join(home, packed.filename));
  });

  afterAll(() => {
    rmSync(home, { recursive: true, force: true });
  });

  it('carries content, schemas, licences and the example, and neither tests nor sources', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'README.md',
        'bin/touchpoint-audit.js',
        'dist/cli.js',
        'dist/THIRD-PARTY-LICENCES.txt',
        'dist/content/whatsapp.json',
        'dist/dpv-2.3.txt',
        'dist/register.schema.json',
        'dist/report.schema.json',
        'dist/types/index.d.ts',
        'docs/example/audit.yaml',
        'questionnaires/law.yaml',
        'questionnaires/questionnaire.schema.json',
        'questionnaires/whatsapp.yaml',
      ]),
    );
    expect(files.filter((path) => /^(?:tests|src|coverage|demo)\//.test(path))).toEqual([]);
  });

  it('needs no other package', () => {
    const { dependencies } = JSON.parse(
      readFileSync(join(home, 'node_modules/touchpoint-audit/package.json'), 'utf8'),
    ) as { dependencies?: object };
    expect(dependencies ?? {}).toEqual({});
    expect(existsSync(join(home, 'node_modules/yaml'))).toBe(false);
  });

  it('runs: version, example, validate, report', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(cli('--version').trim()).toBe(version);
    cli('init', 'audit', '--example');
    expect(cli('validate', '--dir', 'audit', '--lang', 'en')).toContain('8 touchpoints');
    cli('report', '--dir', 'audit', '--as-of', '2026-12-01', '--lang', 'en');
    for (const extension of ['html', 'md', 'json']) {
      expect(statSync(join(home, `audit/reports/gap-report.en.${extension}`)).size).toBeGreaterThan(10_000);
    }
  });

  it('offers its core as a library', () => {
    const script = `import { translator, reportSchema, evaluate } from 'touchpoint-audit';
      console.log(translator('nl')('severity.high'), typeof evaluate, reportSchema.$schema);`;
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: home,
      encoding: 'utf8',
    });
    expect(out.trim()).toBe('hoog function https://json-schema.org/draft/2020-12/schema');
  });
});
