import type { IsoDate } from './audit.js';
import type { RegisterField } from './vocabulary.js';

/**
 * The register of processing activities that an organisation had already, as `register import` stored it in register/existing.yaml. Read by
 * answers/read-existing-register.ts; held against the answers by register/reconcile/.
 */
export interface ExistingRegister {
  readonly source: RegisterSource;
  /** In the order of the register. */
  readonly entries: readonly ExistingEntry[];
}

/** What it was imported from. */
export interface RegisterSource {
  /** The name alone: where it stood on somebody's disk is nobody's business. */
  readonly file: string;
  readonly sha256: string;
  readonly imported: IsoDate;
}

export interface ExistingEntry {
  /** Made from its name; the same again when the register is imported anew. */
  readonly id: string;
  readonly name: string;
  /** The sheet it stands on, where there are several. */
  readonly sheet?: string;
  /**
   * The touchpoints it is about, as somebody decided; none when it is about no touchpoint. Absent: nobody decided, and its words tell.
   */
  readonly touchpoints?: readonly string[];
  /** As the register has them, in its own words. A field that is empty there is absent. */
  readonly fields: Readonly<Partial<Record<RegisterField, string>>>;
}

/** Where the imported register stands, below the audit folder. */
export const EXISTING_REGISTER_FILE = 'register/existing.yaml';
/** Where stands how its columns were read. */
export const REGISTER_IMPORT_FILE = 'register/import.yaml';
