import { choose } from './choose.js';
import type { ChooseConfig, ChooseReply } from './choose.js';
import { lookOf } from './look.js';
import type { Look } from './look.js';
import type { Printer } from './printer.js';
import type { Symbols } from './symbols.js';
import { writeText } from './write-text.js';
import type { WriteConfig, WriteReply } from './write-text.js';

/** Why there will be no more answers. */
export type Ending = 'interrupted' | 'terminated' | 'hangup';

/** The person or the machine ended it: Ctrl-C, Ctrl-D, a signal, a closed terminal. */
export class Ended extends Error {
  override readonly name = 'Ended';
  constructor(readonly ending: Ending) {
    super(ending);
  }
}

const SIGNALS = { SIGINT: 'interrupted', SIGTERM: 'terminated', SIGHUP: 'hangup' } as const;

/**
 * Asks questions on a terminal. Whatever ends the asking comes out as {@link Ended}, while the program can still tidy up; the
 * prompts library itself leaves a closed input waiting for ever and signals to Node.
 */
export class Asker {
  readonly #controller = new AbortController();
  readonly #restore: () => void;

  constructor(
    readonly printer: Printer,
    readonly symbols: Symbols,
    private readonly stdin: NodeJS.ReadStream,
    private readonly stdout: NodeJS.WritableStream,
  ) {
    const end = (ending: Ending): void => this.#controller.abort(new Ended(ending));
    const handlers = Object.entries(SIGNALS).map(([signal, ending]) => [signal, () => end(ending)] as const);
    for (const [signal, handler] of handlers) process.on(signal, handler);
    const onKey = (_text: string, key: { ctrl?: boolean; name?: string } | undefined): void => {
      if (key?.ctrl === true && key.name === 'd') end('interrupted');
    };
    const onEnd = (): void => end('hangup');
    stdin.on('keypress', onKey).on('end', onEnd).on('error', onEnd);
    this.#restore = () => {
      for (const [signal, handler] of handlers) process.off(signal, handler);
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

  /** Gives the terminal and the signals back. */
  close(): void {
    this.#restore();
    this.stdin.pause();
  }

  async #ask<T>(prompt: (context: object) => Promise<T>): Promise<T> {
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
