import { lockAudit } from '../../files/lock.js';
import type { LockResult } from '../../files/lock.js';
import { SaveFailed } from '../../files/save-failed.js';
import { paragraph } from '../../terminal/paragraph.js';
import type { Context } from '../context.js';
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
  const lock = takeLock(context, folder, force);
  if (lock === undefined) return EXIT.couldNotRun;
  if (!lock.ok) {
    const { user, host, since, pid } = lock.holder;
    paragraph(err, t('lock.held', { user, host, since, pid }), 'bad');
    return EXIT.couldNotRun;
  }
  if (lock.takenOver) {
    const { user, host, since } = lock.takenOver;
    paragraph(context.notice, t('lock.taken_over', { user, host, since }), 'quiet');
  }
  try {
    return await action();
  } finally {
    lock.release();
  }
}

/** @returns undefined when the folder cannot be written to, which has been said then */
function takeLock(context: Context, folder: string, force: boolean): LockResult | undefined {
  try {
    return lockAudit(folder, context.now(), force);
  } catch (error) {
    if (!(error instanceof SaveFailed)) throw error;
    const { err, t } = context;
    paragraph(err, t('save.failed', { file: error.file, ...error.args }), 'bad');
    return undefined;
  }
}
