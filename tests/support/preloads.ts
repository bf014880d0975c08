import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Programs that are loaded into a process before the command line, to make node:fs fail where it would not by itself.
 * They are told what to do in the environment.
 */
const SOURCES = {
  /** As root every file can be read, so the refusal is made here. TEST_FORBIDDEN: how the path ends. */
  forbidden: `
const fs = require('node:fs');
for (const name of ['readFileSync', 'openSync', 'statSync', 'readdirSync']) {
  const original = fs[name];
  fs[name] = (path, ...rest) => {
    if (typeof path === 'string' && path.endsWith(process.env.TEST_FORBIDDEN)) {
      throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
    }
    return original(path, ...rest);
  };
}
require('node:module').syncBuiltinESMExports();
`,
  /**
   * The n-th call (TEST_CALL) of what a save is made of fails with TEST_FAULT: an error code, "SHORT" (writes half and says
   * nothing) or "KILL". When there are fewer calls, "calls: n" is written to stderr.
   */
  faulty: `
const fs = require('node:fs');
const { writeSync, closeSync } = fs;
let calls = 0;
const fault = process.env.TEST_FAULT;
const names = ['mkdirSync', 'realpathSync', 'statSync', 'openSync', 'writeFileSync', 'fstatSync', 'fsyncSync', 'closeSync', 'readFileSync', 'renameSync', 'rmSync', 'readdirSync'];
for (const name of names) {
  const original = fs[name];
  fs[name] = (...args) => {
    // The program's own modules are no part of the audit.
    const isOurs = typeof args[0] === 'number' || String(args[0]).startsWith(process.env.TEST_FOLDER);
    if (!isOurs || ++calls !== Number(process.env.TEST_CALL)) return original(...args);
    if (fault === 'KILL') process.kill(process.pid, 'SIGKILL');
    if (fault === 'SHORT') {
      if (name !== 'writeFileSync') return original(...args);
      return original(args[0], args[1].subarray(0, args[1].length / 2));
    }
    throw Object.assign(new Error(fault + ': injected, ' + name), { code: fault, syscall: name });
  };
}
process.on('exit', () => writeSync(2, 'calls: ' + calls + '\\n'));
require('node:module').syncBuiltinESMExports();
`,
} as const;

export interface Preloads {
  /** For NODE_OPTIONS of a process. */
  readonly option: (name: keyof typeof SOURCES) => string;
  readonly remove: () => void;
}

/** Writes the preloads where a process can find them. */
export function writePreloads(): Preloads {
  const folder = mkdtempSync(join(tmpdir(), 'touchpoint-audit-preload-'));
  for (const [name, source] of Object.entries(SOURCES)) writeFileSync(join(folder, `${name}.cjs`), source);
  return {
    option: (name) => `--require=${join(folder, `${name}.cjs`)}`,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
