import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvCell, csvRow } from '../../src/text/csv-text.js';
import { FORMATS } from '../../src/report/formats/formats.js';
import { readableText } from '../../src/text/readable.js';
import { exampleReport } from '../support/example-report.js';
import { hostileTexts } from '../support/hostile-texts.js';
import { readCsv } from '../support/read-csv.js';
import { report } from '../support/small-audit.js';
import { talkativeAudit } from '../support/talkative-audit.js';

/** What stands in the cell, as a program that reads CSV sees it. */
const seen = (text: string): string => readCsv(csvRow([text]))[0]?.[0] ?? '';

/** As a spreadsheet looks at a cell: blanks and what cannot be seen left aside, full-width signs taken for plain ones. */
const isFormula = (line: string): boolean =>
  /^[\t\r\n]/.test(line) || /^[\s\p{C}]*[=+\-@＝＋－＠]/u.test(line);

describe('a cell', () => {
  test.each([
    ['plain', 'plain'],
    ['a "quoted" word, and a comma', 'a "quoted" word, and a comma'],
    ['=1+1', "'=1+1"],
    ['+31 20 123 45 67', "'+31 20 123 45 67"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['  =1', "'  =1"],
    ['\u00a0=1', "'\u00a0=1"],
    ['\u200b=1', "'\u200b=1"],
    ['＝1+1', "'＝1+1"],
    ['－1', "'－1"],
    ['a\n=1', "a\n'=1"],
    ['a\r\n+b\r-c', "a\n'+b\n'-c"],
    ['2026-12-01', '2026-12-01'],
    ['a = b', 'a = b'],
    ['', ''],
  ])('%j is read as %j', (text, expected) => {
    expect(seen(text)).toBe(expected);
  });

  test('is always in quotes', () => {
    expect(csvCell('')).toBe('""');
    expect(csvRow(['a', 'b"'])).toBe('"a","b"""\r\n');
  });

  const lost = (text: string): string => text.replace(/\r\n|[\v\f\r\u0085\u2028\u2029]/g, '\n');
  const check = (text: string): void => {
    const read = seen(text);
    expect(read.split('\n').filter(isFormula), JSON.stringify(text)).toEqual([]);
    // Nothing is lost: without the apostrophes that were put in front, it is the text.
    const before = lost(text).split('\n');
    expect(read.split('\n').map((line, index) => (line === `'${before[index] ?? ''}` ? line.slice(1) : line)))
      // A text that began with an apostrophe keeps it.
      .toEqual(before);
  };

  test('no hostile text becomes a formula, and none is lost', () => {
    for (const text of hostileTexts()) check(readableText(text));
  });

  test('nor does any other', () => {
    const part = fc.oneof(
      fc.constantFrom(
        ...Array.from('=+-@＝＋－＠﹣⁺"\',;\t\n\r'),
        '\r\n',
        '\u00a0',
        '\u3000',
        '\u200b',
        '\u2028',
        ' ',
      ),
      fc.string({ unit: 'binary', maxLength: 2 }),
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 12 }).map((parts) => readableText(parts.join(''))),
        check,
      ),
      { numRuns: 5000, seed: 1 },
    );
  });
});

describe('the action list', () => {
  test('has a row for each action, in the order and with the words of the report', async () => {
    const made = await exampleReport('nl');
    const [header, ...rows] = readCsv(FORMATS.csv.render(made));
    expect(header).toEqual([
      'Id',
      'Contactpunt',
      'Ernst',
      'Wat',
      'Wat te doen',
      'Wie',
      'Wanneer',
      'Stand',
      'Over tijd?',
      'Ticket',
    ]);
    expect(made.actions.length).toBeGreaterThan(3);
    expect(rows.map(([id, , , title, measure, owner, due]) => [id, title, measure, owner, due])).toEqual(
      made.actions.map(({ id, title, measure, owner = '', due = '' }) => [id, title, measure, owner, due]),
    );
    expect(rows.map((row) => row[8])).toEqual(made.actions.map(({ overdue }) => (overdue ? 'ja' : 'nee')));
    expect(rows.flatMap((row) => row[6] ?? []).filter((due) => !/^(?:\d{4}-\d\d-\d\d)?$/.test(due))).toEqual(
      [],
    );
  });

  test('is UTF-8 with a mark, and every line ends in CR LF', () => {
    const text = FORMATS.csv.render(report());
    expect(text).toBe(
      '\ufeff"Id","Touchpoint","Severity","What","What to do","Who","When","Status","Overdue?","Ticket"\r\n',
    );
  });

  test('keeps its rows and columns whatever was written', () => {
    const texts = hostileTexts();
    for (let start = 0; start < texts.length; start += 20) {
      const made = report(talkativeAudit((place) => texts[(start + place) % texts.length] ?? ''));
      const rows = readCsv(FORMATS.csv.render(made));
      expect(rows.map(({ length }) => length)).toEqual(Array(made.actions.length + 1).fill(10));
    }
  });
});
