import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { editYaml } from '../../src/yaml/edit-yaml.js';
import { parseYaml } from '../../src/yaml/parse-yaml.js';
import type { YamlFile } from '../../src/yaml/parse-yaml.js';
import { Flow, writeScalar } from '../../src/yaml/write-yaml.js';
import type { YamlValue } from '../../src/yaml/write-yaml.js';

function parse(text: string): YamlFile {
  const result = parseYaml('a.yaml', text);
  if (!result.ok) throw new Error(`${JSON.stringify(result.problems)} in\n${text}`);
  return result.value;
}

const file = `# top
answers:
  #: First?
  # a note of ours
  first: [a, b] # why b
  #: Second?

  second:
    value: unknown
    note: Maybe # sure?
    # below
    action: {owner: X, due: 2026-12-01}

  #: Third?
  third:
  #: Fourth?
  fourth: |-
    two
    lines
last: 1
`;

type Case = [
  name: string,
  path: [string, ...string[]],
  value: YamlValue | undefined,
  changed: [string, string][],
];

const cases: Case[] = [
  ['an equal value changes nothing', ['answers', 'first'], ['a', 'b'], []],
  [
    'an equal mapping changes nothing',
    ['answers', 'second'],
    { value: 'unknown', note: 'Maybe', action: new Flow({ owner: 'X', due: '2026-12-01' }) },
    [],
  ],
  [
    'a plain value changes its own line',
    ['answers', 'first'],
    ['b'],
    [['  first: [a, b] # why b', '  first: [b] # why b']],
  ],
  ['an empty value is filled', ['answers', 'third'], 12, [['  third:', '  third: 12']]],
  ['a word that YAML 1.1 misreads is quoted', ['answers', 'third'], 'no', [['  third:', '  third: "no"']]],
  ['a value is emptied', ['last'], null, [['last: 1', 'last:']]],
  [
    'a block becomes one line',
    ['answers', 'fourth'],
    'x',
    [['  fourth: |-\n    two\n    lines', '  fourth: x']],
  ],
  [
    'one field of a mapping',
    ['answers', 'second', 'note'],
    'Yes',
    [['    note: Maybe # sure?', '    note: Yes # sure?'.replace('Yes', '"Yes"')]],
  ],
  [
    'a new field goes in order',
    ['answers', 'second'],
    { value: 'unknown', note: 'Maybe', ask: 'IT', action: new Flow({ owner: 'X', due: '2026-12-01' }) },
    [['    note: Maybe # sure?', '    note: Maybe # sure?\n    ask: IT']],
  ],
  [
    'comments inside a mapping move above a plain value',
    ['answers', 'second'],
    'yes',
    [
      [
        '  second:\n    value: unknown\n    note: Maybe # sure?\n    # below\n    action: {owner: X, due: 2026-12-01}',
        '  # sure?\n  # below\n  second: "yes"',
      ],
    ],
  ],
  [
    'a value becomes a mapping and keeps its comment',
    ['answers', 'first'],
    { value: ['a'], note: 'n' },
    [['  first: [a, b] # why b', '  # why b\n  first:\n    value: [a]\n    note: n'.replace(': n', ': "n"')]],
  ],
  ['a new key goes last', ['answers', 'fifth'], 'x', [['    lines\n', '    lines\n  fifth: x\n']]],
  [
    'a missing parent is made',
    ['inventory', 'video'],
    new Flow({ use: 'unknown' }),
    [['last: 1\n', 'last: 1\ninventory:\n  video: {use: unknown}\n']],
  ],
  [
    'a removed key takes its lines',
    ['answers', 'fourth'],
    undefined,
    [['  fourth: |-\n    two\n    lines\n', '']],
  ],
];

describe('editYaml', () => {
  test.each(cases)('%s', (_name, path, value, changed) => {
    const expected = changed.reduce((text, [before, after]) => {
      expect(text).toContain(before);
      return text.replace(before, () => after);
    }, file);
    expect(editYaml(parse(file), path, value)).toBe(expected);
  });

  it('keeps every comment and reads back what was set, whatever the file and the value', () => {
    const key = fc.constantFrom('a', 'b', 'c', 'd');
    const scalar = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.constantFrom(
        'no',
        '12:30',
        '1e3',
        ' x',
        'a: b',
        'a #b',
        '- c',
        '',
        'null',
        'one\ntwo',
        'one\n\n  two',
        '\n',
        'x\n',
        '# no',
        '2026-01-01',
        '0123',
      ),
    );
    const flow = fc
      .dictionary(key, scalar, { maxKeys: 3, noNullPrototype: true })
      .map((entries) => new Flow(entries));
    const value: fc.Arbitrary<YamlValue> = fc.oneof(
      scalar,
      fc.array(scalar, { maxLength: 3 }),
      flow,
      fc.array(flow, { minLength: 1, maxLength: 2 }),
      fc.dictionary(key, fc.oneof(scalar, flow, fc.array(scalar, { maxLength: 2 })), {
        minKeys: 1,
        maxKeys: 3,
        noNullPrototype: true,
      }),
    );
    const step = fc.record({
      key,
      value: fc.option(value, { nil: undefined }),
      comment: fc.nat({ max: 12 }),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        let text = 'answers:\n  a: 1\n  b: 2\n';
        let comments = 0;
        for (const { key: name, value: next, comment } of steps) {
          text = editYaml(parse(text), ['answers', name], next);
          const answers = (parse(text).data as { answers: Record<string, unknown> | null }).answers ?? {};
          expect(answers[name]).toEqual(next === undefined ? undefined : plain(next));
          const again = editYaml(parse(text), ['answers', name], next);
          expect(again).toBe(text);
          // People put a comment somewhere between or behind the lines.
          const lines = text.split('\n');
          const at = comment % lines.length;
          const candidate = [...lines.slice(0, at), `  # comment${comments}`, ...lines.slice(at)].join('\n');
          const parsed = parseYaml('x', candidate);
          if (parsed.ok && JSON.stringify(parsed.value.data) === JSON.stringify(parse(text).data)) {
            text = candidate;
            comments++;
          }
        }
        for (let index = 0; index < comments; index++) expect(text).toContain(`# comment${index}`);
      }),
      { numRuns: 1000 },
    );
  });
});

const plain = (value: YamlValue): unknown =>
  Array.isArray(value)
    ? value.map(plain)
    : value instanceof Flow
      ? plain(value.entries)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item as YamlValue)]))
        : value;

it('writes every string so that it reads back the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect((parse(`a: ${writeScalar(text)}`).data as { a: unknown }).a).toBe(text);
      expect((parse(`a: [${writeScalar(text, true)}]`).data as { a: unknown[] }).a[0]).toBe(text);
    }),
    { numRuns: 5000 },
  );
});
