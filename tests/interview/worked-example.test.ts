import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Value } from '../../src/model/audit.js';
import type { Question } from '../../src/model/questionnaire.js';
import { LANGUAGES } from '../../src/model/vocabulary.js';
import type { Language } from '../../src/model/vocabulary.js';
import { inventoryOnDisk, leftovers, sharedFolder } from '../support/audit-folder.js';
import { catalogue } from '../support/catalogue.js';
import { EXAMPLE } from '../support/cli.js';
import { inTerminal } from '../support/terminal.js';
import type { Terminal } from '../support/terminal.js';
import { keysFor } from './robot.js';
import { words } from './words.js';

/**
 * The whole worked example, said again at the keyboard in both languages by somebody who only reads the screen: the question that is
 * asked is looked up in the questionnaires, and its answer in the example.
 */
interface Said {
  readonly value?: Value;
  readonly reason?: string;
  readonly note?: string;
  readonly ask?: string;
  readonly by?: string;
  readonly evidence?: readonly { readonly file: string }[];
}
interface TouchpointFile {
  readonly name: string;
  readonly questionnaire: string;
  readonly answers: Readonly<Record<string, Value | Said | null>>;
}
interface AuditFile {
  readonly inventory: Readonly<
    Record<string, { readonly use: 'in_use' | 'not_in_use' | 'unknown'; readonly ask?: string }>
  >;
}

const read = (path: string): unknown => parse(readFileSync(join(EXAMPLE, path), 'utf8'));
const files = readdirSync(join(EXAMPLE, 'touchpoints')).sort();
const example = new Map(files.map((file) => [file, read(`touchpoints/${file}`) as TouchpointFile]));
/** A kind of the example that is in use and was not spoken about. */
const notInterviewed = catalogue.questionnaires.get('embeds');
/** What is asked about, with what was said of it. */
const touchpoints = new Map([
  ...example,
  ['embeds.yaml', { name: notInterviewed?.title.nl ?? '', questionnaire: 'embeds', answers: {} }],
]);
const { inventory } = read('audit.yaml') as AuditFile;
const ROLE = 'Interviewer';
const CTRL_U = '\x15';

const saidOf = (answer: Value | Said | null | undefined): Said =>
  answer === null || answer === undefined
    ? {}
    : typeof answer === 'object' && !Array.isArray(answer)
      ? (answer as Said)
      : { value: answer as Value };

/** The example before anybody was spoken with: its touchpoints are known, and nothing was answered. */
function unanswered(folder: string): string {
  mkdirSync(join(folder, 'touchpoints'), { recursive: true });
  cpSync(join(EXAMPLE, 'evidence'), join(folder, 'evidence'), { recursive: true });
  const {
    inventory: _inventory,
    follow_up: _followUp,
    ...audit
  } = read('audit.yaml') as Record<string, unknown>;
  writeFileSync(join(folder, 'audit.yaml'), stringify(audit));
  for (const [file, touchpoint] of example) {
    writeFileSync(join(folder, 'touchpoints', file), stringify({ ...touchpoint, answers: {} }));
  }
  return folder;
}

/** What the screen asks: a question of a touchpoint, or, without one, whether a kind is in use. */
interface Asked {
  readonly id: string;
  readonly file: string;
  readonly question?: Question;
}

function readScreen(terminal: Terminal, language: Language): Asked | undefined {
  for (const { id, inventory: asks } of catalogue.questionnaires.values()) {
    if (terminal.asks(asks.ask[language])) return { id, file: '' };
  }
  for (const [file, { name, questionnaire }] of touchpoints) {
    const questions = catalogue.questionnaires.get(questionnaire.replace(/@.*/, ''))?.questions ?? [];
    const question = questions.find(({ ask }) => isAsked(terminal, name, ask[language]));
    if (question !== undefined) return { id: `${file}/${question.id}`, file, question };
  }
  return undefined;
}

interface Held {
  readonly asked: string[];
  readonly screens: string[];
  readonly folder: string;
}
const held = new Map<Language, Held>();
const root = sharedFolder();

beforeAll(async () => {
  await Promise.all(
    LANGUAGES.map(async (language) => {
      held.set(language, await hold(language));
    }),
  );
}, 300_000);

async function hold(language: Language): Promise<Held> {
  const folder = unanswered(join(root, language));
  const asked: string[] = [];
  const screens: string[] = [];
  const args = ['interview', '--lang', language, '--as-of', '2026-12-01', '--with', ROLE];
  await inTerminal(args, { cwd: folder }, async (terminal) => {
    let respondent = ROLE;
    const { offer, anyKeys, askReason } = words[language];
    const whole = new RegExp(`(?:${anyKeys.source})(?: · .*)?$`);
    for (;;) {
      let seen: Asked | undefined;
      await terminal.waitUntil(() => {
        seen = whole.test(terminal.screen().join('\n').trimEnd())
          ? readScreen(terminal, language)
          : undefined;
        return (seen !== undefined && seen.id !== asked.at(-1)) || terminal.asks(offer);
      }, 'another question of the example, with its keys');
      screens.push(terminal.screen().join('\n').trimEnd());
      if (seen === undefined) break;
      const { id, file, question } = seen;
      const again = asked.includes(id);
      asked.push(id);
      if (question === undefined) {
        await answerInventory(terminal, id, language);
        continue;
      }
      const said = saidOf(touchpoints.get(file)?.answers[question.id]);
      if (!again) respondent = await sayBeside(terminal, said, respondent, language);
      if (said.value === undefined) await putOff(terminal, question, language);
      else if (said.value === 'not_applicable') {
        terminal.press('x');
        await terminal.answer(askReason, said.reason ?? '', 'enter');
      } else terminal.press(...keysFor(question, said.value));
    }
    expect(terminal.overlong()).toEqual([]);
    await terminal.answer(offer, '3');
    expect(await terminal.exit).toEqual({ code: 0, signal: null });
  });
  return { asked, screens, folder };
}

async function putOff(terminal: Terminal, { type }: Question, language: Language): Promise<void> {
  if (type !== 'text') {
    terminal.press('l');
    return;
  }
  const { menu, later } = words[language];
  terminal.press('tab');
  await terminal.waitForQuestion(menu);
  terminal.choose(later);
}

/** A question, with the name of its touchpoint above it, which may have given way to the numbers. */
function isAsked(terminal: Terminal, name: string, ask: string): boolean {
  const at = terminal.lineOf(ask);
  const place = at > 0 ? (terminal.screen()[at - 1] ?? '').split(' · ') : [];
  return place.some((part) => part === name || (/.{12}…$/.test(part) && name.startsWith(part.slice(0, -1))));
}

async function answerInventory(terminal: Terminal, kind: string, language: Language): Promise<void> {
  const entry = inventory[kind] ?? { use: 'not_in_use' };
  terminal.press(`${['in_use', 'not_in_use', 'unknown'].indexOf(entry.use) + 1}`);
  if (entry.use === 'unknown') await terminal.answer(words[language].askWho, entry.ask ?? '', 'enter');
}

/** Everything that is said with an answer, before it; the question stays on the screen. */
async function sayBeside(
  terminal: Terminal,
  said: Said,
  respondent: string,
  language: Language,
): Promise<string> {
  const { askNote, askWho, askEvidence, askRespondent, noted, toAsk, evidence, anyKeys } = words[language];
  const press = async (key: string, prompt: string, text: string, proof: string): Promise<void> => {
    terminal.press(key);
    await terminal.waitForQuestion(prompt);
    // Whatever stands in the line is typed over.
    terminal.press(CTRL_U, text, 'enter');
    await terminal.waitFor(proof);
    await terminal.waitFor(anyKeys);
  };
  if (said.note !== undefined) await press('n', askNote, said.note, `${noted} ${said.note}`);
  if (said.ask !== undefined) await press('w', askWho, said.ask, `${toAsk} ${said.ask}`);
  for (const { file } of said.evidence ?? []) await press('e', askEvidence, file, evidence);
  const by = said.by ?? ROLE;
  if (by !== respondent) await press('r', askRespondent, by, by === ROLE ? ' · ' : `${by} · `);
  return by;
}

describe.each(LANGUAGES)('the worked example, said at the keyboard in %s', (language) => {
  const kept = (): Held => {
    const result = held.get(language);
    if (result === undefined) throw new Error('not held');
    return result;
  };

  test('asks the same questions in the same order as in the other language', () => {
    const [one, other] = LANGUAGES.map((each) => held.get(each)?.asked);
    expect(one?.length).toBeGreaterThan(100);
    expect(one).toEqual(other);
  });

  test.each(files)('ends with the same answers: %s', (file) => {
    const written = parse(readFileSync(join(kept().folder, 'touchpoints', file), 'utf8')) as TouchpointFile;
    expect(written.answers).toEqual(asAsked(file, kept().asked));
  });

  test('ends with the same inventory, and nothing left behind', () => {
    const uses = (entries: object): unknown[] =>
      Object.entries(entries as AuditFile['inventory']).map(([kind, { use, ask }]) => [kind, use, ask]);
    expect(uses(inventoryOnDisk(kept().folder)).sort()).toEqual(uses(inventory).sort());
    expect(leftovers(kept().folder)).toEqual([]);
  });

  test('shows screens of at most 24 lines, each with a place, a question and the keys', () => {
    for (const screen of kept().screens) expect(screen.split('\n').length).toBeLessThanOrEqual(24);
  });

  test('shows these screens', async () => {
    const { asked, screens } = kept();
    const isFirst = (index: number): boolean =>
      index === 0 || asked[index]?.split('/')[0] !== asked[index - 1]?.split('/')[0];
    const firsts = screens.filter((_, index) => asked[index]?.includes('/') !== false && isFirst(index));
    const text = firsts.join(`\n${'─'.repeat(80)}\n`).replace(/, in (?:# )?\d+ minu\w+/g, '');
    await expect(`${text}\n`).toMatchFileSnapshot(`fixtures/worked-example.${language}.txt`);
  });
});

/** The answers of the example as an interview writes them: follow-up is agreed elsewhere, and answers that no longer count are not asked. */
function asAsked(file: string, asked: readonly string[]): Record<string, unknown> {
  const { answers = {} } = example.get(file) ?? {};
  const entries = Object.entries(answers).flatMap(([id, answer]): [string, unknown][] => {
    if (!asked.includes(`${file}/${id}`)) return [];
    const {
      action: _action,
      waiver: _waiver,
      date: _date,
      ...said
    } = saidOf(answer) as Said & Record<string, unknown>;
    const keys = Object.keys(said);
    if (keys.length === 0) return [];
    return [[id, keys.length === 1 && said.value !== undefined ? said.value : said]];
  });
  return Object.fromEntries(entries);
}
