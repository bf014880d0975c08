import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readTable } from '../../src/register/import/read-table.js';
import { BIN, exampleFolder, run, temporaryFolder } from '../support/cli.js';
import { makeWorkbook } from '../support/make-workbook.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const OLE = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
const ole = (name: string): Uint8Array => {
  const file = new Uint8Array(1024);
  file.set(OLE);
  file.set(Buffer.from(name, 'utf16le'), 512);
  return file;
};
const HEADINGS = ['Verwerking', 'Doel', 'Bewaartermijn'];
const small = makeWorkbook({ sheets: [{ name: 'Blad1', rows: [HEADINGS, ['Chat', 'Vragen', '1 jaar']] }] });
const sheet = (rows: string): Uint8Array =>
  makeWorkbook({
    sheets: [{ name: 'Blad1', rows: [] }],
    parts: { 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>` },
  });
/** The size that the directory claims for a part is made one. */
function lying(workbook: Uint8Array, part: string): Uint8Array {
  const changed = Uint8Array.from(workbook);
  const at = Buffer.from(changed).lastIndexOf(part) - 46;
  new DataView(changed.buffer).setUint32(at + 24, 1, true);
  return changed;
}
const zeros = '<row r="1"><c r="A1" t="inlineStr"><is><t>'.concat(
  '0'.repeat(30 * 1024 * 1024),
  '</t></is></c></row>',
);

test.each<[string, string, Uint8Array, string]>([
  ['nothing', 'register.xlsx', new Uint8Array(), 'table_empty'],
  ['a workbook without a cell', 'register.xlsx', sheet(''), 'table_empty'],
  ['encrypted', 'register.xlsx', ole('EncryptedPackage'), 'table_encrypted'],
  ['the old Excel', 'register.xls', ole('Workbook'), 'table_old_excel'],
  ['the old Excel, renamed', 'register.xlsx', ole('Workbook'), 'table_old_excel'],
  ['the binary Excel', 'register.xlsb', zipSync({ 'xl/workbook.bin': bytes('x') }), 'table_binary_excel'],
  ['OpenDocument', 'register.ods', zipSync({ 'content.xml': bytes('<x/>') }), 'table_ods'],
  ['Word', 'register.docx', zipSync({ 'word/document.xml': bytes('<x/>') }), 'table_not_excel'],
  ['PDF', 'register.pdf', bytes('%PDF-1.7\n'), 'table_pdf'],
  ['PDF, renamed', 'register.csv', bytes('%PDF-1.7\n'), 'table_pdf'],
  [
    'a web page called .xls',
    'register.xls',
    bytes('<html><table><tr><td>Doel</td></tr></table></html>'),
    'table_html',
  ],
  [
    'a picture',
    'register.csv',
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0),
    'table_unknown_form',
  ],
  ['CSV called .xlsx', 'register.xlsx', bytes('Verwerking;Doel\nChat;Vragen\n'), 'table_wrong_name'],
  ['a workbook called .csv', 'register.csv', small, 'table_wrong_name'],
  ['cut in half', 'register.xlsx', small.subarray(0, small.length / 2), 'table_damaged'],
  ['not XML', 'register.xlsx', sheet('<row><c></row>'), 'table_damaged'],
  [
    'entities of its own',
    'register.xlsx',
    makeWorkbook({
      sheets: [{ name: 'Blad1', rows: [HEADINGS] }],
      parts: { 'xl/sharedStrings.xml': '<!DOCTYPE x [<!ENTITY a "b">]><sst><si><t>&a;</t></si></sst>' },
    }),
    'table_damaged',
  ],
  ['one column', 'register.csv', bytes('Verwerking\nChat\nMail\n'), 'table_no_delimiter'],
  [
    'an open quote',
    'register.csv',
    bytes('Verwerking;Doel\n"Chat;Vragen\nMail;Nieuws\n'),
    'table_open_quote',
  ],
  ['400 columns and one', 'register.csv', bytes(`${'a;'.repeat(401)}\n`), 'table_too_many_columns'],
  [
    'a cell far to the right',
    'register.xlsx',
    sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>'),
    'table_too_many_columns',
  ],
  ['a page in a cell', 'register.csv', bytes(`a;b\n${'x'.repeat(40_000)};c\n`), 'table_long_cell'],
  ['over 10,000 rows', 'register.csv', bytes('a;b\n'.repeat(10_001)), 'table_too_many_rows'],
])('%s (%s)', (_, name, content, code) => {
  const read = readTable(name, content);
  expect(read.problems.map((problem) => problem.code)).toEqual([code]);
  expect(read.ok).toBe(false);
});

test('a workbook with macros is read, and nothing of them', () => {
  const withMacros = makeWorkbook({
    sheets: [{ name: 'Blad1', rows: [HEADINGS] }],
    parts: { 'xl/vbaProject.bin': bytes('Sub Auto_Open()') },
  });
  const read = readTable('register.xlsm', withMacros);
  expect(read.ok && read.value.macros).toBe(true);
});

test('any bytes, and any change of a workbook, give a table or a problem; nothing is thrown', () => {
  const outcome = (content: Uint8Array): void => {
    for (const name of ['register.xlsx', 'register.csv']) {
      const read = readTable(name, content);
      expect(read.ok || read.problems.length === 1).toBe(true);
    }
  };
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), outcome), { numRuns: 500 });
  const change = fc.record({ at: fc.nat(small.length - 1), byte: fc.nat(255) });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
      const changed = Uint8Array.from(small);
      for (const { at, byte } of changes) changed[at] = byte;
      outcome(changed);
    }),
    { numRuns: 500 },
  );
});

/** Runs `register import` and measures what it took: the largest resident set in MB (GNU time may be missing, so the process says so itself). */
function importWith(folder: string, file: string): { code: number; stderr: string; megabytes: number } {
  const report = join(folder, 'rss');
  const preload = join(folder, 'rss.cjs');
  writeFileSync(
    preload,
    `process.on('exit', () => require('fs').writeFileSync(${JSON.stringify(report)}, String(process.resourceUsage().maxRSS)));`,
  );
  const args = [
    '--require',
    preload,
    '--max-old-space-size=300',
    BIN,
    'register',
    'import',
    file,
    '--dir',
    folder,
  ];
  try {
    execFileSync(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 60_000,
      encoding: 'utf8',
    });
    return { code: 0, stderr: '', megabytes: rss(report) };
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: string };
    return { code: status, stderr, megabytes: rss(report) };
  }
}

const rss = (file: string): number =>
  Number(execFileSync('cat', [file], { encoding: 'utf8' })) /
  (process.platform === 'darwin' ? 1024 * 1024 : 1024);

const rows = Array.from(
  { length: 200_000 },
  (_, at) => `<row><c t="inlineStr"><is><t>cel ${at}</t></is></c><c><v>${at}</v></c></row>`,
).join('');

test.each<[string, string, () => Uint8Array, RegExp]>([
  [
    'a zip bomb',
    'register.xlsx',
    () => sheet(zeros),
    /too large when it is unpacked|te groot als hij wordt uitgepakt/,
  ],
  [
    'a zip bomb that lies about it',
    'register.xlsx',
    () => lying(sheet(zeros), 'xl/worksheets/sheet1.xml'),
    /te groot als hij wordt uitgepakt|beschadigd/,
  ],
  ['200,000 rows in a workbook', 'register.xlsx', () => sheet(rows), /te veel rijen/],
  [
    '200,000 rows of CSV',
    'register.csv',
    () => bytes('een verwerking;een doel;1 jaar\n'.repeat(200_000)),
    /te veel rijen/,
  ],
  ['a file of 21 MB', 'register.csv', () => new Uint8Array(21 * 1024 * 1024).fill(97), /te groot/],
])('%s: a clear error within 512 MB', (_, name, content, expected) => {
  const folder = exampleFolder();
  const file = join(folder, name);
  writeFileSync(file, content());
  const { code, stderr, megabytes } = importWith(folder, file);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(expected) as string });
  expect(megabytes).toBeLessThan(512);
});

test('a folder, a pipe, and nothing at all', async () => {
  const folder = temporaryFolder();
  const [pipe, inner] = [join(folder, 'pipe.csv'), join(folder, 'inner')];
  execFileSync('mkfifo', [pipe]);
  mkdirSync(inner);
  const audit = exampleFolder();
  for (const [file, expected] of [
    [pipe, 'it is not an ordinary file'],
    [inner, 'it is a folder'],
    [join(folder, 'none.csv'), 'it no longer exists'],
  ] as const) {
    const { code, stdout, stderr } = await run(['register', 'import', file, '--dir', audit, '--lang', 'en']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(expected);
  }
});
