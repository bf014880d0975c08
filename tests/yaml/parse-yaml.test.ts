import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Problem, Result } from '../../src/model/problem.js';
import { MAX_BYTES, parseYaml } from '../../src/yaml/parse-yaml.js';
import type { YamlFile } from '../../src/yaml/parse-yaml.js';
import { exampleFiles } from '../support/example-files.js';
import { bombs } from '../support/yaml-bombs.js';

const bytes = (text: string, encoding: BufferEncoding = 'utf8'): Buffer => Buffer.from(text, encoding);

/** The code of each problem, and the text that its position points at. */
function refusals(content: Uint8Array | string): [code: string, at: string | undefined][] {
  const result = parseYaml('a.yaml', content);
  if (result.ok) return [];
  return result.problems.map((problem) => [problem.code, pointedAt(problem)]);
}

function pointedAt({ position, excerpt }: Problem): string | undefined {
  return excerpt?.find(({ line }) => line === position?.line)?.text.slice((position?.column ?? 0) - 1);
}

const accepted: [name: string, content: Uint8Array | string, data: unknown][] = [
  ['a mapping', 'a: 1\n', { a: 1 }],
  ['without a last line break', 'a: 1', { a: 1 }],
  ['Windows line ends', 'a: 1\r\nb: |-\r\n  x\r\n  y\r\n', { a: 1, b: 'x\ny' }],
  ['a byte order mark', bytes('\uFEFFa: 1\n'), { a: 1 }],
  ['a byte order mark in text', '\uFEFFa: 1\n', { a: 1 }],
  ['words that YAML 1.1 takes for a boolean', 'a: no\nb: on\nc: y\n', { a: 'no', b: 'on', c: 'y' }],
  ['times and octals as YAML 1.2 has them', 'a: 12:30\nb: 012\n', { a: '12:30', b: 12 }],
  ['a date is a text', 'a: 2027-01-31\n', { a: '2027-01-31' }],
  ['a merge key is a key', 'a:\n  <<: {b: 1}\n', { a: { '<<': { b: 1 } } }],
  ['a document marker at the start', '---\na: 1\n', { a: 1 }],
  ['a document marker at the end', 'a: 1\n...\n', { a: 1 }],
  ['a tab that does not indent', 'a:\t1\n', { a: 1 }],
  ['a list', '- a\n', ['a']],
  ['a comment with & * ! %', 'a: 1 # &x *y !z\n# %YAML 1.1\n', { a: 1 }],
  ['a text with & * ! inside', 'a: b &c *d !e\n', { a: 'b &c *d !e' }],
  ['quoted & * ! in front', 'a: "&b"\nc: "*d"\ne: "!f"\n', { a: '&b', c: '*d', e: '!f' }],
  ['a literal block with markers in it', 'a: |-\n  --- x\n  &y\n', { a: '--- x\n&y' }],
  ['a replacement character that was typed', bytes('a: \uFFFD\n'), { a: '\uFFFD' }],
];

test.each(accepted)('reads %s', (_name, content, data) => {
  const result = parseYaml('a.yaml', content);
  expect(result.ok ? result.value.data : result.problems).toEqual(data);
});

test('names that every object has are ordinary keys', () => {
  const result = parseYaml('a.yaml', '__proto__: {polluted: true}\nconstructor: 1\ntoString: 2\n');
  const data = result.ok ? (result.value.data as object) : {};
  expect(Object.keys(data)).toEqual(['__proto__', 'constructor', 'toString']);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

type Refused = [name: string, content: Uint8Array | string, problems: [code: string, at?: string][]];

const refused: Refused[] = [
  ['an empty file', '', [['yaml_empty', '']]],
  ['nothing but comments', '# a\n', [['yaml_empty', '# a']]],
  ['UTF-16 with its mark', bytes('\uFEFFa: 1', 'utf16le'), [['file_utf16']]],
  ['UTF-16 the other way round', bytes('\uFEFFa: 1', 'utf16le').swap16(), [['file_utf16']]],
  ['UTF-16 without its mark', bytes('a: 1', 'utf16le'), [['file_utf16']]],
  ['UTF-16 the other way round, without', bytes('a: 1', 'utf16le').swap16(), [['file_utf16']]],
  ['Latin-1', bytes('a: 1\nb: één\n', 'latin1'), [['file_not_utf8', '\uFFFD\uFFFDn']]],
  [
    'Latin-1 behind a replacement character that was typed',
    Buffer.concat([bytes('a: \uFFFD\n'), bytes('b: é', 'latin1')]),
    [['file_not_utf8', '\uFFFD']],
  ],
  ['a character cut in half at the end', bytes('a: é').subarray(0, 4), [['file_not_utf8', '\uFFFD']]],
  ['a NUL', 'a: 1\nb: x\0y\n', [['yaml_control', '\0y']]],
  ['a NUL in bytes', bytes('a: 1\nb: x\0y\n'), [['file_binary', '\0y']]],
  ['an escape character', 'a: \u001b[31m\n', [['yaml_control', '\u001b[31m']]],
  ['more than may be read', new Uint8Array(MAX_BYTES + 1), [['file_too_large']]],
  ['a conflict', 'a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: [\n>>>>>>> x\n', [['yaml_conflict', '<<<<<<< HEAD']]],
  [
    'two conflicts, one with what was there before',
    '<<<<<<< a\r\nb: 2\r\n||||||| 12ab\r\n=======\r\nb: 3\r\n>>>>>>> b\r\nc: 1\r\n<<<<<<<\r\n=======\r\n>>>>>>>\r\n',
    [
      ['yaml_conflict', '<<<<<<< a'],
      ['yaml_conflict', '<<<<<<<'],
    ],
  ],
  ['a conflict, its end gone', 'a: 1\n<<<<<<< x\nb: 1\n', [['yaml_conflict_marker', '<<<<<<< x']]],
  ['a conflict, only its end left', 'a: 1\n>>>>>>> x\n', [['yaml_conflict_marker', '>>>>>>> x']]],
  ['a conflict, only its middle left', 'a: 1\n=======\nb: 1\n', [['yaml_conflict_marker', '=======']]],
  ['a conflict of three', 'a: 1\r\n|||||||\r\n', [['yaml_conflict_marker', '|||||||']]],
  ['two documents', 'a: 1\n---\nb: 2\n', [['yaml_two_documents', '---']]],
  ['a directive', '%YAML 1.1\n---\na: no\n', [['yaml_directive', '%YAML 1.1']]],
  ['an anchor', 'a: &x 1\n', [['yaml_anchor', '&x 1']]],
  ['an anchor of a key', '&x a: 1\n', [['yaml_anchor', '&x a: 1']]],
  [
    'an alias',
    'a: &x 1\nb: [*x]\n',
    [
      ['yaml_anchor', '&x 1'],
      ['yaml_alias', '*x]'],
    ],
  ],
  ['an alias of nothing', 'a: *x\n', [['yaml_alias', '*x']]],
  ['a tag', 'a: !!str 1\n', [['yaml_tag', '!!str 1']]],
  ['a tag of its own', 'a: !js/function x\n', [['yaml_tag', '!js/function x']]],
  ['a duplicate key', 'a: 1\nb:\n  c: 1\n  c: 2\n', [['yaml_duplicate_key', 'c: 2']]],
  ['a duplicate key on one line', 'a: {b: 1, b: 2}\n', [['yaml_duplicate_key', 'b: 2}']]],
  ['a number as key', 'a: 1\n12: 2\n', [['yaml_key_not_text', '12: 2']]],
  ['nothing as key', 'a: 1\n: 2\n', [['yaml_key_not_text', ': 2']]],
  ['a mapping as key', '? {a: 1}\n: 2\n', [['yaml_key_not_text', '{a: 1}']]],
  ['a tab to indent', 'a:\n\tb: 1\n', [['yaml_syntax', '\tb: 1']]],
  ['a quote that is not closed', 'a: "b\nc: 1\n', [['yaml_syntax', '']]],
  ['a bracket that is not closed', 'a: [b\n# c\n\nd: 1\n', [['yaml_syntax', '']]],
  ['a colon within a text', 'a: b: c\n', [['yaml_syntax', 'b: c']]],
  ['a depth that does not fit', 'a:\n    b: 1\n  c: 2\n', [['yaml_syntax', '  c: 2']]],
  ['a text that starts with @', 'a: @b\n', [['yaml_syntax', '@b']]],
  ['one fault and its consequences', 'a:\n\tb: 1\n\tc: 2\nd: 3\n', [['yaml_syntax', '\tb: 1']]],
];

test.each(refused)('refuses %s', (_name, content, problems) => {
  expect(refusals(content)).toEqual(problems.map(([code, at]) => [code, at]));
});

const reasons: [text: string, reason: string][] = [
  ['a:\n\tb: 1\n', 'TAB_AS_INDENT'],
  ['a: "b\nc: 1\n', 'MISSING_CHAR'],
  ["a: 'b\nc: 1\n", 'MISSING_CHAR'],
  ['a: [b\nc: 1\n', 'MISSING_CHAR'],
  ['a: {b: 1\nc: 1\n', 'MISSING_CHAR'],
  ['a: b: c\n', 'BLOCK_AS_IMPLICIT_KEY'],
  ['a:\n   b: 1\n     c: 2\n', 'BAD_INDENT'],
  ['a: "\\q"\n', 'BAD_DQ_ESCAPE'],
  ['a: @b\n', 'BAD_SCALAR_START'],
  [`a: ${'['.repeat(70)}${']'.repeat(70)}\n`, 'RESOURCE_EXHAUSTION'],
];
test.each(reasons)('says of %j that it is %s', (text, reason) => {
  const result = parseYaml('a.yaml', text);
  expect(result.problems.map(({ args }) => args)).toEqual([{ reason }]);
});

describe('positions', () => {
  const cases: [name: string, content: string, line: number, column: number, lines: number[]][] = [
    ['in the first line', 'a: &x 1\nb: 2\nc: 3\n', 1, 4, [1, 2]],
    ['in the middle', 'a: 1\nb: &x 2\nc: 3\nd: 4\n', 2, 4, [1, 2, 3]],
    ['in the last line', 'a: 1\nb: 2\nc: &x 3', 3, 4, [2, 3]],
    ['behind Windows line ends', 'a: 1\r\nb: &x 2\r\nc: 3\r\n', 2, 4, [1, 2, 3]],
    ['behind a byte order mark', '\uFEFFa: &x 1\n', 1, 4, [1, 2]],
    ['behind a wide character', 'a: ["🙂", &x 1]\n', 1, 11, [1, 2]],
    ['behind a literal block', 'a: |-\n  b\n  c\nd: &x 1\n', 4, 4, [3, 4, 5]],
  ];
  test.each(cases)('%s', (_name, content, line, column, lines) => {
    const [problem] = parseYaml('a.yaml', content).problems;
    expect(problem?.position).toEqual({ line, column });
    expect(problem?.excerpt?.map((each) => each.line)).toEqual(lines);
    const [own = ''] = content
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/)
      .slice(line - 1);
    expect(problem?.excerpt?.find((each) => each.line === line)?.text).toBe(own);
  });

  it('shows no more of a long line than anybody reads', () => {
    const [problem] = parseYaml('a.yaml', `a: "${'x'.repeat(1_000_000)}"\nb: &x 1\n`).problems;
    expect(problem?.excerpt?.[0]?.text.length).toBeLessThan(100_000);
  });
});

describe('bombs', () => {
  test.each(bombs)('%s: refused at once, with a place', (_name, text) => {
    const start = performance.now();
    const result = parseYaml('a.yaml', Buffer.from(text));
    const took = performance.now() - start;
    if (result.ok) expect(JSON.stringify(result.value.data).length).toBeLessThan(2 * text.length);
    expectLocated(result);
    expect(result.problems.length).toBeLessThanOrEqual(100);
    expect(took).toBeLessThan(1500);
  });
});

/** Codes of files as a whole, which have no line to point at. */
const OF_THE_FILE = ['file_utf16', 'file_too_large'];

function expectLocated(result: Result<YamlFile>): void {
  if (result.ok) {
    // The place of everything can be found, whichever reader read it.
    expect(result.value.document.toJS()).toEqual(result.value.data);
    return;
  }
  expect(result.problems.length).toBeGreaterThan(0);
  for (const { code, file, position, excerpt } of result.problems) {
    expect(file).toBe('a.yaml');
    if (OF_THE_FILE.includes(code)) continue;
    expect(position?.line).toBeGreaterThan(0);
    expect(position?.column).toBeGreaterThan(0);
    expect(excerpt?.map(({ line }) => line)).toContain(position?.line);
  }
}

describe('whatever becomes of a file', () => {
  const interesting = fc.constantFrom(
    ...['\t', '\n', '\r', '\0', ' ', ':', '-', '"', "'", '[', ']', '{', '}', ',', '#', '&a', '*a', '!a', '%'],
    ...['|', '>', '? ', '---\n', '...\n', '<<<<<<< a\n', '\uFEFF', '\u2028', '🙂', '~', '@', '`', '<<: '],
  );
  const byte = fc.nat(255).map((value) => Buffer.from([value]));
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.oneof(fc.nat(3), fc.nat(2000)),
    insert: fc.oneof(
      byte,
      interesting.map((text) => Buffer.from(text)),
      fc
        .tuple(fc.constantFrom(...exampleFiles), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(200))
        .map(([{ content }, from, length]) => {
          const start = Math.floor(from * content.length);
          return content.subarray(start, start + length);
        }),
    ),
  });
  const mutated = fc
    .tuple(fc.constantFrom(...exampleFiles), fc.array(change, { minLength: 1, maxLength: 4 }))
    .map(([{ content }, changes]) =>
      changes.reduce<Buffer>((now, { at, remove, insert }) => {
        const offset = Math.floor(at * now.length);
        return Buffer.concat([now.subarray(0, offset), insert, now.subarray(offset + remove)]);
      }, content),
    );

  it('bytes changed, removed and put in: read, or refused at a place', () => {
    fc.assert(
      fc.property(mutated, (content) => {
        expectLocated(parseYaml('a.yaml', content));
      }),
      { numRuns: 1500 },
    );
  });

  it('cut off anywhere: read, or refused at a place', () => {
    const [{ content }] = exampleFiles as [(typeof exampleFiles)[number]];
    for (let length = 0; length < content.length; length += 3) {
      expectLocated(parseYaml('a.yaml', content.subarray(0, length)));
    }
  });

  it('any bytes: read, or refused at a place', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (content) => {
        expectLocated(parseYaml('a.yaml', content));
      }),
      { numRuns: 3000 },
    );
  });

  it('any signs of YAML: read, or refused at a place', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(interesting, fc.constantFrom('a', 'b: ', '1')), { maxLength: 30 }),
        (signs) => {
          expectLocated(parseYaml('a.yaml', signs.join('')));
        },
      ),
      { numRuns: 5000 },
    );
  });
});
