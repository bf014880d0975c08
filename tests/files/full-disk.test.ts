import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, readdirSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { saveFile } from '../../src/files/atomic-save.js';
import { EXAMPLE, run, temporaryFolder } from '../support/cli.js';

// A real disk of 128 KiB. Mounting one takes Linux and root; where that is not given the test is skipped, and says why.

/** @returns the reason why it could not be mounted */
function mountSmallDisk(folder: string): string | undefined {
  const { status, stderr, error } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=128k', 'tmpfs', folder], {
    encoding: 'utf8',
  });
  if (status !== 0) return error?.message ?? stderr.trim();
  onTestFinished(() => {
    spawnSync('umount', [folder]);
  });
  return undefined;
}

describe('a full disk', () => {
  it('never truncates: of 20 sizes each is saved in full, or refused with the old file as it was', ({
    skip,
  }) => {
    const folder = temporaryFolder();
    const refused = mountSmallDisk(folder);
    if (refused !== undefined) skip(`no small disk here: ${refused}`);
    const file = join(folder, 'answers.yaml');
    const outcomes = { saved: 0, refused: 0 };
    for (let step = 1; step <= 20; step += 1) {
      const old = `old ${step}\n`;
      writeFileSync(file, old);
      const content = `${'x'.repeat(step * 15_000)}\n`;
      try {
        saveFile(file, content);
        expect(readFileSync(file, 'utf8') === content, `${content.length} bytes`).toBe(true);
        outcomes.saved += 1;
      } catch (error) {
        expect(error).toMatchObject({ name: 'SaveFailed', file, reason: 'ENOSPC', replaced: false });
        expect(readFileSync(file, 'utf8')).toBe(old);
        outcomes.refused += 1;
      }
      expect(readdirSync(folder)).toEqual(['answers.yaml']);
    }
    // 120 kB fit, as one file; what is larger does not.
    expect(outcomes).toEqual({ saved: 8, refused: 12 });
  });

  it('stops the command line with a sentence and exit code 2, and every file as it was', async ({ skip }) => {
    const folder = temporaryFolder();
    const refused = mountSmallDisk(folder);
    if (refused !== undefined) skip(`no small disk here: ${refused}`);
    cpSync(EXAMPLE, folder, { recursive: true });
    const file = join(folder, 'touchpoints', 'whatsapp-klantenservice.yaml');
    const set = [
      'interview',
      '--lang',
      'en',
      '--dir',
      folder,
      '--set',
      'whatsapp-klantenservice/owner=grown',
    ];
    // Files of a page each, until only so many pages are left: room for the lock, or not even for that.
    for (const pages of [2, 1, 0]) {
      const old = readFileSync(file, 'utf8').replace('owner: grown', 'owner: all');
      writeFileSync(file, old);
      const { bavail } = statfsSync(folder);
      for (let page = pages; page < bavail; page += 1) {
        writeFileSync(join(folder, `filler-${pages}-${page}`), 'x'.repeat(4096));
      }
      const ran = await run(set);
      if (ran.code === 0) {
        expect(readFileSync(file, 'utf8')).toBe(old.replace('owner: all', 'owner: grown'));
        continue;
      }
      expect(ran.code).toBe(2);
      expect(ran.stderr).toContain('the disk is full');
      expect(ran.stderr).toContain(folder);
      expect(ran.stderr).toContain('Make room');
      expect(readFileSync(file, 'utf8')).toBe(old);
      const left = readdirSync(folder, { recursive: true, encoding: 'utf8' });
      expect(left.filter((name) => name.endsWith('.tmp') || name.endsWith('lock'))).toEqual([]);
    }
    expect((await run(set)).code).toBe(2);
    expect((await run(['validate', '--dir', folder])).code).toBe(0);
  });
});
