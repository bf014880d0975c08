import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accentSheet, contrast, parse } from '../../src/report/accent.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/cli.js';

const CSS = readFileSync(join(ROOT, 'templates', 'report.css'), 'utf8');

/** What the style sheet calls this colour: light, then dark. */
const grounds = (name: string): string[] =>
  [...CSS.matchAll(new RegExp(`--${name}: (#[0-9a-f]{6});`, 'g'))].map(([, colour]) => colour ?? '');

const colours = fc
  .oneof(fc.stringMatching(/^[0-9a-fA-F]{6}$/), fc.stringMatching(/^[0-9a-f]{3}$/))
  .map((digits) => `#${digits}`);

test('of any colour there is a shade that can be read on every ground, light and dark', () => {
  fc.assert(
    fc.property(colours, (colour) => {
      const [light, dark] = [...accentSheet(colour).matchAll(/--accent: (#[0-9a-f]{6});/g)].map(
        ([, shade]) => shade ?? '',
      );
      for (const name of ['paper', 'wash', 'quiet-wash', 'met-wash']) {
        const [onLight, onDark] = grounds(name);
        expect(contrast(parse(light ?? ''), parse(onLight ?? ''))).toBeGreaterThanOrEqual(4.5);
        expect(contrast(parse(dark ?? ''), parse(onDark ?? ''))).toBeGreaterThanOrEqual(4.5);
      }
    }),
    { numRuns: 500, seed: 1 },
  );
});

test.each([
  ['#0a6', '#00aa66'],
  ['#FF00ff', '#ff00ff'],
])('%s is %s', (written, whole) => {
  expect(accentSheet(written)).toContain(`solid ${whole}`);
});

test('a colour that can be read is left as it is', () => {
  expect(accentSheet('#0a5866')).toContain(':root { --accent: #0a5866; }');
});

test.each([
  ['#ffffff', '#000000', 21],
  ['#777777', '#ffffff', 4.48],
])('the contrast of %s and %s is %d', (a, b, expected) => {
  expect(contrast(parse(a), parse(b))).toBeCloseTo(expected, 2);
});
