import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileSchema } from '../../src/compile/compile-schema.js';
import { registerSchema } from '../../src/register/register-schema.js';
import { makeAudit, sharedFolder } from '../support/audit-folder.js';
import { EXAMPLE, exampleFolder, run, temporaryFolder } from '../support/cli.js';
import type { Ran } from '../support/cli.js';
import { readCsv } from '../support/read-csv.js';
import { readWorkbook } from '../support/read-workbook.js';

const DAY = ['--as-of', '2026-12-01'];
const register = (...args: string[]): Promise<Ran> => run(['register', '--dir', EXAMPLE, ...DAY, ...args]);

describe('register', () => {
  test('writes a workbook below the audit, and says where and what is open', async () => {
    const folder = exampleFolder();
    const { code, stdout, stderr } = await run(['register', ...DAY], { cwd: folder });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(
      /^reports\/register\.minimum\.nl\.xlsx\n\d+ vragen vullen het register nog aan, waarvan \d+ alleen met: touchpoint-audit interview --register\n/,
    );
    const sheets = readWorkbook(readFileSync(join(folder, 'reports/register.minimum.nl.xlsx')));
    expect(sheets.map(({ name }) => name)).toEqual([
      'Organisatie',
      'Register',
      'Verwerkers',
      'Nog te vragen',
    ]);
    expect(sheets[1]?.rows.map(([name]) => name)).toEqual([
      'Verwerking',
      'Belplatform klantenservice en kliniek',
      'Klantlijsten bij Meta en Google',
      'Nieuwsbrief en aanbiedingen',
      'Facebook- en Instagramberichten',
      'Remarketing op de webwinkel',
      'Facebook, Instagram en LinkedIn',
      'WhatsApp klantenservice',
      'WhatsApp kliniek',
    ]);
  });

  test('names files after layout and language', async () => {
    const folder = exampleFolder();
    const args = [
      'register',
      '--layout',
      'gba',
      '--format',
      'xlsx, csv,md,json,jsonld',
      '--lang',
      'en',
      '-q',
      ...DAY,
    ];
    expect(await run(args, { cwd: folder })).toEqual({
      code: 0,
      stdout: ['gba.en.xlsx', 'gba.en.csv', 'gba.en.md', 'en.json', 'en.jsonld']
        .map((name) => `reports/register.${name}\n`)
        .join(''),
      stderr: '',
    });
    expect(readdirSync(join(folder, 'reports'))).toHaveLength(5);
  });

  test.each([['register.csv'], ['register.jsonld'], ['register.xlsx']])(
    'takes the form from the name of the file: %s',
    async (name) => {
      const folder = temporaryFolder();
      const path = join(folder, name);
      expect(await register('-o', path, '-q')).toEqual({ code: 0, stdout: `${path}\n`, stderr: '' });
      const bytes = readFileSync(path);
      if (name.endsWith('.csv')) expect(readCsv(bytes.toString())).toHaveLength(9);
      else if (name.endsWith('.xlsx')) expect(readWorkbook(bytes)).toHaveLength(4);
      else expect(JSON.parse(bytes.toString())).toBeTypeOf('object');
    },
  );

  test('prints text with -o -, and the register itself with --json', async () => {
    const csv = await register('--layout', 'cnil', '--format', 'csv', '-o', '-', '--lang', 'en', '-q');
    expect([csv.code, csv.stderr, readCsv(csv.stdout)[0]?.slice(0, 3)]).toEqual([
      0,
      '',
      ['Number', 'Activity', 'Last updated'],
    ]);
    const json = await register('--json');
    expect([json.code, json.stderr]).toEqual([0, '']);
    expect(compileSchema(registerSchema)(JSON.parse(json.stdout))).toEqual([]);
  });

  test('says whose it is, as audit.yaml does', async () => {
    const folder = exampleFolder();
    const path = join(folder, 'audit.yaml');
    writeFileSync(
      path,
      `${readFileSync(path, 'utf8')}register: {contact: privacy@voorbeeld.example, dpo: fg@voorbeeld.example, on_behalf_of: [Klant A]}\n`,
    );
    const { stdout } = await run(['register', '--json', '--dir', folder]);
    expect((JSON.parse(stdout) as { organisation: object }).organisation).toEqual({
      name: 'Voorbeeld Huid & Slaap B.V.',
      contact: 'privacy@voorbeeld.example',
      dpo: 'fg@voorbeeld.example',
      onBehalfOf: ['Klant A'],
    });
  });

  test('helps in two languages', async () => {
    const [dutch, english] = await Promise.all(
      ['nl', 'en'].map((language) => run(['register', '--help', '--lang', language])),
    );
    expect(dutch?.stdout).toContain('het verwerkingsregister, gevuld uit de antwoorden');
    expect(english?.stdout).toContain('the record of processing activities, filled from the answers');
  });

  test.each<[string, string[], string]>([
    ['another layout', ['--layout', 'bfdi'], 'Possible: minimum, gba, ap, cnil, ico, processor.'],
    [
      'another format',
      ['--format', 'csv,toString'],
      'There is no format “toString”. Possible: xlsx, csv, md, json, jsonld.',
    ],
    [
      'several formats in one file',
      ['--format', 'csv,md', '-o', 'x'],
      '-o takes one format; leave it out to write several to reports/.',
    ],
    [
      'a workbook on the screen',
      ['--format', 'xlsx', '-o', '-'],
      'A workbook cannot be printed. Give -o a file name.',
    ],
  ])('refuses %s', async (_, args, message) => {
    const { code, stdout, stderr } = await register('--lang', 'en', ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});

describe('nothing to put in it', () => {
  const folder = sharedFolder();

  test('an audit without touchpoints', async () => {
    const empty = join(folder, 'empty');
    await makeAudit(empty);
    const { code, stdout, stderr } = await run(['register', '--dir', empty]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Er is nog niets te onderzoeken');
  });

  test('an audit whose touchpoints are not in use', async () => {
    const unused = join(folder, 'unused');
    await makeAudit(unused, {
      flags: ['--use', 'whatsapp=in_use', '--set', 'whatsapp/whatsapp_form=none'],
    });
    const { code, stdout, stderr } = await run(['register', '--dir', unused]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Geen contactpunt is in gebruik, dus er is niets om in het register te zetten.');
    expect(stderr).toContain('touchpoint-audit interview');
  });
});

test('the same bytes in every time zone and locale, a second time', async () => {
  const digests = await Promise.all(
    [
      { TZ: 'UTC' },
      { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8' },
      { TZ: 'Pacific/Pago_Pago', LC_ALL: 'nl_NL.UTF-8' },
    ].map(async (env) => {
      const folder = exampleFolder();
      const args = ['register', '--layout', 'gba', '--format', 'xlsx,csv,md,json,jsonld', '-q', ...DAY];
      const { code, stderr } = await run(args, { cwd: folder, env });
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      return readdirSync(join(folder, 'reports'))
        .toSorted()
        .map((name) => {
          const bytes = readFileSync(join(folder, 'reports', name));
          return `${name} ${createHash('sha256').update(bytes).digest('hex')}`;
        });
    }),
  );
  expect(digests[0]).toHaveLength(5);
  expect(digests[1]).toEqual(digests[0]);
  expect(digests[2]).toEqual(digests[0]);
});
