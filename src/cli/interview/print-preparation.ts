import { prepare } from '../../interview/prepare.js';
import { PREPARATION_FORMATS } from '../../report/render-preparation.js';
import { safeText } from '../../terminal/safe-text.js';
import type { InterviewOptions } from '../commands/interview.js';
import type { Context } from '../context.js';
import { EXIT } from '../exit-codes.js';
import type { ExitCode } from '../exit-codes.js';
import { loadAudit } from '../load-audit.js';
import { scopeOf } from './scope-of.js';

/** For the invitation: what will be asked, what to have at hand and who should be there. */
export async function printPreparation(context: Context, options: InterviewOptions): Promise<ExitCode> {
  const loaded = await loadAudit(context, options);
  const { out, language } = loaded.context;
  const format = PREPARATION_FORMATS[(options.format ?? 'text') as keyof typeof PREPARATION_FORMATS];
  const rendered = format(prepare(loaded.audit, scopeOf(loaded, options), language));
  out.sink.write(options.format === undefined ? safeText(rendered) : rendered);
  return EXIT.fine;
}
