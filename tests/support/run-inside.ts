import { tmpdir } from 'node:os';
import { PassThrough } from 'node:stream';
import { run as runProgram } from '../../src/cli/run.js';
import type { World } from '../../src/cli/context.js';
import type { Ran } from './cli.js';

// The build puts the version of the package in its place.
Object.assign(globalThis, { __VERSION__: '0.0.0' });

export type Inside = Partial<Pick<World, 'cwd' | 'env' | 'now'>>;

/**
 * Runs the command line within this process, without a terminal: many times as fast as a process of its own, and with a
 * clock that can be set.
 */
export async function runInside(args: readonly string[], world: Inside = {}): Promise<Ran> {
  let [stdout, stderr] = ['', ''];
  const code = await runProgram(args, {
    stdin: new PassThrough() as unknown as World['stdin'],
    stdout: { write: (text: string) => (stdout += text) },
    stderr: { write: (text: string) => (stderr += text) },
    env: {},
    cwd: tmpdir(),
    now: () => new Date('2026-12-01T12:00:00Z'),
    ...world,
  });
  return { code, stdout, stderr };
}
