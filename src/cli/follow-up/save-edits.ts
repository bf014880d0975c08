import type { AuditEdit } from '../../answers/audit-edit.js';
import { AUDIT_FILE } from '../../answers/read-audit.js';
import { AuditStore, FileBroken } from '../../files/audit-store.js';
import { printProblems } from '../../terminal/print-problems.js';
import { EXIT } from '../exit-codes.js';
import type { ExitCode } from '../exit-codes.js';
import { withLock } from '../interview/with-lock.js';
import { showPath } from '../load-audit.js';
import type { LoadedAudit } from '../load-audit.js';
import { auditValidators } from '../load-catalogue.js';

/** Saves edits while nobody interviews in the folder, then says what was done. */
export function saveEdits(
  loaded: LoadedAudit,
  edits: readonly AuditEdit[],
  done: (show: (file: string) => string) => void,
): Promise<ExitCode> {
  const { context, folder, catalogue } = loaded;
  const show = showPath(context, folder);
  return withLock(loaded, false, () => {
    const store = new AuditStore(folder, catalogue, auditValidators(), loaded);
    try {
      for (const edit of edits) store.save(edit);
    } catch (error) {
      // An editor may have left the file half done since it was read.
      if (!(error instanceof FileBroken)) throw error;
      printProblems(context.err, context.t, error.problems, show);
      return Promise.resolve(EXIT.couldNotRun);
    }
    done(show);
    return Promise.resolve(EXIT.fine);
  });
}

/** Something that is taken away: the id it stood at, and the edit that does it. */
export interface Removal {
  readonly id: string;
  readonly edit: AuditEdit;
}

/** Takes follow-up away, and says of what and in which file. Nothing to take away is fine too. */
export function removeAll(loaded: LoadedAudit, removals: readonly Removal[]): Promise<ExitCode> {
  const { out, t } = loaded.context;
  const said = t('follow_up.removed', { count: removals.length });
  if (removals.length === 0) {
    out.line(said);
    return Promise.resolve(EXIT.fine);
  }
  return saveEdits(
    loaded,
    removals.map(({ edit }) => edit),
    (show) => {
      out.line(said, 'good');
      for (const { id, edit } of removals) out.line(`  ${id}  ${show(fileOf(edit))}`);
    },
  );
}

/** The file that an edit of a follow-up changes. */
export const fileOf = (edit: AuditEdit): string =>
  edit.kind === 'answer' ? `touchpoints/${edit.touchpoint}.yaml` : AUDIT_FILE;
