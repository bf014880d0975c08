import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { describe, expect, it, vi } from 'vitest';
import type * as Fs from 'node:fs';
import {
  ChangedUnderneath,
  removeFile,
  saveFile,
  temporaryBeside,
  temporaryOwner,
} from '../../src/files/atomic-save.js';
import { sweepTemporaries } from '../../src/files/audit-folder.js';
import { SaveFailed } from '../../src/files/save-failed.js';
import { ROOT, temporaryFolder } from '../support/cli.js';

// A disk that writes half and says nothing, and one that fails at the very end.
const disk = vi.hoisted(() => ({ isShort: false, failsAtClose: false, calls: [] as string[] }));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof Fs>();
  const names = new Map<number, string>();
  return {
    ...fs,
    openSync: (...args: Parameters<typeof Fs.openSync>) => {
      const handle = fs.openSync(...args);
      names.set(handle, fs.statSync(String(args[0])).isDirectory() ? 'folder' : 'file');
      return handle;
    },
    fsyncSync: (handle: number) => {
      disk.calls.push(`fsync ${names.get(handle) ?? '?'}`);
      fs.fsyncSync(handle);
    },
    renameSync: (from: string, to: string) => {
      disk.calls.push('rename');
      fs.renameSync(from, to);
    },
    closeSync: (handle: number) => {
      fs.closeSync(handle);
      if (disk.failsAtClose) throw Object.assign(new Error('quota'), { code: 'EDQUOT' });
    },
    writeFileSync: (file: Fs.PathOrFileDescriptor, data: Uint8Array) =>
      fs.writeFileSync(file, disk.isShort ? data.subarray(0, data.length >> 1) : data),
  };
});

const IS_WINDOWS = process.platform === 'win32';
const text = (file: string): string => readFileSync(file, 'utf8');
const modeOf = (file: string): number => statSync(file).mode & 0o777;

/** The code under test for a process of its own. */
function bundled(folder: string): string {
  const outfile = join(folder, 'atomic-save.mjs');
  const entry = join(ROOT, 'src', 'files', 'atomic-save.ts');
  buildSync({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm' });
  return outfile;
}

/** The error of an action, which must throw one. */
function errorOf(action: () => void): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

describe('saveFile', () => {
  it('writes text and bytes, and makes the folders on the way', () => {
    const file = join(temporaryFolder(), 'a', 'b', 'file.yaml');
    saveFile(file, 'één: ✓\n');
    expect(text(file)).toBe('één: ✓\n');
    saveFile(file, new Uint8Array([0, 255, 10]));
    expect([...readFileSync(file)]).toEqual([0, 255, 10]);
    saveFile(file, '');
    expect(text(file)).toBe('');
    expect(readdirSync(join(file, '..'))).toEqual(['file.yaml']);
  });

  it('is on disk before it takes the place of the old file, and the rename is on disk when it returns', () => {
    const file = join(temporaryFolder(), 'file');
    disk.calls = [];
    saveFile(file, 'new');
    expect(disk.calls).toEqual(['fsync file', 'rename', ...(IS_WINDOWS ? [] : ['fsync folder'])]);
    disk.calls = [];
    saveFile(file, 'newer', { durable: false });
    expect(disk.calls).toEqual(['rename']);
  });

  // The umask belongs to a process, and a worker thread cannot set it.
  it.skipIf(IS_WINDOWS).each(['000', '022', '077'])(
    'keeps permissions, and to others gives none: umask %s',
    (umask) => {
      const folder = temporaryFolder();
      for (const mode of [0o644, 0o664, 0o666, 0o600, 0o640]) {
        const file = join(folder, mode.toString(8));
        writeFileSync(file, Buffer.from('old'));
        chmodSync(file, mode);
      }
      // The same calls in a process of its own, from the sources as they are.
      const script = `
      import { saveFile } from ${JSON.stringify(bundled(folder))};
      process.umask(0o${umask});
      for (const name of ['644', '664', '666', '600', '640', 'fresh']) saveFile(${JSON.stringify(folder)} + '/' + name, 'new');
      saveFile(${JSON.stringify(folder)} + '/wide', 'new', { mode: 0o644 });
    `;
      const ran = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
      expect(ran.stderr).toBe('');
      for (const mode of [0o644, 0o664, 0o666, 0o600, 0o640]) {
        expect(modeOf(join(folder, mode.toString(8))), mode.toString(8)).toBe(mode);
        expect(text(join(folder, mode.toString(8)))).toBe('new');
      }
      expect(modeOf(join(folder, 'fresh'))).toBe(0o600);
      expect(modeOf(join(folder, 'wide'))).toBe(0o644);
    },
  );

  it.skipIf(IS_WINDOWS)('follows a link of the user, and leaves the link', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'elsewhere'));
    writeFileSync(join(folder, 'elsewhere', 'real'), Buffer.from('old'));
    symlinkSync('elsewhere/real', join(folder, 'link'));
    saveFile(join(folder, 'link'), 'new', { expected: 'old' });
    expect(readlinkSync(join(folder, 'link'))).toBe('elsewhere/real');
    expect(text(join(folder, 'elsewhere', 'real'))).toBe('new');
    expect(lstatSync(join(folder, 'elsewhere', 'real')).isFile()).toBe(true);
    expect(readdirSync(folder).toSorted()).toEqual(['elsewhere', 'link']);
    expect(readdirSync(join(folder, 'elsewhere'))).toEqual(['real']);
  });

  it.skipIf(IS_WINDOWS)('does not follow links for ever', () => {
    const folder = temporaryFolder();
    symlinkSync('b', join(folder, 'a'));
    symlinkSync('a', join(folder, 'b'));
    expect(errorOf(() => saveFile(join(folder, 'a'), 'new'))).toMatchObject({
      name: 'SaveFailed',
      reason: 'ELOOP',
    });
    expect(readlinkSync(join(folder, 'a'))).toBe('b');
  });

  it('writes only over what was read', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'file');
    saveFile(file, 'one', { expected: null });
    for (const expected of ['other', '', 'one\n', null]) {
      expect(errorOf(() => saveFile(file, 'two', { expected }))).toBeInstanceOf(ChangedUnderneath);
      expect(text(file)).toBe('one');
    }
    saveFile(file, 'two', { expected: 'one' });
    expect(text(file)).toBe('two');
    const gone = join(folder, 'gone');
    expect(errorOf(() => saveFile(gone, 'two', { expected: 'one' }))).toBeInstanceOf(ChangedUnderneath);
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it('takes a byte order mark for no content', () => {
    const file = join(temporaryFolder(), 'file');
    saveFile(file, '\uFEFFone');
    saveFile(file, 'two', { expected: 'one' });
    expect(text(file)).toBe('two');
  });

  it('says which file, and why', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'is-a-folder'));
    writeFileSync(join(folder, 'is-a-file'), Buffer.from(''));
    for (const [file, reason] of [
      [join(folder, 'is-a-folder'), 'EISDIR'],
      [join(folder, 'is-a-file', 'below'), 'ENOTDIR'],
    ] as const) {
      const error = errorOf(() => saveFile(file, 'new'));
      expect(error).toBeInstanceOf(SaveFailed);
      expect([(error as SaveFailed).file, (error as SaveFailed).replaced]).toEqual([file, false]);
      if (!IS_WINDOWS)
        expect((error as SaveFailed).reason).toMatch(reason === 'ENOTDIR' ? /ENOTDIR|EEXIST/ : reason);
    }
    expect(readdirSync(folder).toSorted()).toEqual(['is-a-file', 'is-a-folder']);
    expect(readdirSync(join(folder, 'is-a-folder'))).toEqual([]);
  });

  it('notices a write that was cut short in silence', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'file');
    saveFile(file, 'old');
    disk.isShort = true;
    const error = errorOf(() => saveFile(file, 'a longer text'));
    disk.isShort = false;
    expect(error).toMatchObject({ name: 'SaveFailed', file, reason: 'ENOSPC', replaced: false });
    expect(text(file)).toBe('old');
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it('notices a disk that only fails when the file is closed', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'file');
    saveFile(file, 'old');
    disk.failsAtClose = true;
    const error = errorOf(() => saveFile(file, 'new'));
    disk.failsAtClose = false;
    expect(error).toMatchObject({ name: 'SaveFailed', reason: 'EDQUOT', replaced: false });
    expect(text(file)).toBe('old');
    expect(readdirSync(folder)).toEqual(['file']);
  });
});

describe('removeFile', () => {
  it('removes a file, on disk too, and one that is gone already', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'file');
    saveFile(file, 'old');
    disk.calls = [];
    removeFile(file);
    expect(readdirSync(folder)).toEqual([]);
    if (!IS_WINDOWS) expect(disk.calls).toEqual(['fsync folder']);
    removeFile(file);
  });

  it('says which file, and why', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'file'));
    const error = errorOf(() => removeFile(join(folder, 'file')));
    expect(error).toBeInstanceOf(SaveFailed);
    expect((error as SaveFailed).file).toBe(join(folder, 'file'));
  });
});

describe('temporary files', () => {
  it('are known by their name, and nothing else is', () => {
    expect(temporaryOwner(temporaryBeside('audit.yaml'))).toBe(process.pid);
    for (const name of [
      'audit.yaml',
      '.audit.yaml.tmp',
      'audit.yaml.12.0123456789ab.tmp',
      '.a.12.0123456789AB.tmp',
    ]) {
      expect(temporaryOwner(name), name).toBeUndefined();
    }
  });

  it('of processes that are gone are swept; those of a process that runs, and files of the user, stay', () => {
    const folder = temporaryFolder();
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    const strays = ['', 'touchpoints', 'interviews', 'reports', '.touchpoint-audit'].map((below) =>
      join(below, `.file.${gone}.0123456789ab.tmp`),
    );
    const kept = [`.file.${process.ppid}.0123456789ab.tmp`, '.mine.tmp', 'audit.yaml'];
    for (const path of [...strays, ...kept, `.file.${process.pid}.0123456789ab.tmp`]) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), Buffer.from('x'));
    }
    sweepTemporaries(folder);
    const left = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(left.map(({ name }) => name).toSorted()).toEqual(kept.toSorted());
  });
});
