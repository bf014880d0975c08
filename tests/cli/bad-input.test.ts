import { cpSync, existsSync, lstatSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { PROBLEM_CODES } from '../../src/model/problem-codes.js';
import { problems as en } from '../../src/text/en/problems.js';
import { problems as nl } from '../../src/text/nl/problems.js';
import { EXAMPLE, exampleFolder, run, temporaryFolder } from '../support/cli.js';
import type { Ran, RunOptions } from '../support/cli.js';
import { exampleText } from '../support/example-files.js';
import { all, put, replace, rewrite, snapshot } from '../support/folders.js';
import type { Change } from '../support/folders.js';
import { inParallel } from '../support/in-parallel.js';
import { writePreload } from '../support/no-permission.js';
import { printedProblems } from '../support/printed-problems.js';
import type { Printed } from '../support/printed-problems.js';
import { runInside } from '../support/run-inside.js';

const AUDIT = 'audit.yaml';
const CHAT = 'touchpoints/whatsapp-klantenservice.yaml';
const CLINIC = 'touchpoints/whatsapp-kliniek.yaml';
const TALK = 'interviews/2026-11-17-kliniek.yaml';
const preload = writePreload();

/** What is printed of one problem; `at` is the text behind the caret, which is absent for a file as a whole. */
type Expected = [
  file: string,
  at: string | undefined,
  message: string,
  expected: string,
  suggestion?: string,
];
type Case = [name: string, change: Change, problems: Expected[], options?: RunOptions];

const answer = (before: string, after: string): Change => replace(CHAT, before, after);
const waiver = (entries: string): Change =>
  answer('  chat_access: personal\n', `  chat_access:\n    value: personal\n    waiver: {${entries}}\n`);
const remove =
  (path: string): Change =>
  (folder) => {
    rmSync(join(folder, path), { recursive: true });
  };
const rename =
  (from: string, to: string): Change =>
  (folder) => {
    renameSync(join(folder, from), join(folder, to));
  };
const forbidden = (path: string): RunOptions => ({
  env: { NODE_OPTIONS: preload.option, TEST_FORBIDDEN: path },
});

const SYNTAX = 'This is not correct YAML: ';
const KINDS =
  'call-platform, custom-audiences, email, embeds, live-chat, messenger, retargeting, social-media, video, whatsapp';
const ACCESS = 'personal, personal_no_log, shared, all, unknown, not_applicable';
const UTF16: Omit<Expected, 'length'> = [CHAT, undefined, 'This file is saved as UTF-16.', 'text in UTF-8'];
const utf16 = (mark: string, bigEndian: boolean): Change =>
  rewrite(CHAT, (content) => {
    const bytes = Buffer.from(mark + content.toString('utf8'), 'utf16le');
    return bigEndian ? bytes.swap16() : bytes;
  });

const cases: Case[] = [
  // YAML
  [
    'a quote that is not closed',
    answer('bot: "no"', 'bot: "no'),
    [[CHAT, '', `${SYNTAX}a character is missing, such as a closing quote or bracket.`, 'YAML']],
  ],
  [
    'a bracket that is not closed',
    answer('[platform]', '[platform'),
    [[CHAT, '', `${SYNTAX}a character is missing, such as a closing quote or bracket.`, 'YAML']],
  ],
  [
    'a colon within a text',
    answer('note: Leverancier houdt', 'note: Let op: Leverancier houdt'),
    [[CHAT, 'Let op: Leverancier houdt', `${SYNTAX}a colon stands in the middle of the text.`, 'YAML']],
  ],
  [
    'a depth that does not fit',
    answer('    value: default\n', '   value: default\n'),
    [[CHAT, 'default', `${SYNTAX}the indentation is not right.`, 'two spaces for each level']],
  ],
  [
    'a tab to indent',
    answer('    value: default\n', '\tvalue: default\n'),
    [[CHAT, '  value: default', `${SYNTAX}a tab is used to indent.`, 'spaces']],
  ],
  [
    'a letter in place of an answer file',
    put(CHAT, 'Dear colleague,\nthese are: the answers\n'),
    [[CHAT, 'Dear colleague,', `${SYNTAX}a key goes on over several lines.`, 'YAML']],
  ],
  [
    'a duplicate key',
    answer('  own_retention: 6\n', '  own_retention: 6\n  own_retention: 7\n'),
    [[CHAT, 'own_retention: 7', '“own_retention” stands here twice.', 'each key once']],
  ],
  [
    'conflict markers',
    answer('  bot: "no"\n', '<<<<<<< HEAD\n  bot: "no"\n=======\n  bot: ai\n>>>>>>> ours\n'),
    [
      [
        CHAT,
        '<<<<<<< HEAD',
        'A merge conflict has not been resolved here: “HEAD” and “ours” say different things in lines 23 to 27.',
        'one of the two versions, or both put together',
      ],
    ],
  ],
  [
    'a line of a conflict that stayed',
    answer('  bot: "no"\n', '  bot: "no"\n=======\n'),
    [[CHAT, '=======', 'A merge left this line behind: =======', '']],
  ],
  [
    'two documents',
    answer('  bot: "no"\n', '---\n  bot: "no"\n'),
    [[CHAT, '---', 'A second document starts here.', 'one document in a file']],
  ],
  [
    'an anchor and its alias',
    all(answer('bot: "no"', 'bot: &no fixed'), answer('meta_terms: accepted', 'meta_terms: *no')),
    [
      [CHAT, '&no fixed', 'An anchor (&) is not allowed here.', 'every answer written out'],
      [CHAT, '*no', 'An alias (*) is not allowed here.', 'every answer written out'],
    ],
  ],
  [
    'a billion laughs',
    put(CHAT, 'a: &a [x, x]\nb: &b [*a, *a]\n'),
    [
      [CHAT, '&a [x, x]', 'An anchor (&) is not allowed here.', 'every answer written out'],
      [CHAT, '&b [*a, *a]', 'An anchor (&) is not allowed here.', 'every answer written out'],
      [CHAT, '*a, *a]', 'An alias (*) is not allowed here.', 'every answer written out'],
      [CHAT, '*a]', 'An alias (*) is not allowed here.', 'every answer written out'],
    ],
  ],
  [
    'a tag',
    answer('bot: "no"', 'bot: !!str no'),
    [[CHAT, '!!str no', 'A tag (!) is not allowed here.', 'a plain value']],
  ],
  [
    'a tag that could run something',
    answer('bot: "no"', 'bot: !!js/function "x"'),
    [[CHAT, '!!js/function "x"', 'A tag (!) is not allowed here.', 'a plain value']],
  ],
  [
    'a directive',
    rewrite(CHAT, (content) => Buffer.concat([Buffer.from('%YAML 1.1\n---\n'), content])),
    [[CHAT, '%YAML 1.1', 'A YAML directive (%) is not allowed here.', 'YAML without directives']],
  ],
  [
    'a number as key',
    answer('  own_retention: 6\n', '  own_retention: 6\n  12: x\n'),
    [[CHAT, '12: x', 'A key must be a word.', 'a text as key']],
  ],
  // the file itself
  [
    'a file of 20 MB',
    put(CHAT, 'a'.repeat(20_000_000)),
    [[CHAT, undefined, 'This file is too large: 20000000 bytes.', 'at most 2097152 bytes']],
  ],
  ['UTF-16 with its mark', utf16('\uFEFF', false), [UTF16 as Expected]],
  ['UTF-16 without its mark', utf16('', false), [UTF16 as Expected]],
  ['UTF-16, big-endian, with its mark', utf16('\uFEFF', true), [UTF16 as Expected]],
  ['UTF-16, big-endian, without its mark', utf16('', true), [UTF16 as Expected]],
  [
    'Latin-1',
    rewrite(CHAT, (content) =>
      Buffer.from(content.toString('utf8').replace('naam', 'nááán').replace('Steek', 'Stéék'), 'latin1'),
    ),
    [[CHAT, '\uFFFD\uFFFDkproef', 'A character here is not UTF-8.', 'text in UTF-8']],
  ],
  [
    'a NUL byte',
    answer('meta_terms: accepted', 'meta_terms: acc\0epted'),
    [[CHAT, '\\u{0}epted', 'This is not a text file.', 'text in UTF-8']],
  ],
  [
    'an escape character',
    answer('meta_terms: accepted', 'meta_terms: acc\u001b[31mepted'),
    [
      [
        CHAT,
        '\\u{1b}[31mepted',
        'An invisible control character stands here.',
        'visible characters, spaces and ends of lines',
      ],
    ],
  ],
  [
    'an answer file without permission to read',
    () => undefined,
    [[CHAT, undefined, 'This file cannot be read: you have no permission.', 'a file you may read']],
    forbidden(CHAT),
  ],
  [
    'audit.yaml without permission to read',
    () => undefined,
    [[AUDIT, undefined, 'This file cannot be read: you have no permission.', 'a file you may read']],
    forbidden(AUDIT),
  ],
  [
    'a folder without permission to read',
    () => undefined,
    [['touchpoints', undefined, 'This file cannot be read: you have no permission.', 'a file you may read']],
    forbidden('touchpoints'),
  ],
  [
    'a folder in place of an answer file',
    all(remove(CHAT), put(`${CHAT}/x`, '')),
    [[CHAT, undefined, 'This file cannot be read: it is a folder.', 'a file you may read']],
  ],
  [
    'a device in place of an answer file',
    all(remove(CHAT), (folder) => {
      symlinkSync('/dev/zero', join(folder, CHAT));
    }),
    [[CHAT, undefined, 'This file cannot be read: it is not an ordinary file.', 'a file you may read']],
  ],
  [
    'a link that leads nowhere',
    all(remove(CHAT), (folder) => {
      symlinkSync('nowhere.yaml', join(folder, CHAT));
    }),
    [[CHAT, undefined, 'This file cannot be read: it no longer exists.', 'a file you may read']],
  ],
  [
    'a link to itself',
    all(remove(CHAT), (folder) => {
      symlinkSync('whatsapp-klantenservice.yaml', join(folder, CHAT));
    }),
    [[CHAT, undefined, 'This file cannot be read: a link refers to itself.', 'a file you may read']],
  ],
  [
    'an answer file that ends in .yml',
    rename(CHAT, CHAT.replace('.yaml', '.yml')),
    [
      [
        CHAT.replace('.yaml', '.yml'),
        undefined,
        'This file would be passed over, because its name does not end in .yaml.',
        'a name that ends in .yaml',
      ],
    ],
  ],
  [
    'an audit.yml',
    rename(AUDIT, 'audit.yml'),
    [
      [
        'audit.yml',
        undefined,
        'This file would be passed over, because its name does not end in .yaml.',
        'a name that ends in .yaml',
      ],
    ],
  ],
  ['an empty file', put(CHAT, ''), [[CHAT, '', 'This file is empty.', 'YAML with content']]],
  ['nothing but comments', put(CHAT, '# x\n'), [[CHAT, '# x', 'This file is empty.', 'YAML with content']]],
  ['an empty audit.yaml', put(AUDIT, ''), [[AUDIT, '', 'This file is empty.', 'YAML with content']]],
  ['an empty interview', put(TALK, ''), [[TALK, '', 'This file is empty.', 'YAML with content']]],
  [
    'a list in place of an answer file',
    put(CHAT, '- a\n- b\n'),
    [[CHAT, '- a', 'This is not an answer file.', 'lines with touchpoint, questionnaire, name and answers']],
  ],
  [
    'a list in place of audit.yaml',
    put(AUDIT, '- a\n'),
    [[AUDIT, '- a', '“["a"]” is not of the right kind.', 'lines with “key: value”']],
  ],
  // the folder
  [
    'audit.yaml missing',
    remove(AUDIT),
    [[AUDIT, undefined, 'There is no audit here: audit.yaml is missing.', 'a folder with audit.yaml']],
  ],
  [
    'an empty folder',
    all(...['audit.yaml', 'touchpoints', 'interviews', 'evidence'].map(remove)),
    [[AUDIT, undefined, 'There is no audit here: audit.yaml is missing.', 'a folder with audit.yaml']],
  ],
  [
    'an audit without anything in it',
    all(
      remove('touchpoints'),
      remove('interviews'),
      put(AUDIT, 'audit: 1\norganisation: X\nlanguages: [nl]\n'),
    ),
    [
      [
        AUDIT,
        undefined,
        'There is nothing to audit yet: no touchpoint and no inventory.',
        'at least one file in touchpoints/',
      ],
    ],
  ],
  // answers
  [
    'an unknown question',
    answer('own_retention: 6', 'own_retentoin: 6'),
    [
      [
        CHAT,
        'own_retentoin: 6',
        '“own_retentoin” is not a question of this questionnaire.',
        'the id of a question',
        'own_retention',
      ],
    ],
  ],
  [
    'an unknown option',
    answer('chat_access: personal', 'chat_access: personel'),
    [[CHAT, 'personel', '“personel” is not an answer to this question.', ACCESS, 'personal']],
  ],
  [
    'an unknown option in a list',
    answer('[service, transactional]', '[service, transactionel]'),
    [
      [
        CHAT,
        'transactionel]',
        '“transactionel” is not an answer to this question.',
        'service, transactional, marketing, debt, hr',
        'transactional',
      ],
    ],
  ],
  [
    'an option of a list without its brackets',
    answer('[platform]', 'platform'),
    [[CHAT, 'platform', 'Several answers are possible here, so they are written as a list.', '[platform]']],
  ],
  [
    'a list where one answer is possible',
    answer('chat_access: personal', 'chat_access: [personal, shared]'),
    [[CHAT, '[personal, shared]', '“["personal","shared"]” is not an answer to this question.', ACCESS]],
  ],
  [
    'a word where a number is asked',
    answer('own_retention: 6', 'own_retention: six'),
    [
      [
        CHAT,
        'six',
        '“six” is not an answer to this question.',
        '0…10000, not_kept, never, unknown, not_applicable',
      ],
    ],
  ],
  [
    'a number between quotes',
    answer('own_retention: 6', 'own_retention: "6"'),
    [
      [
        CHAT,
        '"6"',
        '“"6"” is not an answer to this question.',
        '0…10000, not_kept, never, unknown, not_applicable',
      ],
    ],
  ],
  [
    'a boolean where a word is asked',
    answer('bot: "no"', 'bot: false'),
    [[CHAT, 'false', '“false” is not an answer to this question.', 'ai, fixed, no, unknown, not_applicable']],
  ],
  [
    'a number as note',
    answer(
      'note: Leverancier houdt zijn standaard van negentig dagen aan; korter kan, is niet gevraagd',
      'note: 90',
    ),
    [[CHAT, '90', '“90” is not of the right kind.', 'a text']],
  ],
  [
    'a number out of range',
    answer('own_retention: 6', 'own_retention: 60000'),
    [[CHAT, '60000', '60000 is out of range.', 'at least 0, at most 10000']],
  ],
  [
    'a number below nothing',
    answer('own_retention: 6', 'own_retention: -1'),
    [[CHAT, '-1', '-1 is out of range.', 'at least 0, at most 10000']],
  ],
  [
    'an exclusive option beside another',
    answer('[platform]', '[platform, none]'),
    [
      [
        CHAT,
        'none]',
        '“none” cannot be combined with another answer.',
        'this answer alone, or the others without it',
      ],
    ],
  ],
  [
    'the same option twice',
    answer('[platform]', '[platform, platform]'),
    [[CHAT, 'platform]', 'The same value stands in this list twice.', 'each value once']],
  ],
  [
    'an empty list',
    answer('[platform]', '[]'),
    [[CHAT, '[]', 'Nothing has been filled in here.', 'a value']],
  ],
  [
    'not applicable without a reason',
    answer('chat_access: personal', 'chat_access: not_applicable'),
    [
      [
        CHAT,
        'not_applicable',
        '“Not applicable” needs a reason.',
        'value: not_applicable, with a line “reason: …”',
      ],
    ],
  ],
  [
    'not applicable with a note in place of a reason',
    answer('  chat_access: personal\n', '  chat_access:\n    value: not_applicable\n    note: x\n'),
    [
      [
        CHAT,
        'not_applicable',
        '“Not applicable” needs a reason.',
        'value: not_applicable, with a line “reason: …”',
      ],
    ],
  ],
  [
    'a word that is no part of an answer',
    answer('    note: Leverancier houdt', '    nota: Leverancier houdt'),
    [
      [
        CHAT,
        'nota: Leverancier houdt',
        '“nota” is not known here.',
        'value, reason, note, ask, evidence, by, date, action, waiver',
        'note',
      ],
    ],
  ],
  [
    'a note without a text',
    answer(
      'note: Leverancier houdt zijn standaard van negentig dagen aan; korter kan, is niet gevraagd',
      'note:',
    ),
    [[CHAT, 'note:', 'Nothing has been filled in here.', 'a value']],
  ],
  [
    'an unknown status',
    answer('status: planned', 'status: plan'),
    [
      [
        CHAT,
        'plan, ticket',
        '“plan” is not one of the words that are possible here.',
        'open, planned, in_progress, done',
      ],
    ],
  ],
  [
    'an impossible date of an action',
    answer('due: 2027-01-31', 'due: 2027-02-31'),
    [
      [
        CHAT,
        '2027-02-31',
        '“2027-02-31” is not a date.',
        'a day of the calendar as year-month-day, such as 2027-01-31',
      ],
    ],
  ],
  // waivers
  [
    'a waiver without a reason',
    waiver('accepts: high, approved_by: FG, until: 2027-03-31'),
    [[CHAT, 'waiver: {', 'The waiver has no “reason”.', 'accepts, reason, approved_by and until']],
  ],
  [
    'a waiver with an empty reason',
    waiver('accepts: high, reason: "", approved_by: FG, until: 2027-03-31'),
    [[CHAT, '""', 'Nothing has been filled in here.', 'a value']],
  ],
  [
    'a waiver without a date',
    waiver('accepts: high, reason: x, approved_by: FG'),
    [[CHAT, 'waiver: {', 'The waiver has no “until”.', 'accepts, reason, approved_by and until']],
  ],
  [
    'a waiver without anything',
    waiver(''),
    ['accepts', 'reason', 'approved_by', 'until'].map((key): Expected => [
      CHAT,
      'waiver: {}',
      `The waiver has no “${key}”.`,
      'accepts, reason, approved_by and until',
    ]),
  ],
  [
    'a waiver until an impossible date',
    waiver('accepts: high, reason: x, approved_by: FG, until: 2027-02-29'),
    [
      [
        CHAT,
        '2027-02-29',
        '“2027-02-29” is not a date.',
        'a day of the calendar as year-month-day, such as 2027-01-31',
      ],
    ],
  ],
  [
    'a waiver until a date in another form',
    waiver('accepts: high, reason: x, approved_by: FG, until: 31-03-2027'),
    [
      [
        CHAT,
        '31-03-2027',
        '“31-03-2027” does not have the right form.',
        'a date as year-month-day, such as 2027-01-31',
      ],
    ],
  ],
  [
    'a waiver approved by the owner of the action',
    answer(
      '  chat_access: personal\n',
      '  chat_access:\n    value: personal\n    action: {owner: FG}\n    waiver: {accepts: high, reason: x, approved_by: FG, until: 2027-03-31}\n',
    ),
    [
      [
        CHAT,
        'FG, until',
        'FG approved the waiver of its own action.',
        'another role in approved_by than the owner of the action',
      ],
    ],
  ],
  // names
  [
    'an unknown kind of touchpoint',
    answer('whatsapp@1.0.0', 'whatsap@1.0.0'),
    [[CHAT, 'whatsap@1.0.0', '“whatsap” is not a known kind of touchpoint.', KINDS, 'whatsapp']],
  ],
  [
    'a questionnaire without a version',
    answer('whatsapp@1.0.0', 'whatsapp'),
    [
      [
        CHAT,
        'whatsapp',
        '“whatsapp” does not have the right form.',
        'kind and version, such as whatsapp@1.0.0',
      ],
    ],
  ],
  [
    'another major version of the questionnaire',
    answer('whatsapp@1.0.0', 'whatsapp@2.0.0'),
    [
      [
        CHAT,
        'whatsapp@2.0.0',
        'These answers were given to version 2.0.0 of the questionnaire whatsapp; this tool has 1.0.0.',
        'the same first number as 1.0.0',
      ],
    ],
  ],
  [
    'an id that is a path',
    answer('touchpoint: whatsapp-klantenservice', 'touchpoint: ../../etc/passwd'),
    [
      [
        CHAT,
        '../../etc/passwd',
        '“../../etc/passwd” does not have the right form.',
        'small letters, digits and hyphens, starting with a letter; never a path',
      ],
    ],
  ],
  [
    'an id that is not the name of the file',
    answer('touchpoint: whatsapp-klantenservice', 'touchpoint: whatsapp-winkel'),
    [
      [
        CHAT,
        'whatsapp-winkel',
        'The id “whatsapp-winkel” is not the name of this file.',
        'whatsapp-klantenservice',
      ],
    ],
  ],
  [
    'a file whose name is no id',
    rename(CHAT, 'touchpoints/WhatsApp.yaml'),
    [
      [
        'interviews/2026-11-16-klantenservice.yaml',
        'whatsapp-klantenservice',
        'The touchpoint “whatsapp-klantenservice” does not exist.',
        'the name of a file in touchpoints/, without .yaml',
      ],
      [
        'touchpoints/WhatsApp.yaml',
        'whatsapp-klantenservice',
        'The id “whatsapp-klantenservice” is not the name of this file.',
        'whatsapp-klantenservice.yaml',
      ],
    ],
  ],
  [
    'evidence that climbs out of the folder',
    answer('file: evidence/eerste-bericht-whatsapp.txt', 'file: evidence/../../secret.txt'),
    [
      [
        CHAT,
        'evidence/../../secret.txt',
        '“evidence/../../secret.txt” is not a file below the audit folder.',
        'a path such as evidence/contract.pdf',
      ],
    ],
  ],
  [
    'evidence elsewhere on the disk',
    answer('file: evidence/eerste-bericht-whatsapp.txt', 'file: /etc/passwd'),
    [
      [
        CHAT,
        '/etc/passwd',
        '“/etc/passwd” is not a file below the audit folder.',
        'a path such as evidence/contract.pdf',
      ],
    ],
  ],
  [
    'evidence on another drive',
    answer('file: evidence/eerste-bericht-whatsapp.txt', "file: 'C:\\x'"),
    [
      [
        CHAT,
        "'C:\\x'",
        '“C:\\x” is not a file below the audit folder.',
        'a path such as evidence/contract.pdf',
      ],
    ],
  ],
  [
    'no name',
    answer('name: WhatsApp klantenservice\n', ''),
    [[CHAT, 'touchpoint: whatsapp', '“name” is missing.', 'a line “name: …”']],
  ],
  [
    'no questionnaire',
    answer('questionnaire: whatsapp@1.0.0\n', ''),
    [[CHAT, 'touchpoint: whatsapp', '“questionnaire” is missing.', 'a line “questionnaire: …”']],
  ],
  // audit.yaml and interviews
  [
    'an unknown time zone',
    replace(AUDIT, 'Europe/Amsterdam', 'Europe/Amsterdm'),
    [
      [
        AUDIT,
        'Europe/Amsterdm',
        '“Europe/Amsterdm” is not a known time zone.',
        'a name such as Europe/Amsterdam',
      ],
    ],
  ],
  [
    'an unknown kind in the inventory',
    replace(AUDIT, '  video:', '  vidoe:'),
    [[AUDIT, 'vidoe:', '“vidoe” is not a known kind of touchpoint.', KINDS, 'video']],
  ],
  [
    'an unknown use',
    replace(AUDIT, 'video: {use: not_in_use', 'video: {use: not-in-use'),
    [
      [
        AUDIT,
        'not-in-use',
        '“not-in-use” is not one of the words that are possible here.',
        'in_use, not_in_use, unknown',
        'not_in_use',
      ],
    ],
  ],
  [
    'an unknown flag',
    replace(AUDIT, 'care_provider:', 'care_provders:'),
    [
      [
        AUDIT,
        'care_provders:',
        '“care_provders” is not known here.',
        'public_body, care_provider, financial, minors, large_scale, special_categories, works_council, charity, publisher_or_lottery',
        'care_provider',
      ],
    ],
  ],
  [
    'a limit that is no limit',
    replace(AUDIT, 'warn_days: 30', 'warn_days: 3000'),
    [[AUDIT, '3000', '3000 is out of range.', 'at least 0, at most 365']],
  ],
  [
    'an impossible date of a follow-up',
    replace(AUDIT, 'due: 2026-12-11', 'due: 2026-13-11'),
    [
      [
        AUDIT,
        '2026-13-11',
        '“2026-13-11” is not a date.',
        'a day of the calendar as year-month-day, such as 2027-01-31',
      ],
    ],
  ],
  [
    'an impossible date of an interview',
    replace(TALK, 'date: 2026-11-17', 'date: 2026-11-31'),
    [
      [
        TALK,
        '2026-11-31',
        '“2026-11-31” is not a date.',
        'a day of the calendar as year-month-day, such as 2027-01-31',
      ],
    ],
  ],
  // names that every object has
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty'].flatMap((name): Case[] => [
    [
      `${name} as a question`,
      answer('  own_retention: 6\n', `  own_retention: 6\n  ${name}: 6\n`),
      [[CHAT, `${name}: 6`, `“${name}” is not a question of this questionnaire.`, 'the id of a question']],
    ],
    [
      `${name} in an answer, as a kind and as a flag`,
      all(
        answer('    value: default\n', `    value: default\n    ${name}: {note: x}\n`),
        replace(
          CLINIC,
          'questionnaire: whatsapp@',
          `questionnaire: ${name.replace(/\W|_/g, '').toLowerCase()}@`,
        ),
        replace(AUDIT, '  public_body: false', `  ${name}: true\n  public_body: false`),
      ),
      [
        [
          AUDIT,
          `${name}: true`,
          `“${name}” is not known here.`,
          'public_body, care_provider, financial, minors, large_scale, special_categories, works_council, charity, publisher_or_lottery',
        ],
        [
          CHAT,
          `${name}: {note: x}`,
          `“${name}” is not known here.`,
          'value, reason, note, ask, evidence, by, date, action, waiver',
        ],
        [
          CLINIC,
          `${name.replace(/\W|_/g, '').toLowerCase()}@`,
          `“${name.replace(/\W|_/g, '').toLowerCase()}” is not a known kind of touchpoint.`,
          KINDS,
        ],
      ],
    ],
    [
      `${name} in the inventory and at the top`,
      all(
        replace(AUDIT, 'inventory:\n', `inventory:\n  ${name}: {use: in_use}\n`),
        answer('name: WhatsApp klantenservice\n', `name: WhatsApp klantenservice\n${name}: x\n`),
      ),
      [
        [AUDIT, `${name}: {use`, `“${name}” is not a known kind of touchpoint.`, KINDS],
        [CHAT, `${name}: x`, `“${name}” is not known here.`, 'touchpoint, questionnaire, name, answers'],
      ],
    ],
  ]),
  // too much
  [
    '10,000 keys',
    rewrite(CHAT, (content) =>
      Buffer.concat([
        content,
        Buffer.from(Array.from({ length: 10_000 }, (_, index) => `  k${index}: 1\n`).join('')),
      ]),
    ),
    [[CHAT, 'whatsapp_form: [platform]', 'There are too many lines or items below this.', 'at most 5000']],
  ],
  [
    '2,000 levels on one line',
    put(CHAT, `a: ${'['.repeat(2000)}${']'.repeat(2000)}\n`),
    [[CHAT, '[[[', `${SYNTAX}it is nested too deeply.`, 'YAML']],
  ],
  [
    '2,000 levels of lines',
    put(CHAT, Array.from({ length: 1500 }, (_, index) => `${' '.repeat(index)}a:\n`).join('')),
    [[CHAT, 'a:', `${SYNTAX}it is nested too deeply.`, 'YAML']],
  ],
  [
    '300,000 tags',
    put(CHAT, 'a: !x 1\n'.repeat(200_000)),
    Array.from({ length: 100 }, (): Expected => [
      CHAT,
      '!x 1',
      'A tag (!) is not allowed here.',
      'a plain value',
    ]),
  ],
  [
    '4,000 unknown questions',
    rewrite(CHAT, (content) =>
      Buffer.concat([
        content,
        Buffer.from(Array.from({ length: 4000 }, (_, index) => `  k${index}: 1\n`).join('')),
      ]),
    ),
    [
      [CHAT, undefined, 'There are 3900 more problems in this file.', ''],
      ...Array.from({ length: 100 }, (_, index): Expected => [
        CHAT,
        `k${index}: 1`,
        `“k${index}” is not a question of this questionnaire.`,
        'the id of a question',
      ]),
    ],
  ],
  // all of it at once
  [
    'every file at fault',
    all(
      replace(AUDIT, 'Europe/Amsterdam', 'Europe/Amsterdm'),
      replace(AUDIT, '  video:', '  vidoe:'),
      answer('own_retention: 6', 'own_retention: 60000'),
      answer('[platform]', '[platfrom]'),
      put(CLINIC, '- a\n'),
      put('touchpoints/a.yml', ''),
      put(TALK, 'date: x\n'),
    ),
    [
      [
        AUDIT,
        'Europe/Amsterdm',
        '“Europe/Amsterdm” is not a known time zone.',
        'a name such as Europe/Amsterdam',
      ],
      [AUDIT, 'vidoe:', '“vidoe” is not a known kind of touchpoint.', KINDS, 'video'],
      [TALK, 'date: x', '“touchpoints” is missing.', 'a line “touchpoints: …”'],
      [TALK, 'date: x', '“language” is missing.', 'a line “language: …”'],
      [TALK, 'x', '“x” does not have the right form.', 'a date as year-month-day, such as 2027-01-31'],
      [
        'touchpoints/a.yml',
        undefined,
        'This file would be passed over, because its name does not end in .yaml.',
        'a name that ends in .yaml',
      ],
      [
        CHAT,
        'platfrom]',
        '“platfrom” is not an answer to this question.',
        'consumer, business_app, platform, private_phones, none',
        'platform',
      ],
      [CHAT, '60000', '60000 is out of range.', 'at least 0, at most 10000'],
      [
        CLINIC,
        '- a',
        'This is not an answer file.',
        'lines with touchpoint, questionnaire, name and answers',
      ],
    ],
  ],
];

interface Outcome {
  readonly folder: string;
  readonly before: ReadonlyMap<string, string>;
  readonly after: ReadonlyMap<string, string>;
  readonly report: Ran & { readonly took: number };
  readonly validate: Ran;
  readonly dutch: Ran;
}

const LIMIT = 2000;
const scratch = mkdtempSync(join(tmpdir(), 'touchpoint-audit-'));
const outcomes = new Map<string, Outcome>();

beforeAll(async () => {
  await inParallel(cases, async ([name, change, , options]) => {
    const folder = mkdtempSync(join(scratch, 'audit-'));
    cpSync(EXAMPLE, folder, { recursive: true });
    change(folder);
    const before = snapshot(folder);
    const timed = async (): Promise<Outcome['report']> => {
      const start = performance.now();
      const ran = await run(['report', '--lang', 'en', '--dir', folder], { cwd: scratch, ...options });
      return { ...ran, took: performance.now() - start };
    };
    const first = await timed();
    // Other tests run beside this one: what took too long is measured again.
    const report = first.took < LIMIT ? first : await timed();
    // What a preload breaks, it breaks in a process of its own only.
    const also = (args: string[]): Promise<Ran> =>
      options === undefined ? runInside(args, { cwd: scratch }) : run(args, { cwd: scratch, ...options });
    const validate = await also(['validate', '--lang', 'en', '--dir', folder]);
    const dutch = await also(['validate', '--lang', 'nl', '--dir', folder]);
    outcomes.set(name, { folder, before, after: snapshot(folder), report, validate, dutch });
  });
});

afterAll(() => {
  preload.remove();
  rmSync(scratch, { recursive: true, force: true });
});

function outcomeOf(name: string): Outcome {
  const found = outcomes.get(name);
  if (found === undefined) throw new Error(`${name} was not run`);
  return found;
}

describe('a bad file', () => {
  test.each(cases)('%s: says where, what was expected and what to do', (name, _change, expected) => {
    const { folder, report } = outcomeOf(name);
    const found = printedProblems(report.stderr, scratch, folder);
    const told = found.map(({ file, at, message, expected: wanted, suggestion }, index): Expected => {
      // Of the text behind the caret, as much as the table has.
      const length = expected[index]?.[1]?.length ?? 0;
      const shown = length === 0 ? at : at?.slice(0, length);
      return [
        file,
        shown,
        message,
        wanted,
        ...(suggestion === undefined ? [] : [suggestion]),
      ] as unknown as Expected;
    });
    expect(told).toEqual(expected);
    const lines = new Map(
      [...new Set(found.map(({ file }) => file))].map((file) => [file, linesOf(join(folder, file))]),
    );
    for (const problem of found) expectPlace(lines.get(problem.file) ?? [], problem);
  });

  test.each(cases)('%s: exit code 2, nothing written, within 2 seconds', (name) => {
    const { before, after, report, validate, dutch } = outcomeOf(name);
    expect([report.code, report.stdout]).toEqual([2, '']);
    expect([validate.code, validate.stdout]).toEqual([2, '']);
    expect(dutch.code).toBe(2);
    expect(validate.stderr).toBe(report.stderr);
    expect(after).toEqual(before);
    expect(report.took).toBeLessThan(LIMIT);
  });

  test.each(cases)('%s: the same in Dutch, without an English sentence', (name, _change, expected) => {
    const { folder, dutch } = outcomeOf(name);
    const found = printedProblems(dutch.stderr, scratch, folder, 'nl');
    expect(found.map(({ file }) => file)).toEqual(expected.map(([file]) => file));
    for (const { message, todo, level } of found) {
      expect(level).toMatch(/^(?:fout|let op)$/);
      expect(englishIn(`${message} ${todo}`)).toEqual([]);
    }
  });
});

const linesOf = (path: string): string[] =>
  lstatSync(path, { throwIfNoEntry: false })?.isFile() === true
    ? readFileSync(path, 'utf8').split(/\r?\n/)
    : [];

/** The place that is named is the place that is shown. */
function expectPlace(lines: readonly string[], { line, column, at, excerpt, todo }: Printed): void {
  expect(todo).not.toBe('');
  if (line === undefined || column === undefined) {
    expect(at).toBeUndefined();
    return;
  }
  expect(excerpt).toBeGreaterThanOrEqual(1);
  expect(excerpt).toBeLessThanOrEqual(3);
  const text = lines[line - 1] ?? '';
  // The excerpt shows what stands in the file, but for tabs and characters that could steer a terminal.
  const shown = text
    .slice(column - 1)
    .replace(/\t/g, '  ')
    .replace(/\p{Cc}/gu, (char) => `\\u{${char.charCodeAt(0).toString(16)}}`);
  expect(shown.startsWith((at ?? '').slice(0, 40))).toBe(true);
}

/** Words that no Dutch sentence has. */
function englishIn(text: string): string[] {
  const plain = text.replace(/“[^”]*”/g, '').replace(/touchpoint-audit [a-z -]+/g, '');
  return [
    ...plain.matchAll(
      /\b(?:the|this|that|are|not|must|cannot|should|here|there|file|with|from|your|its)\b/gi,
    ),
  ].map(([word]) => word);
}

describe('messages of problems', () => {
  test.each(PROBLEM_CODES)('%s is said in Dutch', (code) => {
    for (const part of ['problem', 'expected', 'todo'] as const) {
      const [english, dutch] = [en[`${part}.${code}`], nl[`${part}.${code}`]];
      // Select arguments and the names of keys are the same in every language.
      expect(englishIn(dutch.replace(/\{\w+, select,/g, ''))).toEqual([]);
      expect(dutch === '').toBe((english as string) === '');
      if (part !== 'expected') expect(dutch === english && english !== '').toBe(false);
    }
  });
});

test('a folder that is missing', async () => {
  const folder = join(temporaryFolder(), 'nowhere');
  const ran = await run(['report', '--dir', folder]);
  expect([ran.code, ran.stdout]).toEqual([2, '']);
  const [problem, ...others] = printedProblems(ran.stderr, '/', '/');
  expect(others).toEqual([]);
  expect(problem).toMatchObject({
    message: `The folder “${folder}” does not exist.`,
    expected: 'an existing folder',
    todo: 'Check the name after --dir.',
  });
  expect(existsSync(dirname(folder)) && !existsSync(folder)).toBe(true);
});

test('a file in place of the folder', async () => {
  const folder = exampleFolder();
  const ran = await runInside(['report', '--dir', join(folder, AUDIT)]);
  expect(ran.code).toBe(2);
  expect(ran.stderr).toContain('does not exist');
});

test('the coming conversion is named where another major version is refused', async () => {
  const folder = exampleFolder();
  answer('whatsapp@1.0.0', 'whatsapp@0.9.0')(folder);
  const english = await runInside(['status', '--lang', 'en', '--dir', folder]);
  expect(english.stderr).toContain('touchpoint-audit questionnaire upgrade');
  const dutch = await runInside(['status', '--lang', 'nl', '--dir', folder]);
  expect(dutch.stderr).toContain('touchpoint-audit questionnaire upgrade');
});

test('the language of the audit is used when the audit is at fault', async () => {
  const folder = exampleFolder();
  answer('own_retention: 6', 'own_retention: 60000')(folder);
  expect((await runInside(['validate', '--dir', folder])).stderr).toContain(
    'fout: 60000 valt buiten het bereik.',
  );
  replace(AUDIT, 'languages: [nl, en]', 'languages: [en]')(folder);
  expect((await runInside(['validate', '--dir', folder])).stderr).toContain('error: 60000 is out of range.');
  put(AUDIT, '- broken\n')(folder);
  const locale = { env: { LANG: 'nl_NL.UTF-8' } };
  expect((await runInside(['validate', '--dir', folder], locale)).stderr).toContain('fout: 60000');
});

describe('a warning', () => {
  it('names a touchpoint that does not exist, and does not stop', async () => {
    const folder = exampleFolder();
    replace(TALK, 'touchpoints: [', 'touchpoints: [whatsap-kliniek, ')(folder);
    const ran = await runInside(['validate', '--lang', 'en', '--dir', folder]);
    expect(ran.code).toBe(0);
    expect(ran.stderr).toContain('warning: The touchpoint “whatsap-kliniek” does not exist.');
    expect(ran.stderr).toContain('did you mean: “whatsapp-kliniek”');
    expect(ran.stderr).toContain('1 warning.');
  });
});

describe('validate --json', () => {
  it('is one object, also when all is in order', async () => {
    const ran = await runInside(['validate', '--json', '--dir', exampleFolder()]);
    expect(ran).toEqual({ code: 0, stdout: '{\n  "valid": true,\n  "problems": []\n}\n', stderr: '' });
  });

  it('has every problem with code, arguments, place and excerpt', async () => {
    const folder = exampleFolder();
    answer('chat_access: personal', 'chat_access: personel')(folder);
    const ran = await runInside(['validate', '--json', '--dir', folder]);
    expect([ran.code, ran.stderr]).toEqual([2, '']);
    expect(JSON.parse(ran.stdout)).toEqual({
      valid: false,
      problems: [
        {
          code: 'unknown_option',
          args: { found: 'personel', allowed: ACCESS },
          file: CHAT,
          position: { line: 62, column: 16 },
          excerpt: [
            { line: 61, text: '  #: Hoe is de toegang tot de gesprekken geregeld?' },
            { line: 62, text: '  chat_access: personel' },
            { line: 63, text: '' },
          ],
          suggestion: 'personal',
          level: 'error',
        },
      ],
    });
  });

  it('has warnings beside a valid audit', async () => {
    const folder = exampleFolder();
    replace(TALK, 'touchpoints: [', 'touchpoints: [x, ')(folder);
    const ran = await runInside(['validate', '--json', '--dir', folder]);
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.stdout)).toMatchObject({
      valid: true,
      problems: [{ code: 'unknown_touchpoint', level: 'warning' }],
    });
  });

  const nothing: [name: string, change: Change, code: string][] = [
    [
      'nothing to audit',
      all(
        remove('touchpoints'),
        remove('interviews'),
        put(AUDIT, 'audit: 1\norganisation: X\nlanguages: [nl]\n'),
      ),
      'nothing_to_audit',
    ],
    ['no audit', remove(AUDIT), 'audit_missing'],
    ['no folder', remove('.'), 'folder_missing'],
  ];
  test.each(nothing)('%s is not valid', async (_name, change, code) => {
    const folder = exampleFolder();
    change(folder);
    const ran = await runInside(['validate', '--json', '--dir', folder]);
    expect(ran.code).toBe(2);
    expect(JSON.parse(ran.stdout)).toMatchObject({ valid: false, problems: [{ code }] });
  });
});

test('the example itself is in order', () => {
  expect(exampleText(CHAT)).toContain('touchpoint: whatsapp-klantenservice');
});
