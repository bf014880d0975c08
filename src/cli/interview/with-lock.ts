import { lockAudit } from '../../files/lock.js';
import { EXIT } from '../exit-codes.js';
import type { ExitCode } from '../exit-codes.js';
import type { LoadedAudit } from '../load-audit.js';

/** Runs something while nobody else interviews in this folder. */
export async function withLock(
  { folder, context }: LoadedAudit,
  force: boolean,
  action: () => Promise<ExitCode>,
): Promise<ExitCode> {
  const { err, t } = context;
  const lock = lockAudit(folder, context.now(), force);
  if (!lock.ok) {
    const { user, host, since, pid } = lock.holder;
    err.line(t('lock.held', { user, host, since, pid }), 'bad');
    return EXIT.couldNotRun;
  }
  if (lock.takenOver) {
    const { user, host, since } = lock.takenOver;
    err.line(t('lock.taken_over', { user, host, since }), 'quiet');
  }
  try {
    return await action();
  } finally {
    lock.release();
  }
}
