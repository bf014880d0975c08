import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './cli.js';

/**
 * Another version of Node for a test: the one that is there, else, where a CI service runs (`CI`), the one that `npm run nodes` fetches;
 * it is too large for everybody's `npm ci`.
 *
 * @returns its path; undefined where there is none to be had
 */
export function obtainNode(major: number): string | undefined {
  const found = otherNode(major);
  const { CI } = process.env;
  if (found !== undefined || CI === undefined || CI === '') return found;
  spawnSync('npm', ['run', 'nodes'], { cwd: ROOT, stdio: 'ignore', timeout: PATIENCE });
  return otherNode(major);
}

const PATIENCE = 150_000;

/**
 * Another version of Node on this machine: named by `NODE_22` and so on, installed by `npm run nodes`, or one that a CI service (the tool cache
 * of GitHub's runners) or nvm put there.
 *
 * @returns its path; undefined where there is none
 */
function otherNode(major: number): string | undefined {
  const versions = (folder: string, beginning: string, rest: string): string[] =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => name.startsWith(beginning))
          .sort()
          .map((name) => join(folder, name, rest))
      : [];
  const { env } = process;
  return [
    env[`NODE_${major}`],
    join(ROOT, `node_modules/.nodes/node_modules/node${major}/bin/node`),
    ...versions(
      join(env['RUNNER_TOOL_CACHE'] ?? '/opt/hostedtoolcache', 'node'),
      `${major}.`,
      'x64/bin/node',
    ),
    ...versions(join(env['NVM_DIR'] ?? join(homedir(), '.nvm'), 'versions/node'), `v${major}.`, 'bin/node'),
  ].find((path) => path !== undefined && existsSync(path) && isNode(path, major));
}

function isNode(path: string, major: number): boolean {
  return execFileSync(path, ['--version'], { encoding: 'utf8' }).startsWith(`v${major}.`);
}
