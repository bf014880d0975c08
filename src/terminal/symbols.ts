/** The few signs we draw, with plain ones where the terminal may not show them. */
export interface Symbols {
  readonly pointer: string;
  readonly on: string;
  readonly off: string;
  readonly done: string;
  readonly gap: string;
  readonly dot: string;
  readonly ellipsis: string;
  readonly arrows: string;
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
  to: '->',
};

/** By the locale: a terminal in UTF-8 shows all of them. */
export function symbolsFor(env: Readonly<Record<string, string | undefined>>, platform: string): Symbols {
  const { LC_ALL, LC_CTYPE, LANG, TERM, WT_SESSION } = env;
  if (TERM === 'dumb' || TERM === 'linux') return ASCII;
  if (platform === 'win32') return WT_SESSION === undefined ? ASCII : UNICODE;
  const locale = [LC_ALL, LC_CTYPE, LANG].find((value) => value !== undefined && value !== '') ?? '';
  return /utf-?8/i.test(locale) ? UNICODE : ASCII;
}
