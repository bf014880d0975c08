import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EXAMPLE, ROOT, run, temporaryFolder } from './support/cli.js';

const CASES = join(ROOT, 'tests', 'fixtures', 'cases');

interface Finding {
  readonly id: string;
  readonly kind: string;
  readonly severity: string;
  readonly state: string;
}

const isFinding = (value: object): value is Finding =>
  'kind' in value && 'severity' in value && 'state' in value;

/** Every finding in a report, wherever it stands. */
function collect(value: unknown): Finding[] {
  if (typeof value !== 'object' || value === null) return [];
  return [...(isFinding(value) ? [value] : []), ...Object.values(value).flatMap(collect)];
}

/** `severity id (state)`, a line each, as the report gives them as of 1 December 2026. */
async function findings(folder: string): Promise<string> {
  const out = temporaryFolder();
  const options = ['--format', 'json', '--lang', 'en', '--as-of', '2026-12-01'];
  const { code, stderr } = await run(['report', ...options, '--dir', folder, '--out', out]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const report: unknown = JSON.parse(readFileSync(join(out, 'gap-report.en.json'), 'utf8'));
  const lines = collect(report).map(
    ({ id, severity, state }) => `${severity.padEnd(8)} ${id}${state === 'open' ? '' : ` (${state})`}`,
  );
  return `${[...new Set(lines)].join('\n')}\n`;
}

// A case is a small audit named after the one thing it shows, with what is found in expected.txt.
test.each(readdirSync(CASES).sort())('%s', async (name) => {
  await expect(await findings(join(CASES, name))).toMatchFileSnapshot(join(CASES, name, 'expected.txt'));
});

test('the worked example', async () => {
  await expect(await findings(EXAMPLE)).toMatchFileSnapshot(join(ROOT, 'tests', 'fixtures', 'example.txt'));
});
