import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { reasonOf } from '../../files/atomic-save.js';
import type { Result } from '../../model/problem.js';
import { TABLE_LIMITS } from '../../register/import/table.js';

/** The bytes of a file named on the command line. What is no ordinary file, or too large, is not opened: a pipe could go on for ever. */
export function readGivenFile(path: string, shown: string): Result<{ name: string; bytes: Uint8Array }> {
  const problem = (code: string, args: Record<string, string | number>): Result<never> => ({
    ok: false,
    problems: [{ code, args, file: shown, level: 'error' }],
  });
  try {
    const stats = statSync(path);
    if (!stats.isFile())
      return problem('file_unreadable', { reason: stats.isDirectory() ? 'EISDIR' : 'NOT_A_FILE' });
    const limit = TABLE_LIMITS.bytes / 1024 / 1024;
    if (stats.size > TABLE_LIMITS.bytes) return problem('table_too_large', { limit });
    return { ok: true, value: { name: basename(path), bytes: readFileSync(path) }, problems: [] };
  } catch (error) {
    return problem('file_unreadable', { reason: reasonOf(error) });
  }
}
