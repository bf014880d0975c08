import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { compileSchema } from '../../src/compile/compile-schema.js';
import { LAYOUTS } from '../../src/model/layout.js';
import type { Register } from '../../src/model/register.js';
import type { RegisterFormat } from '../../src/register/formats/format.js';
import { REGISTER_FORMATS } from '../../src/register/formats/formats.js';
import { registerSchema } from '../../src/register/register-schema.js';
import { sheetTitles } from '../../src/register/sheet-titles.js';
import { temporaryFolder } from '../support/cli.js';
import { hostileTexts } from '../support/hostile-texts.js';
import { readCsv } from '../support/read-csv.js';
import { readWorkbook } from '../support/read-workbook.js';
import { all } from '../support/read-xml.js';
import { layoutNamed, registerOf, talkativeCounters } from '../support/register-audit.js';

const formats: [string, RegisterFormat][] = Object.entries(REGISTER_FORMATS);
const plain = registerOf(talkativeCounters((place) => `text ${place}`));
const hostile = hostileTexts();

/** A register with hostile texts in it, those from a place in the list onwards. */
const hostileFrom = (start: number): Register =>
  registerOf(talkativeCounters((place) => hostile[(start + place) % hostile.length] ?? ''));

describe.each(formats)('%s', (_, { extension, mediaType, render }) => {
  test('says what it is', () => {
    expect(extension).toMatch(/^[a-z]+$/);
    expect(mediaType).toMatch(/^\w+\/\w+/);
  });

  test.each(LAYOUTS)('%s is the same made again, and leaves the register alone', async (id) => {
    const before = JSON.stringify(plain);
    const made = await render(plain, layoutNamed(id));
    expect(await render(structuredClone(plain), layoutNamed(id))).toEqual(made);
    expect(JSON.stringify(plain)).toBe(before);
    if (typeof made === 'string') expect(made).toMatch(/[^\n]\n$/);
  });

  test('survives hostile text', async () => {
    for (let start = 0; start < hostile.length; start += 90) {
      const made = await render(hostileFrom(start), layoutNamed('gba'));
      expect(made.length).toBeGreaterThan(1000);
    }
  });
});

describe('json', () => {
  const validate = compileSchema(registerSchema);

  test('is the register, and its schema takes it', () => {
    for (const register of [plain, hostileFrom(0)]) {
      const read: unknown = JSON.parse(REGISTER_FORMATS.json.render(register, layoutNamed('minimum')));
      expect(read).toEqual(register);
      expect(validate(read)).toEqual([]);
    }
  });

  test.each<[string, object]>([
    ['another version', { register: 2 }],
    ['a field it does not know', { extra: true }],
    [
      'a state that is none of ours',
      { entries: [{ ...plain.entries[0], fields: { purposes: { state: 'x' } } }] },
    ],
  ])('the schema refuses %s', (_, change) => {
    expect(validate({ ...plain, ...change })).not.toEqual([]);
  });
});

describe('csv', () => {
  test('no cell of it is a formula to any spreadsheet', () => {
    for (let start = 0; start < hostile.length; start += 20) {
      const cells = readCsv(REGISTER_FORMATS.csv.render(hostileFrom(start), layoutNamed('ap'))).flat();
      const lines = cells.flatMap((cell) => cell.split('\n'));
      expect(lines.filter((line) => /^[=+@\t-]/.test(line.trimStart()))).toEqual([]);
    }
  });
});

describe('xlsx', () => {
  const workbook = async (register: Register, id = 'gba' as const): Promise<Uint8Array> =>
    await REGISTER_FORMATS.xlsx.render(register, layoutNamed(id));

  test('texts are texts, numbers numbers and dates dates; nothing is a formula', async () => {
    for (let start = 0; start < hostile.length; start += 90) {
      const bytes = await workbook(hostileFrom(start));
      for (const { xml } of readWorkbook(bytes)) {
        expect(all(xml, 'f')).toEqual([]);
        for (const { attributes, children } of all(xml, 'c')) {
          const value = children.length === 0 ? '' : strOf(children[0]);
          if (value !== '' && attributes['t'] !== 's') expect(value).toMatch(/^\d+$/);
        }
      }
    }
    const [, record] = readWorkbook(await workbook(plain));
    const [head = [], first = []] = record?.rows ?? [];
    expect([first[0], first[head.indexOf('Last updated')]]).toEqual(['1', '2026-11-02']);
  });

  test('every table has its heading in view, a filter on it, and the statutory columns in another colour', async () => {
    const bytes = await workbook(plain);
    const styles = strFromU8(unzipSync(bytes)['xl/styles.xml'] ?? new Uint8Array());
    expect(styles).toContain('FFF4CCCC');
    for (const { xml, rows } of readWorkbook(bytes)) {
      expect(all(xml, 'pane').map(({ attributes }) => attributes['state'])).toEqual(['frozen']);
      expect(all(xml, 'autoFilter')).toHaveLength(rows.length > 1 ? 1 : 0);
    }
    const record = readWorkbook(bytes)[1];
    const [head = []] = record?.rows ?? [];
    const styleOf = (title: RegExp): string | undefined =>
      all(record?.xml ?? { name: '', attributes: {}, children: [] }, 'c')[
        head.findIndex((text) => title.test(text))
      ]?.attributes['s'];
    expect(styleOf(/^Purposes \(GDPR Art/)).toBeDefined();
    expect(styleOf(/^Purposes \(GDPR Art/)).not.toBe(styleOf(/^Legal basis$/));
  });

  test('holds what the CSV holds, cell by cell', async () => {
    for (const id of ['minimum', 'gba', 'ap', 'ico', 'processor'] as const) {
      const [, record] = readWorkbook(await REGISTER_FORMATS.xlsx.render(plain, layoutNamed(id)));
      expect(record?.rows).toEqual(readCsv(REGISTER_FORMATS.csv.render(plain, layoutNamed(id))));
    }
  });

  test('a text that Excel would read as an escape, or that is too long for a cell, is written so that it can be read', async () => {
    const cells = async (text: string): Promise<string[]> =>
      readWorkbook(await workbook(registerOf(talkativeCounters(() => text)))).flatMap(({ rows }) =>
        rows.flat(),
      );
    expect(await cells('_x0041_ _x005F_x0041_')).toContain('_x0041_ _x005F_x0041_');
    const long = await cells(`${'a'.repeat(40_000)}_x0041_`);
    expect(Math.max(...long.map(({ length }) => length))).toBeLessThanOrEqual(32_767);
    expect(long.some((cell) => cell.endsWith('[cut here: the whole text is in the json format]'))).toBe(true);
  });

  test.each<[string, string[], string[]]>([
    ['what Excel refuses', ["a/b\\c?d*e[f]g:h'"], ['a b c d e f g h']],
    ['too long', ['x'.repeat(40)], ['x'.repeat(31)]],
    ['twice, but for capitals', ['Desk', 'desk'], ['Desk', 'desk (2)']],
    ['twice after the cut', ['y'.repeat(40), 'y'.repeat(41)], ['y'.repeat(31), `${'y'.repeat(27)} (2)`]],
    ['half a character at the end', [`${'z'.repeat(30)}😀`], ['z'.repeat(30)]],
    ['nothing left', ['[]'], ['(2)']],
  ])('names of sheets: %s', (_, wanted, titles) => {
    expect(sheetTitles(wanted)).toEqual(titles);
  });
});

const strOf = (child: unknown): string =>
  typeof child === 'string' ? child : (child as { children: unknown[] }).children.map(strOf).join('');

const office = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find((place) => {
  try {
    execFileSync(place, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});

test.skipIf(office === undefined)(
  'LibreOffice opens the workbook and reads what we wrote, evaluating nothing',
  async () => {
    const folder = temporaryFolder();
    const texts = hostile.filter((text) => /[=+@-]|_x|\d/.test(text));
    const register = registerOf(talkativeCounters((place) => texts[place * 11] ?? '=1+1'));
    writeFileSync(
      join(folder, 'register.xlsx'),
      await REGISTER_FORMATS.xlsx.render(register, layoutNamed('ap')),
    );
    mkdirSync(join(folder, 'out'));
    // Comma, double quote, UTF-8, from the first line, every cell in quotes, all sheets.
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1';
    execFileSync(
      office ?? '',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        filter,
        '--outdir',
        'out',
        'register.xlsx',
      ],
      { cwd: folder, stdio: 'ignore', timeout: 120_000 },
    );
    const name = readdirSync(join(folder, 'out')).find((file) => file.endsWith('-Record.csv')) ?? '';
    const read = readCsv(strict(readFileSync(join(folder, 'out', name), 'utf8')));
    const sheet = readWorkbook(readFileSync(join(folder, 'register.xlsx')))[1];
    expect(read).toEqual(sheet?.rows);
  },
  180_000,
);

/** LibreOffice ends lines with a line feed, and leaves numbers and empty cells without quotes; readCsv wants neither. */
function strict(csv: string): string {
  const tokens = csv.matchAll(/"(?:[^"]|"")*"|[^",\n]+|[,\n]/g);
  let line: string[] = [''];
  let out = '';
  for (const [token] of tokens) {
    if (token === ',') line.push('');
    else if (token === '\n') {
      out += `${line.map((cell) => (cell.startsWith('"') ? cell : `"${cell}"`)).join(',')}\r\n`;
      line = [''];
    } else line.push(`${line.pop() ?? ''}${token}`);
  }
  return out;
}
