import type { RegisterChange } from '../../model/audit-diff.js';
import { pairUp } from './pair-up.js';
import type { AuditSnapshot, SnapshotField } from './snapshot.js';

/** Fields of the register that hold something else than they did. Of a touchpoint that came or went the whole entry does, which is told as such. */
export function compareRegister(from: AuditSnapshot, to: AuditSnapshot): RegisterChange[] {
  return pairUp(from.register, to.register).flatMap((pair): RegisterChange[] => {
    if (pair.from === undefined || pair.to === undefined) return [];
    const { touchpoint, field } = pair.to;
    const [added, removed] = [missingIn(pair.from, pair.to), missingIn(pair.to, pair.from)];
    return added.length + removed.length === 0 ? [] : [{ touchpoint, field, added, removed }];
  });
}

const missingIn = (these: SnapshotField, those: SnapshotField): string[] =>
  [...those.values].flatMap(([key, text]) => (these.values.has(key) ? [] : [text]));
