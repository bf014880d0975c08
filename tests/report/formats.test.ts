import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, onTestFinished, test } from 'vitest';
import { compileSchema } from '../../src/compile/compile-schema.js';
import { FORMATS } from '../../src/report/formats/formats.js';
import type { Format } from '../../src/report/formats/format.js';
import { makeReport } from '../../src/report/make-report.js';
import { reportSchema } from '../../src/report/report-schema.js';
import { ROOT } from '../support/cli.js';
import { hostileTexts } from '../support/hostile-texts.js';
import { assessed, report, touchpoint } from '../support/small-audit.js';
import { talkativeAudit } from '../support/talkative-audit.js';

const formats: [string, Format][] = Object.entries(FORMATS);
const plain = report(talkativeAudit((place) => `text ${place}`));

describe.each(formats)('%s', (_, { extension, mediaType, render }) => {
  test('says what it is', () => {
    expect(extension).toMatch(/^[a-z]+(?:\.[a-z]+)?$/);
    expect(mediaType).toMatch(/^\w+\/\w+/);
  });

  test('ends in one newline, when it is text', async () => {
    const made = await render(plain);
    if (typeof made === 'string') expect(made).toMatch(/[^\n]\n$/);
  });

  test('is the same for the same report, made again', async () => {
    const again = report(talkativeAudit((place) => `text ${place}`));
    expect(await render(again)).toEqual(await render(plain));
  });

  test('leaves the report alone', async () => {
    const before = JSON.stringify(plain);
    await render(plain);
    expect(JSON.stringify(plain)).toBe(before);
  });

  test('survives hostile text', async () => {
    const texts = hostileTexts();
    for (let start = 0; start < texts.length; start += 40) {
      const hostile = report(talkativeAudit((place) => texts[(start + place) % texts.length] ?? ''));
      const made = await render(hostile);
      if (typeof made === 'string') expect(made).toContain('2026');
      else expect(made.length).toBeGreaterThan(1000);
    }
  });
});

test('the JSON is the report', () => {
  const texts = hostileTexts();
  const hostile = report(talkativeAudit((place) => texts[place * 7] ?? ''));
  expect(JSON.parse(FORMATS.json.render(hostile))).toEqual(hostile);
});

describe('the schema', () => {
  const validate = compileSchema(reportSchema);
  test.each([
    ['with everything in it', plain],
    [
      'in Dutch',
      report(
        talkativeAudit(() => 'x'),
        'nl',
      ),
    ],
    ['of nothing', report({ inventory: new Map(), questionnaires: new Map() })],
    ['of a touchpoint without answers', report({ touchpoints: [touchpoint('chat', {})] })],
  ])('accepts a report %s', (_, made) => {
    expect(validate(JSON.parse(FORMATS.json.render(made)))).toEqual([]);
  });

  test.each<[string, object]>([
    ['another version', { report: 2 }],
    ['a field it does not know', { extra: true }],
    [
      'a word that is none of ours',
      { summary: { ...plain.summary, first: [{ ...plain.summary.first[0], status: 'x' }] } },
    ],
  ])('refuses %s', (_, change) => {
    expect(validate({ ...plain, ...change })).not.toEqual([]);
  });
});

test('runs in a browser: without Node’s modules, and without making code at run time', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'report-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const { warnings } = await build({
    stdin: {
      contents: `export { makeReport } from './src/report/make-report.js';
export { FORMATS } from './src/report/formats/formats.js';`,
      resolveDir: ROOT,
    },
    outfile: join(folder, 'report.mjs'),
    bundle: true,
    platform: 'browser',
    format: 'esm',
    logLevel: 'silent',
  });
  expect(warnings).toEqual([]);
  writeFileSync(join(folder, 'report.json'), JSON.stringify(plain));
  writeFileSync(
    join(folder, 'render.mjs'),
    `import { readFileSync } from 'node:fs';
import { FORMATS } from './report.mjs';
const report = JSON.parse(readFileSync(new URL('report.json', import.meta.url), 'utf8'));
const word = Buffer.from(await FORMATS.docx.render(report)).toString('base64');
process.stdout.write(FORMATS.md.render(report) + FORMATS.html.render(report) + word);`,
  );
  const output = execFileSync(process.execPath, ['--disallow-code-generation-from-strings', 'render.mjs'], {
    cwd: folder,
    encoding: 'utf8',
    env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8' },
    maxBuffer: 1e8,
  });
  const word = Buffer.from(await FORMATS.docx.render(plain)).toString('base64');
  expect(output).toBe(FORMATS.md.render(plain) + FORMATS.html.render(plain) + word);
});

test('the order in which things are said does not depend on the order in which they were read', () => {
  const answers = { contract: 'no' } as const;
  const [a, b] = [touchpoint('a', answers), touchpoint('b', answers)];
  const options = { language: 'en', toolVersion: '1' } as const;
  const outline = (touchpoints: (typeof a)[]): string[] =>
    makeReport(assessed({ touchpoints }), options).actions.map(({ id }) => id);
  expect(outline([a, b])).toEqual(outline([b, a]));
});
