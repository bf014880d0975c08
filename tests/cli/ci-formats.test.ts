import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXAMPLE, exampleFolder, temporaryFolder } from '../support/cli.js';
import type { Ran } from '../support/cli.js';
import { runInside } from '../support/run-inside.js';
import { workflowCommands } from '../support/workflow-commands.js';

const report = (dir: string, ...args: string[]): Promise<Ran> =>
  runInside(['report', '--dir', dir, '--as-of', '2026-12-01', '--lang', 'en', ...args]);

describe('report --format', () => {
  it('writes a file for each format, named after it, that points into the checkout', async () => {
    const dir = exampleFolder();
    mkdirSync(join(dir, '.git'));
    const { code, stderr } = await report(dir, '--format', 'sarif,junit,codequality,github,summary,ics');
    expect([code, stderr]).toEqual([0, '']);
    const reports = join(dir, 'reports');
    expect(readdirSync(reports).sort()).toEqual(
      ['codequality.json', 'github.txt', 'ics', 'junit.xml', 'sarif', 'summary.md'].map(
        (extension) => `gap-report.en.${extension}`,
      ),
    );
    const read = (extension: string): string =>
      readFileSync(join(reports, `gap-report.en.${extension}`), 'utf8');
    const files = workflowCommands(read('github.txt')).flatMap(({ properties }) => properties['file'] ?? []);
    expect(files.length).toBe(29);
    for (const file of files) expect(file).toMatch(/^touchpoints\/[\w-]+\.yaml$/);
    expect(read('summary.md')).toContain('`touchpoints/custom-audiences.yaml:54`');
    expect(read('junit.xml')).toContain('file="touchpoints/custom-audiences.yaml" line="54"');
    expect(read('codequality.json')).toContain('"path": "touchpoints/custom-audiences.yaml"');
    expect(read('sarif')).toContain('"uri": "touchpoints/custom-audiences.yaml"');
  });

  it('is the same bytes from wherever it is given, once more', async () => {
    const dir = exampleFolder();
    mkdirSync(join(dir, '.git'));
    const [a, b] = [temporaryFolder(), temporaryFolder()];
    const formats = ['--format', 'sarif,junit,codequality,github,summary,ics'];
    await report(dir, '--out', a, ...formats);
    await runInside(['report', '--as-of', '2026-12-01', '--lang', 'en', '--out', b, ...formats], {
      cwd: dir,
    });
    const all = (folder: string): string[][] =>
      readdirSync(folder)
        .sort()
        .map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
    expect(all(b)).toEqual(all(a));
    expect(all(a).length).toBe(6);
  });

  it.each([
    ['sarif', 'A report for management has no findings, and sarif is made of those.'],
    ['junit', 'A report for management has no findings, and junit is made of those.'],
    ['html,summary', 'A report for management has no findings, and summary is made of those.'],
  ])('%s is refused where it would say that there is nothing', async (format, message) => {
    const out = temporaryFolder();
    const { code, stderr } = await report(
      EXAMPLE,
      '--out',
      out,
      '--audience',
      'management',
      '--format',
      format,
    );
    expect(code).toBe(2);
    expect(stderr.replace(/\s+/g, ' ')).toContain(message);
    expect(readdirSync(out)).toEqual([]);
  });

  it('ics is made for management too', async () => {
    const out = temporaryFolder();
    const { code } = await report(EXAMPLE, '--out', out, '--audience', 'management', '--format', 'ics');
    expect([code, readdirSync(out)]).toEqual([0, ['gap-report.management.en.ics']]);
  });
});

describe('report --include-waived', () => {
  const results = async (...args: string[]): Promise<number> => {
    const out = temporaryFolder();
    expect((await report(EXAMPLE, '--out', out, '--format', 'sarif', ...args)).code).toBe(0);
    const log = readFileSync(join(out, 'gap-report.en.sarif'), 'utf8');
    return (JSON.parse(log) as { runs: [{ results: unknown[] }] }).runs[0].results.length;
  };

  it('adds what is accepted', async () => {
    expect([await results(), await results('--include-waived')]).toEqual([69, 70]);
  });

  it('is refused where nothing reads it', async () => {
    const { code, stderr } = await report(EXAMPLE, '--format', 'html', '--include-waived');
    expect([code, stderr.replace(/\s+/g, ' ')]).toEqual([
      2,
      expect.stringContaining('--include-waived goes with --format sarif only.'),
    ]);
  });
});
