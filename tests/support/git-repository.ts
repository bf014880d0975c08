import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { EXAMPLE } from './cli.js';

/** Nothing of the machine's own configuration, and the same commits every time. */
const ENV = {
  PATH: process.env['PATH'] ?? '',
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Test',
  GIT_AUTHOR_EMAIL: 'test@example.org',
  GIT_AUTHOR_DATE: '2026-12-01T12:00:00Z',
  GIT_COMMITTER_NAME: 'Test',
  GIT_COMMITTER_EMAIL: 'test@example.org',
  GIT_COMMITTER_DATE: '2026-12-01T12:00:00Z',
};

/** Runs plain git, as a person would; what it says, or an error when it fails. */
export function git(folder: string, args: readonly string[], input = ''): string {
  const { status, stdout, stderr } = plainGit(folder, args, { input });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** The same, whether it goes well or not. */
export function plainGit(
  folder: string,
  args: readonly string[],
  { input = '', env = {} }: { input?: string; env?: Readonly<Record<string, string>> } = {},
): { status: number | null; stdout: string; stderr: string } {
  return spawnSync('git', args, {
    cwd: folder,
    env: { ...ENV, ...env },
    input,
    encoding: 'utf8',
    timeout: 20_000,
  });
}

/** Commits everything as it stands now. */
export function commitAll(folder: string, message = 'change'): void {
  git(folder, ['add', '-A']);
  git(folder, ['commit', '-q', '--allow-empty', '-m', message]);
}

/**
 * Makes a repository with the worked example on its branch `main`.
 *
 * @param below where the audit stands in it; '' for the top
 */
export function makeRepository(folder: string, below = ''): void {
  mkdirSync(folder, { recursive: true });
  git(folder, ['init', '-q', '-b', 'main', '.']);
  cpSync(EXAMPLE, below === '' ? folder : `${folder}/${below}`, { recursive: true });
  commitAll(folder, 'the example');
}
