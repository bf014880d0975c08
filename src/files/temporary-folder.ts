import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Lends a folder that nobody else may read, and that is gone afterwards, whatever happened. */
export async function inTemporaryFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'touchpoint-audit-print-'));
  try {
    return await use(folder);
  } finally {
    // A program that was stopped may still be writing there for a moment.
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}
