import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { SCHEMA_FOLDER, isAlive } from './audit-folder.js';

/** Who holds the lock. */
export interface LockHolder {
  readonly pid: number;
  readonly host: string;
  readonly user: string;
  /** ISO time. */
  readonly since: string;
}

export type LockResult =
  | { readonly ok: true; readonly release: () => void; readonly takenOver?: LockHolder }
  | { readonly ok: false; readonly holder: LockHolder };

/** The lock of an audit folder. */
export const LOCK_FILE = `${SCHEMA_FOLDER}/lock`;

/**
 * Holds an audit folder for one interview. A lock whose process no longer runs on this machine is taken over; one of another
 * machine never is, unless forced.
 */
export function lockAudit(folder: string, now: Date, force = false): LockResult {
  const file = join(folder, LOCK_FILE);
  const mine: LockHolder = { pid: process.pid, host: hostname(), user: userName(), since: now.toISOString() };
  mkdirSync(dirname(file), { recursive: true });
  for (let takenOver: LockHolder | undefined; ;) {
    try {
      const handle = openSync(file, 'wx', 0o600);
      writeFileSync(handle, `${JSON.stringify(mine)}\n`);
      closeSync(handle);
      const release = (): void => {
        if (readHolder(file)?.pid === mine.pid) rmSync(file, { force: true });
      };
      return { ok: true, release, ...(takenOver && { takenOver }) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = readHolder(file);
    // A lock that cannot be read was cut short by a crash.
    const stale = holder === undefined || (holder.host === mine.host && !isAlive(holder.pid));
    if (!stale && !force) return { ok: false, holder };
    takenOver = holder;
    rmSync(file, { force: true });
  }
}

function readHolder(file: string): LockHolder | undefined {
  try {
    const holder = JSON.parse(readFileSync(file, 'utf8')) as Partial<LockHolder>;
    return typeof holder.pid === 'number' && typeof holder.host === 'string'
      ? (holder as LockHolder)
      : undefined;
  } catch {
    return undefined;
  }
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
