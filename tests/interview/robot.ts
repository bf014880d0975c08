import type { Answer, Value } from '../../src/model/audit.js';
import type { Question } from '../../src/model/questionnaire.js';
import { visibleQuestions } from '../../src/questionnaire/conditions.js';
import { USES } from '../../src/model/vocabulary.js';
import { answersOnDisk, inventoryOnDisk } from '../support/audit-folder.js';
import { catalogue } from '../support/catalogue.js';
import type { Random } from '../support/random.js';
import { randomValue } from '../support/random-answers.js';
import type { Terminal } from '../support/terminal.js';
import { words } from './words.js';

/** What has been said in an interview of the shipped kinds: on disk, or what should be there. */
export class Said {
  readonly inventory = new Map<string, string>();
  readonly answers = new Map<string, Map<string, Value>>();

  static onDisk(folder: string): Said {
    const said = new Said();
    for (const [kind, entry] of Object.entries(inventoryOnDisk(folder))) {
      const { use } = entry as { use: string };
      said.inventory.set(kind, use);
      if (use === 'in_use') said.answers.set(kind, valuesOnDisk(folder, kind));
    }
    return said;
  }

  /** The first thing that is open, in the order of an interview that asks everything; undefined when nothing is. */
  firstOpen(): Asked | undefined {
    for (const kind of kinds.values()) {
      if (!this.inventory.has(kind.id))
        return { kind: kind.id, ask: kind.inventory.ask.nl, echo: `${kind.title.nl}:` };
    }
    for (const kind of kinds.values()) {
      if (this.inventory.get(kind.id) !== 'in_use') continue;
      const answers = new Map(
        [...(this.answers.get(kind.id) ?? [])].map(([id, value]): [string, Answer] => [id, { value }]),
      );
      const { visibility } = visibleQuestions(kind, answers, {});
      const open = kind.questions.find(({ id }) => visibility.get(id) === 'visible' && !answers.has(id));
      if (open !== undefined) return { kind: kind.id, ask: open.ask.nl, echo: open.ask.nl, question: open };
    }
    return undefined;
  }

  /** What was answered to a question, or said of a kind. */
  about({ kind, question }: Asked): Value | undefined {
    return question === undefined ? this.inventory.get(kind) : this.answers.get(kind)?.get(question.id);
  }

  add({ kind, question }: Asked, value: Value): void {
    if (question === undefined) this.inventory.set(kind, value as string);
    else this.answers.set(kind, new Map([...(this.answers.get(kind) ?? []), [question.id, value]]));
  }
}

/** A question on the screen; without one it is about the kind itself. */
export interface Asked {
  readonly kind: string;
  readonly ask: string;
  /** How the line begins that says what was answered. */
  readonly echo: string;
  readonly question?: Question;
}

const kinds = catalogue.questionnaires;

function valuesOnDisk(folder: string, touchpoint: string): Map<string, Value> {
  try {
    return new Map(
      Object.entries(answersOnDisk(folder, touchpoint)).map(([id, value]) => [id, value as Value]),
    );
  } catch (error) {
    // A kind that was said to be in use a moment before the end has no file yet.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    throw error;
  }
}

/** Answers what is asked, in one way or another. */
export async function answerAtRandom(terminal: Terminal, asked: Asked, random: Random): Promise<Value> {
  const { ask, question } = asked;
  if (question !== undefined) {
    const value = answerFor(question, random);
    await terminal.answer(ask, ...keysFor(question, value));
    return value;
  }
  const use = random.pick(USES);
  await terminal.answer(ask, `${USES.indexOf(use) + 1}`);
  if (use === 'unknown') await terminal.answer(words.nl.askWho, 'Online bureau', 'enter');
  return use;
}

/** What a few keys give at once: no text of several lines, nothing that asks for a reason, nothing below the nine that have a digit. */
function answerFor(question: Question, random: Random): Value {
  if (question.type === 'text') return random.pick(['geen', 'Leverancier X: 30 dagen', 'één bureau']);
  const rows = rowsOf(question);
  for (;;) {
    const value = randomValue(random, question);
    const places = [value].flat().map((item) => rows.indexOf(String(item)));
    const inReach =
      question.type === 'number' || question.type === 'date' || places.every((place) => place < 9);
    if (value === 'not_applicable' || !inReach) continue;
    // Ticked in any order, it is written in the order of the list.
    return Array.isArray(value) ? rows.filter((id) => value.includes(id)) : value;
  }
}

const rowsOf = ({ options }: Question): string[] => [...options.map(({ id }) => id), 'unknown'];

/** The keys that answer a question that has no answer yet. */
export function keysFor(question: Question, value: Value): string[] {
  const rows = rowsOf(question);
  const places = [value].flat().map((id) => rows.indexOf(String(id)));
  const beyondDigits = places.some((place) => place >= 9);
  const digits = places.map((place) => `${place + 1}`);
  const down = (count: number): string[] => Array<string>(count).fill('down');
  switch (question.type) {
    case 'single':
      return beyondDigits ? places.flatMap((place) => [...down(place), 'enter']) : digits;
    case 'multi':
      return beyondDigits
        ? [...rows.flatMap((_, row) => [...(places.includes(row) ? ['space'] : []), 'down']), 'enter']
        : [...digits, 'enter'];
    case 'number':
    case 'date':
      // The first line of the list is the one to type in; digits are part of what is typed.
      return rows.includes(String(value))
        ? [...down(rows.indexOf(String(value)) + 1), 'enter']
        : [String(value), 'enter'];
    case 'text':
      return [String(value), 'enter'];
  }
}
