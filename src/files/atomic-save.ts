import {
  closeSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { SaveFailed } from './save-failed.js';

/** The file on disk is no longer what we read: somebody else saved it meanwhile. Nothing was written. */
export class ChangedUnderneath extends Error {
  override readonly name = 'ChangedUnderneath';
  constructor(readonly file: string) {
    super(`${file} was changed by another program`);
  }
}

export interface SaveOptions {
  /** The content the file must still have (`null`: it must not exist); left out, it is overwritten as it is. */
  readonly expected?: string | null;
  /** Whether it must outlive a loss of power (the default), or only the end of this process. */
  readonly durable?: boolean;
  /** Permissions of a new file; an existing one keeps its own. */
  readonly mode?: number;
}

const PRIVATE = 0o600;

/**
 * Saves a file so that, whatever happens, either the old or the new content is there in full: temporary file beside it, full
 * write, size check (a full disk can truncate without an error), fsync, rename, fsync of the folder.
 *
 * @throws ChangedUnderneath or SaveFailed; the old file is then untouched
 */
export function saveFile(file: string, content: string | Uint8Array, options: SaveOptions = {}): void {
  try {
    replaceFile(file, content, options);
  } catch (error) {
    if (error instanceof ChangedUnderneath) throw error;
    throw new SaveFailed(file, reasonOf(error));
  }
}

function replaceFile(file: string, content: string | Uint8Array, options: SaveOptions): void {
  mkdirSync(dirname(file), { recursive: true });
  // Follow the user's own symbolic link once, then stay there.
  const target = resolveExisting(file) ?? file;
  const existing = modeOf(target);
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const temporary = join(
    dirname(target),
    `.${basename(target)}.${process.pid}.${randomBytes(6).toString('hex')}.tmp`,
  );
  const handle = openSync(temporary, 'wx', existing ?? options.mode ?? PRIVATE);
  try {
    try {
      writeFileSync(handle, bytes);
      if (fstatSync(handle).size !== bytes.length) {
        throw Object.assign(new Error('the file was cut short'), { code: 'ENOSPC' });
      }
      if (options.durable !== false) fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    if (options.expected !== undefined && contentOf(target) !== options.expected)
      throw new ChangedUnderneath(file);
    renameWithPatience(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  if (options.durable !== false) syncFolder(dirname(target));
}

/** Removes a file for good, also through a loss of power. */
export function removeFile(file: string): void {
  rmSync(file);
  syncFolder(dirname(file));
}

/** The code of a file system error; text/ has the sentences. */
export function reasonOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}

const TEMPORARY = /^\..+\.(\d+)\.[0-9a-f]{12}\.tmp$/;

/** Whether a name is one of our temporary files, and of which process. */
export function temporaryOwner(name: string): number | undefined {
  const found = TEMPORARY.exec(name)?.[1];
  return found === undefined ? undefined : Number(found);
}

function resolveExisting(file: string): string | undefined {
  try {
    return realpathSync(file);
  } catch {
    return undefined;
  }
}

function modeOf(file: string): number | undefined {
  try {
    return statSync(file).mode & 0o777;
  } catch {
    return undefined;
  }
}

function contentOf(file: string): string | null {
  try {
    // A byte order mark is no content; we drop it when we read and do not write one.
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** On Windows a virus scanner or a synchroniser may hold the file for a moment. */
function renameWithPatience(from: string, to: string): void {
  for (let wait = 10; ; wait *= 2) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      const busy = code === 'EPERM' || code === 'EACCES' || code === 'EBUSY';
      if (process.platform !== 'win32' || !busy || wait > 1000) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, wait);
    }
  }
}

/** So that the rename itself survives a loss of power. Windows knows no handle on a folder. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } catch (error) {
    // Some network file systems refuse it; the content itself is safe by then.
    if (!['EINVAL', 'ENOTSUP', 'EISDIR', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? ''))
      throw error;
  } finally {
    closeSync(handle);
  }
}
