import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockAudit } from '../../src/files/lock.js';
import { exampleFolder, run, temporaryFolder } from '../support/cli.js';

const NOW = new Date('2026-11-24T09:30:00Z');
const SET = ['interview', '--lang', 'en', '--set', 'whatsapp-klantenservice/owner=grown', '--dir'];
/** A while ago, but not before this machine was started. */
const SINCE = new Date(Date.now() - 1000).toISOString();

const lockOf = (folder: string): string => join(folder, '.touchpoint-audit', 'lock');
const deadPid = (): number => spawnSync(process.execPath, ['-e', '']).pid;
const ownerOf = (folder: string): string | undefined =>
  /^ {2}owner: (.*)$/m.exec(
    readFileSync(join(folder, 'touchpoints', 'whatsapp-klantenservice.yaml'), 'utf8'),
  )?.[1];

/** The example, with a lock as somebody left it. */
function lockedExample(content: string | object): string {
  const folder = exampleFolder();
  mkdirSync(join(folder, '.touchpoint-audit'), { recursive: true });
  writeFileSync(lockOf(folder), typeof content === 'string' ? content : JSON.stringify(content));
  return folder;
}

const holder = { pid: process.pid, host: hostname(), user: 'anna', since: SINCE };

describe('lockAudit', () => {
  it('names its holder while it is held, is seen by others, and leaves nothing behind', () => {
    const folder = temporaryFolder();
    const lock = lockAudit(folder, NOW);
    if (!lock.ok) throw new Error('locked');
    expect(JSON.parse(readFileSync(lockOf(folder), 'utf8'))).toMatchObject({
      pid: process.pid,
      host: hostname(),
      since: NOW.toISOString(),
    });
    if (process.platform !== 'win32') expect(statSync(lockOf(folder)).mode & 0o444).not.toBe(0);
    expect(readdirSync(join(folder, '.touchpoint-audit'))).toEqual(['lock']);
    expect(lockAudit(folder, NOW)).toMatchObject({ ok: false, holder: { pid: process.pid } });
    lock.release();
    lock.release();
    expect(readdirSync(join(folder, '.touchpoint-audit'))).toEqual([]);
    expect(lockAudit(folder, NOW)).toMatchObject({ ok: true });
  });

  it('does not release a lock that another one forced', () => {
    const folder = temporaryFolder();
    const first = lockAudit(folder, NOW);
    const text = JSON.stringify({ ...holder, host: 'another-machine' });
    writeFileSync(lockOf(folder), text);
    if (first.ok) first.release();
    expect(readFileSync(lockOf(folder), 'utf8')).toBe(text);
  });

  it('takes over a lock of its own number that it does not hold, as after a crash in a container', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, '.touchpoint-audit'));
    writeFileSync(lockOf(folder), JSON.stringify(holder));
    expect(lockAudit(folder, NOW)).toMatchObject({ ok: true, takenOver: { user: 'anna' } });
  });

  it('says which file when it cannot be written', () => {
    const folder = temporaryFolder();
    mkdirSync(lockOf(folder), { recursive: true });
    expect(() => lockAudit(folder, NOW)).toThrow(
      expect.objectContaining({ name: 'SaveFailed', file: lockOf(folder) }),
    );
  });
});

describe('interview on an audit that is locked', () => {
  it('refuses while the other one runs, and says who, where and since when', async () => {
    const folder = lockedExample(holder);
    const ran = await run([...SET, folder]);
    expect(ran.code).toBe(2);
    for (const word of ['anna', hostname(), SINCE.slice(0, 10), String(process.pid), '--force-unlock']) {
      expect(ran.stderr).toContain(word);
    }
    expect(ownerOf(folder)).toBe('all');
    expect(JSON.parse(readFileSync(lockOf(folder), 'utf8'))).toEqual(holder);
  });

  it('takes over from a process that is gone, and says so', async () => {
    const folder = lockedExample({ ...holder, pid: deadPid() });
    const ran = await run([...SET, folder]);
    expect(ran.code).toBe(0);
    expect(ran.stderr).toContain('anna');
    expect(ran.stderr).toContain('broken off');
    expect(ownerOf(folder)).toBe('grown');
    expect(existsSync(lockOf(folder))).toBe(false);
  });

  it('takes over what is older than the start of this machine, whatever has its number now', async () => {
    const since = new Date(Date.now() - (uptime() + 3600) * 1000).toISOString();
    const folder = lockedExample({ ...holder, since });
    const ran = await run([...SET, folder]);
    expect(ran.code).toBe(0);
    expect(ran.stderr).toContain('broken off');
    expect(ownerOf(folder)).toBe('grown');
  });

  it.each(['', '{', 'null', '[]', '{"pid":"1"}', '\0\0\0\0', '{"pid":1}'])(
    'takes over %j',
    async (garbage) => {
      const folder = lockedExample(garbage);
      expect(await run([...SET, folder])).toMatchObject({ code: 0, stderr: '' });
      expect(ownerOf(folder)).toBe('grown');
      expect(existsSync(lockOf(folder))).toBe(false);
    },
  );

  it('never takes over from another machine, unless forced', async () => {
    const folder = lockedExample({ ...holder, pid: deadPid(), host: 'another-machine' });
    const ran = await run([...SET, folder]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('another-machine');
    expect(ownerOf(folder)).toBe('all');
    expect((await run([...SET, folder, '--force-unlock'])).code).toBe(0);
    expect(ownerOf(folder)).toBe('grown');
    expect(existsSync(lockOf(folder))).toBe(false);
  });

  it('is forced while the other one runs', async () => {
    const folder = lockedExample(holder);
    expect((await run([...SET, folder, '--force-unlock'])).code).toBe(0);
    expect(ownerOf(folder)).toBe('grown');
  });

  it('is free again after an error', async () => {
    const folder = exampleFolder();
    const wrong = ['interview', '--set', 'whatsapp-klantenservice/owner=nobody', '--dir', folder];
    expect((await run(wrong)).code).toBe(2);
    expect(existsSync(lockOf(folder))).toBe(false);
    expect((await run([...SET, folder])).code).toBe(0);
  });
});

describe('two interviews on one audit', () => {
  it('lose no answer in 30 rounds: each is saved, or said to be locked', async () => {
    const folder = exampleFolder();
    const values = ['all', 'grown'] as const;
    const told = { saved: 0, locked: 0 };
    // Also the lock of a process that was killed is fought over.
    const gone = JSON.stringify({ ...holder, pid: deadPid() });
    const known = new Map<string, string>();
    for (let round = 0; round < 30; round += 1) {
      if (round % 3 === 0) {
        mkdirSync(join(folder, '.touchpoint-audit'), { recursive: true });
        writeFileSync(lockOf(folder), gone);
      }
      await Promise.all(
        ['owner', 'note'].map(async (what) => {
          const value = what === 'owner' ? (values[round % 2] ?? 'all') : `round ${round}`;
          const id = what === 'owner' ? 'whatsapp-klantenservice/owner' : 'whatsapp-klantenservice/transfers';
          const flag = what === 'owner' ? '--set' : '--note';
          const ran = await run(['interview', '--lang', 'en', flag, `${id}=${value}`, '--dir', folder]);
          if (ran.code === 0) {
            told.saved += 1;
            known.set(what, value);
          } else {
            expect(ran).toMatchObject({ code: 2, stdout: '' });
            expect(ran.stderr).toContain('is interviewing in this audit');
            told.locked += 1;
          }
        }),
      );
      const file = readFileSync(join(folder, 'touchpoints', 'whatsapp-klantenservice.yaml'), 'utf8');
      expect(ownerOf(folder)).toBe(known.get('owner') ?? 'all');
      const note = known.get('note');
      if (note !== undefined) expect(file).toContain(note);
    }
    expect(told.saved + told.locked).toBe(60);
    expect(told.saved).toBeGreaterThanOrEqual(30);
    expect((await run(['validate', '--dir', folder])).code).toBe(0);
    expect(existsSync(lockOf(folder))).toBe(false);
  });
});
