import { expect, it, test } from 'vitest';
import { exampleFolder } from '../support/cli.js';
import { catalogue } from '../support/catalogue.js';
import { runInside } from '../support/run-inside.js';

/** The gaps of questions are in commands.test.ts; here is everything else that has an id. */

const DAY = ['--as-of', '2026-12-01'];

test.each(['nl', 'en'] as const)(
  'every finding of the worked example that is no gap of a question: %s',
  async (language) => {
    const folder = exampleFolder();
    // Many days later there are more: dates have passed.
    for (const day of ['2026-12-01', '2028-01-01']) {
      const ids = await findingIds(folder, day);
      const beyond = ids.filter((id) => !/^[\w-]+\/\w+$/.test(id));
      expect(beyond.length).toBeGreaterThan(0);
      for (const id of beyond) {
        const ran = await runInside(['explain', id, '--dir', folder, '--as-of', day, '--lang', language]);
        expect([id, ran.code, ran.stderr]).toEqual([id, 0, '']);
        expect(ran.stdout).toContain(language === 'nl' ? 'Maatregel' : 'Measure');
      }
    }
  },
);

/** As completion offers them. */
async function findingIds(folder: string, day: string): Promise<string[]> {
  const words = ['__complete', 'zsh', '--', '--dir', folder, 'explain', ''];
  const { stdout } = await runInside(words, { now: () => new Date(`${day}T12:00:00Z`) });
  const lines = stdout.split('\n').map((line) => line.split('\t')[0] ?? '');
  const found = lines.filter((id) => id.includes('/') && !id.endsWith('/'));
  expect(found.length).toBeGreaterThan(10);
  return found;
}

test.each(['nl', 'en'] as const)(
  'every reference: citation, what it says, status, address: %s',
  async (language) => {
    for (const { id, cite, title, url } of catalogue.law.values()) {
      const { code, stdout } = await runInside(['explain', id, '--lang', language]);
      expect([id, code]).toEqual([id, 0]);
      for (const text of [cite[language], title[language], url ?? '', 'Status: '])
        expect(stdout).toContain(text);
    }
  },
);

it('says how far a reference was read', async () => {
  const unsure = [...catalogue.law.values()].find(({ status }) => status !== 'verified');
  const { stdout } = await runInside(['explain', unsure?.id ?? '', '--lang', 'en']);
  expect(stdout).toMatch(/Status: (?:unverified|seen through a secondary source)/);
});

const faults: [id: string, says: string][] = [
  ['gdpr-6-l', 'Did you mean gdpr-6-1?'],
  ['inventory/vidoe', 'There is no finding “inventory/vidoe” as of 2026-12-01.'],
  ['email/stale', 'There is no finding “email/stale” as of 2026-12-01.'],
];
test.each(faults)('%s: %s', async (id, says) => {
  const ran = await runInside(['explain', id, '--dir', exampleFolder(), ...DAY, '--lang', 'en']);
  expect([ran.code, ran.stdout]).toEqual([2, '']);
  expect(ran.stderr).toContain(says);
});
