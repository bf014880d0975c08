import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statfsSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import {
  answersOnDisk,
  inventoryOnDisk,
  leftovers,
  makeAudit,
  sharedFolder,
} from '../support/audit-folder.js';
import { run } from '../support/cli.js';
import { replace } from '../support/folders.js';
import { flat, inTerminal } from '../support/terminal.js';
import type { Terminal, TerminalOptions } from '../support/terminal.js';
import { words } from './words.js';

const { nl } = words;
const root = sharedFolder();
const template = join(root, 'template');
const own = fileURLToPath(new URL('fixtures/every-type.yaml', import.meta.url));
const FILE = 'touchpoints/every-type.yaml';

beforeAll(async () => {
  await makeAudit(template, { own: [own], flags: ['--use', 'every-type=in_use'] });
});

let made = 0;
function newAudit(): string {
  made += 1;
  const folder = join(root, `${made}`);
  cpSync(template, folder, { recursive: true });
  return folder;
}

/** An interview about every type of question, in its own folder. */
async function interview(
  folder: string,
  hold: (terminal: Terminal) => Promise<void>,
  { args = [], ...options }: TerminalOptions & { readonly args?: readonly string[] } = {},
): Promise<void> {
  const all = ['interview', '--as-of', '2026-11-23', '--with', 'IT', '--touchpoint', 'every-type', ...args];
  await inTerminal(all, { cwd: folder, ...options }, hold);
}

const change = (folder: string, before: string, after: string): void => replace(FILE, before, after)(folder);
const shown = (terminal: Terminal): string => flat(terminal.history().join(' '));
const ended = async (terminal: Terminal, code: number): Promise<void> => {
  expect(await terminal.exit).toEqual({ code, signal: null });
};

describe('a file that is edited while a question is open', () => {
  test('keeps the edit and gets the answer', async () => {
    const folder = newAudit();
    await interview(folder, async (terminal) => {
      await terminal.waitForQuestion('Kan het beginnen?');
      change(folder, '  text:\n', '  text: Van een ander # vrijdag\n');
      terminal.press('1');
      await terminal.answer('Welke ene?', '2');
      await terminal.waitForQuestion('Welke allemaal?');
      expect(shown(terminal)).toContain(nl.merged);
      terminal.press('ctrl-c');
      await ended(terminal, 130);
    });
    expect(answersOnDisk(folder, 'every-type')).toEqual({
      begin: 'yes',
      single: 'second',
      text: 'Van een ander',
    });
    expect(readFileSync(join(folder, FILE), 'utf8')).toContain('text: Van een ander # vrijdag\n');
  });

  test('does not ask what was answered there meanwhile', async () => {
    const folder = newAudit();
    await interview(folder, async (terminal) => {
      await terminal.waitForQuestion('Kan het beginnen?');
      change(folder, '  single:\n', '  single: third\n');
      terminal.press('1');
      await terminal.waitFor(/[23] van 6[^]*q stop/);
      expect(terminal.asks('Welke allemaal?')).toBe(true);
    });
    expect(answersOnDisk(folder, 'every-type')).toEqual({ begin: 'yes', single: 'third' });
  });

  test('keeps a note that was written beside the same question', async () => {
    const folder = newAudit();
    await interview(folder, async (terminal) => {
      await terminal.waitForQuestion('Kan het beginnen?');
      change(folder, '  begin:\n', '  begin:\n    value:\n    note: Vraag het de directie\n');
      terminal.press('1');
      await terminal.waitForQuestion('Welke ene?');
    });
    expect(answersOnDisk(folder, 'every-type')).toEqual({
      begin: { value: 'yes', note: 'Vraag het de directie' },
    });
  });

  test('keeps what was said of another kind', async () => {
    const folder = newAudit();
    await inTerminal(
      ['interview', '--as-of', '2026-11-23', '--with', 'IT'],
      { cwd: folder },
      async (terminal) => {
        await terminal.waitForQuestion('Belt u met klanten');
        replace('audit.yaml', '  video:\n', '  video: {use: unknown, ask: Directie}\n')(folder);
        terminal.press('2');
        await terminal.waitForQuestion('Zet u, of uw bureau, lijsten');
      },
    );
    expect(inventoryOnDisk(folder)).toMatchObject({
      'call-platform': { use: 'not_in_use' },
      video: { use: 'unknown', ask: 'Directie' },
    });
  });

  test.each([
    ['is broken', '  text:\n', '  text: [\n', `${FILE}:`],
    ['holds an answer that cannot be', '  number:\n', '  number: veel\n', `${FILE}:`],
    [
      'has a merge conflict',
      '  text:\n',
      '<<<<<<< ours\n  text: a\n=======\n  text: b\n>>>>>>> theirs\n',
      FILE,
    ],
  ])('and %s: the answer is refused, nothing is overwritten', async (_name, before, after, where) => {
    const folder = newAudit();
    await interview(folder, async (terminal) => {
      await terminal.answer('Kan het beginnen?', '1');
      await terminal.waitForQuestion('Welke ene?');
      change(folder, before, after);
      const broken = readFileSync(join(folder, FILE), 'utf8');
      terminal.press('2');
      await ended(terminal, 2);
      expect(shown(terminal)).toMatch(new RegExp(`${where}\\d*`));
      expect(shown(terminal)).toContain(nl.notSaved);
      expect(terminal.modes.after).toBe(terminal.modes.before);
      expect(readFileSync(join(folder, FILE), 'utf8')).toBe(broken);
    });
    expect(leftovers(folder)).toEqual([]);
  });

  test('and is gone: the answer is refused, and the file does not come back with one answer', async () => {
    const folder = newAudit();
    await interview(folder, async (terminal) => {
      await terminal.waitForQuestion('Kan het beginnen?');
      unlinkSync(join(folder, FILE));
      terminal.press('1');
      await ended(terminal, 2);
      expect(shown(terminal)).toContain(FILE);
      expect(shown(terminal)).toContain(nl.notSaved);
    });
    expect(readdirSync(join(folder, 'touchpoints'))).toEqual([]);
  });
});

describe('two interviews on one audit', () => {
  test('the second is refused with who holds it since when; the first goes on', async () => {
    const folder = newAudit();
    await interview(folder, async (first) => {
      await first.waitForQuestion('Kan het beginnen?');
      await interview(folder, async (second) => {
        await ended(second, 2);
        expect(shown(second)).toContain(nl.locked);
        expect(shown(second)).toContain(hostname());
        expect(shown(second)).toMatch(/sinds \d{4}-\d\d-\d\dT\d\d:\d\d/);
        expect(second.modes.after).toBe(second.modes.before);
      });
      const flags = await run(['interview', '--dir', folder, '--set', 'every-type/last=yes']);
      expect(flags).toMatchObject({ code: 2, stderr: expect.stringContaining(nl.locked) as string });
      first.press('1');
      await first.waitForQuestion('Welke ene?');
      first.press('ctrl-c');
      await ended(first, 130);
    });
    expect(answersOnDisk(folder, 'every-type')).toEqual({ begin: 'yes' });
    expect(leftovers(folder)).toEqual([]);
  });

  test('a lock whose owner is dead is taken over with a notice', async () => {
    const folder = newAudit();
    await interview(folder, async (killed) => {
      await killed.waitForQuestion('Kan het beginnen?');
      killed.kill('SIGKILL');
      await killed.exit;
    });
    await interview(folder, async (terminal) => {
      await terminal.answer('Kan het beginnen?', 'ctrl-c');
      await ended(terminal, 130);
      expect(shown(terminal)).toContain(nl.takenOver);
    });
    expect(leftovers(folder)).toEqual([]);
  });

  test('a lock of another machine is kept, unless it is forced', async () => {
    const folder = newAudit();
    const holder = { pid: 1, host: 'elders', user: 'anna', since: '2026-11-23T08:00:00.000Z' };
    mkdirSync(join(folder, '.touchpoint-audit'), { recursive: true });
    writeFileSync(join(folder, '.touchpoint-audit', 'lock'), JSON.stringify(holder));
    await interview(folder, async (terminal) => {
      await ended(terminal, 2);
      expect(shown(terminal)).toContain('anna');
      expect(shown(terminal)).toContain('elders');
    });
    await interview(
      folder,
      async (terminal) => {
        await terminal.answer('Kan het beginnen?', 'ctrl-c');
        await ended(terminal, 130);
      },
      { args: ['--force-unlock'] },
    );
  });

  test('messages about a lock fit the screen', async () => {
    const folder = newAudit();
    const holder = { pid: 1, host: hostname(), user: 'x'.repeat(30), since: new Date().toISOString() };
    mkdirSync(join(folder, '.touchpoint-audit'), { recursive: true });
    writeFileSync(join(folder, '.touchpoint-audit', 'lock'), JSON.stringify({ ...holder, pid: process.pid }));
    await interview(folder, async (terminal) => {
      await ended(terminal, 2);
      expect(terminal.overlong()).toEqual([]);
    });
  });
});

describe('a disk that takes nothing', () => {
  /** A small disk of its own with an audit. It takes Linux and root; elsewhere the test is skipped and says why. */
  function smallDisk(skip: (why: string) => void): string {
    made += 1;
    const folder = join(root, `disk-${made}`);
    mkdirSync(folder);
    const { status, stderr, error } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder], {
      encoding: 'utf8',
    });
    if (status !== 0) skip(`no small disk here: ${error?.message ?? stderr.trim()}`);
    onTestFinished(() => {
      spawnSync('umount', ['-l', folder]);
    });
    cpSync(template, folder, { recursive: true });
    return folder;
  }

  test('full: the message says what and where, and the file is as it was', async ({ skip }) => {
    const folder = smallDisk(skip);
    await interview(folder, async (terminal) => {
      await terminal.answer('Kan het beginnen?', '1');
      await terminal.waitForQuestion('Welke ene?');
      const before = readFileSync(join(folder, FILE), 'utf8');
      for (let block = statfsSync(folder).bavail; block > 0; block--)
        writeFileSync(join(folder, `filler-${block}`), 'x'.repeat(4096));
      terminal.press('2');
      await ended(terminal, 2);
      expect(shown(terminal)).toContain(FILE);
      expect(shown(terminal)).toContain(nl.diskFull);
      expect(shown(terminal)).toContain(nl.notSaved);
      expect(terminal.modes.after).toBe(terminal.modes.before);
      expect(readFileSync(join(folder, FILE), 'utf8')).toBe(before);
    });
    expect(answersOnDisk(folder, 'every-type')).toEqual({ begin: 'yes' });
    expect(leftovers(folder)).toEqual([]);
    for (const name of readdirSync(folder).filter((entry) => entry.startsWith('filler')))
      rmSync(join(folder, name));
    await interview(folder, async (terminal) => {
      await terminal.waitForQuestion('Welke ene?');
    });
  });

  /**
   * An audit, and what makes it read-only and back. Root writes whatever the permissions, so there a disk of its own is mounted anew;
   * anybody else loses the permission.
   */
  function lockable(skip: (why: string) => void): {
    readonly folder: string;
    readonly writable: (yes: boolean) => void;
  } {
    if (process.getuid?.() === 0) {
      const folder = smallDisk(skip);
      const writable = (yes: boolean): void => {
        spawnSync('mount', ['-o', `remount,${yes ? 'rw' : 'ro'}`, folder]);
      };
      return { folder, writable };
    }
    const folder = newAudit();
    const writable = (yes: boolean): void => {
      for (const name of ['.', 'touchpoints', '.touchpoint-audit'])
        chmodSync(join(folder, name), yes ? 0o755 : 0o555);
    };
    onTestFinished(() => writable(true));
    return { folder, writable };
  }

  test('read-only during the interview: the message says what and where', async ({ skip }) => {
    const { folder, writable } = lockable(skip);
    await interview(folder, async (terminal) => {
      await terminal.answer('Kan het beginnen?', '1');
      await terminal.waitForQuestion('Welke ene?');
      writable(false);
      terminal.press('2');
      await ended(terminal, 2);
      expect(shown(terminal)).toMatch(nl.readOnly);
      expect(shown(terminal)).toContain(FILE);
      expect(shown(terminal)).toContain(nl.notSaved);
      expect(terminal.modes.after).toBe(terminal.modes.before);
    });
    writable(true);
    expect(answersOnDisk(folder, 'every-type')).toEqual({ begin: 'yes' });
  });

  test('read-only from the start: the message says what and where', async ({ skip }) => {
    const { folder, writable } = lockable(skip);
    writable(false);
    await interview(folder, async (terminal) => {
      await ended(terminal, 2);
      expect(shown(terminal)).toMatch(/read-only|may not write|alleen te lezen|mag daar niet schrijven/);
      expect(shown(terminal)).toContain('.touchpoint-audit/lock');
    });
  });

  test('read-only from the start is said in the language of the audit', async ({ skip }) => {
    const { folder, writable } = lockable(skip);
    writable(false);
    await interview(folder, async (terminal) => {
      await ended(terminal, 2);
      expect(shown(terminal)).toMatch(nl.readOnly);
    });
  });
});

describe('a terminal that', () => {
  const ESCAPE = '\x1b';
  /** What is neither ASCII nor a quotation mark of a text. */

  const SIGNS = /[^\x00-\x7f’‘“”]/g;
  // Colours and other looks, but not where the cursor goes.

  const LOOKS = /\x1b\[[\d;]*m/;

  test('wants no colour gets none', async () => {
    const folder = newAudit();
    await interview(
      folder,
      async (terminal) => {
        await terminal.answer('Kan het beginnen?', '1');
        await terminal.answer('Welke ene?', 'down', 'enter');
        await terminal.answer('Welke allemaal?', 'ctrl-c');
        await ended(terminal, 130);
        expect(terminal.output).not.toMatch(LOOKS);
      },
      { env: { NO_COLOR: '1' } },
    );
    await interview(folder, async (terminal) => {
      await terminal.waitForQuestion('Welke allemaal?');
      expect(terminal.output).toMatch(LOOKS);
    });
  });

  test('cannot draw (TERM=dumb) gets numbered lines without any escape code', async () => {
    const folder = newAudit();
    await interview(
      folder,
      async (terminal) => {
        await terminal.waitFor(/Kan het beginnen\?\n1\. Ja\n2\. Nee\n3\. Weet ik niet\n/);
        terminal.press('1', 'enter');
        await terminal.waitFor(/Welke ene\?\n1\. De eerste/);
        terminal.press('9', 'enter');
        await terminal.waitFor(nl.notPossible);
        terminal.press('<', 'enter');
        await terminal.waitFor(/Kan het beginnen\?\n1\. Ja [*]/);
        terminal.press('2', 'enter');
        await terminal.waitFor(/Kan het beginnen\? Nee\n\n.*\nWelke ene\?\n1\. De eerste/);
        terminal.press('2', 'enter');
        await terminal.waitFor('Welke allemaal?');
        terminal.press('1, 3', 'enter');
        await terminal.waitFor('Hoeveel maanden?');
        terminal.press('200', 'enter');
        await terminal.waitFor('120');
        terminal.press('12', 'enter');
        await terminal.waitFor('In welke woorden?');
        terminal.press('Zo gezegd', 'enter');
        await terminal.waitFor('Is dit de laatste?');
        terminal.press('n', 'enter');
        await terminal.waitFor(nl.askNote);
        terminal.press('Nog na te gaan', 'enter');
        await terminal.waitFor(`${nl.noted} Nog na te gaan`);
        terminal.press('ctrl-c');
        await ended(terminal, 130);
        expect(terminal.output).not.toContain(ESCAPE);
        expect(terminal.overlong()).toEqual([]);
        expect(shown(terminal)).toContain(nl.saved);
        expect(terminal.modes.after).toBe(terminal.modes.before);
      },
      { env: { TERM: 'dumb' } },
    );
    expect(answersOnDisk(folder, 'every-type')).toEqual({
      begin: 'no',
      single: 'second',
      multi: ['red', 'blue'],
      number: 12,
      text: 'Zo gezegd',
      last: { value: null, note: 'Nog na te gaan' },
    });
    expect(leftovers(folder)).toEqual([]);
  });

  test.each([
    ['Ctrl-D', (terminal: Terminal) => terminal.press('ctrl-d'), 130],
    ['SIGTERM', (terminal: Terminal) => terminal.kill('SIGTERM'), 143],
    ['SIGHUP', (terminal: Terminal) => terminal.kill('SIGHUP'), 129],
  ])('cannot draw ends as well: %s', async (_name, end, code) => {
    const folder = newAudit();
    await interview(
      folder,
      async (terminal) => {
        await terminal.waitFor(/Kan het beginnen\?\n1\. Ja/);
        terminal.press('1', 'enter');
        await terminal.waitFor(/Welke ene\?\n1\. De eerste/);
        end(terminal);
        await ended(terminal, code);
      },
      { env: { TERM: 'dumb' } },
    );
    expect(answersOnDisk(folder, 'every-type')).toEqual({ begin: 'yes' });
    expect(leftovers(folder)).toEqual([]);
  });

  // Node aborts (134) when it ends after its terminal has gone; only dying of SIGHUP avoids that.
  test('cannot draw and is closed ends with 129', async () => {
    const folder = newAudit();
    await interview(
      folder,
      async (terminal) => {
        await terminal.waitFor(/Kan het beginnen\?\n1\. Ja/);
        terminal.hangUp({ shellPassesOn: true });
        await ended(terminal, 129);
      },
      { env: { TERM: 'dumb' } },
    );
  });

  test.each([
    ['LANG=C', { LANG: 'C' }],
    ['LC_ALL=POSIX beside a LANG in UTF-8', { LC_ALL: 'POSIX' }],
    ['a dumb terminal', { TERM: 'dumb' }],
  ])('knows no Unicode sees no signs of it: %s', async (_name, env) => {
    const folder = newAudit();
    const enter = 'TERM' in env ? ['enter'] : [];
    await interview(
      folder,
      async (terminal) => {
        await terminal.waitFor('Can it begin?');
        terminal.press('3', ...enter);
        await terminal.waitFor('Which one of these?');
        terminal.press('1', ...enter);
        await terminal.waitFor('Which of these?');
        terminal.press('1', 'enter');
        await terminal.waitFor('How many months?');
        terminal.press('ctrl-c');
        await ended(terminal, 130);
        expect(terminal.output.match(SIGNS)).toBeNull();
      },
      { args: ['--lang', 'en'], env },
    );
  });

  test('knows no Unicode sees no typographic quotation marks either', async () => {
    await interview(
      newAudit(),
      async (terminal) => {
        await terminal.waitForQuestion('Can it begin?');
        expect(terminal.output).not.toMatch(/[’‘“”]/);
      },
      { args: ['--lang', 'en'], env: { LANG: 'C' } },
    );
  });

  test('knows no Unicode sees the end of an interview without it', async () => {
    const folder = newAudit();
    const set = ['single=first', 'multi=red', 'number=2', 'text=x', 'last=unknown'];
    const flags = set.flatMap((each) => ['--set', `every-type/${each}`]);
    expect(await run(['interview', '--dir', folder, ...flags])).toMatchObject({ code: 0 });
    await interview(
      folder,
      async (terminal) => {
        await terminal.answer('Can it begin?', 'w');
        await terminal.answer(words.en.askWho, 'IT', 'enter');
        await terminal.answer('Can it begin?', '3');
        await terminal.answer(words.en.offer, '3');
        await ended(terminal, 0);
        expect(terminal.output.match(SIGNS)).toBeNull();
      },
      { args: ['--lang', 'en'], env: { LANG: 'C' } },
    );
  });

  const inventory = ['interview', '--as-of', '2026-11-23', '--with', 'IT'];
  test.each([40, 60, 80, 200])('is %i columns wide is kept to', async (cols) => {
    const folder = newAudit();
    const check = async (terminal: Terminal, question: string): Promise<void> => {
      const whole = (): boolean => {
        const at = terminal.lineOf(question);
        const below = terminal.screen().slice(at + 1);
        return at > 0 && flat(below.join(' ')).includes(nl.keysOfList);
      };
      await terminal.waitUntil(whole, `${question}, with a line above and the keys below`);
      expect(terminal.overlong()).toEqual([]);
    };
    await inTerminal(inventory, { cwd: folder, cols }, async (terminal) => {
      await check(terminal, 'Belt u met klanten');
      terminal.press('1');
      await check(terminal, 'Zet u, of uw bureau, lijsten');
      terminal.press('ctrl-c');
      await ended(terminal, 130);
    });
    const about = [...inventory, '--touchpoint', 'call-platform'];
    await inTerminal(about, { cwd: folder, cols }, async (terminal) => {
      await terminal.waitFor(/1 van \d+/);
      expect(terminal.overlong()).toEqual([]);
      terminal.press('1', 'enter');
      await terminal.waitFor(/2 van \d+[^]*(q stop|Tab menu)/);
      expect(terminal.overlong()).toEqual([]);
    });
  });

  test.each([
    [40, /2 van 11/],
    [60, /2 van 11/],
    [40, nl.anyKeys],
  ])('is %i columns wide shows all of the inventory: %s', async (cols, what) => {
    await inTerminal(inventory, { cwd: newAudit(), cols }, async (terminal) => {
      await terminal.answer('Belt u met klanten', '2');
      await terminal.waitForQuestion('Zet u, of uw bureau, lijsten');
      await terminal.waitFor(what);
    });
  });

  test('is low still shows the question, the choice and the keys', async () => {
    const folder = newAudit();
    await interview(
      folder,
      async (terminal) => {
        await terminal.answer('Kan het beginnen?', '1');
        await terminal.answer('Welke ene?', '1');
        await terminal.waitForQuestion('Welke allemaal?');
        for (const label of ['Groen', 'Blauw', 'Geen']) {
          terminal.press('down');
          await terminal.waitFor(new RegExp(`Welke allemaal\\?[^]*❯ .*${label}[^]*q stop`));
        }
      },
      { rows: 8 },
    );
  });

  test.each([
    [80, 40],
    [80, 200],
    [100, 60],
  ])('is resized from %i to %i columns while a question is open', async (from, to) => {
    const folder = newAudit();
    await interview(
      folder,
      async (terminal) => {
        await terminal.answer('Kan het beginnen?', '1');
        await terminal.waitForQuestion('Welke ene?');
        terminal.resize(to, 24);
        // Nobody pressed a key: it is drawn anew by itself, at the top and for the new width.
        const drawn = (): boolean =>
          terminal.lineOf('Welke ene?') === 1 && flat(terminal.screen().join(' ')).endsWith('q stop');
        await terminal.waitUntil(drawn, 'the question, drawn anew');
        expect(terminal.screen().filter((line) => line.length >= to)).toEqual([]);
        expect(terminal.screen().filter((line) => line.includes('De tweede'))).toHaveLength(1);
        terminal.press('down');
        await terminal.waitFor('❯ 2 De tweede');
        terminal.press('enter');
        // The next question is drawn for the new width.
        await terminal.waitForQuestion('Welke allemaal?');
        const lines = terminal.screen().filter((line) => line !== '');
        const at = terminal.lineOf('Welke allemaal?');
        expect(
          terminal
            .screen()
            .slice(at)
            .filter((line) => line.length > to),
        ).toEqual([]);
        expect(lines.filter((line) => line.includes('De tweede'))).toEqual(['✔ Welke ene? De tweede']);
        terminal.press('ctrl-c');
        await ended(terminal, 130);
        expect(terminal.modes.after.replace(/rows.*?;.*?;/, '')).toBe(
          terminal.modes.before.replace(/rows.*?;.*?;/, ''),
        );
      },
      { cols: from },
    );
    expect(answersOnDisk(folder, 'every-type')).toEqual({ begin: 'yes', single: 'second' });
  });
});

describe.concurrent('hostile text never reaches the terminal as it is', () => {
  const ATTACKS = {
    title: String.raw`\e]0;owned\a`,
    'title, C1': String.raw`\x9D0;owned\x9C`,
    clipboard: String.raw`\e]52;c;b3duZWQ=\a`,
    link: String.raw`\e]8;;https://example.org\e\\click\e]8;;\e\\`,
    'cursor up': String.raw`\e[5A\e[2Kgone`,
    'clear screen': String.raw`\e[2J\e[H`,
    'carriage return': String.raw`ok\rgone`,
    'right to left': String.raw`\u202Egone`,
    reset: String.raw`\ec`,
    bell: String.raw`\a\a`,
  };

  test.each(Object.entries(ATTACKS))('%s, in a note, a name and a role', async (_name, attack) => {
    const folder = newAudit();
    change(folder, '  begin:\n', `  begin:\n    value:\n    note: "${attack}"\n    ask: "${attack}"\n`);
    change(folder, 'name: Elk soort vraag', `name: "Naam ${attack}"`);
    await interview(folder, async (terminal) => {
      await terminal.waitUntil(
        () => terminal.asks('Kan het beginnen?') || shown(terminal).includes(FILE),
        'the question, or a refusal of the file',
      );
      if (terminal.asks('Kan het beginnen?')) {
        terminal.press('o');
        await terminal.waitForQuestion(nl.overview);
        terminal.press('esc');
        await terminal.answer('Kan het beginnen?', '1');
        await terminal.answer('Welke ene?', 'ctrl-c');
      }
      await terminal.exit;
      expect(terminal.titles).toEqual([]);
      expect(terminal.clipboard).toEqual([]);
      expect(terminal.output).not.toContain('\x1b]');

      expect(terminal.output).not.toMatch(/[\x07\x80-\x9f\u202e]|\x1b[c]|\x1b\[2J|\x1b\[5A|ok\rgone/);
    });
  });

  test('pasted into an answer, it is no command and harmless when shown again', async () => {
    const folder = newAudit();
    await interview(folder, async (terminal) => {
      await terminal.answer('Kan het beginnen?', 'n');
      await terminal.waitForQuestion(nl.askNote);
      terminal.type('voor\x1b]0;owned\x07na');
      await terminal.waitFor(/❯ .*na/);
      terminal.press('enter');
      await terminal.waitForQuestion('Kan het beginnen?');
      terminal.press('ctrl-c');
      await ended(terminal, 130);
      expect(terminal.titles).toEqual([]);
      expect(terminal.output).not.toContain('\x1b]');
    });
  });
});

describe('without a terminal', () => {
  test('--no-input: exit 2, and what to do instead', async () => {
    const folder = newAudit();
    await interview(
      folder,
      async (terminal) => {
        await ended(terminal, 2);
        expect(shown(terminal)).toContain('--set');
        expect(shown(terminal)).toContain('--answers');
      },
      { args: ['--no-input'] },
    );
  });

  test.each([
    ['nothing to read from', undefined],
    ['a pipe to read from', '1\n1\n'],
  ])('%s: exit 2, what to do instead, and nothing is written', async (_name, input) => {
    const folder = newAudit();
    const before = readFileSync(join(folder, FILE), 'utf8');
    const { code, stdout, stderr } = await run(['interview', '--dir', folder, '--lang', 'nl'], {
      ...(input !== undefined && { input }),
    });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(nl.noTerminal);
    expect(stderr).toContain('--set');
    expect(readFileSync(join(folder, FILE), 'utf8')).toBe(before);
    expect(leftovers(folder)).toEqual([]);
  });
});
