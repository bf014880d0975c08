import { execFileSync } from 'node:child_process';

/**
 * Whether a shell is here; as root on Debian it is installed first.
 *
 * @param name of the program and of its package
 */
export function obtainShell(name: string): boolean {
  if (runs(name)) return true;
  if (process.getuid?.() !== 0 || !runs('apt-get')) return false;
  try {
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', name], {
      stdio: 'ignore',
      timeout: 120_000,
    });
  } catch {
    return false;
  }
  return runs(name);
}

function runs(name: string): boolean {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
