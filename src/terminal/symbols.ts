import { showsUnicode } from './unicode.js';
import type { Environment } from './unicode.js';

/** The few signs we draw, with plain ones where the terminal may not show them. */
export interface Symbols {
  readonly pointer: string;
  readonly on: string;
  readonly off: string;
  readonly done: string;
  readonly gap: string;
  readonly dot: string;
  readonly ellipsis: string;
  /** Up and down. */
  readonly arrows: string;
  /** Left and right. */
  readonly sideways: string;
  readonly to: string;
}

const UNICODE: Symbols = {
  pointer: '❯',
  on: '◉',
  off: '◯',
  done: '✔',
  gap: '▲',
  dot: '·',
  ellipsis: '…',
  arrows: '↑↓',
  sideways: '←→',
  to: '→',
};

const ASCII: Symbols = {
  pointer: '>',
  on: '[x]',
  off: '[ ]',
  done: '*',
  gap: '!',
  dot: '|',
  ellipsis: '...',
  arrows: 'up/down',
  sideways: 'left/right',
  to: '->',
};

/** By the locale: a terminal in UTF-8 shows all of them. */
export function symbolsFor(env: Environment, platform: string): Symbols {
  return showsUnicode(env, platform) ? UNICODE : ASCII;
}
