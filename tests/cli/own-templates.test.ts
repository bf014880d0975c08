import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleFolder } from '../support/cli.js';
import type { Ran } from '../support/cli.js';
import { all, put, replace } from '../support/folders.js';
import { runInside } from '../support/run-inside.js';

const report = (folder: string, ...args: string[]): Promise<Ran> =>
  runInside(['report', '--lang', 'en', '--dir', folder, '--as-of', '2026-12-01', ...args], { cwd: folder });

const made = (folder: string, extension: string): string =>
  readFileSync(join(folder, 'reports', `gap-report.en.${extension}`), 'utf8');

const PNG = Buffer.from('\u0089PNG\r\n\u001a\n…', 'latin1');

describe('templates of a team’s own', () => {
  it('take the place of the shipped ones by name, and may add partials', async () => {
    const folder = exampleFolder();
    all(
      put('templates/partials/references.md.hbs', '## {{> house}}\n'),
      put(
        'templates/partials/house.md.hbs',
        '{{md "Our own"}} {{md made.asOf}}{{md organisation}}{{! inline ~}}\n',
      ),
      put(
        'templates/partials/colophon.html.hbs',
        '<p class="ours">{{t "report.colophon"}} {{organisation}}</p>',
      ),
      put('templates/report.css', 'p.ours { color: #123456; }'),
      put('templates/README.md', 'what these are for'),
    )(folder);
    expect(await report(folder)).toMatchObject({ code: 0, stderr: '' });
    expect(made(folder, 'md')).toContain('## Our own 2026-12-01Voorbeeld Huid & Slaap B.V.');
    const html = made(folder, 'html');
    expect(html).toContain('<p class="ours">About this report Voorbeeld Huid &amp; Slaap B.V.</p>');
    const [, style = ''] = /<style>([^]*?)<\/style>/.exec(html) ?? [];
    expect(style).toBe('p.ours { color: #123456; }');
    expect(html).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}';`);
  });

  it('at fault keep one format from being made: the old file stays, the others are written, exit code 2', async () => {
    const folder = exampleFolder();
    expect((await report(folder)).code).toBe(0);
    const before = made(folder, 'html');
    put('templates/partials/finding.html.hbs', '<h4>{{titel}}</h4>\n')(folder);
    const ran = await report(folder);
    expect(ran.code).toBe(2);
    expect(ran.stdout.trim().split('\n')).toEqual(['reports/gap-report.en.md', 'reports/gap-report.en.json']);
    expect(made(folder, 'html')).toBe(before);
    expect(ran.stderr).toContain(
      'reports/gap-report.en.html was not made: the format html failed. A template of your own is at fault.',
    );
    expect(ran.stderr).toContain('templates/partials/finding.html.hbs:1:7');
    expect(ran.stderr).toContain('did you mean: “title”');
    expect(ran.stderr).toContain('> 1 | <h4>{{titel}}</h4>');

    const dutch = await runInside(['validate', '--dir', folder], { cwd: folder });
    expect([dutch.code, dutch.stdout]).toEqual([2, '']);
    expect(dutch.stderr).toContain('fout: “titel” bestaat hier niet.');
    const json = await runInside(['validate', '--json', '--dir', folder]);
    expect(JSON.parse(json.stdout)).toMatchObject({
      valid: false,
      problems: [
        { code: 'template_unknown_variable', suggestion: 'title', position: { line: 1, column: 7 } },
      ],
    });
  });

  it('that do not come to an end are broken off', { timeout: 60_000 }, async () => {
    const folder = exampleFolder();
    const loops = '{{#each @root.touchpoints}}{{#each @root.references}}'.repeat(6);
    const ends = '{{/each}}{{/each}}'.repeat(6);
    put('templates/partials/colophon.md.hbs', `${loops}{{#if @root.organisatie}}{{/if}}${ends}`)(folder);
    expect((await report(folder, '--format', 'md')).stderr).toContain('did you mean: “organisation”');
    put(
      'templates/partials/colophon.md.hbs',
      `${loops}{{#if @root.summary.expiredWaivers}}{{/if}}${ends}`,
    )(folder);
    const start = performance.now();
    const ran = await report(folder, '--format', 'md,json');
    expect(performance.now() - start).toBeLessThan(20_000);
    expect([ran.code, ran.stdout]).toEqual([2, 'reports/gap-report.en.json\n']);
    expect(ran.stderr).toContain('took more than 10 seconds');
  });

  it('reach nothing but the report', async () => {
    const folder = exampleFolder();
    const attempts = [
      '{{md constructor}}',
      '{{md (lookup this "constructor")}}',
      '{{#with organisation as |text|}}{{#with (lookup text "sub") as |sub|}}{{md (lookup sub "constructor")}}{{/with}}{{/with}}',
      '{{md __proto__}}',
      '{{md (lookup (lookup this "toString") "constructor")}}',
    ];
    for (const attempt of attempts) {
      put('templates/partials/colophon.md.hbs', attempt)(folder);
      const ran = await report(folder, '--format', 'md');
      expect(ran.stderr + (ran.code === 0 ? made(folder, 'md') : '')).not.toMatch(/\[native code\]|function/);
    }
  });
});

describe('the logo', () => {
  const withLogo = (logo: string) =>
    replace(
      'audit.yaml',
      'settings: {fail_on',
      `report: {logo: ${logo}, accent: "#0a6"}\nsettings: {fail_on`,
    );

  it('stands in the page itself, under the name of the organisation', async () => {
    const folder = exampleFolder();
    all(put('house/logo.png', PNG), withLogo('house/logo.png'))(folder);
    expect(await report(folder)).toMatchObject({ code: 0, stderr: '' });
    expect(made(folder, 'html')).toContain('alt="Voorbeeld Huid &amp; Slaap B.V."');
    expect(made(folder, 'html')).toContain('src="data:image/png;base64,');
    expect(made(folder, 'json')).not.toContain('base64');
  });

  it.each([
    ['logo.png', 'cannot be read'],
    ['audit.yaml', 'is not a picture that reports can show'],
  ])('%s: told with its place, and the report is made without', async (logo, message) => {
    const folder = exampleFolder();
    withLogo(logo)(folder);
    const ran = await report(folder);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(/^audit\.yaml:\d+:16$/m);
    expect(ran.stderr).toContain(message);
    expect(existsSync(join(folder, 'reports', 'gap-report.en.html'))).toBe(true);
  });
});
