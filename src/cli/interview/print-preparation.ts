import { prepare } from '../../interview/prepare.js';
import { PREPARATION_FORMATS } from '../../report/render-preparation.js';
import { safeText } from '../../terminal/safe-text.js';
import type { InterviewOptions } from '../commands/interview.js';
import { EXIT } from '../exit-codes.js';
import type { ExitCode } from '../exit-codes.js';
import type { LoadedAudit } from '../load-audit.js';
import { scopeOf } from './scope-of.js';

/** For the invitation: what will be asked, what to have at hand and who should be there. */
export function printPreparation(loaded: LoadedAudit, options: InterviewOptions): ExitCode {
  const { out, language, t } = loaded.context;
  const preparation = prepare(loaded.audit, scopeOf(loaded, options), language);
  if (preparation.subjects.length === 0) {
    out.line(t('prepare.nothing'));
    return EXIT.fine;
  }
  const format = PREPARATION_FORMATS[(options.format ?? 'text') as keyof typeof PREPARATION_FORMATS];
  out.sink.write(safeText(format(preparation)));
  return EXIT.fine;
}
