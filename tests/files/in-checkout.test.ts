import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { inCheckout } from '../../src/files/in-checkout.js';
import { temporaryFolder } from '../support/cli.js';

let root = '';
const folder = (...names: string[]): string => {
  const path = join(root, ...names);
  mkdirSync(path, { recursive: true });
  return path;
};
const file = (...names: string[]): void => {
  folder(...names.slice(0, -1));
  writeFileSync(join(root, ...names), '');
};

beforeEach(() => {
  root = realpathSync(temporaryFolder());
});

describe('a file is called from', () => {
  test('the root of the checkout, wherever the command is given', () => {
    folder('repo', '.git');
    file('repo', 'audits', 'shop', 'audit.yaml');
    for (const cwd of [folder('repo'), folder('repo', 'audits', 'shop'), folder('elsewhere')]) {
      const name = inCheckout(folder('repo', 'audits', 'shop'), cwd);
      expect(name('audit.yaml')).toBe('audits/shop/audit.yaml');
      expect(name('')).toBe('audits/shop');
    }
  });

  test('the folder of the audit, when that is the root', () => {
    folder('repo', '.git');
    const name = inCheckout(folder('repo'), folder('elsewhere'));
    expect([name('touchpoints/a.yaml'), name('')]).toEqual(['touchpoints/a.yaml', '']);
  });

  test('a worktree or a submodule, which have a file named .git', () => {
    folder('repo', '.git');
    file('repo', 'sub', '.git');
    expect(inCheckout(folder('repo', 'sub', 'a'), root)('audit.yaml')).toBe('a/audit.yaml');
  });

  test('the working directory, without git', () => {
    expect(inCheckout(folder('work', 'a'), folder('work'))('audit.yaml')).toBe('a/audit.yaml');
  });

  test('the audit, when that lies outside the working directory', () => {
    expect(inCheckout(folder('a'), folder('work'))('audit.yaml')).toBe('audit.yaml');
  });

  test('what is between, with any name', () => {
    folder('repo', '.git');
    expect(inCheckout(folder('repo', '..a', 'één: #1'), root)('x.yaml')).toBe('..a/één: #1/x.yaml');
  });
});

describe('a link', () => {
  test('to the audit is followed', () => {
    folder('repo', '.git');
    symlinkSync(folder('repo', 'audits', 'shop'), join(root, 'link'));
    expect(inCheckout(join(root, 'link'), root)('audit.yaml')).toBe('audits/shop/audit.yaml');
  });

  test('to a file elsewhere in the checkout is followed', () => {
    folder('repo', '.git');
    file('repo', 'shared', 'x.yaml');
    symlinkSync(join(root, 'repo', 'shared', 'x.yaml'), join(folder('repo', 'a'), 'y.yaml'));
    expect(inCheckout(folder('repo', 'a'), root)('y.yaml')).toBe('shared/x.yaml');
  });

  test('that leads out of the checkout is called by its own name', () => {
    folder('repo', '.git');
    file('secret.yaml');
    symlinkSync(join(root, 'secret.yaml'), join(folder('repo', 'a'), 'y.yaml'));
    expect(inCheckout(folder('repo', 'a'), root)('y.yaml')).toBe('a/y.yaml');
  });
});
