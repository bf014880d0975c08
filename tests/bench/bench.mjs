/**
 * `npm run bench`: how long the command line takes, as a ratio to `node -e 0` in the same run. Single milliseconds say little on a busy
 * machine; paired ratios and minima do. Run it on a quiet one.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import { benchLargeReport } from './large-report.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const bin = join(root, 'bin', 'touchpoint-audit.js');
const folder = mkdtempSync(join(tmpdir(), 'touchpoint-audit-bench-'));
const audit = join(folder, 'audit');
cpSync(join(root, 'docs', 'example'), audit, { recursive: true });
const runs = Number(process.argv[2] ?? 21);

/** Milliseconds of a whole process. */
function whole(args) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** Milliseconds until the first question of an interview is on the screen. */
function firstPrompt() {
  return new Promise((resolve) => {
    const start = process.hrtime.bigint();
    const pty = spawn(process.execPath, [bin, 'interview', '--dir', audit, '--lang', 'en'], {
      cols: 80,
      rows: 24,
      env: { ...process.env, LANG: 'C.UTF-8', TERM: 'xterm' },
    });
    let seen = '';
    pty.onData((data) => {
      seen += data;
      if (!seen.includes('Enter')) return;
      resolve(Number(process.hrtime.bigint() - start) / 1e6);
      seen = '';
      pty.kill('SIGTERM');
    });
  });
}

const CASES = {
  'node -e 0': { limit: 1, time: () => whole(['-e', '0']) },
  '--help': { limit: 1.3, time: () => whole([bin, '--help']) },
  'validate (worked example)': { limit: 2.0, time: () => whole([bin, 'validate', '--dir', audit]) },
  'report (worked example, 3 formats)': {
    limit: 2.0,
    time: () => whole([bin, 'report', '--dir', audit, '--as-of', '2026-12-01']),
  },
  'interview, first prompt': { limit: 2.2, time: firstPrompt },
};

const times = Object.fromEntries(Object.keys(CASES).map((name) => [name, []]));
for (let run = 0; run < runs; run++) {
  for (const [name, { time }] of Object.entries(CASES)) times[name].push(await time());
}
rmSync(folder, { recursive: true, force: true });

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const base = times['node -e 0'];
console.log(`${runs} paired runs, Node ${process.version}`);
for (const [name, own] of Object.entries(times)) {
  const ratio = median(own.map((time, index) => time / base[index]));
  const minima = Math.min(...own) / Math.min(...base);
  console.log(
    `${name.padEnd(36)} min ${Math.min(...own)
      .toFixed(0)
      .padStart(4)} ms   ratio ${ratio.toFixed(2)}` +
      `   of minima ${minima.toFixed(2)}   (aim ${CASES[name].limit})`,
  );
}
await benchLargeReport();
process.exit(0);
