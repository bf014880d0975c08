import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  answersOnDisk,
  inventoryOnDisk,
  leftovers,
  makeAudit,
  sharedFolder,
} from '../support/audit-folder.js';
import { inTerminal } from '../support/terminal.js';
import type { Terminal } from '../support/terminal.js';
import { words } from './words.js';

const root = sharedFolder();
const template = join(root, 'template');
const own = fileURLToPath(new URL('fixtures/every-type.yaml', import.meta.url));

beforeAll(async () => {
  await makeAudit(template, { own: [own], flags: ['--use', 'every-type=in_use'] });
});

/** What ends an interview, and the exit code that says so. */
const endings: Record<string, { readonly end: (terminal: Terminal) => void; readonly code: number }> = {
  'Ctrl-C': { end: (terminal) => terminal.press('ctrl-c'), code: 130 },
  'Ctrl-D': { end: (terminal) => terminal.press('ctrl-d'), code: 130 },
  SIGINT: { end: (terminal) => terminal.kill('SIGINT'), code: 130 },
  SIGTERM: { end: (terminal) => terminal.kill('SIGTERM'), code: 143 },
  SIGHUP: { end: (terminal) => terminal.kill('SIGHUP'), code: 129 },
  'closed terminal': { end: (terminal) => terminal.hangUp({ shellPassesOn: true }), code: 129 },
  'closed terminal, no signal': {
    end: (terminal) => terminal.hangUp({ shellPassesOn: false }),
    code: 129,
  },
};

interface QuestionType {
  /** Answers questions until the wanted one is on the screen. */
  readonly reach: (terminal: Terminal) => Promise<void>;
  /** Types something without confirming it, and waits until it shows. */
  readonly half: (terminal: Terminal) => Promise<void>;
  /** Gives the answer, and waits for what comes next. */
  readonly whole: (terminal: Terminal) => Promise<void>;
  /** What must be on disk once the question is reached, and what the answer adds. */
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
}

const begin = (terminal: Terminal): Promise<void> => terminal.answer('Kan het beginnen?', '1');
const toMulti = async (terminal: Terminal): Promise<void> => {
  await begin(terminal);
  await terminal.answer('Welke ene?', '2');
};
const toNumber = async (terminal: Terminal): Promise<void> => {
  await toMulti(terminal);
  await terminal.answer('Welke allemaal?', '1', '3', 'enter');
};
const toText = async (terminal: Terminal): Promise<void> => {
  await toNumber(terminal);
  await terminal.answer('Hoeveel maanden?', '12', 'enter');
};

const untilSingle = { begin: 'yes' };
const untilMulti = { ...untilSingle, single: 'second' };
const untilNumber = { ...untilMulti, multi: ['red', 'blue'] };
const untilText = { ...untilNumber, number: 12 };

const types: Record<string, QuestionType> = {
  inventory: {
    reach: async (terminal) => {
      await terminal.answer('Belt u met klanten via een belplatform', '2');
      await terminal.waitForQuestion('Zet u, of uw bureau, lijsten van klanten');
    },
    half: async (terminal) => {
      terminal.press('down');
      await terminal.waitFor('❯ 2');
    },
    whole: async (terminal) => {
      terminal.press('2');
      await terminal.waitForQuestion('Stuurt u nieuwsbrieven');
    },
    before: { 'call-platform': { use: 'not_in_use', said_by: 'IT', date: '2026-11-23' } },
    after: { 'custom-audiences': { use: 'not_in_use', said_by: 'IT', date: '2026-11-23' } },
  },
  single: {
    reach: async (terminal) => {
      await begin(terminal);
      await terminal.waitForQuestion('Welke ene?');
    },
    half: async (terminal) => {
      terminal.press('down');
      await terminal.waitFor('❯ 2');
    },
    whole: async (terminal) => {
      terminal.press('2');
      await terminal.waitForQuestion('Welke allemaal?');
    },
    before: untilSingle,
    after: { single: 'second' },
  },
  multi: {
    reach: async (terminal) => {
      await toMulti(terminal);
      await terminal.waitForQuestion('Welke allemaal?');
    },
    half: async (terminal) => {
      terminal.press('1');
      await terminal.waitFor('◉ Rood');
    },
    whole: async (terminal) => {
      terminal.press('1', '3', 'enter');
      await terminal.waitForQuestion('Hoeveel maanden?');
    },
    before: untilMulti,
    after: { multi: ['red', 'blue'] },
  },
  number: {
    reach: async (terminal) => {
      await toNumber(terminal);
      await terminal.waitForQuestion('Hoeveel maanden?');
    },
    half: async (terminal) => {
      terminal.type('1');
      await terminal.waitFor('1_ maanden');
    },
    whole: async (terminal) => {
      terminal.press('12', 'enter');
      await terminal.waitForQuestion('In welke woorden?');
    },
    before: untilNumber,
    after: { number: 12 },
  },
  text: {
    reach: async (terminal) => {
      await toText(terminal);
      await terminal.waitForQuestion('In welke woorden?');
    },
    half: async (terminal) => {
      terminal.type('half');
      await terminal.waitFor('❯ half');
    },
    whole: async (terminal) => {
      terminal.press('heel', 'enter');
      await terminal.waitForQuestion('Is dit de laatste?');
    },
    before: untilText,
    after: { text: 'heel' },
  },
  'note line': {
    reach: async (terminal) => {
      await begin(terminal);
      await terminal.answer('Welke ene?', 'n');
      await terminal.waitForQuestion(words.nl.askNote);
    },
    half: async (terminal) => {
      terminal.type('half');
      await terminal.waitFor('❯ half');
    },
    whole: async (terminal) => {
      terminal.press('heel', 'enter');
      await terminal.waitFor(`${words.nl.noted} heel`);
    },
    before: untilSingle,
    after: { single: { value: null, note: 'heel' } },
  },
  menu: {
    reach: async (terminal) => {
      await toText(terminal);
      await terminal.answer('In welke woorden?', 'tab');
      await terminal.waitForQuestion(words.nl.menu);
    },
    half: async (terminal) => {
      terminal.press('down');
      await terminal.waitFor('❯ 2');
    },
    whole: async (terminal) => {
      terminal.press('1');
      await terminal.waitForQuestion('Is dit de laatste?');
    },
    before: untilText,
    after: { text: 'unknown' },
  },
};

const moments = ['before', 'while', 'after'] as const;

const cases = Object.entries(endings).flatMap(([ending, { end, code }]) =>
  Object.entries(types).flatMap(([type, questionType]) =>
    moments.map((moment) => ({ ending, end, code, type, moment, ...questionType })),
  ),
);

describe.concurrent('an interview that ends', () => {
  test.each(cases)('$ending $moment typing an answer: $type', async (given) => {
    const { ending, end, code, type, moment, reach, half, whole } = given;
    const folder = join(root, `${ending}-${type}-${moment}`.replace(/\W+/g, '-'));
    cpSync(template, folder, { recursive: true });
    const about = type === 'inventory' ? [] : ['--touchpoint', 'every-type'];
    const args = ['interview', '--dir', folder, '--as-of', '2026-11-23', '--with', 'IT', ...about];

    await inTerminal(args, {}, async (terminal) => {
      await reach(terminal);
      if (moment === 'while') await half(terminal);
      if (moment === 'after') await whole(terminal);
      end(terminal);
      expect(await terminal.exit).toEqual({ code, signal: null });

      expect(terminal.cursorHidden).toBe(false);
      if (!ending.startsWith('closed')) {
        expect(terminal.history().join(' ')).toContain(words.nl.saved);
        expect(terminal.modes.after).toBe(terminal.modes.before);
      }
    });

    const onDisk = type === 'inventory' ? inventoryOnDisk(folder) : answersOnDisk(folder, 'every-type');
    const { 'every-type': _itself, ...saved } = onDisk;
    expect(saved).toEqual({ ...given.before, ...(moment === 'after' && given.after) });
    expect(leftovers(folder)).toEqual([]);
  });

  const behind = (['ctrl-c', 'ctrl-d'] as const).flatMap((key) =>
    [0, 1, 2, 4, 7, 12, 20, 30].map((delay) => [key, delay] as const),
  );
  test.each(behind)('%s %i ms behind an answer ends it, and the answer is saved', async (key, delay) => {
    const folder = join(root, `behind-${key}-${delay}`);
    cpSync(template, folder, { recursive: true });
    const args = ['interview', '--dir', folder, '--with', 'IT', '--touchpoint', 'every-type'];
    await inTerminal(args, {}, async (terminal) => {
      await terminal.waitForQuestion('Kan het beginnen?');
      terminal.press('1');
      if (delay > 0) await sleep(delay);
      terminal.press(key);
      expect(await terminal.exit).toEqual({ code: 130, signal: null });
      expect(terminal.modes.after).toBe(terminal.modes.before);
      expect(terminal.cursorHidden).toBe(false);
    });
    expect(answersOnDisk(folder, 'every-type')).toEqual({ begin: 'yes' });
    expect(leftovers(folder)).toEqual([]);
  });
});
