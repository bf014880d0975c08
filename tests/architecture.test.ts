import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
// @ts-expect-error a script without types
import { drawn } from '../src/build/architecture.mjs';
import { ROOT } from './support/cli.js';

const page = readFileSync(join(ROOT, 'docs', 'architecture.md'), 'utf8');

it('docs/architecture.md shows the arrows as they are (npm run architecture)', () => {
  expect(page).toBe((drawn as () => string)());
});

it('names every folder of src/', () => {
  const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('shipped-'))
    .map(({ name }) => name);
  const named = [...page.matchAll(/^- `(\w+)` →|`(\w+)\/`/gm)].map(([, inList, inText]) => inList ?? inText);
  expect(folders.filter((folder) => !named.includes(folder))).toEqual([]);
});
