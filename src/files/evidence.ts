import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Evidence } from '../model/audit.js';
import { findBelow } from './find-below.js';

/**
 * A file below the audit folder as evidence, with its SHA-256.
 *
 * @param path below the audit folder, or absolute
 * @returns undefined when there is no such file, or it lies elsewhere (also through a link)
 */
export function readEvidence(folder: string, path: string): Evidence | undefined {
  try {
    const found = findBelow(folder, path);
    if (found === undefined) return undefined;
    const { file, real } = found;
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
