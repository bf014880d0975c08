import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { staysInside } from '../answers/check-answers.js';
import type { Evidence } from '../model/audit.js';

/**
 * A file below the audit folder as evidence, with its SHA-256.
 *
 * @param path below the audit folder, or absolute
 * @returns undefined when there is no such file, or it lies elsewhere (also through a link)
 */
export function readEvidence(folder: string, path: string): Evidence | undefined {
  try {
    const root = realpathSync(folder);
    const real = realpathSync(isAbsolute(path) ? path : resolve(root, path));
    const file = relative(root, real).replaceAll('\\', '/');
    if (!staysInside(file)) return undefined;
    return { file, sha256: createHash('sha256').update(readFileSync(real)).digest('hex') };
  } catch {
    return undefined;
  }
}

export type EvidenceState = 'fine' | 'missing' | 'changed';

/** Whether a piece of evidence is still the file it was. */
export function checkEvidence(folder: string, { file, sha256 }: Evidence): EvidenceState {
  const now = readEvidence(folder, join(folder, file));
  if (now === undefined) return 'missing';
  return sha256 === undefined || sha256 === now.sha256 ? 'fine' : 'changed';
}
