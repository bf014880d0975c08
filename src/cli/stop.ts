import type { ExitCode } from './exit-codes.js';

/** Ends a command with an exit code, after everything has been said. */
export class Stop extends Error {
  override readonly name = 'Stop';
  constructor(readonly exitCode: ExitCode) {
    super(`exit ${exitCode}`);
  }
}

/** The command was given wrongly: the message is shown with a pointer to help, and the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
