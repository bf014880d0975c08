import type { InventoryReport } from '../model/report.js';
import { namedKind, namedTouchpoint } from './dossier.js';
import type { Dossier } from './dossier.js';

/** What was said of every kind of touchpoint. A kind that was never asked about is listed too: that is the blind spot. */
export function reportInventory({ assessment, voice }: Dossier): InventoryReport[] {
  const { audit, touchpoints } = assessment;
  return [...audit.questionnaires.values()].map((kind) => {
    const { use, saidBy, ask, date, note } = audit.inventory.get(kind.id) ?? {};
    return {
      questionnaire: namedKind(kind, voice),
      ...(use !== undefined && { use }),
      ...(saidBy !== undefined && { saidBy }),
      ...(ask !== undefined && { ask }),
      ...(date !== undefined && { date }),
      ...(note !== undefined && { note }),
      touchpoints: touchpoints
        .filter(({ touchpoint }) => touchpoint.questionnaire.id === kind.id)
        .map(namedTouchpoint),
    };
  });
}
