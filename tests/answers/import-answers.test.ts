import { describe, expect, it, test } from 'vitest';
import { importAnswers } from '../../src/answers/import-answers.js';
import type { ImportedAnswers } from '../../src/answers/import-answers.js';
import type { Answer } from '../../src/model/audit.js';
import type { Problem, Result } from '../../src/model/problem.js';
import { validators } from '../support/catalogue.js';
import { question, questionnaire } from '../support/small-audit.js';

const CHAT = questionnaire('chat', {
  version: '1.2.0',
  questions: [
    question('contract'),
    question('months', { type: 'number', options: [] }),
    question('owner', { type: 'text' }),
  ],
  renamed: { agreement: 'contract' },
});
const KNOWN = ['chat', 'chat-shop'];

const load = (text: string | Uint8Array): Result<readonly ImportedAnswers[]> =>
  importAnswers(
    'in.yaml',
    text,
    (id) => (KNOWN.includes(id) ? CHAT : undefined),
    KNOWN,
    validators.touchpoint,
  );

/** `touchpoint/question` → answer, in the order they come. */
function imported(text: string): [id: string, answer: Answer][] {
  const result = load(text);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value.flatMap(({ touchpoint, answers }) =>
    answers.map(([id, answer]): [string, Answer] => [`${touchpoint}/${id}`, answer]),
  );
}

const yes: Answer = { value: 'yes' };

const forms: [name: string, text: string, expected: [id: string, answer: Answer][]][] = [
  [
    'an answer file',
    'touchpoint: chat-shop\nquestionnaire: chat@1.0.0\nname: X\nanswers:\n  contract: "yes"\n  months:\n',
    [['chat-shop/contract', yes]],
  ],
  [
    'an answer file without its head',
    'touchpoint: chat\nanswers: {contract: "yes"}\n',
    [['chat/contract', yes]],
  ],
  ['an answer file without answers', 'touchpoint: chat\nanswers:\n', []],
  [
    'touchpoint → question → answer',
    'chat:\n  contract: "yes"\n  months: 6\nchat-shop:\n  owner: {value: FG, note: n}\n',
    [
      ['chat/contract', yes],
      ['chat/months', { value: 6 }],
      ['chat-shop/owner', { value: 'FG', note: 'n' }],
    ],
  ],
  [
    'touchpoint/question → answer',
    'chat/contract: "yes"\nchat-shop/owner: {value: not_applicable, reason: r}\n',
    [
      ['chat/contract', yes],
      ['chat-shop/owner', { value: 'not_applicable', reason: 'r' }],
    ],
  ],
  [
    'both of these together',
    'chat: {months: 6}\nchat/contract: "yes"\n',
    [
      ['chat/months', { value: 6 }],
      ['chat/contract', yes],
    ],
  ],
  ['JSON', '{"chat": {"months": 6}}', [['chat/months', { value: 6 }]]],
  ['a question by its former name', 'chat/agreement: "yes"\n', [['chat/contract', yes]]],
  ['a question without an answer', 'chat/contract:\nchat: {months: }\n', []],
];
test.each(forms)('reads %s', (_name, text, expected) => {
  expect(imported(text)).toEqual(expected);
});

/** Code, the text at the place, the nearest word. */
function problemsOf(text: string | Uint8Array): [code: string, at: string, suggestion?: string][] {
  return load(text).problems.map(({ code, position, excerpt, suggestion, file }: Problem) => {
    expect(file).toBe('in.yaml');
    const line = excerpt?.find((each) => each.line === position?.line)?.text ?? '';
    const at = line.slice((position?.column ?? 1) - 1);
    return suggestion === undefined ? [code, at] : [code, at, suggestion];
  });
}

const refused: [
  name: string,
  text: string | Uint8Array,
  expected: [code: string, at: string, suggestion?: string][],
][] = [
  [
    'an unknown touchpoint',
    'chat-shpo: {months: 6}\n',
    [['unknown_touchpoint', 'chat-shpo: {months: 6}', 'chat-shop']],
  ],
  [
    'an unknown touchpoint before a question',
    'chta/months: 6\n',
    [['unknown_touchpoint', 'chta/months: 6', 'chat']],
  ],
  [
    'an unknown touchpoint of an answer file',
    'touchpoint: x\nanswers: {}\n',
    [['unknown_touchpoint', 'touchpoint: x']],
  ],
  ['an unknown question', 'chat:\n  month: 6\n', [['unknown_question', 'month: 6', 'months']]],
  [
    'an unknown question behind a touchpoint',
    'chat/month: 6\n',
    [['unknown_question', 'chat/month: 6', 'months']],
  ],
  [
    'more than a question behind a touchpoint',
    'chat/months/x: 6\n',
    [['unknown_question', 'chat/months/x: 6', 'months']],
  ],
  ['nothing behind a touchpoint', 'chat/: 6\n', [['unknown_question', 'chat/: 6']]],
  ['__proto__ behind a touchpoint', 'chat/__proto__: 6\n', [['unknown_question', 'chat/__proto__: 6']]],
  ['__proto__ below a touchpoint', 'chat: {__proto__: 6}\n', [['unknown_question', '__proto__: 6}']]],
  [
    '__proto__ as a touchpoint',
    '__proto__: {months: 6}\n',
    [['unknown_touchpoint', '__proto__: {months: 6}']],
  ],
  ['a wrong answer', 'chat:\n  months: six\n', [['unknown_option', 'six']]],
  ['a wrong answer behind a touchpoint', 'chat/months: 60000\n', [['out_of_range', '60000']]],
  ['a wrong answer in a mapping', 'chat/months:\n  value: six\n', [['unknown_option', 'six']]],
  ['no reason', 'chat/owner: not_applicable\n', [['reason_missing', 'not_applicable']]],
  ['an unknown word beside an answer', 'chat/owner:\n  nota: x\n', [['unknown_key', 'nota: x', 'note']]],
  [
    'a waiver without a date',
    'chat/owner:\n  waiver: {accepts: high, reason: r, approved_by: p}\n',
    [['waiver_incomplete', 'waiver: {accepts: high, reason: r, approved_by: p}']],
  ],
  ['an answer in place of a touchpoint', 'chat: yes\n', [['wrong_type', 'yes']]],
  ['a list in place of answers', 'chat: [a]\n', [['wrong_type', '[a]']]],
  ['a list', '- chat\n', [['wrong_type', '- chat']]],
  ['a word', 'chat\n', [['wrong_type', 'chat']]],
  ['nothing', '', [['yaml_empty', '']]],
  ['no YAML', 'chat: [\n', [['yaml_syntax', '']]],
  [
    'an answer file of another kind',
    'touchpoint: chat\nquestionnaire: mail@1.0.0\nanswers: {}\n',
    [['unknown_kind', 'mail@1.0.0']],
  ],
  [
    'an answer file of another major version',
    'touchpoint: chat\nquestionnaire: chat@2.0.0\nanswers: {}\n',
    [['other_major_version', 'chat@2.0.0']],
  ],
  ['answers of an answer file that are a list', 'touchpoint: chat\nanswers: [a]\n', [['wrong_type', 'chat']]],
];
test.each(refused)('refuses %s', (_name, text, expected) => {
  expect(problemsOf(text)).toEqual(expected);
});

describe('several faults', () => {
  it('are told together, in the order of the file', () => {
    expect(
      problemsOf('chat/months: six\nchta: {}\nchat-shop:\n  owner: ""\n  month: 1\n').map(([code]) => code),
    ).toEqual(['unknown_option', 'unknown_touchpoint', 'empty', 'unknown_question']);
  });
});
