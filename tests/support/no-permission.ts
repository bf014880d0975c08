import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** As root every file can be read, so the refusal is made here. TEST_FORBIDDEN: how the path ends. */
const FORBIDDEN = `
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
`;

export interface Preload {
  /** For NODE_OPTIONS of a process. */
  readonly option: string;
  readonly remove: () => void;
}

/** A program that is loaded into a process before the command line, and makes it fail to read what TEST_FORBIDDEN names. */
export function writePreload(): Preload {
  const folder = mkdtempSync(join(tmpdir(), 'touchpoint-audit-preload-'));
  const file = join(folder, 'forbidden.cjs');
  writeFileSync(file, FORBIDDEN);
  return {
    option: `--require=${file}`,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
