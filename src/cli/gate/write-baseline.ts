import { BASELINE_FILE } from '../../answers/baseline-file.js';
import { assessAudit } from '../assess-audit.js';
import { baselineOf, pruned } from '../../assess/baseline.js';
import { saveBaseline } from '../../files/baseline-store.js';
import type { Baseline } from '../../model/gate.js';
import { worse } from '../../model/vocabulary.js';
import { showPath } from '../load-audit.js';
import type { LoadedAudit } from '../load-audit.js';
import { loadBaseline, requireBaseline } from './load-baseline.js';

/** Writes what stands now, and says what that changes. */
export function updateBaseline(loaded: LoadedAudit): void {
  save(loaded, loadBaseline(loaded), baselineOf(assessAudit(loaded.audit, loaded.asOf)));
}

/** Drops what is no finding any more. */
export function pruneBaseline(loaded: LoadedAudit): void {
  const before = requireBaseline(loaded);
  save(loaded, before, pruned(before, assessAudit(loaded.audit, loaded.asOf)));
}

function save({ folder, context }: LoadedAudit, before: Baseline | undefined, after: Baseline): void {
  const { out, t } = context;
  const old: Baseline = before ?? new Map();
  const added = [...after.keys()].filter((id) => !old.has(id)).length;
  const removed = [...old.keys()].filter((id) => !after.has(id)).length;
  const grown = [...after].filter(([id, severity]) => {
    const was = old.get(id);
    return was !== undefined && was !== severity && worse(was, severity) === severity;
  }).length;
  const milder = [...after].some(([id, severity]) => (old.get(id) ?? severity) !== severity);
  const file = showPath(context, folder)(BASELINE_FILE);
  if (before !== undefined && added + removed === 0 && !milder) {
    out.line(t('baseline.unchanged', { file, count: after.size }), 'good');
    return;
  }
  saveBaseline(folder, after);
  out.line(t('baseline.saved', { file, count: after.size, added, worse: grown, removed }), 'good');
}
