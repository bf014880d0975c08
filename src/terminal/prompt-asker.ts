import type { createPrompt } from '@inquirer/core';
import { Ended, onSignals } from './asker.js';
import type { Asker, Ending } from './asker.js';
import { choose } from './choose.js';
import type { ChooseConfig, ChooseReply } from './choose.js';
import { Keyboard } from './keyboard.js';
import { lookOf } from './look.js';
import type { Look } from './look.js';
import type { Printer } from './printer.js';
import type { Screen } from './screen.js';
import type { Symbols } from './symbols.js';
import { writeText } from './write-text.js';
import type { WriteConfig, WriteReply } from './write-text.js';

type Prompt<Reply, Config> = ReturnType<typeof createPrompt<Reply, Config>>;

const TO_TOP_AND_CLEAR = '\x1b[H\x1b[J';

/** Asks with prompts that are drawn on the screen and driven by keys. */
export class PromptAsker implements Asker {
  readonly #controller = new AbortController();
  readonly #keyboard: Keyboard;
  readonly #offSignals: () => void;
  /** Of the prompt that is on the screen. */
  #redraw: (() => void) | undefined;

  constructor(
    private readonly printer: Printer,
    readonly symbols: Symbols,
    stdin: NodeJS.ReadStream,
    private readonly stdout: NodeJS.WriteStream,
  ) {
    const end = (ending: Ending): void => this.#controller.abort(new Ended(ending));
    this.#offSignals = onSignals(end);
    this.#keyboard = new Keyboard(stdin, { end, resume: this.#clear });
    stdout.on('resize', this.#clear);
  }

  choose(config: ChooseConfig): Promise<ChooseReply> {
    return this.#ask(choose, config);
  }

  write(config: WriteConfig): Promise<WriteReply> {
    return this.#ask(writeText, config);
  }

  close(): void {
    this.#offSignals();
    this.#keyboard.close();
    this.stdout.off('resize', this.#clear);
  }

  /** A terminal of another size has broken the lines anew, so that nobody knows where they are. */
  readonly #clear = (): void => {
    if (this.#redraw === undefined) return;
    this.stdout.write(TO_TOP_AND_CLEAR);
    this.#redraw();
  };

  async #ask<Reply, Config>(prompt: Prompt<Reply, Config & Screen>, config: Config): Promise<Reply> {
    const { signal } = this.#controller;
    const screen: Screen = {
      look: (): Look => lookOf(this.printer, this.symbols),
      onRedraw: (redraw) => {
        this.#redraw = redraw;
      },
    };
    const input = this.#keyboard.listen();
    try {
      return await prompt(
        { ...config, ...screen },
        { input, output: this.stdout, signal, clearPromptOnDone: true },
      );
    } catch (error) {
      throw signal.aborted ? signal.reason : error;
    } finally {
      this.#keyboard.ignore();
      this.#redraw = undefined;
    }
  }
}
