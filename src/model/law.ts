import type { LocalText } from './questionnaire.js';
import type { LawKind, LawStatus, Supervisor } from './vocabulary.js';

/** One reference of law.yaml. Nothing that is not in it may be printed as law. */
export interface LawEntry {
  readonly id: string;
  readonly cite: LocalText;
  readonly title: LocalText;
  readonly kind: LawKind;
  /** `verified`: the official text was read; `secondary`: seen through another page; `unverified`: from knowledge. */
  readonly status: LawStatus;
  readonly url?: string;
  readonly supervisor?: Supervisor;
  /** ISO date. */
  readonly since?: string;
  readonly note?: LocalText;
}

/** The duty to keep a record of processing. */
export const REGISTER_LAW = 'gdpr-30-1';

export type LawBook = ReadonlyMap<string, LawEntry>;
