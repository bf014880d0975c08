import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Value } from '../../src/model/audit.js';
import { leftovers, makeAudit, sharedFolder } from '../support/audit-folder.js';
import { Random } from '../support/random.js';
import { runInside } from '../support/run-inside.js';
import { flat, inTerminal } from '../support/terminal.js';
import type { Terminal } from '../support/terminal.js';
import { Said, answerAtRandom } from './robot.js';
import type { Asked } from './robot.js';
import { words } from './words.js';

const KILLS = process.env['TORTURE'] === '1' ? 2000 : 200;
const SEED = Number(process.env['SEED'] ?? 20_261_123);

const root = sharedFolder();
const template = join(root, 'template');

/** What happened, each as one line that says when. */
const kills: string[] = [];
const lostAfterNextQuestion: string[] = [];
const lostAfterEcho: string[] = [];
const unreadable: string[] = [];
const stray: string[] = [];
const wrongQuestion: string[] = [];
let duringStart = 0;
let confirmed = 0;

/** An interview that is killed again and again until nothing is left to ask; then another one. */
async function chain(number: number): Promise<void> {
  const random = new Random(SEED + number);
  for (let audit = 1; kills.length < KILLS; audit++) {
    const folder = join(root, `${number}-${audit}`);
    cpSync(template, folder, { recursive: true });
    for (let part = 1; kills.length < KILLS && (await killed(folder, `${number}-${audit}-${part}`, random));)
      part++;
  }
}

const args = (folder: string): string[] => [
  'interview',
  '--dir',
  folder,
  '--register',
  '--as-of',
  '2026-11-23',
  '--with',
  'IT',
];

/** @returns whether there is more to ask */
async function killed(folder: string, name: string, random: Random): Promise<boolean> {
  const said = Said.onDisk(folder);
  const expected = said.firstOpen();
  if (expected === undefined) return false;
  const answers: { readonly asked: Asked; readonly value: Value; seen: boolean }[] = [];
  const early = random.chance(0.1);

  const { finished, echoed } = await inTerminal(args(folder), {}, async (terminal) => {
    if (early) {
      await terminal.started();
      await sleep(random.below(250));
    } else {
      await firstQuestion(terminal, expected, name);
      const temporary = leftovers(folder).filter((path) => path.endsWith('.tmp'));
      stray.push(...temporary.map((path) => `${name}: ${path}`));
      const count = random.below(10);
      for (let next: Asked | undefined = expected; next && answers.length <= count; next = said.firstOpen()) {
        const value = await answerAtRandom(terminal, next, random);
        for (const earlier of answers) earlier.seen = true;
        answers.push({ asked: next, value, seen: false });
        said.add(next, value);
      }
      if (said.firstOpen() === undefined) {
        await terminal.waitForQuestion(words.nl.offer);
        for (const earlier of answers) earlier.seen = true;
      }
      await moment(random.next() * 40);
    }
    terminal.kill('SIGKILL');
    await terminal.exit;
    const last = answers.at(-1);
    const next = said.firstOpen();
    if (last && next && terminal.asks(next.ask)) last.seen = true;
    const screen = flat(terminal.history().join(' '));
    const isEchoed = last !== undefined && screen.includes(flat(`✔ ${last.asked.echo}`));
    return { finished: next === undefined, echoed: isEchoed };
  });

  kills.push(name);
  if (early) duringStart += 1;
  const disk = readable(folder, name);
  if (disk === undefined) return false;
  // An audit that says nothing yet is not valid either.
  if (disk.inventory.size > 0) {
    const { code, stdout, stderr } = await runInside(['validate', '--dir', folder]);
    if (code !== 0) unreadable.push(`${name}: ${stdout}${stderr}`);
  }
  for (const { asked, value, seen } of answers) {
    // Only of the last one is it not known whether the next question was shown.
    if (seen || echoed) confirmed += 1;
    if (JSON.stringify(disk.about(asked)) === JSON.stringify(value)) continue;
    if (seen) lostAfterNextQuestion.push(`${name}: ${asked.ask}`);
    else if (echoed) lostAfterEcho.push(`${name}: ${asked.ask}`);
  }
  return !finished;
}

/** What is on disk; an audit that cannot be read is on record and left. */
function readable(folder: string, name: string): Said | undefined {
  try {
    return Said.onDisk(folder);
  } catch (error) {
    unreadable.push(`${name}: ${String(error)}`);
    return undefined;
  }
}

/** The first question of a process is the one that was open. */
async function firstQuestion(terminal: Terminal, { ask }: Asked, name: string): Promise<void> {
  await terminal.waitFor(words.nl.anyKeys);
  if (terminal.asks(ask)) return;
  wrongQuestion.push(`${name}: not “${ask}” but\n${terminal.screen().join('\n').trim()}`);
  throw new Error(wrongQuestion.at(-1));
}

/** Milliseconds with fractions, since a save takes few. */
async function moment(milliseconds: number): Promise<void> {
  const until = performance.now() + milliseconds;
  if (milliseconds > 2) await sleep(milliseconds - 1.5);
  while (performance.now() < until) await new Promise(setImmediate);
}

beforeAll(async () => {
  await makeAudit(template);
  await Promise.all([1, 2].map(chain));
}, KILLS * 2_000);

describe(`${KILLS} times kill -9 at random moments of an interview`, () => {
  test('happened in all its phases', () => {
    expect(kills.length).toBeGreaterThanOrEqual(KILLS);
    expect(duringStart).toBeGreaterThan(KILLS / 20);
    expect(confirmed).toBeGreaterThan(KILLS * 3);
  });

  test('lost no answer after which the next question was shown', () => {
    expect(lostAfterNextQuestion).toEqual([]);
  });

  test('lost no answer that was shown as given', () => {
    expect(lostAfterEcho).toEqual([]);
  });

  test('left no file that cannot be read', () => {
    expect(unreadable).toEqual([]);
  });

  test('left no temporary file behind after the next start', () => {
    expect(stray).toEqual([]);
  });

  test('went on at the question that was open', () => {
    expect(wrongQuestion).toEqual([]);
  });
});
