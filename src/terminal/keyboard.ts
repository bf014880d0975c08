import { emitKeypressEvents } from 'node:readline';
import type { Interface } from 'node:readline';
import { Readable } from 'node:stream';
import type { Ending } from './asker.js';

const CTRL_C = 0x03;
const CTRL_D = 0x04;
const CTRL_Z = 0x1a;

/** Milliseconds after which an Escape is a key, and no longer the start of what an arrow key sends. */
const ESCAPE_ALONE = 30;

/** What happens at the keyboard beside typing. */
export interface KeyboardEvents {
  /** Ctrl-C, Ctrl-D, or a terminal that was closed; at any moment. */
  readonly end: (ending: Ending) => void;
  /** Back from the background (Ctrl-Z, then `fg`): whatever is on the screen is not ours. */
  readonly resume: () => void;
}

/**
 * The keys of a terminal, held as long as the interview lasts. A prompt that takes the terminal for itself gives it back between two
 * questions, and what is pressed at that moment is lost, Ctrl-C with it. What is typed while nothing is asked answers nothing.
 */
export class Keyboard {
  #prompt: Readable | undefined;

  constructor(
    private readonly stdin: NodeJS.ReadStream,
    private readonly events: KeyboardEvents,
  ) {
    stdin.on('data', this.#onData).on('end', this.#onEnd).on('error', this.#onEnd);
    stdin.setRawMode(true);
  }

  /** What the next prompt reads from. */
  listen(): Readable {
    this.#prompt = new Readable({ read: () => undefined });
    emitKeypressEvents(this.#prompt, { escapeCodeTimeout: ESCAPE_ALONE } as unknown as Interface);
    return this.#prompt;
  }

  /** Nothing is asked until {@link listen}. */
  ignore(): void {
    this.#prompt = undefined;
  }

  /** Gives the terminal back as it was. */
  close(): void {
    this.stdin.setRawMode(false);
    // A closed terminal has no mode to give back, which the stream says in an event.
    this.stdin.off('data', this.#onData).off('end', this.#onEnd).pause();
  }

  readonly #onData = (keys: Buffer): void => {
    const at = keys.findIndex((byte) => byte === CTRL_C || byte === CTRL_D || byte === CTRL_Z);
    this.#prompt?.push(at === -1 ? keys : keys.subarray(0, at));
    if (at === -1) return;
    if (keys[at] === CTRL_Z) this.#suspend();
    else this.events.end('interrupted');
  };

  readonly #onEnd = (): void => {
    this.events.end('hangup');
  };

  #suspend(): void {
    if (process.platform === 'win32') return;
    this.stdin.setRawMode(false);
    // Stops here until `fg`. Where no shell can bring us back, the system does not stop us at all.
    process.kill(process.pid, 'SIGTSTP');
    this.stdin.setRawMode(true);
    this.events.resume();
  }
}
