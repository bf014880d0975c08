import { expect, test } from 'vitest';
import { commandLine } from '../../src/cli/command-line.js';
import { run, temporaryFolder } from '../support/cli.js';

test.each([
  [{}, 'touchpoint-audit status --dir audits/north'],
  [{ npm_command: 'exec' }, 'npx touchpoint-audit status --dir audits/north'],
  [{ npm_command: 'run-script' }, 'npx touchpoint-audit status --dir audits/north'],
])('a hint can be typed as it is: started with %j', (env, expected) => {
  expect(commandLine('status', { dir: 'audits/north', json: false }, env)).toBe(expected);
});

test.each([
  [{}, 'See its report with: touchpoint-audit report'],
  [{ npm_command: 'run-script' }, 'See its report with: npx touchpoint-audit report'],
])('also on the screen: %j', async (env, hint) => {
  const { stdout } = await run(['init', temporaryFolder(), '--example', '--lang', 'en'], { env });
  expect(stdout).toContain(hint);
});
