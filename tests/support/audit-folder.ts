import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { parse } from 'yaml';
import { run } from './cli.js';

/** A folder for all tests of a file, removed after the last; unlike a folder per test it serves tests that run at the same time. */
export function sharedFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'touchpoint-audit-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Makes an audit folder by flags, in Dutch. */
export async function makeAudit(
  folder: string,
  { own = [], flags = [] }: { readonly own?: readonly string[]; readonly flags?: readonly string[] } = {},
): Promise<void> {
  const init = ['init', folder, '--organisation', 'Voorbeeld', '--languages', 'nl,en'];
  await succeed(init);
  if (own.length > 0) mkdirSync(join(folder, 'questionnaires'));
  for (const file of own) cpSync(file, join(folder, 'questionnaires', file.replace(/^.*\//, '')));
  if (flags.length > 0) await succeed(['interview', '--dir', folder, '--as-of', '2026-11-23', ...flags]);
}

/** Runs a command that must go well. */
export async function succeed(args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await run(args);
  if (code !== 0) throw new Error(`touchpoint-audit ${args.join(' ')}: exit ${code}\n${stdout}${stderr}`);
  return stdout;
}

/** The answers on disk, as written: plain values or mappings. */
export function answersOnDisk(folder: string, touchpoint: string): Record<string, unknown> {
  const text = readFileSync(join(folder, 'touchpoints', `${touchpoint}.yaml`), 'utf8');
  const { answers } = parse(text) as { answers: Record<string, unknown> };
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== null));
}

/** The inventory on disk: the kinds that something is said of. */
export function inventoryOnDisk(folder: string): Record<string, unknown> {
  const text = readFileSync(join(folder, 'audit.yaml'), 'utf8');
  const { inventory } = parse(text) as { inventory?: Record<string, unknown> | null };
  return Object.fromEntries(Object.entries(inventory ?? {}).filter(([, entry]) => entry !== null));
}

/** What belongs to no one once an interview has ended: temporary files, and the lock. */
export function leftovers(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.tmp') || path === join('.touchpoint-audit', 'lock'))
    .toSorted();
}

/** The files that people commit, by name: audit.yaml and the answers. */
export function committedFiles(folder: string): Record<string, string> {
  const touchpoints = join(folder, 'touchpoints');
  const names = existsSync(touchpoints) ? readdirSync(touchpoints) : [];
  const paths = ['audit.yaml', ...names.map((name) => `touchpoints/${name}`)];
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}
