import type { EventEmitter } from 'node:events';

/**
 * Effect of every prompt. When a terminal is closed, readline fails to give back its mode and says so in an event that nobody listens
 * to, which would end the program before it has tidied up.
 */
export function outliveTerminal(readline: unknown): void {
  (readline as EventEmitter).on('error', () => undefined);
}
