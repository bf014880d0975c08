import { describe, expect, it, test } from 'vitest';
import type { Answer } from '../../src/model/audit.js';
import type { Problem } from '../../src/model/problem.js';
import { readText, tryText } from '../support/catalogue.js';
import { exampleFiles, exampleText } from '../support/example-files.js';
import { question, questionnaire } from '../support/small-audit.js';

const CHAT = questionnaire('chat', {
  version: '1.2.3',
  questions: [
    question('contract'),
    question('purposes', { type: 'multi', exclusive: ['no'] }),
    question('months', { type: 'number', options: [{ id: 'never', label: { nl: 'Nooit', en: 'Never' } }] }),
    question('since', { type: 'date', options: [] }),
    question('owner', { type: 'text', options: [] }),
    question('constructor'),
  ],
  renamed: { agreement: 'contract' },
});

const file = (answers: string, head = 'questionnaire: chat@1.2.0'): string =>
  `touchpoint: x\n${head}\nname: X\nanswers:${answers}\n`;
const problemsOf = (text: string): [code: string, at: string, args?: Problem['args']][] =>
  tryText(text, 'touchpoints/x.yaml', [CHAT]).problems.map(({ code, position, excerpt, args }) => {
    const line = excerpt?.find((each) => each.line === position?.line)?.text ?? '';
    return [code, line.slice((position?.column ?? 1) - 1), args];
  });
const read = (text: string): Record<string, Answer> =>
  Object.fromEntries(readText(text, 'touchpoints/x.yaml', [CHAT]).touchpoint.answers);

const readable: [name: string, answers: string, expected: Record<string, Answer>][] = [
  ['nothing behind answers', '', {}],
  ['an empty mapping', ' {}', {}],
  ['an option', '\n  contract: "yes"', { contract: { value: 'yes' } }],
  ['a word that YAML 1.1 takes for a boolean', '\n  contract: no', { contract: { value: 'no' } }],
  ['nothing behind a question', '\n  contract:', {}],
  ['null', '\n  contract: null', {}],
  ['unknown', '\n  months: unknown', { months: { value: 'unknown' } }],
  ['a list on one line', '\n  purposes: [yes]', { purposes: { value: ['yes'] } }],
  ['a list on lines', '\n  purposes:\n    - yes', { purposes: { value: ['yes'] } }],
  ['a number', '\n  months: 6', { months: { value: 6 } }],
  ['nought', '\n  months: 0', { months: { value: 0 } }],
  ['a part', '\n  months: 0.5', { months: { value: 0.5 } }],
  ['an answer beside a number', '\n  months: never', { months: { value: 'never' } }],
  ['a date', '\n  since: 2026-02-28', { since: { value: '2026-02-28' } }],
  ['a text', '\n  owner: Marketing', { owner: { value: 'Marketing' } }],
  ['a text on lines', '\n  owner: |-\n    a\n    b', { owner: { value: 'a\nb' } }],
  ['a mapping without a value', '\n  owner:\n    ask: FG', { owner: { ask: 'FG' } }],
  ['a mapping with an empty value', '\n  owner:\n    value:\n    ask: FG', { owner: { ask: 'FG' } }],
  ['a mapping on one line', '\n  months: {value: 6, note: x}', { months: { value: 6, note: 'x' } }],
  [
    'not applicable with its reason',
    '\n  owner: {value: not_applicable, reason: x}',
    { owner: { value: 'not_applicable', reason: 'x' } },
  ],
  [
    'everything there is to say',
    `
  contract:
    value: unknown
    note: n
    ask: a
    evidence:
      - {file: evidence/a.pdf}
      - {file: evidence/b.pdf, sha256: ${'0'.repeat(63)}a}
    by: b
    date: 2026-11-23
    action: {owner: o, due: 2026-12-01, status: open, ticket: t}
    waiver: {accepts: high, reason: r, approved_by: p, until: 2027-01-01}`,
    {
      contract: {
        value: 'unknown',
        note: 'n',
        ask: 'a',
        evidence: [{ file: 'evidence/a.pdf' }, { file: 'evidence/b.pdf', sha256: `${'0'.repeat(63)}a` }],
        by: 'b',
        date: '2026-11-23',
        action: { owner: 'o', due: '2026-12-01', status: 'open', ticket: 't' },
        waiver: { accepts: 'high', reason: 'r', approvedBy: 'p', until: '2027-01-01' },
      },
    },
  ],
  ['a question by its former name', '\n  agreement: "yes"', { contract: { value: 'yes' } }],
  ['both names: the new one counts', '\n  agreement: "yes"\n  contract: "no"', { contract: { value: 'no' } }],
  [
    'a question called like what every object has',
    '\n  constructor: "yes"',
    { constructor: { value: 'yes' } },
  ],
  ['no answer to such a question', '\n  owner: x', { owner: { value: 'x' } }],
];

test.each(readable)('%s', (_name, answers, expected) => {
  expect(read(file(answers))).toEqual(expected);
});

test('answers stand in the order of the questionnaire, whatever that of the file', () => {
  expect(Object.keys(read(file('\n  owner: x\n  months: 1\n  contract: "no"')))).toEqual([
    'contract',
    'months',
    'owner',
  ]);
});

const refused: [name: string, text: string, expected: [code: string, at: string][]][] = [
  ['an unknown question', file('\n  contarct: "yes"'), [['unknown_question', 'contarct: "yes"']]],
  ['an unknown option', file('\n  contract: maybe'), [['unknown_option', 'maybe']]],
  ['an unknown option in a mapping', file('\n  contract:\n    value: maybe'), [['unknown_option', 'maybe']]],
  ['an unknown option in a list', file('\n  purposes: [yes, maybe]'), [['unknown_option', 'maybe]']]],
  ['an option without brackets', file('\n  purposes: yes'), [['not_a_list', 'yes']]],
  ['options with commas, without brackets', file('\n  purposes: yes, no'), [['not_a_list', 'yes, no']]],
  ['a special answer in a list', file('\n  purposes: [unknown]'), [['unknown_option', 'unknown]']]],
  ['an empty list', file('\n  purposes: []'), [['empty', '[]']]],
  ['an item twice', file('\n  purposes: [yes, yes]'), [['repeated_item', 'yes]']]],
  ['an exclusive option', file('\n  purposes: [yes, no]'), [['exclusive_option', 'no]']]],
  ['a word for a number', file('\n  months: six'), [['unknown_option', 'six']]],
  ['too high a number', file('\n  months: 10001'), [['out_of_range', '10001']]],
  ['no number at all', file('\n  months: .inf'), [['out_of_range', '.inf']]],
  ['nor this', file('\n  months: .nan'), [['out_of_range', '.nan']]],
  ['a number for a text', file('\n  owner: 12'), [['wrong_type', '12']]],
  ['a list for a text', file('\n  owner: [a]'), [['wrong_type', '[a]']]],
  ['an empty text', file('\n  owner: ""'), [['empty', '""']]],
  ['a date that is none', file('\n  since: 2026-02-30'), [['not_a_date', '2026-02-30']]],
  ['a date in another form', file('\n  since: 1 maart'), [['not_a_date', '1 maart']]],
  [
    'not applicable without a reason',
    file('\n  owner: not_applicable'),
    [['reason_missing', 'not_applicable']],
  ],
  ['a list of mappings', file('\n  purposes:\n    - {a: b}'), [['unknown_option', '{a: b}']]],
  ['a mapping as value', file('\n  owner:\n    value: {a: b}'), [['wrong_type', '{a: b}']]],
  ['an action without anything', file('\n  owner: {action: {}}'), [['empty', '{}}']]],
  ['evidence that is no list', file('\n  owner: {evidence: a.pdf}'), [['wrong_type', 'a.pdf}']]],
  ['no evidence in the list', file('\n  owner: {evidence: []}'), [['empty', '[]}']]],
  ['a hash that is none', file('\n  owner: {evidence: [{file: a, sha256: x}]}'), [['bad_form', 'x}]}']]],
  [
    'a severity that is none',
    file('\n  owner: {waiver: {accepts: bad, reason: r, approved_by: p, until: 2027-01-01}}'),
    [['not_one_of', 'bad, reason: r, approved_by: p, until: 2027-01-01}}']],
  ],
  [
    'two faults in one answer',
    file('\n  owner:\n    value: 1\n    date: 2026-02-30'),
    [
      ['wrong_type', '1'],
      ['not_a_date', '2026-02-30'],
    ],
  ],
  ['answers that are a list', file(' [a]'), [['wrong_type', '[a]']]],
  ['answers that are a text', file(' a'), [['wrong_type', 'a']]],
  ['a word at the top that is not known', `${file('')}extra: 1\n`, [['unknown_key', 'extra: 1']]],
  ['an empty name', file('').replace('name: X', 'name: ""'), [['empty', '""']]],
  ['an id that is a path', file('').replace('touchpoint: x', 'touchpoint: a/b'), [['bad_form', 'a/b']]],
  ['an id in capitals', file('').replace('touchpoint: x', 'touchpoint: X'), [['bad_form', 'X']]],
  [
    'another id than the name of the file',
    file('').replace('touchpoint: x', 'touchpoint: y'),
    [['id_is_not_file_name', 'y']],
  ],
  ['an unknown kind', file('', 'questionnaire: chta@1.0.0'), [['unknown_kind', 'chta@1.0.0']]],
  ['no version', file('', 'questionnaire: chat'), [['bad_form', 'chat']]],
  ['half a version', file('', 'questionnaire: chat@1'), [['bad_form', 'chat@1']]],
  ['a questionnaire that is no text', file('', 'questionnaire: {chat: 1}'), [['bad_form', '{chat: 1}']]],
  ['a newer major version', file('', 'questionnaire: chat@2.0.0'), [['other_major_version', 'chat@2.0.0']]],
  ['an older major version', file('', 'questionnaire: chat@0.9.0'), [['other_major_version', 'chat@0.9.0']]],
];

test.each(refused)('refuses %s', (_name, text, expected) => {
  expect(problemsOf(text).map(([code, at]) => [code, at])).toEqual(expected);
});

describe('the version of the questionnaire', () => {
  const versions: [version: string, warned: boolean][] = [
    ['1.2.3', false],
    ['1.2.0', false],
    ['1.2.9', false],
    ['1.1.3', true],
    ['1.10.0', true],
  ];
  test.each(versions)('%s can be read', (version, warned) => {
    const result = tryText(
      file('\n  contract: "yes"', `questionnaire: chat@${version}`),
      'touchpoints/x.yaml',
      [CHAT],
    );
    expect(result.ok).toBe(true);
    expect(result.problems.map(({ code, level, args }) => [code, level, args])).toEqual(
      warned ? [['other_version', 'warning', { kind: 'chat', found: version, current: '1.2.3' }]] : [],
    );
  });
});

describe('evidence', () => {
  const inside = [
    'evidence/a.pdf',
    'a',
    'evidence/a b.pdf',
    'evidence/..a',
    'evidence/a..',
    'é/x.pdf',
    '...',
  ];
  const outside = [
    ...[
      '/etc/passwd',
      '../x',
      'a/../../x',
      'a/..',
      '..',
      '.',
      './a',
      'a/./b',
      'a//b',
      'a/',
      '~/x',
      '~root/x',
    ],
    ...['C:\\x', 'c:x', 'a\\b', '\\\\server\\share', '//server/share', '\\x', '..\\x', 'a/..\\b'],
  ];
  const of = (path: string): string => file(`\n  owner: {evidence: [{file: ${JSON.stringify(path)}}]}`);

  test.each(inside)('%j may be below the folder', (path) => {
    expect(problemsOf(of(path))).toEqual([]);
  });
  test.each(outside)('%j may not', (path) => {
    expect(problemsOf(of(path)).map(([code]) => code)).toEqual(['evidence_outside']);
  });
});

describe('who approves a waiver', () => {
  const waiver = '{accepts: high, reason: r, approved_by: FG, until: 2027-01-01}';
  const cases: [owner: string, codes: string[]][] = [
    ['Marketing', []],
    ['FG', ['waiver_self_approved']],
  ];
  test.each(cases)('the action is of %s', (owner, codes) => {
    const text = file(`\n  owner: {action: {owner: ${owner}}, waiver: ${waiver}}`);
    expect(problemsOf(text).map(([code]) => code)).toEqual(codes);
  });
});

test.each(exampleFiles.filter(({ path }) => path.startsWith('touchpoints/')).map(({ path }) => [path]))(
  'the worked example: %s',
  (path) => {
    const { touchpoint, source } = readText(exampleText(path), path);
    expect(touchpoint.id).toBe(path.replace('touchpoints/', '').replace('.yaml', ''));
    expect(touchpoint.file).toBe(path);
    expect(source.text).toBe(exampleText(path));
  },
);

it('does not change what it reads', () => {
  const content = Object.freeze(Buffer.from(exampleText('touchpoints/email.yaml')).toString());
  const once = readText(content, 'touchpoints/email.yaml').touchpoint;
  expect(readText(content, 'touchpoints/email.yaml').touchpoint).toEqual(once);
});
