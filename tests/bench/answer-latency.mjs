/**
 * From the key that answers to the next question on the screen, with the answer on disk: what a person waits for. A whole interview
 * about every kind of touchpoint, in a real pseudo-terminal. Prints the 95th percentile; the aim is 50 ms.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';

const AIM = 50;
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const bin = join(root, 'bin', 'touchpoint-audit.js');
const content = join(root, 'dist', 'content');
const folder = mkdtempSync(join(tmpdir(), 'touchpoint-audit-bench-'));

const kinds = readdirSync(content)
  .filter((name) => !['index.json', 'law.json'].includes(name))
  .map((name) => JSON.parse(readFileSync(join(content, name), 'utf8')));

/** The keys that answer a question: the first option, or some text. */
const KEYS = { single: '1', multi: '1\r', number: '5\r', date: '2026-01-31\r', text: 'x\r' };
/** By text; the same text in several kinds is the same type. */
const questions = new Map(
  kinds.flatMap(({ questions }) => questions.map(({ ask, type }) => [ask.en, KEYS[type]])),
);

/** An audit in which every kind is in use and nothing is answered. */
function newAudit(name) {
  const audit = join(folder, name);
  const cli = (...args) => execFileSync(process.execPath, [bin, ...args, '--dir', audit], { stdio: 'pipe' });
  cli('init', '--organisation', 'Bench', '--languages', 'en,nl');
  cli('interview', ...kinds.flatMap(({ id }) => ['--use', `${id}=in_use`]));
  return audit;
}

const plain = (text) => text.replace(/\x1b\[[\d;?]*[A-Za-z]/g, '').replace(/\s+/g, ' ');

/** Times from key to next question, in milliseconds. */
function interview(audit) {
  return new Promise((resolve, reject) => {
    const times = [];
    const pty = spawn(process.execPath, [bin, 'interview', '--register', '--with', 'Bench', '--dir', audit], {
      cols: 80,
      rows: 24,
      env: { ...process.env, LANG: 'C.UTF-8', TERM: 'xterm', NO_COLOR: '1' },
    });
    let seen = '';
    let pressed;
    let last;
    const stuck = () => reject(new Error(`no next question after: ${last}\n${plain(seen)}`));
    let patience = setTimeout(stuck, 30_000);
    pty.onData((data) => {
      seen += data;
      // Everything above the keys of a question is there once they are; what was answered before begins with a tick.
      const screen = plain(seen).split('✔').at(-1);
      const next = [...questions.keys()].find((ask) => ask !== last && screen.includes(` ${ask} `));
      if (next === undefined || !/q stop|Tab menu/.test(screen)) {
        if (/Write the report now\?/.test(screen)) pty.kill('SIGTERM');
        return;
      }
      if (pressed !== undefined) times.push(Number(process.hrtime.bigint() - pressed) / 1e6);
      last = next;
      seen = '';
      clearTimeout(patience);
      patience = setTimeout(stuck, 30_000);
      const keys = questions.get(next);
      // A person reads first; keys typed ahead are thrown away.
      setTimeout(() => {
        for (const key of keys.slice(0, -1)) pty.write(key);
        setTimeout(() => {
          seen = '';
          pressed = process.hrtime.bigint();
          pty.write(keys.at(-1));
        }, 15);
      }, 5);
    });
    pty.onExit(() => {
      clearTimeout(patience);
      resolve(times);
    });
  });
}

const all = [];
for (let number = 1; all.length < 200; number++) {
  const some = await interview(newAudit(`audit-${number}`));
  if (some.length === 0) throw new Error('the interview asked nothing');
  all.push(...some);
}
const times = all.toSorted((a, b) => a - b);
rmSync(folder, { recursive: true, force: true });
const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(1);
console.log(
  `${times.length} answers, from key to next question with the save done: median ${at(0.5)} ms, ` +
    `95th percentile ${at(0.95)} ms, slowest ${at(1)} ms (aim ${AIM} at the 95th)`,
);
process.exit(0);
