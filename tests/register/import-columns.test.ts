import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Layout } from '../../src/model/layout.js';
import { COLUMN_WORDS } from '../../src/register/import/column-words.js';
import { plainWords } from '../../src/register/import/plain-words.js';
import { recogniseColumn } from '../../src/register/import/recognise-column.js';
import { ROOT } from '../support/cli.js';

test.each([
  // [heading above, heading, field or candidates]
  ['', 'Bewaartermijn', 'retention'],
  ['', 'BEWAARTERMIJN*', 'retention'],
  ['', 'Bewaartermijn(en) (AVG art. 30 lid 1 onder f)', 'retention'],
  ['', 'Beoogde bewaartermijnen van de gegevens', ['data_categories', 'retention']],
  ['', 'Naam van de verwerking', 'name'],
  ['', 'Rechten van betrokkenen', 'ignore'],
  ['', 'Klachten van betrokkenen', ['data_subjects']],
  ['', 'Plaats van de gegevens', 'systems'],
  ['', 'Contact met betrokkenen', ['data_subjects']],
  ['', 'Doel en grondslag', ['legal_basis', 'purposes']],
  ['', 'Passende waarborgen bij doorgifte', 'transfer_safeguards'],
  ['', 'Ontvangers van persoonsgegevens', 'recipients'],
  ['', 'Doorgifte ja/nee', ['transfers']],
  ['', 'Kostenplaats', []],
  ['Ontvangers', 'Intern', 'recipients'],
  ['Persoonsgegevens', 'Termijn', ['data_categories']],
  ['Persoonsgegevens', 'Bijzonder', 'special_categories'],
  ['', 'Durées de conservation', 'retention'],
  ['', 'Lawful basis', 'legal_basis'],
  ['', 'Categories of recipients (if applicable)', 'recipients'],
] as const)('%s / %s', (above, own, expected) => {
  const recognised = recogniseColumn({ above, own });
  const found = recognised.why === 'none' ? [...recognised.candidates].sort() : recognised.field;
  expect(found).toEqual(typeof expected === 'string' ? expected : [...expected].sort());
});

test('no words mean two fields, and all are as plainWords gives them', () => {
  const all = Object.values(COLUMN_WORDS).flat();
  expect(all.filter((words, at) => all.indexOf(words) !== at)).toEqual([]);
  expect(all.filter((words) => plainWords(words) !== words)).toEqual([]);
});

const LAYOUTS = join(ROOT, 'src', 'register', 'layouts');

test.each(readdirSync(LAYOUTS))(
  'every column of our own layout %s is known again, in both languages',
  (name) => {
    const { columns } = parse(readFileSync(join(LAYOUTS, name), 'utf8')) as Layout;
    for (const { title, fields, fact } of columns) {
      for (const own of Object.values(title)) {
        const recognised = recogniseColumn({ above: '', own });
        const holds = fields?.[0] ?? (fact === 'name' ? 'name' : 'ignore');
        // The processor's own form names itself in a column, which an imported register takes for a processor.
        if (fact === 'organisation' && recognised.why !== 'none' && recognised.field === 'processors')
          continue;
        expect({ own, recognised }).toEqual({
          own,
          recognised: { why: expect.any(String) as string, field: holds },
        });
      }
    }
  },
);
