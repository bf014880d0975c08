import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importResultSchema } from '../../src/cli/register-import/import-result-schema.js';
import { compileSchema } from '../../src/compile/compile-schema.js';
import { exampleFolder, run, temporaryFolder } from '../support/cli.js';
import type { Ran } from '../support/cli.js';
import { put, replace } from '../support/folders.js';
import { hostileTexts } from '../support/hostile-texts.js';
import { makeWorkbook } from '../support/make-workbook.js';
import { inTerminal } from '../support/terminal.js';

const REGISTER = `Naam verwerking;Doel;Ontvangers;Bewaartermijn;Grondslag;Eigenaar
WhatsApp klantenservice;Vragen;Trengo;24 maanden;Toestemming;Klantenservice
Videobellen;Consult;Zoom;1 jaar;Overeenkomst;Zorg
Klantenservice;Vragen;;1 jaar;Overeenkomst;KCC
Salarissen;Loon;Bank;7 jaar;Wettelijke plicht;HR
`;
const EXISTING = ['register', 'existing.yaml'];

/** The worked example with a register beside it. */
function withRegister(text = REGISTER, name = 'register.csv'): { folder: string; file: string } {
  const folder = exampleFolder();
  put(name, text)(folder);
  return { folder, file: join(folder, name) };
}

const importing = (folder: string, file: string, ...more: readonly string[]): Promise<Ran> =>
  run(['register', 'import', file, '--dir', folder, '--as-of', '2026-11-24', '--lang', 'en', ...more]);
const stored = (folder: string): string => readFileSync(join(folder, ...EXISTING), 'utf8');

test('what is read, why, and what comes of it', async () => {
  const { folder, file } = withRegister();
  const { code, stdout, stderr } = await importing(folder, file);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/ {2}Bewaartermijn +Retention periods {2}called so/);
  expect(stdout).toContain('WhatsApp klantenservice ← “WhatsApp klantenservice”: the same name');
  expect(stdout).toMatch(
    /“Klantenservice” may be about .* Say which: --match "klantenservice=call-platform"/,
  );
  expect(stdout).toContain('said not to be in use: “Videobellen”');
  expect(stdout).toContain('something else than the answers: WhatsApp klantenservice (Retention periods)');
  expect(stdout).toContain('no column for “Categories of data subjects”');
  expect(stored(folder)).toContain('  whatsapp-klantenservice:\n    name: WhatsApp klantenservice\n');
  expect((await run(['validate', '--dir', folder])).code).toBe(0);

  const { stdout: status } = await run(['status', '--dir', folder, '--as-of', '2026-12-01', '--json']);
  expect(JSON.stringify(JSON.parse(status))).toContain('whatsapp-klantenservice');
  await run(['report', '--dir', folder, '--format', 'md', '--lang', 'nl', '--as-of', '2026-12-01']);
  const report = readFileSync(join(folder, 'reports', 'gap-report.nl.md'), 'utf8');
  expect(report).toContain(
    'Bewaartermijnen in uw register en in de antwoorden verschillen: WhatsApp klantenservice',
  );
});

test('a second import: what was decided stays, and nothing changes', async () => {
  const { folder, file } = withRegister();
  await importing(folder, file, '--match', 'Klantenservice=call-platform,messenger');
  const before = stored(folder);
  expect(before).toContain('    touchpoints: [call-platform, messenger]\n');
  const again = await importing(folder, file, '--as-of', '2027-01-01');
  expect(again.stdout).toContain('The columns are read as register/import.yaml says.');
  expect(again.stdout).toMatch(/Bewaartermijn +Retention periods {2}as saved before/);
  expect(again.stdout).toContain('Nothing changed since the last import.');
  expect(stored(folder)).toBe(before);

  // A changed register changes the lines that changed.
  replace('register.csv', '24 maanden', '6 maanden')(folder);
  await importing(folder, file);
  const changed = stored(folder)
    .split('\n')
    .filter((line, at) => line !== before.split('\n')[at]);
  expect(changed).toEqual([expect.stringMatching(/^ {2}sha256: /) as string, '    retention: "6 maanden"']);
  await importing(folder, file, '--match', 'klantenservice=none');
  expect(stored(folder)).toContain('    touchpoints: []\n');
});

describe('columns that are not certain', () => {
  const text = REGISTER.replaceAll('Grondslag', 'Basis').replace('Eigenaar', 'Afdeling');

  test('are listed with the flag to give, and nothing is saved', async () => {
    const { folder, file } = withRegister(text);
    const { code, stderr } = await importing(folder, file, '--no-input');
    expect(code).toBe(2);
    expect(stderr).toContain('“Basis”, for example “Toestemming”: looks like legal bases');
    expect(stderr).toContain('--map "Basis=legal_basis"\n');
    expect(stderr).toContain('--ignore "Afdeling"\n');
    expect(existsSync(join(folder, 'register'))).toBe(false);
  });

  test('are decided by flags, which are saved', async () => {
    const { folder, file } = withRegister(text);
    const { code } = await importing(folder, file, '--map', 'basis = legal_basis', '--ignore', 'Afdeling');
    expect(code).toBe(0);
    expect(readFileSync(join(folder, 'register', 'import.yaml'), 'utf8')).toContain(
      '  - {column: Basis, fields: [legal_basis]}\n  - {column: Afdeling, fields: []}\n',
    );
    expect((await importing(folder, file)).code).toBe(0);
  });

  test('are asked for at a terminal', async () => {
    const { folder, file } = withRegister(text);
    const args = ['register', 'import', file, '--dir', folder, '--as-of', '2026-11-24', '--lang', 'en'];
    await inTerminal(args, { rows: 40 }, async (terminal) => {
      await terminal.waitFor('What does the column “Basis” hold?');
      terminal.press('enter');
      await terminal.waitFor('What does the column “Afdeling” hold?');
      terminal.press('enter');
      await terminal.waitFor('What is the entry “Klantenservice” about?');
      terminal.press('enter');
      expect(await terminal.exit).toEqual({ code: 0, signal: null });
    });
    expect(stored(folder)).toContain('    touchpoints: [call-platform]\n');
    expect(stored(folder)).toContain('    legal_basis: Toestemming\n');
    expect(stored(folder)).not.toContain('owner:');
  });

  test('Ctrl-C saves nothing', async () => {
    const { folder, file } = withRegister(text);
    await inTerminal(
      ['register', 'import', file, '--dir', folder, '--lang', 'en'],
      { rows: 40 },
      async (terminal) => {
        await terminal.waitFor('What does the column “Basis” hold?');
        terminal.press('ctrl-c');
        expect(await terminal.exit).toEqual({ code: 130, signal: null });
      },
    );
    expect(existsSync(join(folder, 'register'))).toBe(false);
  });
});

test.each<[string, readonly string[], string]>([
  [
    'no such field',
    ['--map', 'Doel=purpose'],
    '“purpose” is not a field. Possible: name, touchpoint, purposes',
  ],
  [
    'no such column',
    ['--map', 'Doelen=purposes'],
    'There is no column “Doelen”. There are: Naam verwerking, Doel',
  ],
  ['no such column to ignore', ['--ignore', 'Nr'], 'There is no column “Nr”.'],
  ['not a pair', ['--map', 'Doel'], '--map needs heading=field'],
  [
    'no such entry',
    ['--match', 'salarisen=email'],
    'There is no entry “salarisen”. Did you mean salarissen?',
  ],
  [
    'no such touchpoint',
    ['--match', 'salarissen=mail'],
    'There is no touchpoint “mail”. There are: call-platform',
  ],
  ['not a row', ['--header-row', 'one'], '--header-row needs the number of a row, not “one”.'],
  ['a row without headings', ['--header-row', '9'], 'No row looks like the headings of a register'],
  ['no such sheet', ['--sheet', 'HR'], 'There is no sheet “HR”.'],
  [
    'the name is not there',
    ['--map', 'Naam verwerking=systems'],
    'No column names the processing activities.',
  ],
])('%s is refused', async (_, flags, expected) => {
  const { folder, file } = withRegister();
  const { code, stdout, stderr } = await importing(folder, file, ...flags);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(expected);
  expect(existsSync(join(folder, 'register'))).toBe(false);
});

test('a dry run saves nothing', async () => {
  const { folder, file } = withRegister();
  const { code, stdout } = await importing(folder, file, '--dry-run');
  expect(code).toBe(0);
  expect(stdout).toContain('Nothing was saved (--dry-run).');
  expect(existsSync(join(folder, 'register'))).toBe(false);
});

test('--json follows its schema, whatever comes of it', async () => {
  const validate = compileSchema(importResultSchema);
  const { folder, file } = withRegister();
  for (const [code, flags] of [
    [0, []],
    [0, ['--dry-run']],
    [2, ['--header-row', '9']],
  ] as const) {
    const ran = await importing(folder, file, '--json', ...flags);
    expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code, stderr: '' });
    expect(validate(JSON.parse(ran.stdout))).toEqual([]);
  }
  writeFileSync(file, REGISTER.replace('Eigenaar', 'Afdeling'));
  const open = await importing(folder, file, '--json');
  expect(open.code).toBe(2);
  expect(validate(JSON.parse(open.stdout))).toEqual([]);
  expect(open.stdout).toContain('"column": "Afdeling"');
});

test('explain takes every finding about the register', async () => {
  const { folder, file } = withRegister();
  const { stdout } = await importing(folder, file, '--json');
  const { findings } = JSON.parse(stdout) as { findings: { id: string; kind: string }[] };
  const kinds = new Map(findings.map(({ id, kind }) => [kind, id]));
  expect(kinds.size).toBeGreaterThan(4);
  for (const id of kinds.values()) {
    const ran = await run(['explain', id, '--dir', folder, '--as-of', '2026-12-01', '--lang', 'en']);
    expect({ id, code: ran.code }).toEqual({ id, code: 0 });
    expect(ran.stdout).toContain('GDPR Art. 30(1)');
  }
});

test.each([
  ['entries is no mapping', 'entries: []', 'entries'],
  ['a field that is none', 'entries:\n  chat: {name: Chat, retentoin: 1 year}', 'retention'],
  ['a touchpoint that is a path', 'entries:\n  chat: {name: Chat, touchpoints: [../x]}', 'kleine letters'],
])('register/existing.yaml: %s is a problem with its place', async (_, entries, expected) => {
  const folder = exampleFolder();
  const head = `existing_register: 1\nsource: {file: a.csv, sha256: ${'0'.repeat(64)}, imported: 2026-11-24}\n`;
  put('register/existing.yaml', head + entries)(folder);
  const { code, stderr } = await run(['validate', '--dir', folder]);
  expect(code).toBe(2);
  expect(stderr).toMatch(/register\/existing\.yaml:\d+:\d+/);
  expect(stderr).toContain(expected);
});

test('hostile text in a register stays text: on the terminal, in the file, in the report', async () => {
  const texts = hostileTexts()
    .filter((text) => /[\p{L}\p{N}]/u.test(text))
    .slice(0, 200);
  const rows = texts.map((text, at) => [`${at} ${text}`, text, text]);
  const folder = exampleFolder();
  const file = join(temporaryFolder(), 'register.xlsx');
  // Characters that XML cannot hold cannot stand in a workbook.
  const xml = (text: string): string =>
    text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '');
  const sheet = {
    name: 'Register',
    rows: [['Verwerking', 'Doel', 'Ontvangers'], ...rows.map((row) => row.map(xml))],
  };
  writeFileSync(file, makeWorkbook({ sheets: [sheet] }));
  const { code, stdout, stderr } = await importing(folder, file);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  const again = await importing(folder, file);
  expect(again.stdout).toContain('Nothing changed since the last import.');
  expect((await run(['report', '--dir', folder, '--format', 'html,md,json'])).code).toBe(0);
});
