import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  answersOnDisk,
  committedFiles,
  inventoryOnDisk,
  leftovers,
  makeAudit,
  sharedFolder,
} from '../support/audit-folder.js';
import { inTerminal } from '../support/terminal.js';
import type { Terminal } from '../support/terminal.js';
import { words } from './words.js';

const { nl } = words;

/** One screen of the quick scan: what it asks, and the keys that answer. */
interface Step {
  readonly ask: string;
  readonly keys: readonly string[];
  /** What the line above the question begins and ends with. */
  readonly header?: readonly [string, RegExp];
}

const inventory = [
  ['Bellen en belplatform', 'Belt u met klanten via een belplatform', '2'],
  ['Klantlijsten bij advertentieplatforms', 'Zet u, of uw bureau, lijsten van klanten bij', '3'],
  ['E-mailmarketing', 'Stuurt u nieuwsbrieven, automatische e-mails of pushberichten aan klanten?', '2'],
  ['', 'Staan er onderdelen van anderen op uw website of in uw app?', '2'],
  ['', 'Kunnen bezoekers op uw website of app chatten, met een medewerker of een bot?', '2'],
  ['', 'Kunnen klanten u berichten sturen via Facebook Messenger of Instagram?', '2'],
  ['', 'Volgt uw website of app bezoekers om ze later advertenties te tonen?', '2'],
  ['', "Heeft u pagina's of accounts op sociale media waar klanten reageren of berichten", '2'],
  ['', 'Spreekt u klanten via beeldbellen, of neemt u gesprekken met beeld op?', '2'],
  ['WhatsApp', 'Heeft iemand namens u contact met klanten via WhatsApp?', '1'],
] as const;

const questions = [
  ['Gebruik en doel', 'Welke vorm van WhatsApp gebruikt u voor contact met klanten?', '3', '4', 'enter'],
  ['Gebruik en doel', 'Is per doel opgeschreven waarom u deze gegevens mag gebruiken en of het', '2'],
  ['', 'Welke gegevens sturen klanten u via WhatsApp?', '1', '2', '3', 'enter'],
  ['', 'Hoe vertelt u klanten wat er met hun gegevens op WhatsApp gebeurt?', '3', 'enter'],
  ['Wat u zelf bewaart', 'Na hoeveel maanden wist u de gesprekken bij uzelf?', '36', 'enter'],
  ['WhatsApp, Meta en', 'Weet u hoe lang WhatsApp, Meta en uw leverancier de berichten bewaren?', '4'],
  ['WhatsApp, Meta en', 'Heeft u een getekende verwerkersovereenkomst met de leverancier die', '1'],
  ['', 'Hoe is de toegang tot de gesprekken geregeld?', 'down', 'enter'],
  ['', 'Staat klantcontact via WhatsApp in het verwerkingsregister?', 'up', 'enter'],
  ['', 'Hoe is tot WhatsApp besloten?', '1'],
] as const;

const steps: readonly Step[] = [
  ...inventory.flatMap(([title, ask, digit], index): Step[] => [
    {
      ask,
      keys: [digit],
      header: [`${nl.inventory} · ${title}`, new RegExp(`${index + 1} ${nl.of} 10$`)],
    },
    ...(digit === '3' ? [{ ask: nl.askWho, keys: ['Online bureau', 'enter'] }] : []),
  ]),
  ...questions.map(([section, ask, ...keys], index): Step => {
    const numbers = new RegExp(`${index + 1} ${nl.of} 10( · \\d+ tekortkoming(en)?)?$`);
    return { ask, keys, header: [`WhatsApp · ${section}`, numbers] };
  }),
];

const root = sharedFolder();
const template = join(root, 'template');
const uninterrupted = join(root, 'uninterrupted');
const args = ['interview', '--quick', '--as-of', '2026-11-23', '--with', 'Hoofd klantenservice'];

/** The screens of the uninterrupted run, and everything that was left on the screen after it. */
const screens: { readonly lines: readonly string[]; readonly at: number }[] = [];
let history: readonly string[] = [];

beforeAll(async () => {
  await makeAudit(template);
  const cwd = copyOfTemplate('uninterrupted');
  await inTerminal(args, { cwd }, async (terminal) => {
    for (const { ask, keys, header } of steps) {
      // What is drawn at once can still be read in pieces.
      const last = header === undefined ? nl.keysOfList : nl.stop;
      const whole = (): boolean => {
        const at = terminal.lineOf(ask);
        return at >= 0 && terminal.screen().slice(at).join(' ').includes(last);
      };
      await terminal.waitUntil(whole, `${ask}, with the keys below`);
      expect(terminal.overlong()).toEqual([]);
      screens.push({ lines: terminal.screen(), at: terminal.lineOf(ask) });
      terminal.press(...keys);
    }
    await finish(terminal);
    expect(terminal.modes.after).toBe(terminal.modes.before);
    expect(terminal.overlong()).toEqual([]);
    history = terminal.history();
  });
});

function copyOfTemplate(name: string): string {
  const folder = join(root, name);
  cpSync(template, folder, { recursive: true });
  return folder;
}

async function finish(terminal: Terminal): Promise<void> {
  await terminal.answer(nl.offer, '3');
  expect(await terminal.exit).toEqual({ code: 0, signal: null });
}

describe('a quick scan of WhatsApp in Dutch', () => {
  test.each(steps.map((step, index) => ({ ...step, index })))(
    'fits the screen, with the header above and the keys below: $ask',
    ({ header, index }) => {
      const { lines, at } = screens[index] ?? { lines: [], at: -1 };
      const below = lines.slice(at + 1).join('\n');
      expect(below).toContain(nl.keysOfList);
      if (header === undefined) return;
      const [beginning, numbers] = header;
      expect(lines[at - 1]?.slice(0, beginning.length)).toBe(beginning);
      expect(lines[at - 1]).toMatch(numbers);
      expect(below).toContain(nl.stop);
    },
  );

  test('leaves on the screen what was answered, and what gaps that opened', () => {
    const text = history.join('\n');
    expect(text).toContain('✔ Hoe is tot WhatsApp besloten? Er is een eigenaar');
    expect(text).toMatch(/▲ kritiek: Eén zakelijk WhatsApp-kanaal/);
  });

  test('writes what was said', () => {
    const said = { use: 'not_in_use', said_by: 'Hoofd klantenservice', date: '2026-11-23' };
    expect(inventoryOnDisk(uninterrupted)).toEqual({
      'call-platform': said,
      'custom-audiences': { use: 'unknown', ask: 'Online bureau' },
      email: said,
      embeds: said,
      'live-chat': said,
      messenger: said,
      retargeting: said,
      'social-media': said,
      video: said,
      whatsapp: { ...said, use: 'in_use' },
    });
    expect(answersOnDisk(uninterrupted, 'whatsapp')).toEqual({
      whatsapp_form: ['platform', 'private_phones'],
      basis_and_need: 'basis_only',
      customer_data: ['contact', 'order', 'photo'],
      notice: ['statement'],
      own_retention: 36,
      vendor_retention: 'unknown',
      provider_contract: 'signed',
      chat_access: 'personal_no_log',
      in_register: 'unknown',
      owner: 'all',
    });
    expect(leftovers(uninterrupted)).toEqual([]);
  });

  /** A process for each part; each must begin where the one before was stopped. */
  async function inParts(
    name: string,
    stops: readonly number[],
    whileTyping: string[] = [],
  ): Promise<string> {
    const folder = copyOfTemplate(name);
    let from = 0;
    for (const stop of [...stops, steps.length]) {
      // The line that asks who knows it belongs to the question before.
      if (steps[from]?.ask === nl.askWho) from -= 1;
      await inTerminal(args, { cwd: folder }, async (terminal) => {
        const [first] = steps.slice(from);
        if (first) await terminal.waitFor(new RegExp(nl.keysOfList));
        if (first) expect(terminal.asks(first.ask), first.ask).toBe(true);
        for (const { ask, keys } of steps.slice(from, stop)) await terminal.answer(ask, ...keys);
        const next = steps[stop];
        if (next === undefined) return finish(terminal);
        await terminal.waitForQuestion(next.ask);
        terminal.press(...whileTyping, 'ctrl-c');
        expect(await terminal.exit).toEqual({ code: 130, signal: null });
        expect(terminal.history().join(' ')).toContain(nl.saved);
      });
      expect(leftovers(folder)).toEqual([]);
      from = stop;
    }
    return folder;
  }

  const middle = steps.findIndex(({ ask }) => ask.includes('Na hoeveel maanden'));
  test.each([
    ['in the middle of the questions', [middle], []],
    ['in the middle of a number', [middle], ['4']],
    ['in the middle of the inventory', [6], []],
    ['while the role is typed that would know it', [2], ['Onl']],
    ['at every question', steps.map((_, index) => index), []],
  ])('stopped with Ctrl-C %s and resumed: the same files', async (name, stops, typing) => {
    const folder = await inParts(name.replaceAll(' ', '-'), stops, typing);
    expect(committedFiles(folder)).toEqual(committedFiles(uninterrupted));
  });
});
