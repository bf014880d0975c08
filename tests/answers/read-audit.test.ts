import { describe, expect, it, test } from 'vitest';
import { languageOf, readAuditFile } from '../../src/answers/read-audit-file.js';
import { readAudit } from '../../src/answers/read-audit.js';
import type { ReadAudit } from '../../src/answers/read-audit.js';
import { newAuditFile } from '../../src/answers/new-audit.js';
import { readInterview } from '../../src/answers/read-interview.js';
import { DEFAULT_SETTINGS } from '../../src/model/audit.js';
import type { Problem, Result } from '../../src/model/problem.js';
import { FLAGS } from '../../src/model/vocabulary.js';
import { catalogue, expectOk, shippedQuestionnaires, validators } from '../support/catalogue.js';
import { exampleFiles, exampleText } from '../support/example-files.js';
import { Random } from '../support/random.js';

/** Code and the text at the place. */
const places = (problems: readonly Problem[]): [code: string, at: string][] =>
  problems.map(({ code, position, excerpt }) => {
    const line = excerpt?.find((each) => each.line === position?.line)?.text ?? '';
    return [code, line.slice((position?.column ?? 1) - 1)];
  });

describe('audit.yaml', () => {
  const head = 'audit: 1\norganisation: X\nlanguages: [en]\n';
  const read = (text: string): ReturnType<typeof readAuditFile> =>
    readAuditFile('audit.yaml', text, catalogue, validators.audit);
  const said = (text: string): object => expectOk(read(text)).auditFile;
  const bare = {
    organisation: 'X',
    languages: ['en'],
    timezone: 'Europe/Amsterdam',
    flags: {},
    inventory: new Map(),
    settings: DEFAULT_SETTINGS,
    look: {},
    followUp: new Map(),
  };

  const readable: [name: string, text: string, expected: object][] = [
    ['what it must have', '', {}],
    ['nothing behind its words', 'flags:\ninventory:\nsettings:\nfollow_up:\n', {}],
    [
      'how reports look',
      'report: {logo: a/b.svg, accent: "#0a6"}\n',
      { look: { logo: 'a/b.svg', accent: '#0a6' } },
    ],
    ['another time zone', 'timezone: America/New_York\n', { timezone: 'America/New_York' }],
    [
      'flags; without a value is unknown',
      'flags: {minors: true, charity: false, financial: unknown, public_body: }\n',
      { flags: { minors: true, charity: false, financial: 'unknown' } },
    ],
    [
      'the inventory',
      'inventory:\n  video: {use: in_use, said_by: FG, ask: IT, date: 2026-01-31, note: n}\n  email: {use: unknown}\n',
      {
        inventory: new Map([
          ['video', { use: 'in_use', saidBy: 'FG', ask: 'IT', date: '2026-01-31', note: 'n' }],
          ['email', { use: 'unknown' }],
        ]),
      },
    ],
    ['one setting', 'settings: {fail_on: none}\n', { settings: { ...DEFAULT_SETTINGS, failOn: 'none' } }],
    [
      'all settings',
      'settings: {fail_on: low, waiver_limit_days: 90, review_after_months: 6, warn_days: 0}\n',
      { settings: { failOn: 'low', waiverLimitDays: 90, reviewAfterMonths: 6, warnDays: 0 } },
    ],
    [
      'the follow-up',
      'follow_up:\n  inventory/video: {owner: IT, due: 2026-12-01, status: open, ticket: T-1}\n',
      {
        followUp: new Map([
          ['inventory/video', { owner: 'IT', due: '2026-12-01', status: 'open', ticket: 'T-1' }],
        ]),
      },
    ],
  ];
  test.each(readable)('%s', (_name, text, expected) => {
    expect(said(head + text)).toEqual({ ...bare, ...expected });
  });

  const refused: [name: string, text: string, expected: [code: string, at: string][]][] = [
    ['another format', head.replace('audit: 1', 'audit: 2'), [['not_one_of', '2']]],
    ['a logo outside', `${head}report: {logo: ../logo.png}\n`, [['logo_outside', '../logo.png}']]],
    ['a colour by name', `${head}report: {accent: red}\n`, [['bad_form', 'red}']]],
    ['a colour that became a comment', `${head}report:\n  accent: #0a6\n`, [['empty', 'accent: #0a6']]],
    ['no organisation', head.replace('organisation: X\n', ''), [['missing_key', 'audit: 1']]],
    ['an empty organisation', head.replace('X', '""'), [['empty', '""']]],
    ['no languages', head.replace('[en]', '[]'), [['empty', '[]']]],
    ['an unknown language', head.replace('[en]', '[en, de]'), [['not_one_of', 'de]']]],
    ['a language twice', head.replace('[en]', '[en, en]'), [['repeated_item', '[en, en]']]],
    ['an unknown word', `${head}organization: X\n`, [['unknown_key', 'organization: X']]],
    ['an unknown flag', `${head}flags: {minor: true}\n`, [['unknown_key', 'minor: true}']]],
    ['a flag that is a word', `${head}flags: {minors: yes}\n`, [['not_one_of', 'yes}']]],
    ['no use', `${head}inventory: {video: {ask: IT}}\n`, [['missing_key', 'video: {ask: IT}}']]],
    ['a use without its mapping', `${head}inventory: {video: in_use}\n`, [['wrong_type', 'in_use}']]],
    [
      'an unknown kind',
      `${head}inventory: {fax: {use: in_use}}\n`,
      [['unknown_kind', 'fax: {use: in_use}}']],
    ],
    [
      'a day that does not exist',
      `${head}inventory: {video: {use: in_use, date: 2026-02-30}}\n`,
      [['not_a_date', '2026-02-30}}']],
    ],
    ['a limit of half a day', `${head}settings: {warn_days: 1.5}\n`, [['wrong_type', '1.5}']]],
    ['no limit at all', `${head}settings: {waiver_limit_days: 0}\n`, [['out_of_range', '0}']]],
    ['an empty action', `${head}follow_up: {inventory/video: {}}\n`, [['empty', '{}}']]],
    ['an unknown time zone', `${head}timezone: Amsterdam\n`, [['unknown_timezone', 'Amsterdam']]],
    [
      'several faults',
      `${head}timezone: Amsterdam\ninventory: {fax: {use: unknown, date: 2026-02-30}}\n`,
      [
        ['unknown_timezone', 'Amsterdam'],
        ['unknown_kind', 'fax: {use: unknown, date: 2026-02-30}}'],
        ['not_a_date', '2026-02-30}}'],
      ],
    ],
  ];
  test.each(refused)('refuses %s', (_name, text, expected) => {
    const { ok, problems } = read(text);
    expect([ok, places(problems)]).toEqual([false, expected]);
  });

  it('as init writes it is in order, and says what was given', () => {
    const text = newAuditFile(
      {
        organisation: 'A: B #1',
        languages: ['en', 'nl'],
        timezone: 'UTC',
        flags: { minors: true },
      },
      shippedQuestionnaires,
    );
    expect(said(text)).toEqual({
      ...bare,
      organisation: 'A: B #1',
      languages: ['en', 'nl'],
      timezone: 'UTC',
      flags: { ...Object.fromEntries(FLAGS.map((flag) => [flag, 'unknown'])), minors: true },
    });
  });

  const languages: [text: string, language: string | undefined][] = [
    ['languages: [nl, en]\n', 'nl'],
    ['languages: [en]\norganisation:\nx: y\n', 'en'],
    ['languages: [de]\n', undefined],
    ['languages: nl\n', undefined],
    ['languages: []\n', undefined],
    ['- a\n', undefined],
    ['', undefined],
    ['languages: [nl\n', undefined],
  ];
  test.each(languages)('%j is in %s, whatever is wrong with it', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });
});

describe('an interview', () => {
  const head = 'date: 2026-11-23\ntouchpoints: [video]\nlanguage: nl\n';
  const read = (
    text: string,
    ids: readonly string[] | undefined = ['video'],
  ): ReturnType<typeof readInterview> => readInterview('interviews/a.yaml', text, ids, validators.interview);

  it('is read', () => {
    expect(expectOk(read(`${head}with: FG\nminutes: 0\n`))).toEqual({
      file: 'interviews/a.yaml',
      date: '2026-11-23',
      touchpoints: ['video'],
      language: 'nl',
      with: 'FG',
      minutes: 0,
    });
  });

  const refused: [name: string, text: string, expected: [code: string, at: string][]][] = [
    ['no date', head.replace(/date: .*\n/, ''), [['missing_key', 'touchpoints: [video]']]],
    ['a day that does not exist', head.replace('11-23', '11-31'), [['not_a_date', '2026-11-31']]],
    ['a path', head.replace('[video]', '[../video]'), [['bad_form', '../video]']]],
    ['one twice', head.replace('[video]', '[video, video]'), [['repeated_item', '[video, video]']]],
    ['an unknown language', head.replace('nl', 'de'), [['not_one_of', 'de']]],
    ['minutes below nothing', `${head}minutes: -1\n`, [['out_of_range', '-1']]],
    ['an unknown word', `${head}wiht: FG\n`, [['unknown_key', 'wiht: FG']]],
    ['a list', '- a\n', [['wrong_type', '- a']]],
  ];
  test.each(refused)('refuses %s', (_name, text, expected) => {
    const { ok, problems } = read(text);
    expect([ok, places(problems)]).toEqual([false, expected]);
  });

  it('warns of a touchpoint that is not there, where it is known which are', () => {
    const result = read(head.replace('[video]', '[vidoe]'));
    expect(result.problems).toMatchObject([
      { code: 'unknown_touchpoint', level: 'warning', suggestion: 'video' },
    ]);
    expect(result.ok).toBe(true);
    expect(readInterview('a', head, undefined, validators.interview).problems).toEqual([]);
  });
});

describe('an audit', () => {
  const read = (files: readonly { path: string; content: Uint8Array | string }[]): Result<ReadAudit> =>
    readAudit(files, catalogue, validators);
  const example = exampleFiles.map(({ path, content }) => ({ path, content }));

  it('is the same whatever the order of its files', () => {
    const random = new Random(1);
    const expected = expectOk(read(example)).audit;
    expect(expected.touchpoints.map(({ id }) => id)).toEqual(
      expected.touchpoints.map(({ id }) => id).toSorted(),
    );
    for (let round = 0; round < 5; round++) {
      const { audit } = expectOk(read(random.shuffled(example)));
      expect(audit.touchpoints.map(({ id }) => id)).toEqual(expected.touchpoints.map(({ id }) => id));
      expect(audit.interviews).toEqual(expected.interviews);
    }
  });

  it('keeps the text of what can be edited', () => {
    const { sources } = expectOk(read(example));
    expect([...sources.keys()].sort()).toEqual(
      example.map(({ path }) => path).filter((path) => !path.startsWith('interviews/')),
    );
    for (const [path, source] of sources) expect(source.text).toBe(exampleText(path));
  });

  it('tells the problems of all files by file and line, also where another cannot be read', () => {
    const broken = example.map((file) =>
      file.path === 'audit.yaml'
        ? {
            path: file.path,
            problem: { code: 'file_unreadable', args: {}, file: file.path, level: 'error' } as const,
          }
        : file.path === 'touchpoints/email.yaml'
          ? { ...file, content: exampleText(file.path).replace('answers:', 'answers:\n  zzz: 1\n  aaa: 2') }
          : file,
    );
    const { ok, problems } = readAudit([...broken].reverse(), catalogue, validators);
    expect(ok).toBe(false);
    expect(problems.map(({ code, file, position }) => [file, position?.line, code])).toEqual([
      ['audit.yaml', undefined, 'file_unreadable'],
      ['touchpoints/email.yaml', 7, 'unknown_question'],
      ['touchpoints/email.yaml', 8, 'unknown_question'],
    ]);
  });

  it('is none without audit.yaml', () => {
    const { problems } = read(example.filter(({ path }) => path !== 'audit.yaml'));
    expect(problems.map(({ code }) => code)).toEqual(['audit_missing']);
  });

  it('whatever becomes of one of its files: read, or refused at a place', () => {
    const random = new Random(2);
    for (let round = 0; round < 200; round++) {
      const victim = random.pick(example);
      const other = random.pick(example).content;
      const content = Buffer.from(victim.content);
      const at = random.below(content.length);
      const from = random.below(other.length);
      const mutated = random.pick<() => Buffer>([
        () => content.subarray(0, at),
        () =>
          Buffer.concat([
            content.subarray(0, at),
            Buffer.from([random.below(256)]),
            content.subarray(at + 1),
          ]),
        () => Buffer.concat([content.subarray(0, at), other.subarray(from, from + 80), content.subarray(at)]),
        () => Buffer.concat([content.subarray(0, at), content.subarray(at + random.below(60))]),
        () =>
          Buffer.from(
            content
              .toString('utf8')
              .replace(/: .*/, `: ${random.pick(['x', '[a]', '{a: b}', '12', '', '~'])}`),
          ),
      ])();
      const result = read(example.map((file) => (file === victim ? { ...file, content: mutated } : file)));
      if (result.ok) continue;
      expect(result.problems.length).toBeGreaterThan(0);
      for (const { file, position, level, code } of result.problems) {
        if (level === 'error' && code !== 'unknown_touchpoint') expect(file).toBe(victim.path);
        if (code !== 'file_utf16') expect(position?.line).toBeGreaterThan(0);
      }
    }
  });
});
