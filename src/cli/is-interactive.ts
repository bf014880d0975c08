import type { Context } from './context.js';

/** Whether there is somebody to ask: a terminal on both sides, and no `--no-input`. */
export const isInteractive = ({ stdin, stdout }: Context, { input }: { readonly input?: boolean }): boolean =>
  stdin.isTTY && stdout.isTTY === true && input !== false;
