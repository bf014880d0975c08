import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from '@lydell/node-pty';
import type { IPty } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { BIN } from './cli.js';

/** Keys by name; any other text is typed as it is. */
const KEYS = {
  enter: '\r',
  up: '\x1b[A',
  down: '\x1b[B',
  left: '\x1b[D',
  right: '\x1b[C',
  esc: '\x1b',
  tab: '\t',
  space: ' ',
  backspace: '\x7f',
  'ctrl-c': '\x03',
  'ctrl-d': '\x04',
  'ctrl-z': '\x1a',
} as const;
type Key = keyof typeof KEYS;

export interface TerminalOptions {
  readonly cols?: number;
  readonly rows?: number;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** How a program ended: with a code, or killed by a signal it did not handle. */
export interface Exit {
  readonly code: number | null;
  readonly signal: number | null;
}

/** Generous, since other test files load the processor too; waiting ends as soon as the text is there. */
const PATIENCE = 30_000;

/**
 * Runs the program, and says in files how the terminal was before and after. The traps let the shell outlive what ends the
 * program (a trap with a command is not inherited, unlike an ignored signal). The inner shell makes the id of the program known.
 */
const WRAPPER = `
  trap : INT HUP TERM
  stty -a >"$0/before"
  sh -c 'echo $$ >"$0/pid"; exec "$@"' "$0" "$@"
  code=$?
  stty -a >"$0/after" 2>/dev/null
  exit $code
`;

/** The codes that the program ends with itself; a shell shows a death by signal n as 128 + n. */
const OWN_CODES = [129, 130, 143];

/**
 * The command line in a real pseudo-terminal, seen as a person sees it: a screen of so many lines and columns. Everything waits for
 * what is on the screen, never for a time. Keys are only pressed when a prompt is there: what is typed ahead is thrown away.
 */
export class Terminal {
  /** When the program has ended and everything it wrote is on the screen. */
  readonly exit: Promise<Exit>;
  /** What programs may do to a terminal behind a person's back. */
  readonly titles: string[] = [];
  readonly clipboard: string[] = [];
  #output = '';
  #ended: Exit | undefined;
  readonly #folder = mkdtempSync(join(tmpdir(), 'touchpoint-audit-tty-'));
  readonly #pty: IPty;
  readonly #screen: InstanceType<typeof xterm.Terminal>;
  readonly #watchers = new Set<() => void>();

  constructor(args: readonly string[], { cols = 80, rows = 24, cwd = tmpdir(), env = {} }: TerminalOptions) {
    this.#screen = new xterm.Terminal({ cols, rows, scrollback: 10_000, allowProposedApi: true });
    this.#screen.onTitleChange((title) => this.titles.push(title));
    this.#screen.parser.registerOscHandler(52, (data) => this.clipboard.push(data) > 0);
    this.#pty = spawn('/bin/sh', ['-c', WRAPPER, this.#folder, process.execPath, BIN, ...args], {
      cols,
      rows,
      cwd,
      env: {
        PATH: process.env['PATH'] ?? '',
        HOME: '/nonexistent',
        LANG: 'C.UTF-8',
        TERM: 'xterm-256color',
        ...env,
      },
    });
    // A real terminal answers questions, such as where the cursor is.
    this.#screen.onData((reply) => this.#pty.write(reply));
    this.#pty.onData((data) => {
      this.#output += data;
      this.#screen.write(data, this.#look);
    });
    this.exit = new Promise((resolve) => {
      this.#pty.onExit(({ exitCode }) => {
        this.#screen.write('', () => {
          this.#ended = exitOf(exitCode);
          this.#look();
          resolve(this.#ended);
        });
      });
    });
  }

  readonly #look = (): void => {
    for (const watcher of this.#watchers) watcher();
  };

  /** The lines that are visible now, without trailing blanks. */
  screen(): string[] {
    return this.#lines(this.#screen.buffer.active.baseY, this.#screen.rows);
  }

  /**
   * Everything that was shown and is not erased, also what has scrolled away. A line that was longer than the screen is wide is one
   * line here.
   */
  history(): string[] {
    const { active } = this.#screen.buffer;
    const lines: string[] = [];
    for (const [index, line] of this.#lines(0, active.length).entries()) {
      if (active.getLine(index)?.isWrapped === true) lines.push(`${lines.pop() ?? ''}${line}`);
      else lines.push(line);
    }
    return lines;
  }

  #lines(from: number, count: number): string[] {
    const { active } = this.#screen.buffer;
    return Array.from(
      { length: count },
      (_, index) => active.getLine(from + index)?.translateToString(true) ?? '',
    );
  }

  /** Lines that were longer than the screen is wide. */
  overlong(): string[] {
    const { active } = this.#screen.buffer;
    return Array.from({ length: active.length }, (_, index) => active.getLine(index)).flatMap((line) =>
      line?.isWrapped === true ? line.translateToString(true) : [],
    );
  }

  /** Every byte that was written, with the escape codes. */
  get output(): string {
    return this.#output;
  }

  /** Whether a program has left the cursor hidden. */
  get cursorHidden(): boolean {
    return this.#output.lastIndexOf('\x1b[?25l') > this.#output.lastIndexOf('\x1b[?25h');
  }

  /** `stty -a` before the program started, and after it ended. */
  get modes(): { readonly before: string; readonly after: string } {
    const read = (name: string): string => readFileSync(join(this.#folder, name), 'utf8');
    return { before: read('before'), after: read('after') };
  }

  /**
   * Waits until something is on the screen.
   *
   * @param what a text that may be broken over lines, or a pattern for the whole screen
   */
  waitFor(what: string | RegExp, patience = PATIENCE): Promise<void> {
    const wanted = typeof what === 'string' ? flat(what) : what;
    return this.waitUntil(
      () => (typeof wanted === 'string' ? flat(this.#text()).includes(wanted) : wanted.test(this.#text())),
      String(what),
      patience,
    );
  }

  /** Waits until a question is asked: it stands at the start of a line, unlike one that was answered. */
  waitForQuestion(question: string, patience = PATIENCE): Promise<void> {
    return this.waitUntil(() => this.asks(question), question, patience);
  }

  asks(question: string): boolean {
    return this.lineOf(question) >= 0;
  }

  /** The line of the screen where a question begins, or -1. */
  lineOf(question: string): number {
    const lines = this.screen();
    const wanted = flat(question);
    return lines.findLastIndex(
      (line, index) => line !== '' && flat(lines.slice(index).join(' ')).startsWith(wanted),
    );
  }

  /** Waits until the condition holds; it is looked at whenever something was drawn. */
  waitUntil(condition: () => boolean, what: string, patience = PATIENCE): Promise<void> {
    return new Promise((resolve, reject) => {
      const stop = (): void => {
        clearTimeout(timer);
        this.#watchers.delete(watcher);
      };
      const fail = (why: string): void => {
        stop();
        const screen = this.screen().join('\n').trimEnd();
        reject(new Error(`${why}: ${what}\n--- the screen ---\n${screen}\n---`));
      };
      const timer = setTimeout(() => fail(`not seen in ${patience / 1000} s`), patience);
      const watcher = (): void => {
        if (condition()) {
          stop();
          resolve();
        } else if (this.#ended) {
          const { code, signal } = this.#ended;
          fail(`the program ended (${signal === null ? `exit ${code}` : `signal ${signal}`}) before`);
        }
      };
      this.#watchers.add(watcher);
      watcher();
    });
  }

  #text(): string {
    return this.screen().join('\n');
  }

  /** Waits for a question and presses keys, such as the digit of an answer. */
  async answer(question: string, ...keys: readonly (Key | (string & {}))[]): Promise<void> {
    await this.waitForQuestion(question);
    this.press(...keys);
  }

  /** Presses the digit of the line of a list that says something. */
  choose(label: string): void {
    const line = this.screen().find((one) => one.includes(label)) ?? '';
    const [, digit] = /^. (\d) /.exec(line) ?? [];
    if (digit === undefined) throw new Error(`no line to choose says: ${label}`);
    this.press(digit);
  }

  press(...keys: readonly (Key | (string & {}))[]): void {
    this.#pty.write(keys.map((key) => (key in KEYS ? KEYS[key as Key] : key)).join(''));
  }

  type(text: string): void {
    this.#pty.write(text);
  }

  resize(cols: number, rows: number): void {
    this.#screen.resize(cols, rows);
    this.#pty.resize(cols, rows);
  }

  /** Waits until the program runs, before it has shown anything. */
  async started(): Promise<void> {
    while (this.#pid() === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  }

  /** 0 as long as it does not run. */
  #pid(): number {
    try {
      return Number(readFileSync(join(this.#folder, 'pid'), 'utf8'));
    } catch {
      return 0;
    }
  }

  /** Sends a signal to the program from outside; not to the shell around it. */
  kill(signal: NodeJS.Signals): void {
    const pid = this.#pid();
    // To signal process 0 is to signal ourselves, with all that we have started.
    if (pid === 0) throw new Error('the program does not run yet');
    try {
      process.kill(pid, signal);
    } catch (error) {
      // It has ended by itself meanwhile.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }

  /**
   * Closes the terminal, as when its window is closed or the connection is lost. The kernel tells only the shell, which passes it on to
   * what it runs, unless it is one that does not.
   */
  hangUp({ shellPassesOn }: { readonly shellPassesOn: boolean }): void {
    // Its own `destroy` would send a signal besides.
    (this.#pty as unknown as { readonly _socket: { destroy(): void } })._socket.destroy();
    if (shellPassesOn) this.kill('SIGHUP');
  }

  /** Ends whatever still runs. */
  async close(): Promise<void> {
    if (!this.#ended) {
      // The shell ends after the program; killed first, it would leave a dead process that nobody waits for.
      if (this.#pid() > 0) this.kill('SIGKILL');
      else this.#pty.kill('SIGKILL');
      await this.exit;
    }
    this.#screen.dispose();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** Runs the command line in a terminal of its own, which is closed afterwards whatever happens. */
export async function inTerminal<Result>(
  args: readonly string[],
  options: TerminalOptions,
  use: (terminal: Terminal) => Promise<Result>,
): Promise<Result> {
  const terminal = new Terminal(args, options);
  try {
    return await use(terminal);
  } finally {
    await terminal.close();
  }
}

function exitOf(status: number): Exit {
  return status > 128 && !OWN_CODES.includes(status)
    ? { code: null, signal: status - 128 }
    : { code: status, signal: null };
}

/** A text as one line, however it is broken. */
export const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();
