import type { Audit } from '../model/audit.js';
import type { Finding, TouchpointAssessment } from '../model/finding.js';
import { isInterviewed } from './assess-touchpoint.js';

/**
 * The blind spots: kinds of touchpoint of which nobody knows whether they are in use (`inventory/<kind>`), and kinds in use
 * that nobody was interviewed about (`inventory/<kind>.not-interviewed`). A kind that is absent from the inventory was never
 * asked about, which is not knowing either.
 */
export function inventoryFindings(audit: Audit, touchpoints: readonly TouchpointAssessment[]): Finding[] {
  const interviewed = new Set(
    touchpoints.filter(isInterviewed).map(({ touchpoint }) => touchpoint.questionnaire.id),
  );
  return [...audit.questionnaires.keys()].flatMap((kind): Finding[] => {
    const entry = audit.inventory.get(kind);
    if (interviewed.has(kind) || entry?.use === 'not_in_use') return [];
    const base = {
      severity: 'medium',
      questionnaire: kind,
      rules: [],
      args: entry?.ask === undefined ? {} : { ask: entry.ask },
    } as const;
    return entry?.use === 'in_use'
      ? [{ ...base, id: `inventory/${kind}.not-interviewed`, kind: 'not_interviewed', fromUnknown: false }]
      : [{ ...base, id: `inventory/${kind}`, kind: 'blind_spot', fromUnknown: true }];
  });
}
