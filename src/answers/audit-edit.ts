import type { Answer, Answers, InventoryEntry } from '../model/audit.js';
import type { Questionnaire } from '../model/questionnaire.js';

export interface NewTouchpoint {
  readonly id: string;
  readonly name: string;
  readonly questionnaire: Questionnaire;
  /** Answers to start with, such as those of a touchpoint that it is a copy of. */
  readonly answers?: Answers;
}

/** One change to an audit, as it is saved. */
export type AuditEdit =
  | {
      readonly kind: 'answer';
      readonly touchpoint: string;
      readonly question: string;
      readonly answer: Answer;
    }
  | { readonly kind: 'inventory'; readonly questionnaire: string; readonly entry: InventoryEntry }
  | { readonly kind: 'touchpoint'; readonly touchpoint: NewTouchpoint }
  | { readonly kind: 'rename'; readonly touchpoint: string; readonly name: string }
  | { readonly kind: 'remove'; readonly touchpoint: string };
