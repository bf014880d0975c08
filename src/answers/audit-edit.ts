import type { Answer, InventoryEntry } from '../model/audit.js';
import type { Questionnaire } from '../model/questionnaire.js';

export interface NewTouchpoint {
  readonly id: string;
  readonly name: string;
  readonly questionnaire: Questionnaire;
}

/** One change to an audit, as it is saved: a single answer, what the inventory says of a kind, or a new answer file. */
export type AuditEdit =
  | {
      readonly kind: 'answer';
      readonly touchpoint: string;
      readonly question: string;
      readonly answer: Answer;
    }
  | { readonly kind: 'inventory'; readonly questionnaire: string; readonly entry: InventoryEntry }
  | { readonly kind: 'touchpoint'; readonly touchpoint: NewTouchpoint };
