import { linkSync, readFileSync, renameSync } from 'node:fs';
import { hostname, uptime, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { discard, makeFolder, reasonOf, temporaryBeside, writeNewFile } from './atomic-save.js';
import { SCHEMA_FOLDER, isAlive } from './audit-folder.js';
import { SaveFailed } from './save-failed.js';

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

/** What this process holds itself. */
const held = new Set<string>();

/**
 * Holds an audit folder for one interview. A lock whose process no longer runs on this machine, or is older than its last
 * start, is taken over; one of another machine never is, unless forced.
 *
 * @throws SaveFailed when the lock cannot be written
 */
export function lockAudit(folder: string, now: Date, force = false): LockResult {
  const file = join(folder, LOCK_FILE);
  try {
    return lockFile(file, now, force);
  } catch (error) {
    throw new SaveFailed(file, reasonOf(error));
  }
}

function lockFile(file: string, now: Date, force: boolean): LockResult {
  const mine: LockHolder = { pid: process.pid, host: hostname(), user: userName(), since: now.toISOString() };
  const text = `${JSON.stringify(mine)}\n`;
  makeFolder(dirname(file));
  for (let takenOver: LockHolder | undefined; ;) {
    if (createLock(file, text)) {
      held.add(file);
      const release = (): void => {
        held.delete(file);
        if (readIfPossible(file) === text) discard(file);
      };
      return { ok: true, release, ...(takenOver && { takenOver }) };
    }
    const found = readIfThere(file);
    if (found === undefined) continue;
    const holder = parseHolder(found);
    // A lock that cannot be understood was cut short by a crash.
    if (!force && holder !== undefined && !isStale(file, holder, mine)) return { ok: false, holder };
    if (clearAway(file, found)) takenOver = holder;
  }
}

/** Clocks are set, and a machine takes a while to start: so much earlier than its start is before it for certain. */
const AROUND_START = 60_000;

/** In a container every process may get the number of the one that was killed, so our own number alone proves nothing. */
function isStale(file: string, holder: LockHolder, mine: LockHolder): boolean {
  if (holder.host !== mine.host) return false;
  // The number may belong to another process since the machine was restarted.
  const started = Date.parse(mine.since) - uptime() * 1000;
  if (Date.parse(holder.since) < started - AROUND_START) return true;
  return holder.pid === mine.pid ? !held.has(file) : !isAlive(holder.pid);
}

const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'];
/** Others may see who holds the lock. */
const READABLE = 0o644;

/**
 * Written aside and linked, so that nobody ever sees a lock without its holder and takes it for one that was cut short.
 *
 * @returns false when there is a lock already
 */
function createLock(file: string, text: string): boolean {
  const bytes = Buffer.from(text, 'utf8');
  const aside = temporaryBeside(file);
  const how = { mode: READABLE, durable: false };
  try {
    writeNewFile(aside, bytes, how);
    try {
      linkSync(aside, file);
    } catch (error) {
      if (!NO_LINKS.includes(reasonOf(error))) throw error;
      // A file system without hard links, such as a USB stick.
      writeNewFile(file, bytes, how);
    }
    return true;
  } catch (error) {
    if (reasonOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    discard(aside);
  }
}

/**
 * Moves a stale lock away. Another process may have done so a moment earlier and hold the lock by now; its lock is put back.
 *
 * @returns whether it was the stale one
 */
function clearAway(file: string, stale: string): boolean {
  const aside = temporaryBeside(file);
  try {
    renameSync(file, aside);
  } catch (error) {
    if (reasonOf(error) === 'ENOENT') return false;
    throw error;
  }
  const wasStale = readIfThere(aside) === stale;
  try {
    if (!wasStale) linkSync(aside, file);
  } catch (error) {
    if (reasonOf(error) !== 'EEXIST') throw error;
  } finally {
    discard(aside);
  }
  return wasStale;
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (reasonOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function readIfPossible(file: string): string | undefined {
  try {
    return readIfThere(file);
  } catch {
    return undefined;
  }
}

function parseHolder(text: string): LockHolder | undefined {
  try {
    const holder = JSON.parse(text) as Partial<LockHolder> | null;
    return typeof holder?.pid === 'number' && typeof holder.host === 'string'
      ? { pid: holder.pid, host: holder.host, user: holder.user ?? '', since: holder.since ?? '' }
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
