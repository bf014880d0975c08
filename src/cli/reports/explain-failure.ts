import { SaveFailed } from '../../files/save-failed.js';
import type { Translate } from '../../text/translate.js';
import { BrowserFailed } from '../pdf/browser-failed.js';
import { TemplatesAtFault } from './render-failed.js';
import type { RenderFailed } from './render-failed.js';

/**
 * Why a report is not there, or still the old one.
 *
 * @param show file names as the user can open them
 */
export function explainFailure(
  failure: SaveFailed | RenderFailed,
  t: Translate,
  show: (file: string) => string,
): string {
  const file = show(failure.file);
  if (failure instanceof SaveFailed) return t('save.failed', { file, ...failure.args });
  const { format, cause } = failure;
  const why =
    cause instanceof BrowserFailed
      ? t(`browser.${cause.fault}`, { what: cause.what })
      : cause instanceof TemplatesAtFault
        ? t('report.templates_at_fault')
        : t('report.fault', { cause: String(cause) });
  return [t('report.failed', { file, format }), why, t('report.kept')].join(' ');
}
