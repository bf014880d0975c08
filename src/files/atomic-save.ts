import {
  closeSync,
  existsSync,
  fchmodSync,
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
 * @throws ChangedUnderneath or SaveFailed; the old file is then untouched, but for a SaveFailed that says it was replaced
 */
export function saveFile(file: string, content: string | Uint8Array, options: SaveOptions = {}): void {
  const progress = { replaced: false };
  try {
    replaceFile(file, content, options, progress);
  } catch (error) {
    if (error instanceof ChangedUnderneath) throw error;
    throw new SaveFailed(file, reasonOf(error), progress.replaced);
  }
}

function replaceFile(
  file: string,
  content: string | Uint8Array,
  options: SaveOptions,
  progress: { replaced: boolean },
): void {
  makeFolder(dirname(file));
  // Follow the user's own symbolic link once, then stay there.
  const target = resolveExisting(file) ?? file;
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const temporary = temporaryBeside(target);
  const durable = options.durable !== false;
  try {
    writeNewFile(temporary, bytes, { mode: modeOf(target) ?? options.mode ?? PRIVATE, durable });
    if (options.expected !== undefined && contentOf(target) !== options.expected)
      throw new ChangedUnderneath(file);
    renameWithPatience(temporary, target);
  } catch (error) {
    discard(temporary);
    throw error;
  }
  progress.replaced = true;
  if (durable) syncFolder(dirname(target));
}

/** With the folders above it, one at a time: Node 20's `recursive` never ends where a folder cannot be made, such as below /proc. */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Somebody else made it meanwhile.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** Writes a file that must not exist yet, in full or with an error; what is left after an error is the caller's to remove. */
export function writeNewFile(
  file: string,
  bytes: Uint8Array,
  { mode, durable }: { readonly mode: number; readonly durable: boolean },
): void {
  const handle = openSync(file, 'wx', mode);
  try {
    writeFileSync(handle, bytes);
    const { size, mode: given } = fstatSync(handle);
    if (size !== bytes.length) throw Object.assign(new Error('the file was cut short'), { code: 'ENOSPC' });
    // The umask took something away that the old file had, such as the group of a shared folder.
    if ((given & 0o777) !== mode) keepMode(handle, mode);
    if (durable) fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Removes a file for good, also through a loss of power. One that is gone already is fine. */
export function removeFile(file: string): void {
  try {
    rmSync(file, { force: true });
    syncFolder(dirname(file));
  } catch (error) {
    throw new SaveFailed(file, reasonOf(error));
  }
}

/** Removes a file of ours that is of no use to anybody; when that fails, the next start tries again. */
export function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // What went wrong before is what the user should hear about.
  }
}

/** The code of a file system error; text/ has the sentences. */
export function reasonOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}

/** A name that nobody else uses, in the same folder so that a rename is one step. */
export function temporaryBeside(file: string): string {
  const random = randomBytes(6).toString('hex');
  return join(dirname(file), `.${basename(file)}.${process.pid}.${random}.tmp`);
}

const TEMPORARY = /^\..+\.(\d+)\.[0-9a-f]{12}\.tmp$/;

/** Whether a name is one of our temporary files, and of which process. */
export function temporaryOwner(name: string): number | undefined {
  const found = TEMPORARY.exec(name)?.[1];
  return found === undefined ? undefined : Number(found);
}

function resolveExisting(file: string): string | undefined {
  return unlessMissing(() => realpathSync(file));
}

function modeOf(file: string): number | undefined {
  return unlessMissing(() => statSync(file).mode & 0o777);
}

/** Any other error than "not there" must stop the save: it would replace a link, or loosen permissions. */
function unlessMissing<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function keepMode(handle: number, mode: number): void {
  try {
    fchmodSync(handle, mode);
  } catch (error) {
    // A file system without permissions, such as a USB stick, has none to keep.
    if (!['EPERM', 'ENOTSUP', 'ENOSYS'].includes(reasonOf(error))) throw error;
  }
}

function contentOf(file: string): string | null {
  // A byte order mark is no content; we drop it when we read and do not write one.
  return unlessMissing(() => readFileSync(file, 'utf8').replace(/^\uFEFF/, '')) ?? null;
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
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    // Some network file systems refuse it, and so does a folder one may not list; the content itself is safe by then.
    if (!['EINVAL', 'ENOTSUP', 'EISDIR', 'EPERM', 'EACCES'].includes(reasonOf(error))) throw error;
  }
}
