import { createInterface } from 'node:readline';
import type { Interface } from 'node:readline';
import { Ended, onSignals } from './asker.js';
import type { Asker, Ending } from './asker.js';
import type { ChooseAnswer, ChooseConfig, ChooseReply } from './choose.js';
import { wrap } from './fit.js';
import { lookOf } from './look.js';
import type { Look } from './look.js';
import type { Printer } from './printer.js';
import { keyLines, placeLine } from './screen.js';
import type { ScreenTexts } from './screen.js';
import type { Symbols } from './symbols.js';
import type { WriteConfig, WriteReply } from './write-text.js';

/** The words of the plain prompts. */
export interface PlainTexts {
  readonly choose: string;
  readonly chooseTyped: string;
  readonly chooseMany: string;
  readonly write: string;
  readonly notPossible: string;
}

/**
 * Asks line by line, with numbered answers and no drawing: for terminals that cannot (TERM=dumb), and for screen readers. A letter of
 * the footer is a command, as with the drawn prompts.
 */
export class PlainAsker implements Asker {
  readonly #lines: Interface;
  readonly #offSignals: () => void;
  readonly #waiting: string[] = [];
  #take: ((line: string) => void) | undefined;
  #fail: ((ended: Ended) => void) | undefined;
  #ended: Ended | undefined;
  #shownKeys = '';

  constructor(
    private readonly printer: Printer,
    readonly symbols: Symbols,
    private readonly texts: PlainTexts,
    stdin: NodeJS.ReadStream,
  ) {
    const end = (ending: Ending): void => {
      this.#ended ??= new Ended(ending);
      this.#fail?.(this.#ended);
    };
    this.#offSignals = onSignals(end);
    this.#lines = createInterface({ input: stdin, terminal: false });
    this.#lines.on('line', (line) => {
      if (this.#take) this.#take(line);
      else this.#waiting.push(line);
    });
    // Ctrl-D, or a terminal that was closed; then the signal that says so follows.
    this.#lines.on('close', () => {
      setTimeout(() => {
        end('interrupted');
      }, 50);
    });
  }

  async choose(config: ChooseConfig): Promise<ChooseReply> {
    const { choices, typed, multi, selected, commands, messages } = config;
    const { texts } = this;
    this.#show(config);
    const mark = typed ? '#' : '';
    choices.forEach(({ value, label, group }, index) => {
      if (group !== undefined && group !== choices[index - 1]?.group) this.#print(group);
      const chosen = selected.includes(value) ? ` ${this.symbols.done}` : '';
      this.#print(`${mark}${index + 1}. ${label}${chosen}`);
    });
    if (typed && typed.value !== '') this.#print(`= ${typed.value} ${typed.unit}`);
    this.#keys(config.keys);
    for (;;) {
      this.#print(typed ? texts.chooseTyped : multi ? texts.chooseMany : texts.choose);
      const line = (await this.#line()).trim();
      const command = commands.find(({ key }) => key === line.toLowerCase());
      if (command !== undefined) return { command: command.name };
      if (line === '<') return { command: 'back' };
      const reply = line === '' ? keep(config) : read(config, line);
      const fault =
        reply === undefined
          ? line === '' && multi
            ? messages.nothingTicked
            : texts.notPossible
          : config.validate(reply);
      if (reply !== undefined && fault === undefined) return reply;
      this.#print(fault ?? texts.notPossible, 'bad');
    }
  }

  async write(config: WriteConfig): Promise<WriteReply> {
    this.#show(config);
    if (config.value !== '') this.#print(`= ${config.value}`);
    for (;;) {
      this.#print(this.texts.write);
      const line = (await this.#line()).trim();
      if (line === '<') return { command: 'back' };
      if (line === ':') return { command: 'menu' };
      if (line === '?') return { command: 'help' };
      const text = line === '' ? config.value : line;
      const fault = config.validate(text);
      if (fault === undefined) return { text };
      this.#print(fault, 'bad');
    }
  }

  close(): void {
    this.#offSignals();
    this.#lines.removeAllListeners('close');
    this.#lines.close();
  }

  #show({ place, message, hint = '' }: ScreenTexts): void {
    this.printer.line();
    if (place !== undefined) this.#print(placeLine(place, this.#look));
    for (const text of [message, hint]) if (text !== '') this.#print(text);
  }

  /** The keys are said once, and again when they are others. */
  #keys(keys: readonly string[]): void {
    const text = keyLines(keys, this.#look).join('\n');
    if (text === this.#shownKeys) return;
    this.#shownKeys = text;
    this.#print(text, 'quiet');
  }

  get #look(): Look {
    return lookOf(this.printer, this.symbols);
  }

  #print(text: string, style: 'plain' | 'bad' | 'quiet' = 'plain'): void {
    for (const line of wrap(text, this.#look.columns)) this.printer.line(line, style);
  }

  #line(): Promise<string> {
    const waiting = this.#waiting.shift();
    if (waiting !== undefined) return Promise.resolve(waiting);
    if (this.#ended) return Promise.reject(this.#ended);
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        this.#take = undefined;
        this.#fail = undefined;
      };
      this.#take = (line) => {
        settle();
        resolve(line);
      };
      this.#fail = (ended) => {
        settle();
        reject(ended);
      };
    });
  }
}

/** An empty line keeps what was there. */
function keep({ selected, typed }: ChooseConfig): ChooseAnswer | undefined {
  if (typed && typed.value !== '') return { typed: typed.value };
  return selected.length > 0 ? { chosen: selected } : undefined;
}

/** Numbers of answers, or what is typed where that is possible. */
function read({ choices, typed, multi }: ChooseConfig, line: string): ChooseAnswer | undefined {
  if (typed && !line.startsWith('#')) return { typed: line };
  const numbers = line.split(/[\s,]+/).map((word) => Number(word.replace('#', '')));
  const chosen = numbers.map((number) => choices[number - 1]?.value);
  if (chosen.some((value) => value === undefined) || (!multi && chosen.length > 1)) return undefined;
  return { chosen: chosen.flatMap((value) => value ?? []) };
}
