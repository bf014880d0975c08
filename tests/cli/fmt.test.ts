import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { compileSchema } from '../../src/compile/compile-schema.js';
import type { JsonSchema } from '../../src/model/schema.js';
import { exampleFolder, run, temporaryFolder } from '../support/cli.js';
import type { Ran } from '../support/cli.js';
import { put, replace, snapshot } from '../support/folders.js';
import { runInside } from '../support/run-inside.js';

const CHAT = 'touchpoints/whatsapp-klantenservice.yaml';
const TALK = 'interviews/2026-11-17-kliniek.yaml';

const fmt = (cwd: string, ...args: readonly string[]): Promise<Ran> =>
  runInside(['fmt', '--lang', 'en', ...args], { cwd });

const text = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');

/** Without what belongs to one machine. */
const files = (folder: string): Map<string, string> =>
  new Map([...snapshot(folder)].filter(([path]) => !path.startsWith('.touchpoint-audit')));

/** An example of which two files are in another form. */
function untidy(): string {
  const folder = exampleFolder();
  replace(CHAT, '  bot: "no"\n', "  bot:   'no'   # asked twice\n")(folder);
  replace(TALK, 'language: nl\n', '\nlanguage: "nl"\n')(folder);
  return folder;
}

describe('fmt', () => {
  it('leaves the worked example as it is', async () => {
    const folder = exampleFolder();
    const before = files(folder);
    const ran = await fmt(folder);
    expect(ran).toEqual({ code: 0, stdout: '16 files are in order; nothing was changed.\n', stderr: '' });
    expect(files(folder)).toEqual(before);
  });

  it('leaves what init writes as it is, in every language', async () => {
    for (const language of ['nl', 'en']) {
      const folder = temporaryFolder();
      await runInside(['init', folder, '--organisation', 'X', '--languages', language]);
      expect((await fmt(folder, '--check')).code).toBe(0);
    }
  });

  it('rewrites what is in another form, names it, and the second time finds nothing to do', async () => {
    const folder = untidy();
    const ran = await fmt(folder);
    expect([ran.code, ran.stdout]).toEqual([0, `${CHAT}\n${TALK}\n`]);
    expect(text(folder, CHAT)).toContain('\n  bot: "no" # asked twice\n');
    expect(text(folder, TALK)).toContain('\nlanguage: nl\n');
    expect((await fmt(folder)).stdout).toBe('16 files are in order; nothing was changed.\n');
    expect((await runInside(['validate', '--dir', folder])).code).toBe(0);
  });

  it('--check writes nothing, and says with its exit code whether it would', async () => {
    const folder = untidy();
    const before = files(folder);
    const ran = await fmt(folder, '--check');
    expect([ran.code, ran.stdout.split('\n').sort()]).toEqual([1, ['', TALK, CHAT].sort()]);
    expect(ran.stderr).toBe('2 files would change; 14 are in order.\n');
    expect(files(folder)).toEqual(before);
    expect(existsSync(join(folder, '.touchpoint-audit'))).toBe(false);
  });

  it('--diff shows what would change, so that git can apply it', async () => {
    const folder = untidy();
    const [before, ran] = [files(folder), await fmt(folder, '--diff')];
    expect([ran.code, files(folder)]).toEqual([0, before]);
    expect(ran.stdout).toContain(`--- a/${CHAT}\n+++ b/${CHAT}\n@@ `);
    expect(ran.stdout).toContain(`\n-  bot:   'no'   # asked twice\n+  bot: "no" # asked twice\n`);
    execFileSync('git', ['apply', '-p1', '-'], { cwd: folder, input: ran.stdout });
    expect(await fmt(folder, '--check')).toMatchObject({ code: 0, stdout: '' });
  });

  it('--json says the same to machines', async () => {
    const folder = untidy();
    put('touchpoints/broken.yaml', 'a: [\n')(folder);
    const ran = await fmt(folder, '--check', '--json', '--diff');
    expect([ran.code, ran.stderr]).toEqual([2, '']);
    const said = JSON.parse(ran.stdout) as { changed: { file: string; diff: string }[] };
    expect(said).toMatchObject({
      passedOver: [],
      failed: [],
      problems: [{ code: 'yaml_syntax', file: 'touchpoints/broken.yaml', position: { line: 1 } }],
    });
    expect(said.changed.map(({ file }) => file).sort()).toEqual([TALK, CHAT]);
    expect(said.changed.every(({ diff }) => diff.includes('\n@@ '))).toBe(true);
    const schema = await runInside(['schema', 'fmt']);
    expect(compileSchema(JSON.parse(schema.stdout) as JsonSchema)(said)).toEqual([]);
  });

  it('a broken file is told about with its place; the others are formatted', async () => {
    const folder = untidy();
    replace(
      'touchpoints/email.yaml',
      'answers:\n',
      'answers:\n<<<<<<< main\n  x: 1\n=======\n  x: 2\n>>>>>>> other\n',
    )(folder);
    const broken = text(folder, 'touchpoints/email.yaml');
    const ran = await fmt(folder);
    expect([ran.code, ran.stdout.split('\n').length]).toEqual([2, 3]);
    expect(ran.stderr).toMatch(
      /^touchpoints\/email\.yaml:\d+:1\n {2}error: A merge conflict .*“main” and “other”/,
    );
    expect(ran.stderr.match(/error:/g)).toHaveLength(1);
    expect(text(folder, 'touchpoints/email.yaml')).toBe(broken);
    expect(text(folder, CHAT)).toContain('bot: "no" # asked twice');
  });

  it('without the language of the audit no touchpoint is touched; interviews are', async () => {
    const folder = untidy();
    replace('audit.yaml', 'languages: [nl, en]', 'languages: [de]')(folder);
    const before = text(folder, CHAT);
    const ran = await fmt(folder);
    expect([ran.code, ran.stdout]).toEqual([2, `${TALK}\n`]);
    expect(ran.stderr).toContain('audit.yaml:4:');
    expect(text(folder, CHAT)).toBe(before);
  });

  it('a questionnaire of the team that cannot be read: nothing that follows from it is touched', async () => {
    const folder = untidy();
    put('questionnaires/whatsapp.yaml', 'id: whatsapp\n')(folder);
    const before = text(folder, CHAT);
    const ran = await fmt(folder);
    expect([ran.code, ran.stdout]).toEqual([2, `${TALK}\n`]);
    expect(text(folder, CHAT)).toBe(before);
  });
});

describe('files that are named', () => {
  const places: [name: string, cwd: string, args: string[], shown: string][] = [
    ['from above', '.', [`audits/one/${CHAT}`], `audits/one/${CHAT}`],
    ['from the audit', 'audits/one', [CHAT], CHAT],
    [
      'from a folder of it',
      'audits/one/touchpoints',
      ['whatsapp-klantenservice.yaml'],
      'whatsapp-klantenservice.yaml',
    ],
    ['a folder', '.', ['audits/one/touchpoints'], `audits/one/${CHAT}`],
    ['twice', 'audits/one', [CHAT, 'touchpoints', `./${CHAT}`], CHAT],
    ['with --dir', '.', ['--dir', 'audits/one', `audits/one/${CHAT}`], `audits/one/${CHAT}`],
  ];
  test.each(places)('%s', async (_name, cwd, args, shown) => {
    const root = twoAudits();
    const ran = await fmt(join(root, cwd), ...args);
    expect([ran.code, ran.stdout]).toEqual([0, `${shown}\n`]);
    expect(text(root, `audits/one/${CHAT}`)).toContain('bot: "no" # asked twice');
    expect(text(root, `audits/two/${CHAT}`)).toContain("bot:   'no'");
  });

  it('of two audits', async () => {
    const root = twoAudits();
    const ran = await fmt(root, `audits/one/${CHAT}`, `audits/two/${TALK}`);
    expect([ran.code, ran.stdout]).toEqual([0, `audits/one/${CHAT}\naudits/two/${TALK}\n`]);
  });

  it('one in no audit is an error; the others are formatted', async () => {
    const root = twoAudits();
    put('ci.yaml', 'a:   1\n')(root);
    const ran = await fmt(root, 'ci.yaml', `audits/one/${CHAT}`);
    expect([ran.code, ran.stdout]).toEqual([2, `audits/one/${CHAT}\n`]);
    expect(ran.stderr).toContain(
      'ci.yaml\n  error: This file is in no audit: no folder above it has an audit.yaml.',
    );
    expect(text(root, 'ci.yaml')).toBe('a:   1\n');
  });

  it('with --dir, one of another audit is an error too', async () => {
    const root = twoAudits();
    const ran = await fmt(root, '--dir', 'audits/one', `audits/two/${CHAT}`);
    expect([ran.code, ran.stdout]).toEqual([2, '']);
  });

  it('YAML that is none of ours is passed over, and said to be', async () => {
    const root = twoAudits();
    put('audits/one/notes/x.yaml', 'a:   1\n')(root);
    put('audits/one/deploy.yaml', 'a:   1\n')(root);
    const named = ['audits/one/notes/x.yaml', 'audits/one/deploy.yaml'];
    const ran = await fmt(root, '--check', ...named);
    expect([ran.code, ran.stdout]).toEqual([0, '']);
    for (const name of named) expect(ran.stderr).toContain(`leaves such files to you: ${name}`);
  });

  it('one that is not there', async () => {
    const root = twoAudits();
    const ran = await fmt(root, 'audits/one/touchpoints/nobody.yaml');
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(
      'audits/one/touchpoints/nobody.yaml\n  error: This file cannot be read: it no longer exists.',
    );
  });

  it('no audit in this folder', async () => {
    const ran = await fmt(temporaryFolder());
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain('audit.yaml');
  });

  function twoAudits(): string {
    const root = temporaryFolder();
    for (const name of ['one', 'two']) {
      const from = untidy();
      for (const path of ['audit.yaml', CHAT, TALK]) put(`audits/${name}/${path}`, text(from, path))(root);
    }
    return root;
  }
});

describe('somebody else at work', () => {
  it('waits for nobody: while the folder is locked nothing is written, and --check works', async () => {
    const folder = untidy();
    const lock = { pid: 1, host: `not-${hostname()}`, user: 'eva', since: '2026-12-01T11:00:00.000Z' };
    put('.touchpoint-audit/lock', `${JSON.stringify(lock)}\n`)(folder);
    const before = files(folder);
    const ran = await fmt(folder);
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain('eva');
    expect(files(folder)).toEqual(before);
    expect((await fmt(folder, '--check')).code).toBe(1);
  });

  it('leaves no lock behind', async () => {
    const folder = untidy();
    await fmt(folder);
    expect(existsSync(join(folder, '.touchpoint-audit', 'lock'))).toBe(false);
  });
});

it('runs as a program, in Dutch', async () => {
  const folder = untidy();
  const ran = await run(['fmt', '--check', '--lang', 'nl', '--dir', folder]);
  expect(ran.code).toBe(1);
  expect(ran.stderr).toBe('2 bestanden zouden veranderen; 14 zijn in orde.\n');
});
