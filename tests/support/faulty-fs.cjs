'use strict';
/* eslint-disable @typescript-eslint/no-require-imports */
/**
 * A disk that fails, for `node --require`. From the first call of a save on, the calls on files below FAULT_FOLDER are counted,
 * and the one with number FAULT_AT goes wrong in the way of FAULT_KIND: an error code, `short` (half is written, and nobody says
 * so) or `kill`. What went wrong is written to FAULT_LOG, so that the test knows whether it did.
 */
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const { sep } = require('node:path');

const { FAULT_FOLDER, FAULT_AT, FAULT_KIND, FAULT_LOG } = process.env;
const at = Number(FAULT_AT);
const { appendFileSync, writeSync } = { ...fs };

const BEGINS = ['mkdirSync', 'openSync', 'writeFileSync', 'linkSync', 'renameSync', 'rmSync'];
const READS = ['statSync', 'lstatSync', 'realpathSync', 'readFileSync', 'readdirSync'];
const GOES_ON = ['writeSync', 'fstatSync', 'fchmodSync', 'fsyncSync', 'closeSync', 'unlinkSync'];
const WRITES = ['writeFileSync', 'writeSync'];

const handles = new Set();
let counted = 0;
let depth = 0;
let saving = false;

const isBelow = (path) =>
  typeof path === 'number'
    ? handles.has(path)
    : String(path) === FAULT_FOLDER || String(path).startsWith(FAULT_FOLDER + sep);

/** Also tells when the save begins. */
const isHit = (name, args) => {
  // What node calls by itself within a call is that same call.
  if (depth > 0 || !isBelow(args[0])) return false;
  saving ||= BEGINS.includes(name);
  if (!saving || (FAULT_KIND === 'short' && !WRITES.includes(name))) return false;
  counted += 1;
  return counted === at;
};

const writeHalf = (handle, data) => {
  const bytes = Buffer.from(data);
  return writeSync(handle, bytes, 0, bytes.length >> 1);
};

for (const name of [...BEGINS, ...READS, ...GOES_ON]) {
  const original = fs[name];
  fs[name] = (...args) => {
    if (isHit(name, args)) {
      appendFileSync(FAULT_LOG, `${name} ${args[0]}\n`);
      const isWrite = WRITES.includes(name) && typeof args[0] === 'number';
      if (FAULT_KIND === 'short') return writeHalf(args[0], args[1]);
      if (FAULT_KIND === 'kill') {
        if (isWrite) writeHalf(args[0], args[1]);
        process.kill(process.pid, 'SIGKILL');
      }
      if (isWrite) writeHalf(args[0], args[1]);
      // As the system does: a handle is closed, whatever it says.
      if (name === 'closeSync') original(...args);
      throw Object.assign(new Error(`${FAULT_KIND}: injected, ${name}`), { code: FAULT_KIND, syscall: name });
    }
    depth += 1;
    let result;
    try {
      result = original(...args);
    } finally {
      depth -= 1;
    }
    if (name === 'openSync' && isBelow(args[0])) handles.add(result);
    if (name === 'closeSync') handles.delete(args[0]);
    return result;
  };
  // realpathSync has a function of its own on it.
  Object.assign(fs[name], original);
}
syncBuiltinESMExports();
