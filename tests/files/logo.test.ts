import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MAX_LOGO, readLogo } from '../../src/files/logo.js';
import { temporaryFolder } from '../support/cli.js';

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');

test.each<[string, string, Buffer]>([
  ['PNG', 'png', bytes('\u0089PNG\r\n\u001a\n…')],
  ['JPEG', 'jpeg', bytes('\u00ff\u00d8\u00ff\u00e0')],
  ['WebP', 'webp', bytes('RIFF\u0000\u0001\n\u0002WEBPVP8 ')],
  ['SVG', 'svg+xml', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  [
    'SVG behind a prolog',
    'svg+xml',
    Buffer.from('\ufeff<?xml version="1.0"?>\n<!-- a > b -->\n<!DOCTYPE svg [<!ENTITY a "b">]>\n<svg >'),
  ],
])('%s is known by its bytes, whatever its name', (_, type, content) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'logo.txt'), content);
  expect(readLogo(folder, 'logo.txt')).toEqual({
    address: `data:image/${type};base64,${content.toString('base64')}`,
  });
});

test.each<[string, string | Buffer]>([
  ['a page', '<!doctype html><svg></svg>'],
  ['a page in disguise', '<html><svg></svg></html>'],
  ['nothing', ''],
  ['a comment without an end', '<!-- <svg>'],
  ['a GIF', 'GIF89a'],
])('%s is no logo', (_, content) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'logo.svg'), content);
  expect(readLogo(folder, 'logo.svg')).toMatchObject({ fault: 'logo_not_an_image' });
});

test('nor is what lies elsewhere, also through a link, a folder, or what is too large', () => {
  const folder = temporaryFolder();
  const audit = join(folder, 'audit');
  mkdirSync(audit);
  writeFileSync(join(folder, 'logo.png'), bytes('\u0089PNG\r\n\u001a\n'));
  symlinkSync(join(folder, 'logo.png'), join(audit, 'link.png'));
  writeFileSync(join(audit, 'large.png'), Buffer.alloc(MAX_LOGO + 1));
  mkdirSync(join(audit, 'folder'));
  expect(readLogo(audit, '../logo.png')).toMatchObject({ fault: 'logo_outside' });
  expect(readLogo(audit, 'link.png')).toMatchObject({ fault: 'logo_outside' });
  expect(readLogo(audit, 'large.png')).toMatchObject({ fault: 'logo_too_large', bytes: MAX_LOGO + 1 });
  expect(readLogo(audit, 'folder')).toMatchObject({ fault: 'logo_missing' });
  expect(readLogo(audit, 'none.png')).toMatchObject({ fault: 'logo_missing' });
});
