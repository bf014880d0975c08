import { spawn } from '@lydell/node-pty';
import type { IPty } from '@lydell/node-pty';
import xterm from '@xterm/headless';

/** How each shell is started without what a person has set up. */
const STARTED = {
  bash: ['--norc', '--noprofile', '-i'],
  zsh: ['-f', '-i'],
  fish: ['--no-config', '-i'],
} as const;
export type ShellName = keyof typeof STARTED;

const PATIENCE = 30_000;

/** An interactive shell in a real pseudo-terminal, as a person sees it. */
export class ShellSession {
  readonly #pty: IPty;
  readonly #screen = new xterm.Terminal({ cols: 120, rows: 40, allowProposedApi: true });
  readonly #watchers = new Set<() => void>();

  constructor(shell: ShellName, cwd: string, env: Readonly<Record<string, string>>) {
    this.#pty = spawn(shell, [...STARTED[shell]], {
      cols: 120,
      rows: 40,
      cwd,
      env: { LANG: 'C.UTF-8', TERM: 'xterm-256color', PS1: '> ', ...env },
    });
    this.#screen.onData((reply) => this.#pty.write(reply));
    this.#pty.onData((data) => {
      this.#screen.write(data, () => {
        for (const watcher of this.#watchers) watcher();
      });
    });
  }

  type(text: string): void {
    this.#pty.write(text);
  }

  /** Everything on the screen. */
  text(): string {
    const { active } = this.#screen.buffer;
    return Array.from(
      { length: active.length },
      (_, index) => active.getLine(index)?.translateToString(true) ?? '',
    ).join('\n');
  }

  /** Waits until the screen shows this. */
  async shows(what: RegExp): Promise<string> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const text = this.text();
        if (!what.test(text)) return;
        clearTimeout(timer);
        this.#watchers.delete(look);
        resolve(text);
      };
      const timer = setTimeout(() => {
        reject(new Error(`${String(what)} is not on the screen:\n${this.text()}`));
      }, PATIENCE);
      this.#watchers.add(look);
      look();
    });
  }

  end(): void {
    this.#pty.kill('SIGKILL');
  }
}
