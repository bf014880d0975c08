import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BIN, EXAMPLE, ROOT, run, temporaryFolder } from '../support/cli.js';
import type { Ran } from '../support/cli.js';

// Every file-system call of a save is made to fail in turn, in a real process (see support/faulty-fs.cjs).

const PRELOAD = join(ROOT, 'tests', 'support', 'faulty-fs.cjs');
const TORTURE = process.env['TORTURE'] !== undefined;
const KINDS = ['EIO', 'ENOSPC', 'EPERM', 'short', 'kill'] as const;
type Kind = (typeof KINDS)[number];

const REASON: Record<Exclude<Kind, 'kill'>, string> = {
  EIO: 'the disk reports an error',
  ENOSPC: 'the disk is full',
  EPERM: 'you have no permission to write there',
  short: 'the disk is full',
};

const SET = ['--set', 'whatsapp-klantenservice/owner=grown'];

interface Case {
  readonly name: string;
  readonly args: readonly string[];
  readonly empty?: boolean;
  /** It saves a dozen files alike: a call gets some kind of fault, the same call of the next file another (TORTURE=1: all). */
  readonly alike?: boolean;
}

const CASES: readonly Case[] = [
  { name: 'interview', args: ['interview', ...SET] },
  { name: 'report', args: ['report', '--as-of', '2026-12-01', '--format', 'md,json'] },
  { name: 'init', args: ['init', '--organisation', 'Voorbeeld'], empty: true, alike: true },
  { name: 'schema', args: ['schema'], alike: true },
];

const TEMPORARY = /\.tmp$/;
const LOCK = join('.touchpoint-audit', 'lock');

type Tree = ReadonlyMap<string, string>;

/** Every file with its content, but for the lock. */
function treeOf(folder: string): Tree {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).toSorted();
  return new Map(
    paths
      .filter((path) => path !== LOCK)
      .map((path) => [path, readFileSync(join(folder, path), 'latin1')] as const),
  );
}

/** The same for folders that differ only in the random names of temporary files. */
function stateOf(folder: string, tree: Tree): string {
  const entries = [...tree].map(([path, content]) => [
    path.replace(/\.\d+\.[0-9a-f]{12}\.tmp$/, '.tmp'),
    content,
  ]);
  return createHash('sha256')
    .update(JSON.stringify([existsSync(join(folder, LOCK)), entries]))
    .digest('hex');
}

interface Faulty extends Ran {
  readonly folder: string;
  /** The call that went wrong; undefined when there are fewer calls. */
  readonly hit: string | undefined;
}

/** One case of its own folder below a folder that is removed afterwards. */
class Bench {
  readonly #base = realpathSync(temporaryFolder());
  #count = 0;

  constructor(private readonly scene: Case) {}

  fresh(): string {
    const folder = join(this.#base, String((this.#count += 1)), 'audit');
    mkdirSync(folder, { recursive: true });
    if (this.scene.empty !== true) cpSync(EXAMPLE, folder, { recursive: true });
    return folder;
  }

  run(kind: Kind, at: number): Promise<Faulty> {
    const folder = this.fresh();
    const log = join(folder, '..', 'fault.log');
    return new Promise((resolve, reject) => {
      const args = ['--require', PRELOAD, BIN, ...this.scene.args, '--dir', folder, '--lang', 'en'];
      const child = spawn(process.execPath, args, {
        cwd: join(folder, '..'),
        env: {
          PATH: process.env['PATH'],
          LANG: 'C.UTF-8',
          FAULT_FOLDER: folder,
          FAULT_KIND: kind,
          FAULT_AT: String(at),
          FAULT_LOG: log,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let [stdout, stderr] = ['', ''];
      child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
      child.on('error', reject);
      child.on('close', (code) => {
        const hit = existsSync(log) ? readFileSync(log, 'utf8').trim() : undefined;
        resolve({ code, stdout, stderr, folder, hit });
      });
    });
  }
}

/** What must hold after a fault; as sentences, so that one look shows every case that does not. */
function faultsIn(ran: Faulty, kind: Kind, old: Tree, fresh: Tree): string[] {
  const found: string[] = [];
  const tree = treeOf(ran.folder);
  for (const [path, content] of tree) {
    if (TEMPORARY.test(path)) {
      // Removing it may be what failed; then the next start does.
      if (kind !== 'kill' && ran.hit?.startsWith('rmSync') !== true) found.push(`${path} was left`);
    } else if (content !== old.get(path) && content !== fresh.get(path)) {
      found.push(`${path} is neither the old nor the new file`);
    }
  }
  for (const path of old.keys()) if (!tree.has(path)) found.push(`${path} is gone`);
  if (kind === 'kill') {
    if (ran.code !== null) found.push(`was to be killed, exit code ${ran.code}`);
    return found;
  }
  if (ran.code === 0) {
    // A fault that does not matter, such as a lock that stays; then everything is there.
    for (const [path, content] of fresh)
      if (tree.get(path) !== content) found.push(`fine, but ${path} is old`);
    return found;
  }
  if (ran.code !== 2) found.push(`exit code ${ran.code}: ${ran.stderr}`);
  const named = [...fresh.keys(), LOCK].some((path) => ran.stderr.includes(path));
  if (!named) found.push(`no file is named: ${ran.stderr}`);
  if (!ran.stderr.includes(REASON[kind])) found.push(`no reason is given: ${ran.stderr}`);
  if (!ran.stderr.includes('run the command again')) found.push(`not said what to do: ${ran.stderr}`);
  const isPlaced = /might not outlive/.test(ran.stderr);
  const file = [...fresh.keys()].find((path) => ran.stderr.includes(path));
  if (file !== undefined && isPlaced && tree.get(file) !== fresh.get(file)) found.push(`${file} is not new`);
  if (file !== undefined && !isPlaced && tree.get(file) !== old.get(file)) found.push(`${file} is not old`);
  return found;
}

/** What must hold after the next start: nothing is left of the fault, and all is as if there had been none, thus valid. */
async function faultsAfterwards(folder: string, scene: Case, fresh: Tree): Promise<string[]> {
  const isDone = scene.empty === true && existsSync(join(folder, 'audit.yaml'));
  // What was broken off is run again, as the message says; a new audit that is there already is only looked at.
  const again = isDone ? ['schema'] : scene.args;
  const ran = await run([...again, '--dir', folder, '--lang', 'en']);
  const tree = treeOf(folder);
  return [
    ...(ran.code === 0 ? [] : [`again: exit code ${ran.code}: ${ran.stderr}`]),
    ...[...tree.keys()].filter((path) => TEMPORARY.test(path)).map((path) => `${path} was not swept`),
    ...[...fresh]
      .filter(([path, text]) => tree.get(path) !== text)
      .map(([path]) => `${path} is not done again`),
  ];
}

describe.each(CASES)('$name on a disk that fails', (scene) => {
  const limit = TORTURE ? 1_800_000 : 300_000;
  it(
    'leaves every file whole, says which, why and what to do, and can be run again',
    { timeout: limit },
    async () => {
      const bench = new Bench(scene);
      const old = treeOf(bench.fresh());
      const reference = bench.fresh();
      expect(await run([...scene.args, '--dir', reference, '--lang', 'en'])).toMatchObject({
        code: 0,
        stderr: '',
      });
      // A new audit has nothing in it to check yet.
      if (scene.empty !== true) expect((await run(['validate', '--dir', reference])).code).toBe(0);
      const fresh = treeOf(reference);
      const states = new Map<string, Promise<string[]>>();
      const found: string[] = [];
      const hits: Record<Kind, number> = { EIO: 0, ENOSPC: 0, EPERM: 0, short: 0, kill: 0 };

      const tryOne = async (kind: Kind, at: number): Promise<boolean> => {
        const ran = await bench.run(kind, at);
        if (ran.hit !== undefined) {
          hits[kind] += 1;
          const state = stateOf(ran.folder, treeOf(ran.folder));
          const now = faultsIn(ran, kind, old, fresh);
          const next = states.get(state) ?? faultsAfterwards(ran.folder, scene, fresh);
          states.set(state, next);
          found.push(...[...now, ...(await next)].map((fault) => `${kind} ${at} ${ran.hit ?? ''}: ${fault}`));
        } else if (ran.code !== 0) {
          found.push(`${kind} ${at}: nothing failed, exit code ${ran.code}: ${ran.stderr}`);
        }
        rmSync(join(ran.folder, '..'), { recursive: true, force: true });
        return ran.hit !== undefined;
      };

      const isTurnOf = (kind: Kind, at: number): boolean => {
        if (scene.alike !== true || TORTURE) return true;
        return kind === 'short' ? at % 3 === 0 : (at + Math.floor(at / 20)) % 20 === KINDS.indexOf(kind) * 4;
      };

      // Two at a time: each kind of fault runs until nothing is left to fail.
      const waiting: Kind[] = [...KINDS];
      const worker = async (): Promise<void> => {
        for (let kind = waiting.shift(); kind !== undefined; kind = waiting.shift()) {
          for (let at = 1; ; at += 1) {
            if (isTurnOf(kind, at) && !(await tryOne(kind, at))) break;
          }
        }
      };
      await Promise.all([worker(), worker()]);
      expect(found).toEqual([]);
      // Otherwise nothing was tried.
      for (const kind of KINDS) expect(hits[kind], kind).toBeGreaterThan(1);
    },
  );
});
