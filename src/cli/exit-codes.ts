/** What the exit code says; set only in bin (the table stands in the README). */
export const EXIT = {
  fine: 0,
  /** The gate is not met, or something is out of date. */
  gate: 1,
  /** It could not run: usage, a bad file, no terminal, locked, disk full, nothing to check. */
  couldNotRun: 2,
  bug: 70,
  hangup: 129,
  interrupted: 130,
  terminated: 143,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
