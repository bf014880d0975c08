import { Ended, onSignals } from './asker.js';
import type { Asker, Ending } from './asker.js';
import { choose } from './choose.js';
import type { ChooseConfig, ChooseReply } from './choose.js';
import { lookOf } from './look.js';
import type { Look } from './look.js';
import type { Printer } from './printer.js';
import type { Symbols } from './symbols.js';
import { writeText } from './write-text.js';
import type { WriteConfig, WriteReply } from './write-text.js';

/** Asks with prompts that are drawn on the screen and driven by keys. */
export class PromptAsker implements Asker {
  readonly #controller = new AbortController();
  readonly #restore: () => void;

  constructor(
    private readonly printer: Printer,
    readonly symbols: Symbols,
    private readonly stdin: NodeJS.ReadStream,
    private readonly stdout: NodeJS.WritableStream,
  ) {
    const end = (ending: Ending): void => this.#controller.abort(new Ended(ending));
    const offSignals = onSignals(end);
    // The prompts library leaves a closed input waiting for ever.
    const onKey = (_text: string, key: { ctrl?: boolean; name?: string } | undefined): void => {
      if (key?.ctrl === true && key.name === 'd') end('interrupted');
    };
    const onEnd = (): void => end('hangup');
    stdin.on('keypress', onKey).on('end', onEnd).on('error', onEnd);
    this.#restore = () => {
      offSignals();
      stdin.off('keypress', onKey).off('end', onEnd).off('error', onEnd);
    };
  }

  get look(): Look {
    return lookOf(this.printer, this.symbols);
  }

  choose(config: Omit<ChooseConfig, 'look'>): Promise<ChooseReply> {
    return this.#ask((context) => choose({ ...config, look: this.look }, context));
  }

  write(config: Omit<WriteConfig, 'look'>): Promise<WriteReply> {
    return this.#ask((context) => writeText({ ...config, look: this.look }, context));
  }

  close(): void {
    this.#restore();
    this.stdin.pause();
  }

  async #ask<Reply>(prompt: (context: object) => Promise<Reply>): Promise<Reply> {
    const { signal } = this.#controller;
    try {
      return await prompt({ input: this.stdin, output: this.stdout, signal, clearPromptOnDone: true });
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      if ((error as Error).name === 'ExitPromptError') throw new Ended('interrupted');
      throw error;
    }
  }
}
