import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, test, vi } from 'vitest';
import { readAuditFile } from '../../src/answers/read-audit-file.js';
import { FORMATS } from '../../src/report/formats/formats.js';
import { answersOnDisk } from '../support/audit-folder.js';
import { catalogue, expectOk, validators } from '../support/catalogue.js';
import { BIN, EXAMPLE, ROOT, exampleFolder, run, temporaryFolder } from '../support/cli.js';
import type { Ran } from '../support/cli.js';
import { exampleText } from '../support/example-files.js';
import { all, put, replace, snapshot } from '../support/folders.js';
import type { Change } from '../support/folders.js';
import { runInside } from '../support/run-inside.js';
import type { Inside } from '../support/run-inside.js';

const KINDS = [...catalogue.questionnaires.keys()];
const CHAT = 'touchpoints/whatsapp-klantenservice.yaml';
const DAY = ['--as-of', '2026-12-01'];

/** Runs in English unless the arguments say otherwise. */
const cli = (args: readonly string[], world?: Inside): Promise<Ran> =>
  runInside(args.includes('--lang') ? args : [...args, '--lang', 'en'], world);

describe('usage', () => {
  type Usage = [args: string[], english: string, dutch: string];
  const faults: Usage[] = [
    [[], 'Name a command.', 'Noem een opdracht.'],
    [['bogus'], 'The command bogus does not exist.', 'De opdracht bogus bestaat niet.'],
    [
      ['statsu'],
      'The command statsu does not exist. Did you mean status?',
      'De opdracht statsu bestaat niet. Bedoelt u status?',
    ],
    [
      ['status', '--jsn'],
      'The option --jsn does not exist. Did you mean --json?',
      'De optie --jsn bestaat niet. Bedoelt u --json?',
    ],
    [
      ['questionnaire', 'lsit'],
      'The command lsit does not exist. Did you mean list?',
      'De opdracht lsit bestaat niet. Bedoelt u list?',
    ],
    [['status', 'extra'], 'There are too many arguments.', 'Er zijn te veel argumenten.'],
    [['explain'], 'An argument is missing: question.', 'Er ontbreekt een argument: vraag.'],
    [
      ['report', '--out'],
      'A value is missing behind -o, --out <folder>.',
      'Er ontbreekt een waarde achter -o, --out <folder>.',
    ],
  ];
  test.each(faults)('%j: exit code 2, in either language', async (args, english, dutch) => {
    for (const [language, sentence] of [
      ['en', english],
      ['nl', dutch],
    ] as const) {
      const ran = await runInside(['--lang', language, ...args]);
      expect([ran.code, ran.stdout]).toEqual([2, '']);
      expect(ran.stderr.startsWith(sentence)).toBe(true);
      expect(ran.stderr).toContain('touchpoint-audit --help');
    }
  });

  it('a language that is not there', async () => {
    const ran = await runInside(['status', '--lang', 'de']);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('--lang <language> is not possible. Possible: nl, en.');
  });

  const help: string[][] = [
    [],
    ['init'],
    ['interview'],
    ['status'],
    ['validate'],
    ['report'],
    ['diff'],
    ['explain'],
    ['questionnaire'],
    ['questionnaire', 'lint'],
    ['schema'],
  ];
  test.each(help.map((args) => [args]))(
    '%j --help: exit code 0, at most 80 columns, in either language',
    async (args) => {
      const english = await runInside([...args, '--help', '--lang', 'en']);
      const dutch = await runInside([...args, '--help', '--lang', 'nl']);
      for (const ran of [english, dutch]) {
        expect([ran.code, ran.stderr]).toEqual([0, '']);
        expect(Math.max(...ran.stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
      }
      expect(english.stdout).toContain('Usage: touchpoint-audit');
      expect(dutch.stdout).not.toMatch(/\b(?:Usage|Options|Arguments|Commands|folder of)\b/);
    },
  );

  it('--version', async () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    for (const option of ['--version', '-V'])
      expect(await run([option])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  const locales: [env: Record<string, string>, dutch: boolean][] = [
    [{}, false],
    [{ LANG: 'nl_NL.UTF-8' }, true],
    [{ LANG: 'nl' }, true],
    [{ LANG: 'en_GB.UTF-8' }, false],
    [{ LANG: 'de_DE.UTF-8' }, false],
    [{ LANG: 'en_GB.UTF-8', LC_MESSAGES: 'nl_NL.UTF-8' }, true],
    [{ LANG: 'nl_NL.UTF-8', LC_ALL: 'C' }, false],
    [{ LANG: 'nl_NL.UTF-8', LC_ALL: '' }, true],
  ];
  test.each(locales)('the language of the locale %j', async (env, dutch) => {
    expect((await runInside(['bogus'], { env })).stderr.startsWith('De opdracht')).toBe(dutch);
    expect((await runInside(['bogus', '--lang', 'en'], { env })).stderr.startsWith('The command')).toBe(true);
    expect((await runInside(['--lang=nl', 'bogus'], { env })).stderr.startsWith('De opdracht')).toBe(true);
  });

  it('the language of the audit goes before that of the locale', async () => {
    const ran = await runInside(['status', '--dir', exampleFolder()], { env: { LANG: 'en_GB.UTF-8' } });
    expect(ran.stdout).toContain('niemand weet of het in gebruik is');
  });
});

describe('--as-of', () => {
  const wrong = ['2026-13-01', '2027-02-29', '1-12-2026', 'today', ''];
  test.each(wrong)('%j is no day', async (day) => {
    for (const command of ['status', 'validate', 'report']) {
      const ran = await cli([command, '--as-of', day, '--dir', exampleFolder()]);
      expect([ran.code, ran.stdout]).toEqual([2, '']);
      expect(ran.stderr).toContain(
        `--as-of needs a date as year-month-day, such as 2027-01-31, not “${day}”.`,
      );
    }
  });
});

describe('a fault of our own', () => {
  const broken: Inside = {
    now: () => {
      throw new RangeError('the clock is gone');
    },
  };

  it('is exit code 70, says so, and shows details when asked', async () => {
    const folder = exampleFolder();
    const ran = await cli(['status', '--dir', folder], broken);
    expect([ran.code, ran.stdout]).toEqual([70, '']);
    expect(ran.stderr).toBe(
      'This is a fault of touchpoint-audit itself: RangeError: the clock is gone\n' +
        'Run it again with --debug for the details, and please report it.\n',
    );
    expect((await cli(['status', '--dir', folder, '--debug'], broken)).stderr).toContain('at ');
  });
});

describe('init', () => {
  const organisation = ['--organisation', 'X: Y #1'];
  const auditIn = (folder: string): object =>
    expectOk(
      readAuditFile('audit.yaml', readFileSync(join(folder, 'audit.yaml')), catalogue, validators.audit),
    ).auditFile;

  it('writes an audit with what the flags say, and the schemas that its first lines name', async () => {
    const cwd = temporaryFolder();
    const folder = join(cwd, 'new', 'audit');
    const flags = ['--flag', 'care_provider=true', '--flag', 'minors=false', '--flag', 'charity=unknown'];
    const ran = await cli(
      ['init', folder, ...organisation, '--languages', 'en,nl', '--timezone', 'Europe/Paris', ...flags],
      { cwd },
    );
    expect([ran.code, ran.stderr]).toEqual([0, '']);
    expect(ran.stdout).toContain('touchpoint-audit interview --dir new/audit\n');
    expect(auditIn(folder)).toMatchObject({
      organisation: 'X: Y #1',
      languages: ['en', 'nl'],
      timezone: 'Europe/Paris',
      flags: { care_provider: true, minors: false, charity: 'unknown', public_body: 'unknown' },
    });
    expect(readdirSync(join(folder, '.touchpoint-audit')).sort()).toEqual(
      ['audit', 'baseline', 'interview', 'existing-register', 'register-import', ...KINDS]
        .map((name) => `${name}.schema.json`)
        .sort(),
    );
    expect(readFileSync(join(folder, '.gitignore'), 'utf8')).toContain('evidence/');
    // Answers are nobody else's business.
    expect(statSync(join(folder, 'audit.yaml')).mode & 0o077).toBe(0);
  });

  it('takes the language of the user, both languages and Amsterdam where nothing is said', async () => {
    const folder = temporaryFolder();
    await runInside(['init', folder, ...organisation], { env: { LANG: 'nl_NL.UTF-8' } });
    expect(auditIn(folder)).toMatchObject({ languages: ['nl', 'en'], timezone: 'Europe/Amsterdam' });
  });

  it('puts it in --dir, or in the working directory', async () => {
    const cwd = temporaryFolder();
    await cli(['init', '--dir', 'there', ...organisation], { cwd });
    expect(existsSync(join(cwd, 'there', 'audit.yaml'))).toBe(true);
    await cli(['init', ...organisation], { cwd });
    expect(existsSync(join(cwd, 'audit.yaml'))).toBe(true);
  });

  type Fault = [name: string, args: string[], message: string];
  const faults: Fault[] = [
    ['no name and no terminal', [], 'There is no terminal to ask in. Pass at least --organisation.'],
    [
      'an empty name',
      ['--organisation', ' '],
      'There is no terminal to ask in. Pass at least --organisation.',
    ],
    ['an unknown fact', [...organisation, '--flag', 'minor=true'], '“minor=true” cannot be read.'],
    ['a fact without a value', [...organisation, '--flag', 'minors'], '“minors” cannot be read.'],
    ['a fact that is a word', [...organisation, '--flag', 'minors=yes'], '“minors=yes” cannot be read.'],
    [
      'a fact called like what every object has',
      [...organisation, '--flag', 'minors=constructor'],
      '“minors=constructor” cannot be read.',
    ],
    [
      'an unknown language',
      [...organisation, '--languages', 'nl,de'],
      'The languages cannot be read (“de”). Possible, each once: nl, en.',
    ],
    [
      'a language twice',
      [...organisation, '--languages', 'nl,nl'],
      'The languages cannot be read (“nl, nl”). Possible, each once: nl, en.',
    ],
    [
      'an unknown time zone',
      [...organisation, '--timezone', 'Mars/Base'],
      '“Mars/Base” is not a known time zone.',
    ],
  ];
  test.each(faults)('%s: exit code 2, nothing written', async (_name, args, message) => {
    const folder = temporaryFolder();
    const ran = await cli(['init', join(folder, 'a'), ...args]);
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain(message);
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each([[organisation], [['--example']]])(
    '%j refuses to write over an audit, unless forced',
    async (args) => {
      const folder = exampleFolder();
      put('audit.yaml', 'audit: 1\norganisation: Ours\nlanguages: [en]\n')(folder);
      const before = snapshot(folder);
      const ran = await cli(['init', folder, ...args]);
      expect([ran.code, ran.stdout]).toEqual([2, '']);
      expect(ran.stderr).toContain('There is an audit in');
      expect(ran.stderr).toContain('--force');
      expect(snapshot(folder)).toEqual(before);
      expect((await cli(['init', folder, ...args, '--force'])).code).toBe(0);
      expect(readFileSync(join(folder, 'audit.yaml'), 'utf8')).not.toContain('Ours');
      // Answers stay, whatever is forced.
      expect(readFileSync(join(folder, CHAT), 'utf8')).toBe(exampleText(CHAT));
    },
  );

  it('--example writes the worked example, which is in order', async () => {
    const folder = temporaryFolder();
    const ran = await cli(['init', folder, '--example'], { cwd: ROOT });
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain(`touchpoint-audit report --dir ${folder} --as-of 2026-12-01`);
    expect(readFileSync(join(folder, CHAT), 'utf8')).toBe(exampleText(CHAT));
    const validated = await cli(['validate', '--dir', folder]);
    expect(validated).toEqual({
      code: 0,
      stdout: '8 touchpoints, 192 answers, 7 interviews: all files are in order.\n',
      stderr: '',
    });
  });

  it('leaves a .gitignore that is there alone', async () => {
    const folder = temporaryFolder();
    put('.gitignore', 'mine\n')(folder);
    await cli(['init', folder, ...organisation]);
    expect(readFileSync(join(folder, '.gitignore'), 'utf8')).toBe('mine\n');
  });

  test.each([[['--example']], [organisation]])(
    '%j: git leaves the lock and the evidence alone',
    async (how) => {
      const folder = temporaryFolder();
      await cli(['init', folder, ...how]);
      await cli(['report', '--dir', folder, '--format', 'md', ...DAY]);
      put('evidence/contract.pdf', 'x')(folder);
      put('.touchpoint-audit/lock', '{}')(folder);
      const git = (...args: string[]): string =>
        execFileSync('git', ['-c', 'core.autocrlf=true', ...args], { cwd: folder, encoding: 'utf8' });
      git('init', '-q');
      const seen = git('ls-files', '--others', '--exclude-standard').split('\n');
      expect(seen).toContain('audit.yaml');
      expect(seen.filter((path) => /^evidence|lock$/.test(path))).toEqual([]);
      const attributes = (path: string): string =>
        git('check-attr', 'text', 'eol', 'linguist-generated', '--', path);
      expect(attributes('touchpoints/x.yaml')).toContain('eol: lf');
      expect(attributes('reports/gap-report.nl.md')).toContain('text: unset');
      expect(attributes('.touchpoint-audit/audit.schema.json')).toContain('linguist-generated: set');
    },
  );
});

/** The worked example, without the kind that is in use and has no answer file yet: it would be given one. */
function completeExample(): string {
  const folder = exampleFolder();
  replace('audit.yaml', 'embeds: {use: in_use', 'embeds: {use: unknown')(folder);
  return folder;
}

/** An audit without touchpoints. */
async function newAudit(): Promise<string> {
  const folder = temporaryFolder();
  await cli(['init', folder, '--organisation', 'X', '--languages', 'en']);
  return folder;
}

describe('interview without a terminal', () => {
  const text = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');

  it('refuses to ask, and says how to answer', async () => {
    const folder = completeExample();
    const before = snapshot(folder);
    for (const args of [[], ['--quick'], ['--no-input'], ['--with', 'FG']]) {
      const ran = await cli(['interview', '--dir', folder, ...args]);
      expect([ran.code, ran.stdout]).toEqual([2, '']);
      expect(ran.stderr).toContain('An interview needs a terminal.');
      expect(ran.stderr).toContain('--answers');
    }
    expect(snapshot(folder)).toEqual(before);
  });

  it('--use says what is in use, by whom and when, and makes the answer files', async () => {
    const folder = await newAudit();
    const ran = await cli([
      'interview',
      '--dir',
      folder,
      '--use',
      'video=in_use',
      '--use',
      'email=not_in_use',
      '--use',
      'embeds=unknown',
      '--with',
      'Directie',
      ...DAY,
    ]);
    expect([ran.code, ran.stderr]).toEqual([0, '']);
    const lines = text(folder, 'audit.yaml').split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        '  video: {use: in_use, said_by: Directie, date: 2026-12-01}',
        '  email: {use: not_in_use, said_by: Directie, date: 2026-12-01}',
        '  embeds: {use: unknown, said_by: Directie}',
        '  whatsapp:',
      ]),
    );
    expect(readdirSync(join(folder, 'touchpoints'))).toEqual(['video.yaml']);
    expect((await cli(['validate', '--dir', folder])).code).toBe(0);
  });

  it('--add makes one more touchpoint of a kind, whose id is never a path', async () => {
    const folder = await newAudit();
    const names = ['Sales', 'Sales', '../../../etc/passwd', 'Ünïcode & Zo', '日本'];
    for (const name of names)
      expect((await cli(['interview', '--dir', folder, '--add', `video=${name}`])).code).toBe(0);
    expect(readdirSync(join(folder, 'touchpoints')).sort()).toEqual([
      'video-etc-passwd.yaml',
      'video-sales-2.yaml',
      'video-sales.yaml',
      'video-unicode-zo.yaml',
      'video.yaml',
    ]);
    expect(text(folder, 'touchpoints/video-sales-2.yaml')).toContain('name: Sales\n');
    expect((await cli(['validate', '--dir', folder])).code).toBe(0);
    expect((await cli(['status', '--json', '--dir', folder])).code).toBe(0);
  });

  it('--set changes one line', async () => {
    const folder = completeExample();
    const ran = await cli([
      'interview',
      '--dir',
      folder,
      '--set',
      'whatsapp-klantenservice/own_retention=12',
    ]);
    expect(ran).toEqual({ code: 0, stdout: '1 change saved.\n', stderr: '' });
    expect(text(folder, CHAT)).toBe(exampleText(CHAT).replace('own_retention: 6', 'own_retention: 12'));
    expect(readdirSync(folder).sort()).toEqual([
      '.touchpoint-audit',
      'audit.yaml',
      'evidence',
      'interviews',
      'touchpoints',
    ]);
    expect(existsSync(join(folder, '.touchpoint-audit', 'lock'))).toBe(false);
  });

  it('--set of the same answer changes nothing', async () => {
    const folder = completeExample();
    const before = statSync(join(folder, CHAT)).mtimeMs;
    await cli(['interview', '--dir', folder, '--set', 'whatsapp-klantenservice/own_retention=6']);
    expect(text(folder, CHAT)).toBe(exampleText(CHAT));
    expect(statSync(join(folder, CHAT)).mtimeMs).toBe(before);
  });

  it('--set with the id of a kind makes the touchpoint that is needed', async () => {
    const folder = await newAudit();
    const set = await cli([
      'interview',
      '--dir',
      folder,
      '--set',
      'whatsapp/whatsapp_form=platform,business_app',
      '--note',
      'whatsapp/whatsapp_form=Twee: zie #3',
    ]);
    expect(set.code).toBe(0);
    expect(text(folder, 'touchpoints/whatsapp.yaml')).toContain(
      '  whatsapp_form:\n    value: [platform, business_app]\n    note: "Twee: zie #3"\n',
    );
    expect(text(folder, 'audit.yaml')).toContain('whatsapp: {use: in_use');
  });

  it('--set without a value empties an answer and keeps what stands beside it', async () => {
    const folder = completeExample();
    await cli(['interview', '--dir', folder, '--set', 'whatsapp-klantenservice/find_and_erase=']);
    expect(text(folder, CHAT)).toBe(
      exampleText(CHAT).replace('find_and_erase:\n    value: unknown\n', 'find_and_erase:\n    value:\n'),
    );
  });

  it('--note takes what is said behind the first equals sign; an empty one removes it', async () => {
    const folder = completeExample();
    await cli(['interview', '--dir', folder, '--note', 'whatsapp-klantenservice/own_retention=a=b']);
    expect(text(folder, CHAT)).toContain('own_retention:\n    value: 6\n    note: a=b\n');
    await cli(['interview', '--dir', folder, '--note', 'whatsapp-klantenservice/own_retention=']);
    expect(text(folder, CHAT)).toBe(exampleText(CHAT));
  });

  const forms: [name: string, content: string][] = [
    ['touchpoint → question', 'whatsapp-klantenservice:\n  own_retention: 12\n'],
    ['touchpoint/question', 'whatsapp-klantenservice/own_retention: 12\n'],
    [
      'an answer file',
      'touchpoint: whatsapp-klantenservice\nquestionnaire: whatsapp@1.0.0\nname: X\nanswers:\n  own_retention: 12\n  bot:\n',
    ],
  ];
  test.each(forms)('--answers reads %s', async (_name, content) => {
    const folder = completeExample();
    const cwd = temporaryFolder();
    put('in.yaml', content)(cwd);
    const ran = await cli(['interview', '--dir', folder, '--answers', 'in.yaml'], { cwd });
    expect(ran).toEqual({ code: 0, stdout: '1 change saved.\n', stderr: '' });
    expect(text(folder, CHAT)).toBe(exampleText(CHAT).replace('own_retention: 6', 'own_retention: 12'));
  });

  it('--answers with a plain value keeps the note, the follow-up and the evidence, and touches nothing else', async () => {
    const folder = exampleFolder();
    const names = readdirSync(join(folder, 'touchpoints'));
    const cwd = temporaryFolder();
    put('in.yaml', 'retargeting/advanced_matching: off_checked\n')(cwd);
    const ran = await cli(['interview', '--dir', folder, '--answers', 'in.yaml'], { cwd });
    expect(ran).toEqual({ code: 0, stdout: '1 change saved.\n', stderr: '' });
    const file = 'touchpoints/retargeting.yaml';
    expect(text(folder, file)).toBe(exampleText(file).replace('value: on_not_decided', 'value: off_checked'));
    expect(readdirSync(join(folder, 'touchpoints'))).toEqual(names);
  });

  it.skipIf(process.platform !== 'linux')(
    'a folder that cannot be made is an error, not a wait',
    async () => {
      const ran = await cli(['report', '--dir', EXAMPLE, '--format', 'json', '--out', '/proc/reports']);
      expect(ran.code).toBe(2);
      expect(ran.stderr).toContain('/proc/reports/gap-report.en.json');
    },
  );

  it('later flags may name what earlier ones made; a later answer counts', async () => {
    const folder = await newAudit();
    const ran = await cli([
      'interview',
      '--dir',
      folder,
      '--add',
      'whatsapp=Sales',
      '--set',
      'whatsapp-sales/bot=ai',
      '--set',
      'whatsapp-sales/bot=fixed',
    ]);
    expect(ran.code).toBe(0);
    expect(text(folder, 'touchpoints/whatsapp-sales.yaml')).toContain('\n  bot: fixed\n');
  });

  it('says beside an answer what a prompt says: why not, who knows, with which evidence', async () => {
    const folder = exampleFolder();
    writeFileSync(join(folder, 'list.txt'), 'numbers');
    const about = 'whatsapp-klantenservice/bot';
    const flags = ['--not-applicable', `${about}=No bot = none`, '--ask', `${about}=Web shop`];
    const ran = await cli(['interview', '--dir', folder, ...flags, '--evidence', `${about}=list.txt`]);
    expect(ran).toEqual({ code: 0, stdout: '3 changes saved.\n', stderr: '' });
    expect(answersOnDisk(folder, 'whatsapp-klantenservice')['bot']).toMatchObject({
      value: 'not_applicable',
      reason: 'No bot = none',
      ask: 'Web shop',
      evidence: [{ file: 'list.txt', sha256: createHash('sha256').update('numbers').digest('hex') }],
    });
    expect((await cli(['interview', '--dir', folder, '--ask', `${about}=`])).code).toBe(0);
    expect(answersOnDisk(folder, 'whatsapp-klantenservice')['bot']).not.toHaveProperty('ask');
  });

  it('copies, renames and removes touchpoints as the overview does', async () => {
    const folder = exampleFolder();
    const at = ['interview', '--dir', folder];
    const ran = await cli([
      ...at,
      '--copy',
      'whatsapp-klantenservice=Winkel',
      '--rename',
      'whatsapp-winkel=Shop',
    ]);
    expect(ran).toEqual({ code: 0, stdout: '2 changes saved.\n', stderr: '' });
    const copy = text(folder, 'touchpoints/whatsapp-winkel.yaml');
    expect(copy).toContain('\nname: Shop\n');
    expect(copy).not.toMatch(/action:|waiver:|evidence:/);
    const values = (id: string): unknown[] =>
      Object.values(answersOnDisk(folder, id)).map(
        (answer) => (answer as { value?: unknown }).value ?? answer,
      );
    expect(values('whatsapp-winkel')).toEqual(values('whatsapp-klantenservice'));
    expect((await cli([...at, '--remove', 'whatsapp-winkel'])).code).toBe(0);
    expect(readdirSync(join(folder, 'touchpoints'))).not.toContain('whatsapp-winkel.yaml');
  });

  type Fault = [name: string, args: string[], message: string];
  const faults: Fault[] = [
    ['no equals sign', ['--set', 'whatsapp/bot'], '--set needs name=value, not “whatsapp/bot”.'],
    ['nothing before it', ['--set', '=no'], '--set needs name=value, not “=no”.'],
    ['no question', ['--set', 'whatsapp-klantenservice=no'], '“whatsapp-klantenservice” is not a question.'],
    [
      'an unknown question',
      ['--set', 'whatsapp/bto=no'],
      '“whatsapp/bto” is not a question. Did you mean bot?',
    ],
    [
      'an unknown touchpoint',
      ['--set', 'whatsap/bot=no'],
      '“whatsap/bot” is not a question. Did you mean whatsapp?',
    ],
    [
      'an unknown option',
      ['--set', 'whatsapp-klantenservice/bot=maybe'],
      '“maybe” is not an answer to this question.',
    ],
    [
      'a number out of range',
      ['--set', 'whatsapp-klantenservice/own_retention=99999'],
      '99999 is out of range.',
    ],
    [
      'an exclusive option',
      ['--set', 'whatsapp-klantenservice/whatsapp_form=platform,none'],
      '“none” cannot be combined with another answer.',
    ],
    [
      'no reason',
      ['--set', 'whatsapp-klantenservice/bot=not_applicable'],
      '“not applicable” needs a reason: --not-applicable whatsapp-klantenservice/bot=reason.',
    ],
    ['no reason in words', ['--not-applicable', 'whatsapp/bot='], '“not applicable” needs a reason.'],
    [
      'no such file',
      ['--evidence', 'whatsapp/bot=../x'],
      '../x is not a file below the folder of the audit.',
    ],
    ['nothing to copy', ['--copy', 'whatsap=X'], 'There is no touchpoint “whatsap”.'],
    ['nothing to rename', ['--rename', 'whatsap=X'], 'There is no touchpoint “whatsap”.'],
    ['the last of its kind', ['--remove', 'messenger'], '--use messenger=not_in_use'],
    [
      'an unknown use',
      ['--use', 'video=maybe'],
      '“maybe” is not possible. Possible: in_use, not_in_use, unknown.',
    ],
    [
      'a use of an unknown kind',
      ['--use', 'vidoe=in_use'],
      'There is no kind of touchpoint “vidoe”. Did you mean video?',
    ],
    ['one more of an unknown kind', ['--add', 'fax=Sales'], 'There is no kind of touchpoint “fax”.'],
    [
      'an unknown kind called like what every object has',
      ['--use', 'constructor=in_use'],
      'There is no kind of touchpoint “constructor”.',
    ],
    ['a note on an unknown question', ['--note', 'whatsapp/bto=x'], '“whatsapp/bto” is not a question.'],
    [
      'a file of answers that is not there',
      ['--answers', 'nowhere.yaml'],
      'nowhere.yaml: This file cannot be read: it no longer exists.',
    ],
    ['an unknown theme', ['--theme', 'law', '--set', 'whatsapp/bot=no'], 'There is no theme “law”.'],
  ];
  test.each(faults)(
    '%s: exit code 2, and nothing is written, also of what was right',
    async (_name, args, message) => {
      const folder = completeExample();
      const before = snapshot(folder);
      const ran = await cli([
        'interview',
        '--dir',
        folder,
        '--use',
        'live-chat=not_in_use',
        '--set',
        'whatsapp-klantenservice/own_retention=12',
        ...args,
      ]);
      expect([ran.code, ran.stdout]).toEqual([2, '']);
      expect(ran.stderr).toContain(message);
      const after = new Map([...snapshot(folder)].filter(([path]) => !path.startsWith('.touchpoint-audit')));
      expect(after).toEqual(before);
    },
  );

  it('a file of answers at fault is told about with its place', async () => {
    const folder = completeExample();
    put('in.yaml', 'whatsapp-klantenservice:\n  bot: maybe\n  bto: ai\n')(folder);
    const ran = await cli(['interview', '--dir', folder, '--answers', 'in.yaml'], { cwd: folder });
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain('in.yaml:2:8\n  error: “maybe” is not an answer to this question.');
    expect(ran.stderr).toContain('in.yaml:3:3\n  error: “bto” is not a question of this questionnaire.');
    expect(text(folder, CHAT)).toBe(exampleText(CHAT));
  });

  describe('a lock', () => {
    const since = new Date().toISOString();
    const lock = (pid: number, host: string): Change =>
      put('.touchpoint-audit/lock', `${JSON.stringify({ pid, host, user: 'els', since })}\n`);
    const set = ['--set', 'whatsapp-klantenservice/own_retention=12'];

    it('of another machine is respected, and says whose it is', async () => {
      const folder = completeExample();
      lock(1, 'another-machine')(folder);
      const ran = await cli(['interview', '--dir', folder, ...set]);
      expect([ran.code, ran.stdout]).toEqual([2, '']);
      expect(ran.stderr).toContain(`els on another-machine, since ${since} (process 1)`);
      expect(text(folder, CHAT)).toBe(exampleText(CHAT));
      expect((await cli(['interview', '--dir', folder, ...set, '--force-unlock'])).code).toBe(0);
      expect(text(folder, CHAT)).toContain('own_retention: 12');
    });

    it('whose process has gone is taken over, with a notice', async () => {
      const folder = completeExample();
      lock(2 ** 22 + 1, hostname())(folder);
      const ran = await cli(['interview', '--dir', folder, ...set]);
      expect(ran.code).toBe(0);
      expect(ran.stderr).toContain('An interview of els on');
    });

    it('does not keep anybody from reading', async () => {
      const folder = completeExample();
      lock(1, 'another-machine')(folder);
      for (const command of ['validate', 'status', 'report'])
        expect((await cli([command, '--dir', folder, ...DAY])).code).toBe(0);
    });
  });
});

describe('status', () => {
  it('tells where the audit stands', async () => {
    const ran = await cli(['status', '--dir', exampleFolder(), ...DAY]);
    expect([ran.code, ran.stderr]).toEqual([0, '']);
    expect(ran.stdout.split('\n')).toEqual(
      expect.arrayContaining([
        'Voorbeeld Huid & Slaap B.V., as of 2026-12-01',
        expect.stringMatching(/^ {2}messenger +10 of 17 answered, 1 unknown {2}2 medium, 2 low$/),
        '  Live chat and chatbot: nobody knows whether it is in use',
        '  Embedded parts on the site: in use, not interviewed yet',
        expect.stringMatching(/^9 questions are open\. Go on with: touchpoint-audit interview --dir \S+$/),
      ]),
    );
  });

  it('--json is for machines', async () => {
    const ran = await cli(['status', '--json', '--dir', exampleFolder(), ...DAY]);
    const status = JSON.parse(ran.stdout) as Record<string, unknown>;
    expect(Object.keys(status)).toEqual(['asOf', 'touchpoints', 'blindSpots', 'openQuestions']);
    expect(status).toMatchObject({
      asOf: '2026-12-01',
      openQuestions: 9,
      blindSpots: [
        { kind: 'embeds', finding: 'not_interviewed' },
        { kind: 'live-chat', finding: 'blind_spot' },
      ].sort((a, b) => (a.kind < b.kind ? -1 : 1)),
    });
    expect((status['touchpoints'] as unknown[])[3]).toEqual({
      id: 'messenger',
      questionnaire: 'messenger',
      questions: 17,
      answered: 10,
      unknown: 1,
      bySeverity: { critical: 0, high: 0, medium: 2, low: 2 },
    });
  });

  it('nothing to audit is an error', async () => {
    const ran = await cli(['status', '--dir', await newAudit()]);
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain('There is nothing to audit yet');
  });
});

describe('validate', () => {
  it('tells of evidence that is not there or has changed, as a warning', async () => {
    const folder = exampleFolder();
    put('evidence/eerste-bericht-whatsapp.txt', 'changed')(folder);
    const ran = await cli(['validate', '--dir', folder]);
    expect(ran.code).toBe(0);
    expect(ran.stderr).toContain(
      'whatsapp-klantenservice/notice: the evidence evidence/eerste-bericht-whatsapp.txt has changed since it was named.',
    );
  });
});

describe('report', () => {
  const names = (folder: string): string[] => readdirSync(folder).sort();

  it('writes three formats in the first language, and says where', async () => {
    const folder = exampleFolder();
    const ran = await runInside(['report', '--dir', folder, ...DAY], { cwd: folder });
    expect([ran.code, ran.stderr]).toEqual([0, '']);
    expect(ran.stdout.split('\n').sort().filter(Boolean)).toEqual(
      ['html', 'json', 'md'].map((each) => `reports/gap-report.nl.${each}`),
    );
    expect(names(join(folder, 'reports'))).toEqual([
      'gap-report.nl.html',
      'gap-report.nl.json',
      'gap-report.nl.md',
    ]);
  });

  it('--lang, --format, --out and --all-languages', async () => {
    const folder = exampleFolder();
    const cwd = temporaryFolder();
    await cli(['report', '--dir', folder, '--format', 'md, json', '--out', 'a', ...DAY], { cwd });
    expect(names(join(cwd, 'a'))).toEqual(['gap-report.en.json', 'gap-report.en.md']);
    await runInside(['report', '--dir', folder, '--format', 'md', '--out', 'b', '--all-languages', ...DAY], {
      cwd,
    });
    expect(names(join(cwd, 'b'))).toEqual(['gap-report.en.md', 'gap-report.nl.md']);
    expect(existsSync(join(folder, 'reports'))).toBe(false);
  });

  it('an unknown format: exit code 2, nothing written', async () => {
    const folder = exampleFolder();
    for (const format of ['xls', 'md,xls', '', 'constructor', '__proto__']) {
      const ran = await cli(['report', '--dir', folder, '--format', format]);
      expect([ran.code, ran.stdout]).toEqual([2, '']);
      expect(ran.stderr).toContain('There is no format');
    }
    expect(existsSync(join(folder, 'reports'))).toBe(false);
  });

  it.each([
    ['en', 'gap-report.en.md was not made: the format md failed. The fault: Error: no ink. The old file'],
    [
      'nl',
      'gap-report.nl.md is niet gemaakt: de vorm md is mislukt. De fout: Error: no ink. Het oude bestand',
    ],
  ])(
    'a format that fails is told of, and keeps its old file; the others are written: %s',
    async (lang, said) => {
      const folder = exampleFolder();
      put(`reports/gap-report.${lang}.md`, 'old')(folder);
      const render = vi.spyOn(FORMATS.md, 'render').mockImplementation(() => {
        throw new Error('no ink');
      });
      onTestFinished(() => render.mockRestore());
      const ran = await runInside(['report', '--dir', folder, '--lang', lang, ...DAY]);
      expect(ran.code).toBe(2);
      expect(ran.stderr).toContain(said);
      expect(readFileSync(join(folder, `reports/gap-report.${lang}.md`), 'utf8')).toBe('old');
      expect(names(join(folder, 'reports'))).toEqual(
        ['html', 'json', 'md'].map((each) => `gap-report.${lang}.${each}`),
      );
      expect(readFileSync(join(folder, `reports/gap-report.${lang}.json`), 'utf8')).toContain('"report": 1');
    },
  );

  it('a report that cannot be written is told of; the others are written', async () => {
    const folder = exampleFolder();
    mkdirSync(join(folder, 'reports', 'gap-report.en.md'), { recursive: true });
    put('reports/gap-report.en.md/x', '')(folder);
    const ran = await cli(['report', '--dir', folder, ...DAY]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('gap-report.en.md');
    expect(ran.stdout).toContain('gap-report.en.html');
  });
});

describe('explain', () => {
  const parts = (stdout: string): string[] =>
    stdout
      .split('\n')
      .filter((line) =>
        ['Answers', 'Why it matters', 'Law', 'Measure', 'Evidence to collect'].includes(line),
      );

  it('gives answers, reasons, law, measure and evidence', async () => {
    const ran = await cli(['explain', 'whatsapp/own_retention']);
    expect([ran.code, ran.stderr]).toEqual([0, '']);
    expect(parts(ran.stdout)).toEqual(['Answers', 'Why it matters', 'Law', 'Measure', 'Evidence to collect']);
    expect(ran.stdout).toContain('https://');
  });

  it('every question with a control, in either language', async () => {
    for (const { id, questions } of catalogue.questionnaires.values()) {
      for (const question of questions.filter(({ control }) => control !== undefined).slice(0, 4)) {
        for (const language of ['nl', 'en'] as const) {
          const ran = await runInside(['explain', `${id}/${question.id}`, '--lang', language]);
          expect(ran.code).toBe(0);
          expect(ran.stdout).toContain(question.control?.measure[language]);
        }
      }
    }
  });

  it('takes the id of a finding', async () => {
    const ran = await cli(['explain', 'whatsapp-klantenservice/own_retention', '--dir', exampleFolder()]);
    expect(ran).toEqual(await cli(['explain', 'whatsapp/own_retention']));
  });

  const faults: [id: string, hint: string][] = [
    ['whatsapp/own_retentoin', 'Did you mean whatsapp/own_retention?'],
    ['whatsap/own_retention', 'Did you mean whatsapp?'],
    ['fax/line', `Possible: ${KINDS.join(', ')}.`],
    ['whatsapp', 'Possible: whatsapp_form, '],
    ['constructor/toString', 'Possible: '],
  ];
  test.each(faults)('%s is not a question: %s', async (id, hint) => {
    const ran = await cli(['explain', id]);
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain(`“${id}” is not a question. ${hint}`);
  });
});

describe('questionnaire', () => {
  it('list: every kind, a line each', async () => {
    const ran = await cli(['questionnaire', 'list']);
    expect(
      ran.stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.split('@')[0]),
    ).toEqual(KINDS);
    const json = JSON.parse((await cli(['questionnaire', 'list', '--json'])).stdout) as { id: string }[];
    expect(json.map(({ id }) => id)).toEqual(KINDS);
  });

  it('show: every question of a kind', async () => {
    const { stdout } = await cli(['questionnaire', 'show', 'email']);
    for (const { id, ask } of catalogue.questionnaires.get('email')?.questions ?? []) {
      expect(stdout).toContain(`  ${id} (`);
      expect(stdout).toContain(ask.en);
    }
    const json: unknown = JSON.parse((await cli(['questionnaire', 'show', 'email', '--json'])).stdout);
    expect(json).toEqual(catalogue.questionnaires.get('email'));
  });

  it('show: an unknown kind', async () => {
    const ran = await cli(['questionnaire', 'show', 'emial']);
    expect([ran.code, ran.stderr]).toEqual([
      2,
      'There is no kind of touchpoint “emial”. Did you mean email?\n',
    ]);
  });

  it('lint: shipped files are clean; a file at fault is told about; nothing to check is an error', async () => {
    const folder = temporaryFolder();
    const shipped = readdirSync(join(ROOT, 'questionnaires'))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => join('questionnaires', name));
    expect(await cli(['questionnaire', 'lint', ...shipped], { cwd: ROOT })).toEqual({
      code: 0,
      stdout: '11 files: nothing to remark.\n',
      stderr: '',
    });
    put(
      'x.yaml',
      readFileSync(join(ROOT, 'questionnaires/video.yaml'), 'utf8').replace(
        'severity: high',
        'severity: huge',
      ),
    )(folder);
    const ran = await cli(['questionnaire', 'lint', 'x.yaml', 'nowhere.yaml'], { cwd: folder });
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toMatch(/^nowhere\.yaml\n {2}error: This file cannot be read: it no longer exists\./);
    expect(ran.stderr).toMatch(
      /\nx\.yaml:\d+:\d+\n {2}error: “huge” is not one of the words that are possible here\./,
    );
    const none = await cli(['questionnaire', 'lint'], { cwd: folder });
    expect([none.code, none.stderr]).toEqual([
      2,
      'There is nothing to check. Name files, or put questionnaires in questionnaires/ of the audit.\n',
    ]);
  });
});

describe('schema', () => {
  it('prints one by name', async () => {
    for (const name of ['audit', 'interview', 'questionnaire', 'law', 'report', 'register', ...KINDS]) {
      const ran = await cli(['schema', name]);
      expect([ran.code, ran.stderr]).toEqual([0, '']);
      expect(JSON.parse(ran.stdout)).toMatchObject({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
      });
    }
  });

  it('writes those of an audit', async () => {
    const folder = exampleFolder();
    const ran = await cli(['schema', '--dir', folder], { cwd: folder });
    expect(ran.stdout.trimEnd().split('\n').sort()).toEqual(
      ['audit', 'baseline', 'interview', 'existing-register', 'register-import', ...KINDS]
        .map((name) => `.touchpoint-audit/${name}.schema.json`)
        .sort(),
    );
  });

  it('an unknown one', async () => {
    const ran = await cli(['schema', 'emial']);
    expect([ran.code, ran.stderr]).toEqual([2, 'There is no schema “emial”. Did you mean email?\n']);
  });
});

describe('content of the team’s own', () => {
  const sms = readFileSync(join(ROOT, 'questionnaires/whatsapp.yaml'), 'utf8')
    .replace('id: whatsapp\n', 'id: sms\n')
    .replace('nl: "WhatsApp", en: "WhatsApp"', 'nl: "Sms", en: "Text messages"');
  const ownLaw =
    'own-rule:\n  cite: {nl: "Huisregel 3", en: "House rule 3"}\n  title: {nl: "Eigen regel", en: "Own rule"}\n  kind: contract\n  status: verified\n  url: https://example.org/rule\n';
  const cites = (text: string): string => text.replace('law: [gdpr-24-1,', 'law: [own-rule, gdpr-24-1,');

  it('adds a kind to every command', async () => {
    const folder = exampleFolder();
    put('questionnaires/sms.yaml', sms)(folder);
    const at = ['--dir', folder];
    expect((await cli(['questionnaire', 'list', ...at])).stdout).toContain('sms@1.0.0');
    expect((await cli(['explain', 'sms/bot_disclosure', ...at])).stdout).toContain('Law');
    expect((await cli(['schema', 'sms', ...at])).code).toBe(0);
    expect((await cli(['status', ...at, ...DAY])).stdout).toContain(
      'Text messages: nobody knows whether it is in use',
    );
    expect((await cli(['interview', ...at, '--set', 'sms/whatsapp_form=private_phones'])).code).toBe(0);
    expect((await cli(['validate', ...at])).code).toBe(0);
    const { stdout } = await cli(['report', ...at, ...DAY, '--format', 'json', '--out', folder]);
    expect(stdout).toContain('gap-report.en.json');
    expect(readFileSync(join(folder, 'gap-report.en.json'), 'utf8')).toContain('"sms/whatsapp_form"');
  });

  it('replaces a kind that is shipped', async () => {
    const folder = exampleFolder();
    put(
      'questionnaires/ours.yaml',
      sms.replace('id: sms\n', 'id: whatsapp\n').replace('version: 1.0.0', 'version: 1.0.1'),
    )(folder);
    expect((await cli(['questionnaire', 'list', '--dir', folder])).stdout).toContain(
      'whatsapp@1.0.1          Text messages',
    );
    expect(await cli(['validate', '--dir', folder])).toMatchObject({ code: 0, stderr: '' });
    put(
      'questionnaires/ours.yaml',
      sms.replace('id: sms\n', 'id: whatsapp\n').replace('version: 1.0.0', 'version: 1.1.0'),
    )(folder);
    const newer = await cli(['validate', '--dir', folder]);
    expect(newer.code).toBe(0);
    expect(newer.stderr).toContain(
      'warning: These answers were given to version 1.0.0 of the questionnaire whatsapp; this tool has 1.1.0.',
    );
  });

  test.each(['law.yaml', 'questionnaires/law.yaml'])('references in %s', async (path) => {
    const folder = exampleFolder();
    put('questionnaires/sms.yaml', cites(sms))(folder);
    const without = await cli(['validate', '--dir', folder]);
    expect(without.code).toBe(2);
    expect(without.stderr).toMatch(/questionnaires\/sms\.yaml:\d+:17\n {2}error: .*own-rule/);
    put(path, ownLaw)(folder);
    expect((await cli(['validate', '--dir', folder])).code).toBe(0);
    expect((await cli(['explain', 'sms/whatsapp_form', '--dir', folder])).stdout).toContain(
      '  House rule 3: Own rule\n    https://example.org/rule\n',
    );
    expect((await cli(['questionnaire', 'lint', '--dir', folder])).code).toBe(0);
  });

  const faults: [name: string, change: Change, message: string][] = [
    ['no YAML', put('questionnaires/sms.yaml', 'id: [\n'), 'a character is missing'],
    [
      'not its form',
      put('questionnaires/sms.yaml', sms.replace('severity: high', 'severity: huge')),
      '“huge” is not one of the words that are possible here.',
    ],
    [
      'a rule that can never be',
      put(
        'questionnaires/sms.yaml',
        sms.replace('when: {whatsapp_form: {not: none}}', 'when: {nowhere: {not: none}}'),
      ),
      'nowhere',
    ],
    [
      'an id that another one has',
      all(put('questionnaires/sms.yaml', sms), put('questionnaires/texting.yaml', sms)),
      'belongs to questionnaires/sms.yaml too',
    ],
    ['a name that would be passed over', put('questionnaires/sms.yml', sms), 'would be passed over'],
    [
      'a law.yaml at fault',
      put('law.yaml', ownLaw.replace('kind: contract', 'kind: rumour')),
      '“rumour” is not one of the words',
    ],
  ];
  test.each(faults)(
    '%s: every command stops with exit code 2, and nothing is written',
    async (_name, change, message) => {
      const folder = exampleFolder();
      change(folder);
      const before = snapshot(folder);
      const commands = [
        ['validate'],
        ['status'],
        ['report'],
        ['interview', '--set', 'email/statement=unknown'],
        ['questionnaire', 'list'],
        ['questionnaire', 'show', 'email'],
        ['explain', 'email/statement'],
        ['schema', 'email'],
        ['schema'],
        ['questionnaire', 'lint'],
      ];
      for (const command of commands) {
        const ran = await cli([...command, '--dir', folder]);
        expect([command, ran.code, ran.stdout]).toEqual([command, 2, '']);
        expect(ran.stderr).toContain(message);
      }
      expect(snapshot(folder)).toEqual(before);
      const json = JSON.parse((await cli(['validate', '--json', '--dir', folder])).stdout) as {
        valid: boolean;
      };
      expect(json.valid).toBe(false);
    },
  );

  it('answers to a kind whose questionnaire is at fault are not told to be of an unknown kind', async () => {
    const folder = exampleFolder();
    put('questionnaires/sms.yaml', sms)(folder);
    await cli(['interview', '--dir', folder, '--set', 'sms/bot=ai']);
    put('questionnaires/sms.yaml', 'id: [\n')(folder);
    const ran = await cli(['validate', '--dir', folder]);
    expect(ran.stderr).toContain('questionnaires/sms.yaml:1:');
    expect(ran.stderr).toContain('1 error.');
  });
});

describe('colours', () => {
  const ESCAPE = String.fromCharCode(27);
  const cases: [env: Record<string, string>, coloured: boolean][] = [
    [{}, false],
    [{ FORCE_COLOR: '1' }, true],
    [{ FORCE_COLOR: '0' }, false],
    [{ FORCE_COLOR: '' }, false],
    [{ NO_COLOR: '1' }, false],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    [{ NO_COLOR: '', FORCE_COLOR: '1' }, true],
  ];
  test.each(cases)('%j: %s', async (env, coloured) => {
    const folder = exampleFolder();
    const good = await runInside(['status', '--dir', folder, ...DAY], { env });
    expect(good.stdout.includes(ESCAPE)).toBe(coloured);
    const bad = await runInside(['bogus'], { env });
    expect(bad.stderr.includes(ESCAPE)).toBe(coloured);
    // Machines get no colours.
    expect((await runInside(['status', '--json', '--dir', folder], { env })).stdout).not.toContain(ESCAPE);
  });
});

describe('a reader that has gone', () => {
  /** Closes stdout as soon as something came, as `| head -1` does. */
  const headOne = (args: readonly string[]): Promise<{ code: number | null; stderr: string }> =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [BIN, ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
      let stderr = '';
      child.stdout.once('data', () => child.stdout.destroy());
      child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
      child.on('error', reject);
      child.on('close', (code) => {
        resolve({ code, stderr });
      });
    });

  test.each([
    [['questionnaire', 'show', 'whatsapp']],
    [['schema', 'retargeting']],
    [['questionnaire', 'list', '--json']],
    [['--help']],
  ])('%j | head -1', async (args) => {
    expect(await headOne(args)).toEqual({ code: 0, stderr: '' });
  });
});

describe('what could steer a terminal', () => {
  const character = (...codes: number[]): string => String.fromCodePoint(...codes);
  const ESC = character(0x1b);
  const sequences: string[] = [
    ...[
      `${ESC}]0;title${character(7)}`,
      `${ESC}]52;c;cm0gLXJm${character(7)}`,
      `${ESC}]8;;https://e.test${ESC}\\link${ESC}]8;;${ESC}\\`,
    ],
    ...[
      `${ESC}[2J`,
      `${ESC}[H`,
      `${ESC}[1A${ESC}[2K`,
      `${ESC}[31mred`,
      `${ESC}[?1049h`,
      `${ESC}[?25l`,
      `${ESC}[6n`,
      `${ESC}[200~`,
    ],
    ...[
      `${ESC}P+q544e${ESC}\\`,
      `${ESC}_apc${ESC}\\`,
      `${ESC}^pm${ESC}\\`,
      `${ESC}Xsos${ESC}\\`,
      `${ESC}c`,
      `${ESC}7`,
      `${ESC}(0`,
      `${ESC}%G`,
    ],
    ...[0x9b, 0x9d, 0x90, 0x9f, 0x9e, 0x98, 0x9c, 0x85, 0x8d].map((code) => `${character(code)}2Jx`),
    ...[0, 7, 8, 11, 12, 13, 14, 15, 0x7f].map((code) => `a${character(code)}b`),
    ...[0x202e, 0x2066, 0x200f, 0x061c, 0x2028, 0xfeff, 0xe0041].map((code) => `a${character(code)}b`),
  ];
  const UNSAFE = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/u;
  const harmless = (text: string): boolean => !UNSAFE.test(text.replace(/\n/g, ''));

  it('there are forty', () => {
    expect(sequences.length).toBeGreaterThanOrEqual(40);
    for (const sequence of sequences) expect(harmless(sequence)).toBe(false);
  });

  /** As YAML writes it between double quotes. */
  const quoted = (text: string): string =>
    `"${text.replace(/[^ -~]|["\\]/gu, (char) => `\\U${(char.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`)}"`;

  const everything = sequences.join(' ').slice(0, 480);
  const written = quoted(everything);

  it('in names, notes and texts never gets there', async () => {
    const folder = exampleFolder();
    const text = `{nl: ${written}, en: ${written}}`;
    const options = `{a: ${text}, b: ${text.replaceAll(': "', ': "B')}}`;
    all(
      replace('audit.yaml', 'organisation: Voorbeeld Huid & Slaap B.V.', `organisation: ${written}`),
      replace('audit.yaml', 'ask: Leverancier van de webwinkel', `ask: ${written}`),
      replace(CHAT, 'name: WhatsApp klantenservice', `name: ${written}`),
      replace(CHAT, 'ask: Leverancier van de inbox', `ask: ${written}`),
      replace(
        CHAT,
        '{file: evidence/eerste-bericht-whatsapp.txt',
        `{file: ${quoted(`evidence/${ESC}[2J${character(0x9b)}31m.txt`)}`,
      ),
      put(
        'questionnaires/fax.yaml',
        `id: fax\nversion: 1.0.0\ntitle: ${text}\nsummary: ${text}\ninstances: ${text}\ninventory: {ask: ${text}, examples: ${text}, hides: ${text}}\n` +
          `sections:\n  - id: all\n    title: ${text}\n    questions:\n` +
          `      - {id: first, theme: roles, ask: ${text}, help: ${text}, type: single, options: ${options}, control: {title: ${text}, law: [gdpr-5-2], ok: [a], gaps: [{if: b, severity: high, why: ${text}}, {if: unknown, severity: high, why: ${text}}], measure: ${text}, evidence: ${text}}}\n`,
      ),
    )(folder);
    const commands = [
      ['status', ...DAY],
      ['status', '--json', ...DAY],
      ['validate'],
      ['validate', '--json'],
      ['report', ...DAY],
      ['interview', '--set', 'whatsapp-klantenservice/own_retention=7'],
      ['questionnaire', 'list'],
      ['questionnaire', 'list', '--json'],
      ['questionnaire', 'show', 'fax'],
      ['questionnaire', 'show', 'fax', '--json'],
      ['questionnaire', 'lint'],
      ['explain', 'fax/first'],
      ['schema', 'fax'],
    ];
    for (const command of commands) {
      const { code, stdout, stderr } = await cli([...command, '--dir', folder]);
      expect([command, code, harmless(stdout), harmless(stderr)]).toEqual([command, 0, true, true]);
      expect(stdout + stderr).not.toBe('');
    }
  });

  test.each(sequences.map((sequence) => [quoted(sequence), sequence]))(
    '%s in a file at fault never gets there, nor in what was typed',
    async (inYaml, raw) => {
      const folder = exampleFolder();
      const name = raw.replace(/[\0/]/g, '');
      all(
        replace(CHAT, '  own_retention: 6\n', `  own_retention: ${inYaml}\n  ${inYaml}: 1\n`),
        replace(
          'touchpoints/email.yaml',
          'questionnaire: email@',
          `questionnaire: ${inYaml}\n${inYaml}: email@`,
        ),
        put(`touchpoints/${name}.yaml`, `# ${raw}\n- ${raw}\n`),
      )(folder);
      for (const args of [
        ['validate', '--dir', folder],
        ['validate', '--json', '--dir', folder],
        ['validate', '--dir', join(folder, name)],
        [raw],
        [`--${raw}`],
        ['explain', raw],
        ['explain', `whatsapp/${raw}`],
        ['schema', raw],
        ['questionnaire', 'show', raw],
        ['questionnaire', 'lint', name],
        ['status', '--as-of', raw],
        ['status', '--lang', raw],
        ['init', '--organisation', 'X', '--flag', raw],
        ['init', '--organisation', 'X', '--timezone', raw],
      ]) {
        const { code, stdout, stderr } = await cli(args);
        expect([args, code, harmless(stdout), harmless(stderr)]).toEqual([args, 2, true, true]);
      }
    },
  );

  it('in flags of report and interview', async () => {
    const folder = exampleFolder();
    for (const args of [
      ['report', '--format', everything],
      ['interview', '--set', everything],
      ['interview', '--set', `whatsapp-kliniek/bot=${everything}`],
      ['interview', '--use', `${everything}=in_use`],
      ['interview', '--use', `video=${everything}`],
      ['interview', '--add', `${everything}=x`],
      ['interview', '--answers', everything.replaceAll('\0', '')],
      ['interview', '--theme', everything, '--set', 'a=b'],
    ]) {
      const { code, stdout, stderr } = await cli([...args, '--dir', folder]);
      expect([args, code, harmless(stdout), harmless(stderr)]).toEqual([args, 2, true, true]);
    }
  });

  it('in the name of the folder for reports', async () => {
    const folder = exampleFolder();
    const cwd = temporaryFolder();
    const { code, stdout } = await cli(['report', '--dir', folder, '--out', `${ESC}[2Jx`, ...DAY], { cwd });
    expect([code, harmless(stdout)]).toEqual([0, true]);
    writeFileSync(join(cwd, 'file'), '');
    const failed = await cli(['report', '--dir', folder, '--out', `file/${ESC}[2Jx`, ...DAY], { cwd });
    expect([failed.code, harmless(failed.stderr)]).toEqual([2, true]);
  });
});
