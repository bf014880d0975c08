import { describe, expect, it, test } from 'vitest';
import { formatFile } from '../../src/answers/format-file.js';
import { newAuditFile } from '../../src/answers/new-audit.js';
import { newInterviewFile } from '../../src/answers/new-interview.js';
import { readAuditFile } from '../../src/answers/read-audit-file.js';
import { readInterview } from '../../src/answers/read-interview.js';
import { newTouchpointFile, setAnswer, setInventory } from '../../src/answers/set-answer.js';
import { toWritten } from '../../src/answers/written-answer.js';
import type { Answer, Touchpoint } from '../../src/model/audit.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import type { Questionnaire } from '../../src/model/questionnaire.js';
import { FLAGS, LANGUAGES, USES } from '../../src/model/vocabulary.js';
import { commentsOf } from '../../src/yaml/comments-of.js';
import { parseYaml } from '../../src/yaml/parse-yaml.js';
import { catalogue, eachQuestionnaire, expectOk, readText, validators } from '../support/catalogue.js';
import { hostileTexts } from '../support/hostile-texts.js';
import { messyYaml } from '../support/messy-yaml.js';
import { Random } from '../support/random.js';
import { randomAction, randomAnswer, randomDate } from '../support/random-answers.js';
import { question, questionnaire } from '../support/small-audit.js';

const FILE = 'touchpoints/x.yaml';

const OLD_AND_NEW = questionnaire('chat', {
  questions: [
    question('contract'),
    question('purposes', {
      type: 'multi',
      options: ['service', 'sales', 'none'].map((id) => ({ id, label: { nl: id, en: id } })),
      exclusive: ['none'],
    }),
    question('months', { type: 'number', max: 120 }),
    question('constructor', { type: 'text' }),
    question('remarks', { type: 'text' }),
  ],
  renamed: { agreement: 'contract', notes: 'remarks', comments: 'remarks' },
});
const kinds = (...more: readonly Questionnaire[]): Catalogue => ({
  questionnaires: new Map(more.map((kind) => [kind.id, kind])),
  law: new Map(),
});
const format = (text: string, file = FILE, all = kinds(OLD_AND_NEW)): string =>
  expectOk(formatFile(file, text, all, 'en'));

/** Comments that people wrote. */
const peoples = (text: string): string[] =>
  commentsOf(text)
    .map((comment) => comment.text)
    .filter((comment) => !/^#:|^# yaml-language-server:/.test(comment))
    .sort();

/** An answer that holds nothing is none. */
const said = ({ answers, ...rest }: Touchpoint): unknown => ({
  ...rest,
  answers: new Map([...answers].filter(([, answer]) => Object.keys(answer).length > 0)),
});

describe('a file that the tool wrote stays as it is', () => {
  test.each(eachQuestionnaire)('%s, whatever is answered in it', (id, kind) => {
    const random = new Random(11);
    for (const language of LANGUAGES) {
      let text = newTouchpointFile({ id: 'x', name: 'X: y', questionnaire: kind }, language);
      expect(expectOk(formatFile(FILE, text, catalogue, language)), id).toBe(text);
      for (let round = 0; round < 15; round++) {
        const each = random.pick(kind.questions);
        const source = expectOk(parseYaml(FILE, text));
        text = setAnswer(source, kind, each.id, randomAnswer(random, each), language);
      }
      expect(expectOk(formatFile(FILE, text, catalogue, language))).toBe(text);
    }
  });

  it('audit.yaml, whatever is said of a kind', () => {
    const random = new Random(12);
    const all = [...catalogue.questionnaires.values()];
    let text = newAuditFile(
      { organisation: 'A: B', languages: ['nl', 'en'], timezone: 'UTC', flags: {} },
      all,
    );
    for (let round = 0; round < 30; round++) {
      expect(expectOk(formatFile('audit.yaml', text, catalogue, 'nl'))).toBe(text);
      const source = expectOk(parseYaml('audit.yaml', text));
      text = setInventory(source, random.pick(all).id, {
        use: random.pick(USES),
        saidBy: 'Directie, afdeling 2',
        ...(random.chance(0.5) && { note: 'x: y' }),
      });
    }
  });

  it('an interview', () => {
    const text = newInterviewFile({
      date: '2026-11-23',
      with: 'FG',
      touchpoints: ['a', 'b'],
      language: 'nl',
      minutes: 5,
    });
    expect(format(text, 'interviews/2026-11-23-fg.yaml')).toBe(text);
  });
});

describe('the layout', () => {
  const head =
    '# yaml-language-server: $schema=../.touchpoint-audit/chat.schema.json\ntouchpoint: x\nquestionnaire: chat@1.0.0\nname: X\n';
  const kind = questionnaire('chat', {
    questions: [question('contract'), question('remarks', { type: 'text' })],
    renamed: { agreement: 'contract', notes: 'remarks' },
  });
  const laid = (answers: string): string => `${head}\nanswers:\n${answers}`;
  const contract = '  #: What about contract?\n  contract:';
  const remarks = '  #: What about remarks?\n  remarks:';

  const cases: [name: string, before: string, after: string][] = [
    ['nothing is answered', `${head}answers:\n`, laid(`${contract}\n\n${remarks}\n`)],
    [
      'keys in another order, and no first line',
      'answers: {remarks: "no", contract: "yes"}\nname: X\nquestionnaire: chat@1.0.0\ntouchpoint: x\n',
      laid(`${contract} "yes"\n\n${remarks} "no"\n`),
    ],
    [
      'the keys of an answer in another order, and a mapping with nothing but a value',
      `${head}answers:\n  contract:\n    action:\n      due: 2026-12-01\n      owner: IT\n    value: no\n  remarks: {value: x}\n`,
      laid(`${contract}\n    value: "no"\n    action: {owner: IT, due: 2026-12-01}\n\n${remarks} x\n`),
    ],
    [
      'older texts of questions, and one of a question that is gone',
      `${head}answers:\n  #: Older?\n  contract:\n  #: Gone?\n  #: Older too?\n  remarks:\n  #: Gone at the end?\n`,
      laid(`${contract}\n\n${remarks}\n`),
    ],
    [
      'another first line',
      `# yaml-language-server: $schema=https://elsewhere.example/x.json\n${head.replace(/^.*\n/, '')}\n${contract.replace(/^/, 'answers:\n')}\n\n${remarks}\n`,
      laid(`${contract}\n\n${remarks}\n`),
    ],
    [
      'a question that was renamed',
      `${head}answers:\n  # ours\n  notes: x\n  agreement: yes\n`,
      laid(`${contract} "yes"\n\n  #: What about remarks?\n  # ours\n  remarks: x\n`),
    ],
    [
      'a question under both its names keeps both answers',
      `${head}answers:\n  notes: x\n  remarks: z\n`,
      laid(`${contract}\n\n${remarks} z\n\n  notes: x\n`),
    ],
    [
      'a question that is not known stays with its text, behind the others',
      `${head}answers:\n  #: Of another version?\n  strange: {value: 1, note: n}\n  remarks: z\n`,
      laid(
        `${contract}\n\n${remarks} z\n\n  #: Of another version?\n  strange:\n    value: 1\n    note: "n"\n`,
      ),
    ],
    [
      'a value that cannot be stays',
      `${head}answers:\n  contract: [1, {a: b}]\n`,
      laid(`${contract}\n    - 1\n    - {a: b}\n\n${remarks}\n`),
    ],
    [
      'comments of people, everywhere',
      `# about the file\n\n# about the name\nname: X # why X\ntouchpoint: x\nquestionnaire: chat@1.0.0\n# above answers\nanswers: # behind answers\n\n  # ---- contracts ----\n\n  #: Older?\n  # who?\n  contract: # which\n    # about the value\n    value: yes # sure\n    # at its end\n  # under it\n\n  remarks: [a, # first\n    b]\n    # deeper\n\n  # at the end\n# last\n`,
      `# yaml-language-server: $schema=../.touchpoint-audit/chat.schema.json\n# about the file\n\ntouchpoint: x\nquestionnaire: chat@1.0.0\n# about the name\nname: X # why X\n\n# above answers\nanswers: # behind answers\n  # ---- contracts ----\n\n  #: What about contract?\n  # who?\n  # about the value\n  # at its end\n  contract: "yes" # which\n  # under it\n\n  #: What about remarks?\n  # first\n  remarks: [a, b]\n    # deeper\n\n  # at the end\n# last\n`.replace(
        '  # about the value\n  # at its end\n  contract: "yes" # which\n',
        '  # about the value\n  # sure\n  # at its end\n  contract: "yes" # which\n',
      ),
    ],
    [
      'Windows line ends',
      laid(`${contract} no\n\n${remarks}\n`).replaceAll('\n', '\r\n'),
      laid(`${contract} "no"\n\n${remarks}\n`).replaceAll('\n', '\r\n'),
    ],
    [
      'texts of several lines, and words that YAML 1.1 misreads',
      `${head}answers:\n  contract:\n    value: no\n    note: "one\\ntwo"\n    ask: 12:30\n  remarks: >-\n    on\n`,
      laid(
        `${contract}\n    value: "no"\n    note: |-\n      one\n      two\n    ask: "12:30"\n\n${remarks} "on"\n`,
      ),
    ],
  ];
  test.each(cases)('%s', (_name, before, after) => {
    const formatted = expectOk(formatFile(FILE, before, kinds(kind), 'en'));
    expect(formatted).toBe(after);
    expect(expectOk(formatFile(FILE, after, kinds(kind), 'en'))).toBe(after);
  });

  it('is in the language of the audit', () => {
    expect(expectOk(formatFile(FILE, `${head}answers:\n`, kinds(kind), 'nl'))).toContain(
      '#: What about contract? (nl)\n',
    );
  });

  const refused: [name: string, file: string, text: string, code: string][] = [
    ['no YAML', FILE, 'a: [\n', 'yaml_syntax'],
    ['a conflict', FILE, '<<<<<<< a\n=======\n>>>>>>> b\n', 'yaml_conflict'],
    ['a kind that is not known', FILE, 'questionnaire: chatt@1.0.0\n', 'unknown_kind'],
    ['a list', FILE, '- a\n', 'not_a_touchpoint'],
    ['a list for an audit', 'audit.yaml', '- a\n', 'wrong_type'],
    ['a text for an interview', 'interviews/x.yaml', 'hello\n', 'wrong_type'],
  ];
  test.each(refused)('refuses %s', (_name, file, text, code) => {
    const result = formatFile(file, text, kinds(kind), 'en');
    expect(result).toMatchObject({ ok: false, problems: [{ code, file, position: { line: 1 } }] });
  });
});

describe('10,000 files in any form', () => {
  const hostile = hostileTexts().filter((text) => text.length < 120 && !/\p{Cs}/u.test(text));
  const strange = [
    '#: An older text of a question?',
    '#:',
    '# yaml-language-server: $schema=https://elsewhere.example/x.json',
  ];

  interface Made {
    readonly file: string;
    readonly data: Readonly<Record<string, unknown>>;
    readonly read: (text: string) => unknown;
  }

  function touchpointFile(random: Random): Made {
    const key = (id: string): string => {
      const old = Object.entries(OLD_AND_NEW.renamed).filter(([, now]) => now === id);
      return old.length > 0 && random.chance(0.3) ? random.pick(old)[0] : id;
    };
    const answers = random.some(OLD_AND_NEW.questions).map((each): [string, unknown] => {
      const answer: Answer = {
        ...randomAnswer(random, each),
        ...(random.chance(0.2) && { note: random.pick(hostile) }),
        ...(random.chance(0.2) && each.type === 'text' && { value: random.pick(hostile) }),
      };
      const written = toWritten(answer);
      const isPlain = typeof written !== 'object' || written === null || Array.isArray(written);
      return [key(each.id), isPlain && random.chance(0.2) ? { value: written } : written];
    });
    const data = {
      touchpoint: 'x',
      questionnaire: 'chat@1.0.0',
      name: random.pick(hostile),
      answers: random.chance(0.05) ? null : Object.fromEntries(answers),
    };
    return { file: FILE, data, read: (text) => said(readText(text, FILE, [OLD_AND_NEW]).touchpoint) };
  }

  function auditFile(random: Random): Made {
    const data = {
      audit: 1,
      organisation: random.pick(hostile),
      languages: ['en', 'nl'],
      ...(random.chance(0.5) && { timezone: 'UTC' }),
      flags: Object.fromEntries(
        random.some(FLAGS).map((flag) => [flag, random.pick([true, false, 'unknown'])]),
      ),
      inventory: Object.fromEntries(
        random
          .some(['chat', 'mail'])
          .map((kind) => [
            kind,
            random.chance(0.2)
              ? null
              : { use: random.pick(USES), note: random.pick(hostile), date: randomDate(random) },
          ]),
      ),
      ...(random.chance(0.5) && { settings: { warn_days: 3, fail_on: 'none' } }),
      ...(random.chance(0.3) && { report: { accent: '#0a6' } }),
      ...(random.chance(0.5) && {
        follow_up: { 'inventory/chat': randomAction(random), 'a/stale': randomAction(random) },
      }),
    };
    return {
      file: 'audit.yaml',
      data,
      read: (text) => expectOk(readAuditFile('audit.yaml', text, two, validators.audit)).auditFile,
    };
  }

  function interviewFile(random: Random): Made {
    const file = 'interviews/2026-11-23.yaml';
    const data = {
      date: randomDate(random),
      ...(random.chance(0.7) && { with: 'No' }),
      touchpoints: ['x', 'y'],
      language: 'nl',
      ...(random.chance(0.5) && { minutes: 12 }),
      ...(random.chance(0.3) && { note: random.pick(hostile) }),
    };
    return {
      file,
      data,
      read: (text) => expectOk(readInterview(file, text, undefined, validators.interview)),
    };
  }

  const two = kinds(OLD_AND_NEW, questionnaire('mail'));

  it('say the same, keep every comment, and stay as they are the second time', () => {
    const random = new Random(13);
    let comments = 0;
    for (let made = 0; made < 10_000; made++) {
      const chance = random.next();
      const { file, data, read } =
        chance < 0.7 ? touchpointFile(random) : chance < 0.9 ? auditFile(random) : interviewFile(random);
      const text = messyYaml(random, data, strange);
      const formatted = format(text, file, two);
      expect(format(formatted, file, two), text).toBe(formatted);
      expect(read(formatted), text).toEqual(read(text));
      expect(peoples(formatted), text).toEqual(peoples(text));
      comments += peoples(text).length;
    }
    expect(comments).toBeGreaterThan(20_000);
  }, 300_000);
});
