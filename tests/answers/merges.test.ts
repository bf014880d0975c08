import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { newAuditFile } from '../../src/answers/new-audit.js';
import { newInterviewFile } from '../../src/answers/new-interview.js';
import { readAuditFile } from '../../src/answers/read-audit-file.js';
import { newTouchpointFile, setAnswer, setInventory } from '../../src/answers/set-answer.js';
import type { Answer, InventoryEntry } from '../../src/model/audit.js';
import type { Questionnaire } from '../../src/model/questionnaire.js';
import { USES } from '../../src/model/vocabulary.js';
import { parseYaml } from '../../src/yaml/parse-yaml.js';
import { sharedFolder } from '../support/audit-folder.js';
import {
  catalogue,
  expectOk,
  readText,
  shippedQuestionnaires,
  tryText,
  validators,
} from '../support/catalogue.js';
import { inParallel } from '../support/in-parallel.js';
import { Random } from '../support/random.js';
import { randomAnswer, randomDate } from '../support/random-answers.js';

const FILE = 'touchpoints/x.yaml';
const PAIRS = 1000;
const folder = sharedFolder();
const run = promisify(execFile);

interface Sides {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/** Merged by git; `conflicts` is their number. */
async function merge(
  name: string,
  { base, ours, theirs }: Sides,
): Promise<{ conflicts: number; text: string }> {
  const files = Object.entries({ ours, base, theirs }).map(([side, text]) => {
    const file = join(folder, `${name}.${side}`);
    writeFileSync(file, text);
    return file;
  });
  const labels = ['-L', 'main', '-L', 'base', '-L', 'answers-of-it'];
  try {
    const { stdout } = await run('git', ['merge-file', '-p', ...labels, ...files]);
    return { conflicts: 0, text: stdout };
  } catch (error) {
    const { code, stdout } = error as { code?: unknown; stdout?: string };
    if (typeof code !== 'number' || code > 127 || stdout === undefined) throw error;
    return { conflicts: code, text: stdout };
  }
}

const mergeAll = (sides: readonly Sides[]): Promise<{ conflicts: number; text: string }[]> =>
  inParallel([...sides.entries()], ([index, one]) => merge(String(index), one));

type Said = ReadonlyMap<string, Answer>;

function answer(text: string, kind: Questionnaire, said: Said): string {
  return [...said].reduce(
    (now, [id, one]) => setAnswer(expectOk(parseYaml(FILE, now)), kind, id, one, 'nl'),
    text,
  );
}

const answersIn = (text: string, kind: Questionnaire): Said =>
  readText(text, FILE, [kind]).touchpoint.answers;

const isFilled = ([, one]: readonly [string, Answer]): boolean => Object.keys(one).length > 0;

const byId = (said: Iterable<readonly [string, Answer]>): [string, Answer][] =>
  [...said].filter(isFilled).sort(([a], [b]) => (a < b ? -1 : 1)) as [string, Answer][];

describe('two people answer in one file', () => {
  it(`${PAIRS} pairs that answer different questions, neighbours too: no conflict, and all of it is there`, async () => {
    const random = new Random(21);
    const made = Array.from({ length: PAIRS }, () => {
      const kind = random.pick(shippedQuestionnaires);
      const { questions } = kind;
      // Every other question, or any: in both cases some are neighbours.
      const alternates = random.chance(0.5);
      const start = random.below(questions.length - 2);
      const some = questions.slice(start, start + 2 + random.below(4));
      const before = new Map(
        random.chance(0.5) ? random.some(some).map((one) => [one.id, randomAnswer(random, one)]) : [],
      );
      const base = answer(newTouchpointFile({ id: 'x', name: 'X', questionnaire: kind }, 'nl'), kind, before);
      const said = some.map((one, index): [boolean, string, Answer] => [
        alternates ? index % 2 === 0 : random.chance(0.5),
        one.id,
        randomAnswer(random, one),
      ]);
      const side = (mine: boolean): Said =>
        new Map(said.flatMap(([whose, id, one]) => (whose === mine ? [[id, one] as const] : [])));
      const [first, second] = [side(true), side(false)];
      return { kind, base, first, second, expected: new Map([...before, ...first, ...second]) };
    });
    const sides = made.map(({ kind, base, first, second }): Sides => ({
      base,
      ours: answer(base, kind, first),
      theirs: answer(base, kind, second),
    }));
    const merged = await mergeAll(sides);
    expect(merged.filter(({ conflicts }) => conflicts > 0)).toEqual([]);
    for (const [index, { text }] of merged.entries()) {
      const { kind, expected } = made[index] as (typeof made)[number];
      expect(byId(answersIn(text, kind))).toEqual(byId(expected));
    }
  }, 300_000);

  it(`${PAIRS / 5} pairs that answer the same question otherwise: one conflict each, and we say where`, async () => {
    const random = new Random(22);
    const sides = Array.from({ length: PAIRS / 5 }, (): Sides => {
      const kind = random.pick(shippedQuestionnaires);
      const { questions } = kind;
      const same = random.pick(questions);
      const base = newTouchpointFile({ id: 'x', name: 'X', questionnaire: kind }, 'nl');
      const others = random.shuffled(questions.filter((one) => one !== same)).slice(0, 6);
      const side = (value: string, mine: typeof others): string =>
        answer(
          base,
          kind,
          new Map([
            [same.id, { ...randomAnswer(random, same), note: `${value} say so` }],
            ...mine.map((one) => [one.id, randomAnswer(random, one)] as const),
          ]),
        );
      return { base, ours: side('we', others.slice(0, 3)), theirs: side('they', others.slice(3)) };
    });
    for (const { conflicts, text } of await mergeAll(sides)) {
      expect(conflicts, text).toBe(1);
      const { ok, problems } = tryText(text, FILE);
      const lines = text.split('\n');
      const place = (start: string): number => lines.findIndex((line) => line.startsWith(start)) + 1;
      expect([ok, problems]).toMatchObject([
        false,
        [
          {
            code: 'yaml_conflict',
            args: { ours: 'main', theirs: 'answers-of-it', start: place('<<<<<<<'), end: place('>>>>>>>') },
            position: { line: place('<<<<<<<'), column: 1 },
          },
        ],
      ]);
      expect(problems).toHaveLength(1);
    }
  }, 300_000);
});

describe('two people at work in other files', () => {
  it('200 pairs that ask about different kinds, neighbours too: no conflict in audit.yaml', async () => {
    const random = new Random(23);
    const newAudit = { organisation: 'X', languages: ['nl', 'en'], timezone: 'UTC', flags: {} } as const;
    const base = newAuditFile(newAudit, shippedQuestionnaires);
    const entry = (): InventoryEntry => ({
      use: random.pick(USES),
      ...(random.chance(0.7) && { saidBy: 'Directie, afdeling 2' }),
      ...(random.chance(0.7) && { date: randomDate(random) }),
      ...(random.chance(0.3) && { note: 'Vraag: wie?' }),
    });
    const set = (said: ReadonlyMap<string, InventoryEntry>): string =>
      [...said].reduce(
        (text, [kind, one]) => setInventory(expectOk(parseYaml('audit.yaml', text)), kind, one),
        base,
      );
    const made = Array.from({ length: 200 }, () => {
      const said = shippedQuestionnaires.map(({ id }) => [random.chance(0.5), id, entry()] as const);
      const side = (whose: boolean): Map<string, InventoryEntry> =>
        new Map(said.flatMap(([one, id, what]) => (one === whose ? [[id, what]] : [])));
      return [side(true), side(false)] as const;
    });
    const merged = await mergeAll(made.map(([a, b]) => ({ base, ours: set(a), theirs: set(b) })));
    for (const [index, { conflicts, text }] of merged.entries()) {
      expect(conflicts, text).toBe(0);
      const [a, b] = made[index] as (typeof made)[number];
      const { inventory } = expectOk(
        readAuditFile('audit.yaml', text, catalogue, validators.audit),
      ).auditFile;
      expect(new Map([...inventory].sort())).toEqual(new Map([...a, ...b].sort()));
    }
  }, 300_000);

  it('a note beside an interview and another duration of it: no conflict', async () => {
    const base = newInterviewFile({
      date: '2026-11-23',
      with: 'FG',
      touchpoints: ['a', 'b'],
      language: 'nl',
      minutes: 30,
    });
    const ours = base.replace('with: FG', 'with: Functionaris gegevensbescherming');
    const theirs = base.replace('minutes: 30', 'minutes: 45');
    const [merged] = await mergeAll([{ base, ours, theirs }]);
    expect(merged).toEqual({ conflicts: 0, text: ours.replace('minutes: 30', 'minutes: 45') });
  });
});
