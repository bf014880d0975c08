import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answersOnDisk, leftovers } from '../support/audit-folder.js';
import { exampleFolder, run } from '../support/cli.js';
import { flat, inTerminal } from '../support/terminal.js';
import type { Terminal } from '../support/terminal.js';
import { words } from './words.js';

/** The worked example, where everything about WhatsApp is answered: from the offer of the report back to any answer. */
const { nl } = words;
const CHAT = 'whatsapp-klantenservice';
const FORM = 'Welke vorm van WhatsApp gebruikt u voor contact met klanten?';
const BOT = 'Geeft een chatbot of AI antwoord op WhatsApp?';

const folderOf = (): string => exampleFolder();
const files = (folder: string): string[] => readdirSync(join(folder, 'touchpoints')).sort();
const textOf = (folder: string): string => readFileSync(join(folder, 'touchpoints', `${CHAT}.yaml`), 'utf8');
const said = (terminal: Terminal): string => flat(terminal.history().join(' '));

/** Opens the first question of the customer service's WhatsApp, whose answers are all there. */
async function inChat(folder: string, use: (terminal: Terminal) => Promise<void>): Promise<void> {
  const args = ['interview', '--touchpoint', CHAT, '--with', 'Teamleider', '--as-of', '2026-12-01'];
  await inTerminal(args, { cwd: folder }, async (terminal) => {
    await terminal.answer(nl.offer, '4');
    await terminal.waitForQuestion(nl.whereTo);
    terminal.choose('WhatsApp klantenservice');
    await terminal.waitForQuestion(FORM);
    await use(terminal);
    terminal.press('ctrl-c');
    expect(await terminal.exit).toEqual({ code: 130, signal: null });
    expect(terminal.overlong()).toEqual([]);
    expect(terminal.modes.after).toBe(terminal.modes.before);
  });
  expect(leftovers(folder)).toEqual([]);
}

describe('the overview of a touchpoint', () => {
  test('lists answers with their outcome by section, and opens any of them', async () => {
    const folder = folderOf();
    await inChat(folder, async (terminal) => {
      terminal.press('o');
      await terminal.waitForQuestion(nl.overview);
      await terminal.waitFor(/Gebruik en doel\n❯ 1 .*\n +→ WhatsApp Business Platform.*✔ in orde/);
      terminal.press('right');
      await terminal.waitFor(/Welke gegevens\n❯ /);
      terminal.press('left', 'down');
      await terminal.waitFor(/❯ 2 /);
      terminal.press('esc');
      await terminal.waitForQuestion(FORM);
      terminal.press('o');
      await terminal.waitForQuestion(nl.overview);
      terminal.choose(BOT);
      await terminal.waitForQuestion(BOT);
      terminal.press('f', 'b');
      await terminal.waitForQuestion(BOT);
    });
  });

  test('adds, copies, renames and, when that is confirmed, removes a touchpoint', async () => {
    const folder = folderOf();
    const before = files(folder);
    await inChat(folder, async (terminal) => {
      const press = async (key: string): Promise<void> => {
        terminal.press('o');
        await terminal.waitForQuestion(nl.overview);
        terminal.press(key);
      };
      await press('c');
      await terminal.answer(nl.askName, 'Winkel', 'enter');
      await terminal.waitFor('Winkel is toegevoegd');
      await terminal.waitFor(/Winkel · Gebruik en doel/);
      expect(Object.keys(answersOnDisk(folder, 'whatsapp-winkel'))).toEqual(
        Object.keys(answersOnDisk(folder, CHAT)),
      );
      await press('r');
      await terminal.answer(nl.askName, '\x15', 'Filiaal', 'enter');
      await terminal.waitFor(/Filiaal · Gebruik en doel/);
      await press('d');
      await terminal.answer('Filiaal verwijderen,', '1');
      await terminal.waitForQuestion(FORM);
      expect(files(folder)).toEqual([...before, 'whatsapp-winkel.yaml']);
      await press('d');
      await terminal.answer('Filiaal verwijderen,', '2');
      await terminal.waitForQuestion(nl.offer);
      expect(files(folder)).toEqual(before);
    });
  });
});

test('a change that hides answers says which; they stay in the file and come back', async () => {
  const folder = folderOf();
  const before = textOf(folder);
  const { bot } = answersOnDisk(folder, CHAT);
  expect(bot).toBeDefined();
  await inChat(folder, async (terminal) => {
    // Not in use at all.
    const other = async (): Promise<void> => {
      await terminal.waitForQuestion(FORM);
      const ticked = terminal.screen().flatMap((line) => /^. (\d) ◉/.exec(line)?.[1] ?? []);
      terminal.press(...ticked, '5', 'enter');
    };
    await other();
    await terminal.waitFor(/Met dit antwoord worden \d+ beantwoorde vragen niet meer gesteld/);
    await terminal.waitFor(/- /);
    terminal.press('1');
    await terminal.waitForQuestion(FORM);
    expect(textOf(folder)).toBe(before);
    await other();
    await terminal.waitFor(/Met dit antwoord worden/);
    terminal.press('2');
    await terminal.waitForQuestion(nl.offer);
    expect(answersOnDisk(folder, CHAT)).toMatchObject({ bot });
  });
  const set = ['--set', `${CHAT}/whatsapp_form=platform`];
  expect((await run(['interview', '--dir', folder, ...set])).code).toBe(0);
  expect(answersOnDisk(folder, CHAT)).toMatchObject({ whatsapp_form: ['platform'], bot });
  const status = await run(['status', '--json', '--dir', folder]);
  const { touchpoints } = JSON.parse(status.stdout) as { touchpoints: { id: string; answered: number }[] };
  expect(touchpoints.find(({ id }) => id === CHAT)?.answered).toBeGreaterThan(10);
});

test('help, a note, evidence and the other language; the question stays', async () => {
  const folder = folderOf();
  writeFileSync(join(folder, 'evidence', 'lijst.txt'), 'nummers');
  await inChat(folder, async (terminal) => {
    terminal.press('?');
    await terminal.waitFor(/Wet: AVG art\./);
    await terminal.waitFor('Bewijs om te verzamelen:');
    await terminal.answer(FORM, 'e');
    await terminal.answer(nl.askEvidence, '../nergens', 'enter');
    await terminal.waitFor('is geen bestand onder de map van het onderzoek.');
    await terminal.answer(FORM, 'e');
    await terminal.answer(nl.askEvidence, 'evidence/lijst.txt', 'enter');
    await terminal.waitFor('Bewijs: evidence/lijst.txt');
    await terminal.answer(FORM, 't');
    await terminal.waitForQuestion('Which form of WhatsApp do you use for customer contact?');
    expect(textOf(folder)).toContain(`#: ${FORM}`);
    terminal.press('ctrl-z');
    await terminal.waitUntil(() => terminal.lineOf('Which form of WhatsApp') === 1, 'drawn anew at the top');
  });
  expect((await run(['validate', '--dir', folder, '--lang', 'en'])).stderr).not.toContain('lijst.txt');
  writeFileSync(join(folder, 'evidence', 'lijst.txt'), 'andere nummers');
  const { stdout, stderr } = await run(['validate', '--dir', folder, '--lang', 'en']);
  expect(stdout + stderr).toContain('the evidence evidence/lijst.txt has changed since it was named');
});

test('who sits across the table is asked once a day, and kept in the log', async () => {
  const folder = folderOf();
  const args = ['interview', '--touchpoint', CHAT, '--as-of', '2026-12-02'];
  await inTerminal(args, { cwd: folder }, async (terminal) => {
    await terminal.answer(nl.askWith, 'Teamleider', 'enter');
    await terminal.answer(nl.offer, '4');
    await terminal.waitForQuestion(nl.whereTo);
    terminal.choose('WhatsApp klantenservice');
    await terminal.answer(FORM, 'n');
    await terminal.answer(nl.askNote, '\x15', 'Nagevraagd', 'enter');
    await terminal.waitFor(`${nl.noted} Nagevraagd`);
    terminal.press('q');
    expect(await terminal.exit).toEqual({ code: 0, signal: null });
    expect(said(terminal)).toContain(nl.saved);
  });
  expect(readFileSync(join(folder, 'interviews', '2026-12-02-teamleider.yaml'), 'utf8')).toContain(
    `with: Teamleider\ntouchpoints: [${CHAT}]\n`,
  );
  await inTerminal(args, { cwd: folder }, async (terminal) => {
    await terminal.waitForQuestion(nl.askWith);
    await terminal.waitFor('❯ Teamleider');
    terminal.press('enter');
    await terminal.answer(nl.offer, '3');
    expect(await terminal.exit).toEqual({ code: 0, signal: null });
  });
});
