import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished, test } from 'vitest';
import { sharedFolder } from '../support/audit-folder.js';
import { BIN, exampleFolder, temporaryFolder } from '../support/cli.js';
import { replace, snapshot } from '../support/folders.js';
import { obtainShell } from '../support/obtain-shell.js';
import { runInside } from '../support/run-inside.js';
import { ShellSession } from '../support/shell-session.js';
import type { ShellName } from '../support/shell-session.js';

/** What stands behind the words of a person, as zsh and fish get it: the value, then its meaning. */
async function complete(words: readonly string[], cwd: string): Promise<string[]> {
  const ran = await runInside(['__complete', 'zsh', '--', ...words], { cwd });
  expect([ran.code, ran.stderr]).toEqual([0, '']);
  return ran.stdout.split('\n').filter((line) => line !== '');
}
const values = (lines: readonly string[]): string[] => lines.map((line) => line.split('\t')[0] ?? '');

describe('what is offered', () => {
  const table: [words: string[], among: string[], not?: string[]][] = [
    [[''], ['init', 'interview', 'report', 'explain', 'completion'], ['__complete']],
    [['sta'], ['status'], ['init']],
    [
      ['--lang', ''],
      ['nl', 'en'],
    ],
    [['status', '--lang=e'], ['--lang=en']],
    [['status', '--'], ['--json', '--lang', '--dir', '--as-of', '--quiet'], ['--debug']],
    [
      ['--dir', '.', 'questionnaire', ''],
      ['list', 'show', 'lint'],
    ],
    [
      ['questionnaire', 'show', 'e'],
      ['email', 'embeds'],
    ],
    [['questionnaire', 'show', 'email', ''], []],
    [
      ['report', '--format', ''],
      ['html', 'md', 'csv', 'pdf'],
    ],
    [['report', '--format', 'html,'], ['html,md'], ['html,html']],
    [
      ['report', '--audience', ''],
      ['full', 'management', 'agency'],
    ],
    [['init', '--languages', 'nl,'], ['nl,en']],
    [['init', '--flag', 'mi'], ['minors=']],
    [
      ['init', '--flag', 'minors='],
      ['minors=true', 'minors=unknown'],
    ],
    [
      ['interview', '--theme', 'r'],
      ['roles', 'retention', 'rights'],
    ],
    [['interview', ''], ['whatsapp-kliniek', 'email'], ['video']],
    [['interview', 'email', ''], ['whatsapp-kliniek']],
    [['interview', '--use', 'vid'], ['video=']],
    [
      ['interview', '--use', 'video='],
      ['video=in_use', 'video=unknown'],
    ],
    [
      ['interview', '--set', 'whatsapp'],
      ['whatsapp-kliniek/', 'whatsapp/'],
    ],
    [['interview', '--set', 'whatsapp-kliniek/own'], ['whatsapp-kliniek/own_retention=']],
    [['interview', '--set', 'whatsapp-kliniek/own_retention='], ['whatsapp-kliniek/own_retention=never']],
    [['interview', '--rename', 'em'], ['email=']],
    [
      ['schema', ''],
      ['audit', 'law', 'whatsapp'],
    ],
    [['interview', '--ask', 'email/'], ['email/statement=']],
    [['explain', 'gdpr-6'], ['gdpr-6-1']],
    [['explain', 'whatsapp-kliniek/own'], ['whatsapp-kliniek/own_retention']],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [['report', '--out', ''], []],
    [['bogus', ''], []],
    [['interview', '--set', 'nowhere/at_all='], []],
  ];
  test.each(table)('%j', async (words, among, not = []) => {
    const found = values(await complete(words, exampleFolder()));
    if (among.length === 0) expect(found).toEqual([]);
    expect(found).toEqual(expect.arrayContaining(among));
    for (const value of not) expect(found).not.toContain(value);
    expect(new Set(found).size).toBe(found.length);
  });

  it('with its meaning, in the language asked for', async () => {
    const folder = exampleFolder();
    expect(await complete(['interview', '--lang', 'nl', '--theme', 'ret'], folder)).toEqual([
      'retention\tBewaren',
    ]);
    expect(await complete(['interview', '--touchpoint', 'whatsapp-kli'], folder)).toEqual([
      'whatsapp-kliniek\tWhatsApp kliniek',
    ]);
  });

  it('every command and option that the help shows', async () => {
    const folder = temporaryFolder();
    const commands = values(await complete([''], folder));
    for (const command of commands) {
      const { stdout } = await runInside([command, '--help', '--lang', 'en']);
      const shown = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, option]) => option ?? '');
      expect([command, values(await complete([command, '--'], folder)).sort()]).toEqual([
        command,
        shown.sort(),
      ]);
    }
  });

  it('of an audit elsewhere, where --dir says', async () => {
    const folder = exampleFolder();
    const elsewhere = temporaryFolder();
    expect(values(await complete(['--dir', folder, 'interview', 'em'], elsewhere))).toEqual(['email']);
    expect(values(await complete([`--dir=${folder}`, 'interview', 'em'], elsewhere))).toEqual(['email']);
    expect(await complete(['interview', 'em'], elsewhere)).toEqual([]);
  });

  it('bash: only what it puts in after = and :', async () => {
    const cwd = exampleFolder();
    const words = ['interview', '--set', 'whatsapp-kliniek/own_retention', '=', 'ne'];
    expect((await runInside(['__complete', 'bash', '--', ...words], { cwd })).stdout).toBe('never\n');
    const inline = ['interview', '--set', '=', 'whatsapp-kliniek/own_retention', '=', 'ne'];
    expect((await runInside(['__complete', 'bash', '--', ...inline], { cwd })).stdout).toBe('never\n');
  });

  it('says nothing about faults, and writes nothing', async () => {
    const folder = exampleFolder();
    replace('audit.yaml', 'audit: 1', 'audit: [')(folder);
    writeFileSync(join(folder, '.audit.yaml.1-1.tmp'), 'left behind');
    const before = snapshot(folder);
    for (const words of [
      ['interview', ''],
      ['explain', ''],
      ['interview', '--set', 'w'],
      ['--dir', '/nowhere', 'interview', ''],
    ]) {
      await complete(words, folder);
    }
    expect(snapshot(folder)).toEqual(before);
  });
});

describe('completion <shell>', () => {
  it('refuses another shell, and says which there are', async () => {
    const ran = await runInside(['completion', 'csh', '--lang', 'en']);
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain('bash, zsh, fish');
  });
});

const root = sharedFolder();
const bin = join(root, 'bin');
const audit = join(root, 'audit');
const HOSTILE = ['$(touch pwned)', '`touch pwned`', "';touch pwned;'", '\u001b]0;pwned\u0007'];

beforeAll(async () => {
  mkdirSync(bin);
  symlinkSync(BIN, join(bin, 'touchpoint-audit'));
  chmodSync(BIN, 0o755);
  await runInside(['init', audit, '--organisation', 'X', '--languages', 'en']);
  const add = HOSTILE.flatMap((name) => ['--add', `whatsapp=${name}`]);
  expect((await runInside(['interview', '--dir', audit, ...add])).code).toBe(0);
  // The ids of follow-up are free text, and become ids of findings.
  const file = join(audit, 'audit.yaml');
  const followUp = HOSTILE.slice(0, 3).map((id) => `  ${JSON.stringify(id)}: {owner: X, status: open}`);
  writeFileSync(file, `${readFileSync(file, 'utf8')}follow_up:\n${followUp.join('\n')}\n`);
  expect((await runInside(['validate', '--dir', audit])).code).toBe(0);
});

const LOAD: Readonly<Record<ShellName, string>> = {
  bash: 'source <(touchpoint-audit completion bash)',
  zsh: 'autoload -U compinit; compinit -u -D; source <(touchpoint-audit completion zsh)',
  fish: 'touchpoint-audit completion fish | source',
};

describe.each(['bash', 'zsh', 'fish'] as const)('in a real %s', (shell) => {
  const here = obtainShell(shell);

  async function loaded(): Promise<ShellSession> {
    const session = new ShellSession(shell, audit, {
      PATH: [bin, process.env['PATH']].join(delimiter),
      HOME: root,
    });
    onTestFinished(() => session.end());
    // Typed in two pieces, so that what waits for the answer does not find the question.
    session.type(`${LOAD[shell]}; echo load''ed ${shell === 'fish' ? '$status' : '$?'}\r`);
    const text = await session.shows(/^loaded \d+/m);
    expect(text).toMatch(/^loaded 0/m);
    expect(text.toLowerCase()).not.toContain('error');
    return session;
  }

  const table: [typed: string, becomes: string][] = [
    ['touchpoint-audit sta', 'touchpoint-audit status'],
    ['touchpoint-audit status --js', 'touchpoint-audit status --json'],
    ['touchpoint-audit report --audience man', 'touchpoint-audit report --audience management'],
    [
      'touchpoint-audit interview --set whatsapp/own_ret',
      'touchpoint-audit interview --set whatsapp/own_retention=',
    ],
    ['touchpoint-audit interview --set whatsapp/own_retention=nev', 'whatsapp/own_retention=never'],
    ['touchpoint-audit explain whatsapp/own_ret', 'touchpoint-audit explain whatsapp/own_retention'],
  ];
  /** Empties the line that is being typed; unlike Ctrl-C it waits its turn. */
  const CLEAR = '\u0015';

  test.skipIf(!here)('Tab goes on with what was typed', { timeout: 60_000 }, async () => {
    const session = await loaded();
    for (const [typed, becomes] of table) {
      session.type(`${typed}\t`);
      await session.shows(new RegExp(becomes.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')));
      session.type(CLEAR);
    }
  });

  test.skipIf(!here)('names and ids that would be commands never run', { timeout: 60_000 }, async () => {
    const session = await loaded();
    const hostile = [
      'interview ',
      'interview --touchpoint whats',
      'explain whatsapp/',
      "explain '$(touch pwned)",
      // zsh itself carries out on Tab what a person types there, before anybody is asked.
      ...(shell === 'zsh' ? [] : ['interview --touchpoint $(touch pwned)', 'interview --set `touch pwned`']),
    ];
    rmSync(join(audit, 'pwned'), { force: true });
    for (const typed of hostile) session.type(`touchpoint-audit ${typed}\t\t${CLEAR}`);
    // What runs next shows that the shell is done with all of it.
    session.type("echo do''ne\r");
    const text = await session.shows(/^done/m);
    expect(text).not.toMatch(/command not found|syntax error/);
    expect(existsSync(join(audit, 'pwned'))).toBe(false);
  });
});
