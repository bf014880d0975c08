import { existsSync, realpathSync } from 'node:fs';
import { join, relative } from 'node:path';
import { saveFile } from '../../files/atomic-save.js';
import { checkoutRoot } from '../../files/checkout-root.js';
import type { Context } from '../context.js';
import { showPath } from '../load-audit.js';
import { UsageError } from '../stop.js';
import { CI_SYSTEMS } from './ci-systems.js';
import type { CiName } from './ci-names.js';

/**
 * Plans what a CI system has to do for an audit, where the system looks for it: at the root of the checkout, or in the audit folder when
 * that is in none. Nothing that is there is written over.
 *
 * @param folder of the audit; it need not be there yet
 * @returns writes it
 * @throws UsageError when it is there already, unless `force`
 */
export function planCi(context: Context, folder: string, name: CiName, force: boolean): () => void {
  const { out, t } = context;
  const { file: usual, beside, write } = CI_SYSTEMS[name];
  const root = checkoutRoot(folder) ?? folder;
  const isTaken = !force && existsSync(join(root, usual));
  if (isTaken && (beside === undefined || existsSync(join(root, beside)))) {
    throw new UsageError(t('ci.exists', { file: showPath(context, folder)(join(root, beside ?? usual)) }));
  }
  const file = isTaken ? (beside ?? usual) : usual;
  return () => {
    const dir = relative(root, realpathSync(folder)).replaceAll('\\', '/');
    const text = write({ dir: dir === '' ? '.' : dir, version: __VERSION__ }, t);
    saveFile(join(root, file), text, { mode: 0o644 });
    out.line(t('ci.written', { file: showPath(context, folder)(join(root, file)) }), 'good');
    if (isTaken) out.line(t('ci.include', { file }));
  };
}
