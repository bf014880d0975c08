import type { ChooseConfig, ChooseReply } from './choose.js';
import type { Symbols } from './symbols.js';
import type { WriteConfig, WriteReply } from './write-text.js';

/** Asks questions on a terminal, in one way or another. Whatever ends the asking comes out as {@link Ended}. */
export interface Asker {
  readonly symbols: Symbols;
  choose(config: ChooseConfig): Promise<ChooseReply>;
  write(config: WriteConfig): Promise<WriteReply>;
  /** Gives the terminal and the signals back. */
  close(): void;
}

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
 * Calls `end` once for a signal, while the program can still tidy up: without a handler Node ends at once, and an awaited prompt never
 * returns.
 *
 * @returns takes the handlers away
 */
export function onSignals(end: (ending: Ending) => void): () => void {
  const handlers = Object.entries(SIGNALS).map(([signal, ending]) => [signal, () => end(ending)] as const);
  for (const [signal, handler] of handlers) process.on(signal, handler);
  return () => {
    for (const [signal, handler] of handlers) process.off(signal, handler);
  };
}
