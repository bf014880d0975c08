import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkEvidence, readEvidence } from '../../src/files/evidence.js';
import { exampleFolder, run, temporaryFolder } from '../support/cli.js';

const IS_WINDOWS = process.platform === 'win32';
const sha256 = createHash('sha256').update('paper\n').digest('hex');

/** An audit folder with a paper, beside a secret that is not the audit's. */
function scene(): { folder: string; secret: string } {
  const base = temporaryFolder();
  const folder = join(base, 'audit');
  mkdirSync(join(folder, 'evidence'), { recursive: true });
  writeFileSync(join(folder, 'evidence', 'paper.txt'), 'paper\n');
  mkdirSync(join(base, 'audit-of-others'));
  for (const secret of ['secret.txt', 'audit-of-others/secret.txt'])
    writeFileSync(join(base, secret), 'secret\n');
  return { folder, secret: join(base, 'secret.txt') };
}

describe('readEvidence', () => {
  it('reads a file below the audit, by any path to it', () => {
    const { folder } = scene();
    const expected = { file: 'evidence/paper.txt', sha256 };
    for (const path of [
      'evidence/paper.txt',
      './evidence/../evidence/paper.txt',
      join(folder, 'evidence', 'paper.txt'),
      '../audit/evidence/paper.txt',
    ]) {
      expect(readEvidence(folder, path), path).toEqual(expected);
    }
  });

  it('reads nothing outside, nothing that is not a file, and nothing that is not there', () => {
    const { folder, secret } = scene();
    for (const path of [
      secret,
      '../secret.txt',
      'evidence/../../secret.txt',
      '../audit-of-others/secret.txt',
      '',
      '.',
      '..',
      'evidence',
      'evidence/none.txt',
      'evidence/paper.txt/below',
      'evidence/paper\0.txt',
    ]) {
      expect(readEvidence(folder, path), JSON.stringify(path)).toBeUndefined();
    }
  });

  it.skipIf(IS_WINDOWS)('follows a link only as far as it stays below the audit', () => {
    const { folder, secret } = scene();
    symlinkSync(secret, join(folder, 'evidence', 'out.txt'));
    symlinkSync('../../audit-of-others', join(folder, 'evidence', 'out'));
    symlinkSync('paper.txt', join(folder, 'evidence', 'in.txt'));
    symlinkSync('round.txt', join(folder, 'evidence', 'round.txt'));
    expect(readEvidence(folder, 'evidence/out.txt')).toBeUndefined();
    expect(readEvidence(folder, 'evidence/out/secret.txt')).toBeUndefined();
    expect(readEvidence(folder, 'evidence/round.txt')).toBeUndefined();
    expect(readEvidence(folder, 'evidence/in.txt')).toEqual({ file: 'evidence/paper.txt', sha256 });
    // The audit itself may well be reached through a link.
    symlinkSync(folder, join(folder, '..', 'link-to-audit'));
    expect(readEvidence(join(folder, '..', 'link-to-audit'), 'evidence/paper.txt')?.file).toBe(
      'evidence/paper.txt',
    );
  });
});

describe('checkEvidence', () => {
  it('tells fine, changed and missing apart', () => {
    const { folder } = scene();
    const file = 'evidence/paper.txt';
    expect(checkEvidence(folder, { file, sha256 })).toBe('fine');
    expect(checkEvidence(folder, { file })).toBe('fine');
    writeFileSync(join(folder, file), 'paper, edited\n');
    expect(checkEvidence(folder, { file, sha256 })).toBe('changed');
    expect(checkEvidence(folder, { file })).toBe('fine');
    rmSync(join(folder, file));
    expect(checkEvidence(folder, { file, sha256 })).toBe('missing');
    expect(checkEvidence(folder, { file: '../secret.txt' })).toBe('missing');
  });

  it('is said by validate as a warning, since evidence is often kept out of git', async () => {
    const folder = exampleFolder();
    const validate = ['validate', '--lang', 'en', '--dir', folder];
    expect(await run(validate)).toMatchObject({ code: 0, stderr: '' });
    writeFileSync(join(folder, 'evidence', 'eerste-bericht-whatsapp.txt'), 'something else\n');
    rmSync(join(folder, 'evidence', 'cookietest-2026-11-20.txt'));
    const ran = await run(validate);
    expect(ran.code).toBe(0);
    expect(ran.stderr).toMatch(/\S+\/\S+: the evidence evidence\/eerste-bericht-whatsapp\.txt has changed/);
    expect(ran.stderr).toMatch(/\S+\/\S+: the evidence evidence\/cookietest-2026-11-20\.txt is not there/);
    expect(ran.stdout).toContain('8 touchpoints');
  });
});
