import { expect, it, test } from 'vitest';
import { exampleFolder, temporaryFolder } from '../support/cli.js';
import { all, put, replace } from '../support/folders.js';
import { runInside } from '../support/run-inside.js';

const DAY = ['--as-of', '2026-12-01', '--lang', 'en'];

/** A notice: the questionnaire is not quite the one that was answered. */
const older = all(
  replace('touchpoints/email.yaml', 'questionnaire: email@1.0.0', 'questionnaire: email@1.1.0'),
);

type Case = [command: string[], kept: RegExp, leftOut: RegExp];
const results: Case[] = [
  [['status'], /as of 2026-12-01/, /Go on with: touchpoint-audit interview/],
  [['status'], /email/, /warning: /],
  [['report', '--format', 'md'], /gap-report\.en\.md/, /warning: /],
  [['schema'], /email\.schema\.json/, /warning: /],
  [['interview', '--set', 'email/statement=no', '--with', 'X'], /^/, /warning: /],
  [['explain', 'inventory/nothing'], /There is no finding/, /warning: /],
];
test.each(results)('%j: the result stays, the rest is left out', async (command, kept, leftOut) => {
  for (const flag of ['-q', '--quiet']) {
    const folder = exampleFolder();
    older(folder);
    const at = ['--dir', folder, ...DAY];
    const quiet = await runInside([...command, flag, ...at]);
    expect(quiet.stdout + quiet.stderr).not.toMatch(leftOut);
    expect(quiet.stdout + quiet.stderr).toMatch(kept);
    const other = exampleFolder();
    older(other);
    const loud = await runInside([...command, '--dir', other, ...DAY]);
    expect(loud.stdout + loud.stderr).toMatch(leftOut);
    expect(loud.code).toBe(quiet.code);
  }
});

it('init: where it is, not what to do next', async () => {
  const ran = await runInside(['init', temporaryFolder(), '--organisation', 'X', '--lang', 'en', '-q']);
  expect(ran.stdout).toMatch(/^The audit is ready in .*\n$/);
  const example = await runInside(['init', temporaryFolder(), '--example', '--lang', 'en', '--quiet']);
  expect(example.stdout).toMatch(/^The worked example is in .*\n$/);
});

it('validate: its warnings are what it was asked for', async () => {
  const folder = exampleFolder();
  older(folder);
  const at = ['--dir', folder, ...DAY];
  expect(await runInside(['validate', '-q', ...at])).toEqual(await runInside(['validate', ...at]));
  expect((await runInside(['validate', '-q', ...at])).stderr).toContain('warning: ');
});

it('errors are never left out', async () => {
  const folder = exampleFolder();
  put('touchpoints/email.yaml', 'answers: [')(folder);
  const at = ['--dir', folder, ...DAY];
  for (const command of [['status'], ['report'], ['validate'], ['bogus'], ['explain', 'x/y']]) {
    const quiet = await runInside([...command, '-q', ...at]);
    const loud = await runInside([...command, ...at]);
    expect([quiet.code, quiet.stderr]).toEqual([loud.code, loud.stderr]);
    expect(quiet.stderr).not.toBe('');
  }
});
