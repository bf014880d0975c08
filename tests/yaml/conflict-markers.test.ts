import { describe, expect, it, test } from 'vitest';
import { conflictMarkers } from '../../src/yaml/conflict-markers.js';
import { parseYaml } from '../../src/yaml/parse-yaml.js';
import { expectOk } from '../support/catalogue.js';

const TEXTS: [name: string, text: string, data: unknown][] = [
  [
    'in a literal block',
    'a: |-\n  <<<<<<< HEAD\n  =======\n  >>>>>>> x\nb: 1\n',
    { a: '<<<<<<< HEAD\n=======\n>>>>>>> x', b: 1 },
  ],
  ['in a folded block, deep', 'a:\n  b: >-\n    x\n\n    ======= y\n', { a: { b: 'x\n======= y' } }],
  ['between quotes', 'a: "<<<<<<< HEAD"\n', { a: '<<<<<<< HEAD' }],
  ['between quotes, over two lines', "a: 'x\n  >>>>>>> y'\n", { a: 'x >>>>>>> y' }],
  ['in a comment', '# <<<<<<< HEAD\na: 1\n#>>>>>>> x\n', { a: 1 }],
  ['longer than those of git', 'a: 1\n# x\nb: |-\n  ========\n', { a: 1, b: '========' }],
];

describe('what looks like a conflict and is none', () => {
  test.each(TEXTS)('%s', (_name, text, data) => {
    expect(conflictMarkers(text)).toEqual([]);
    expect(expectOk(parseYaml('a.yaml', text)).data).toEqual(data);
  });
});

it('a conflict within a literal block is one all the same', () => {
  const text = 'a: |-\n  x\n<<<<<<< main\n  y\n=======\n  z\n>>>>>>> other branch\n';
  expect(conflictMarkers(text)).toEqual([
    {
      code: 'yaml_conflict',
      offset: text.indexOf('<'),
      args: { ours: 'main', theirs: 'other branch', named: 'yes', start: 3, end: 7 },
    },
  ]);
});
