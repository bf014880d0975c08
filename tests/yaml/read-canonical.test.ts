import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseFully } from '../../src/yaml/parse-yaml.js';
import { readCanonical } from '../../src/yaml/read-canonical.js';
import { Flow, writeEntry } from '../../src/yaml/write-yaml.js';
import type { YamlValue } from '../../src/yaml/write-yaml.js';
import { EXAMPLE } from '../support/cli.js';

const examples = readdirSync(EXAMPLE, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => [name, readFileSync(join(EXAMPLE, name), 'utf8')] as const);

/** Either it reads the same as the general parser, or it leaves the text to it. */
function expectAgreement(text: string): void {
  const data = readCanonical(text);
  if (data === undefined) return;
  const full = parseFully('x.yaml', text);
  expect(full.ok ? full.value.data : full.problems).toEqual(data);
}

describe('the reader for our own form of YAML', () => {
  test.each(examples)('reads %s', (_name, text) => {
    expect(readCanonical(text)).toBeDefined();
    expectAgreement(text);
  });

  const odd: string[] = [
    'a: 012',
    'a: 1e3',
    'a: 0x1f',
    'a: .5',
    'a: +1',
    'a: -1',
    'a: 1_000',
    'a: 12:30',
    'a: ~',
    'a: Null',
    'a: yes',
    'a: .inf',
    'a: [1, 02]',
    'a: [a: b]',
    'a: {b: 1, b: 2}',
    'a: [a,]',
    'a: {a}',
    'a: "\\x41"',
    'a: "b" c',
    "a: 'it''s'",
    'a: b: c',
    'a: b:',
    'a:b',
    'a : b',
    '? a',
    'a: &x b',
    'a: *x',
    'a: !t b',
    'a: >\n  b',
    'a: |\n  b',
    'a: |-\n  b\n # c',
    'a: |-\n\n  b',
    'a: |-\n  b\n\n\n',
    'a: |-\nb: 1',
    'a: |-\n    b\n  c: 1',
    'a:\n- b',
    'a:\n  - b\n  - c # d',
    'a:\n  -',
    'a:\n  - - b',
    'a:\n  - b: 1',
    'a: b\n  c',
    'a: b # c',
    'a: b#c',
    'a: #c',
    'a: # c\n  b: 1',
    'a: 1\na: 2',
    'true: 1',
    'null: 1',
    'a: 1\n b: 2',
    ' a: 1',
    'a:\n   b: 1\n  c: 2',
    '- a',
    'a',
    '',
    '# only',
    'a: "b\n  c"',
    'a: [b,\n  c]',
    'a: b\n---\nc: d',
    '%YAML 1.1\n---\na: no',
    '__proto__: 1',
    'a: {__proto__: 1}',
    'constructor: 1',
    'a:\n  #: b\n  c: 1\n\n  #: d\n  e:',
    'a: b ',
    'a:  b',
    'a: é',
    'a: 日本',
    'a: 🙂',
    'a: (b)',
    'a: /b',
    'a: "\\ud83d\\ude42"',
    'a: "\\ud83d"',
    'a: b\u00a0',
    'a: \u2028b',
    'a: [b #c]',
    'a: [b # c]',
    'a: 9007199254740993',
    'a: 999999999999999',
    'a: 2026-01-01',
    'a: 2026-1-1',
    'a: [2026-01-01]',
    'a: 1 b',
    'a: 1.5',
    'a: [", "]',
    'a: {b: [c, {d: e}]}',
    'a: {b: }',
    'a: []',
    'a: {}',
    'a: [ ]',
    'a: [[]]',
  ];
  test.each(odd)('agrees on %j', (text) => {
    expectAgreement(text);
    expectAgreement(`${text}\n`);
    expectAgreement(`z: 1\n${text}\ny: 2\n`);
  });

  it('agrees on whatever we write, and on that with bytes changed', () => {
    const key = fc.constantFrom('a', 'b_c', 'd-e', 'f/g', 'h.i', 'x');
    const scalar = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.constantFrom(...odd.map((text) => text.slice(3))),
    );
    const flow = fc
      .dictionary(key, scalar, { maxKeys: 3, noNullPrototype: true })
      .map((entries) => new Flow(entries));
    const inner = fc.oneof(
      scalar,
      fc.array(scalar, { maxLength: 3 }),
      flow,
      fc.array(flow, { minLength: 1, maxLength: 2 }),
    );
    const value: fc.Arbitrary<YamlValue> = fc.oneof(
      inner,
      fc.dictionary(key, inner, { minKeys: 1, maxKeys: 4, noNullPrototype: true }),
    );
    const file = fc.dictionary(key, value, { minKeys: 1, noNullPrototype: true });
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      remove: fc.nat(3),
      insert: fc.constantFrom(
        '',
        ' ',
        '\n',
        '#',
        ' # c',
        ':',
        '-',
        '"',
        "'",
        '[',
        ']',
        '{',
        '}',
        ',',
        '|-',
        '  ',
        '&',
        '*',
        '0',
        'a',
        '\n\n',
        '\n  ',
      ),
    });
    fc.assert(
      fc.property(file, fc.array(change, { maxLength: 3 }), (map, changes) => {
        const written = Object.entries(map)
          .map(([name, item]) => writeEntry(name, item, 0))
          .join('\n');
        const text = changes.reduce((now, { at, remove, insert }) => {
          const offset = Math.floor(at * now.length);
          return now.slice(0, offset) + insert + now.slice(offset + remove);
        }, `${written}\n`);
        expectAgreement(text);
      }),
      { numRuns: 20_000 },
    );
  });
});
