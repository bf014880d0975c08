import type { IsoDate } from './audit.js';
import type { FailOn, Severity } from './vocabulary.js';

/** The findings that stood at some moment, by id, with how bad they were. */
export type Baseline = ReadonlyMap<string, Severity>;

/** Why the gate is not met. */
export const GATE_CAUSES = ['severity', 'waiver_expired', 'action_overdue', 'incomplete'] as const;
export type GateCause = (typeof GATE_CAUSES)[number];

/** What will fail soon if nothing is done. */
export const GATE_WARNINGS = ['waiver_ends', 'action_due'] as const;
export type GateWarning = (typeof GATE_WARNINGS)[number];

/** What keeps the gate shut. */
export interface GateFailure {
  readonly cause: GateCause;
  /** Of the finding; of what is incomplete, the touchpoint or `inventory/<kind>`. */
  readonly id: string;
  readonly severity?: Severity;
  /** How bad it was in the baseline, where it has become worse. */
  readonly was?: Severity;
  /** The day that passed. */
  readonly date?: IsoDate;
  /** Of a touchpoint that is incomplete: how many questions are open. */
  readonly open?: number;
}

/** A date that comes near. */
export interface GateNotice {
  readonly warning: GateWarning;
  /** Of the finding, or of the question that an action is about. */
  readonly id: string;
  readonly date: IsoDate;
}

/** What the gate looked at. Nothing looked at is never a pass. */
export interface Looked {
  readonly touchpoints: number;
  /** Asked, or still to be asked. */
  readonly questions: number;
  readonly answered: number;
  /** With an outcome: in order, or not. */
  readonly controls: number;
}

/** The outcome of `check` (published as check.schema.json). */
export interface GateResult {
  /** Version of this structure. */
  readonly check: 1;
  readonly asOf: IsoDate;
  readonly passed: boolean;
  readonly failOn: FailOn;
  readonly requireComplete: boolean;
  /** Only what is not in the baseline counted. */
  readonly newOnly: boolean;
  readonly looked: Looked;
  /** Worst first. */
  readonly failures: readonly GateFailure[];
  /** By date. */
  readonly warnings: readonly GateNotice[];
  /** Findings that would have failed, but stand in the baseline. */
  readonly known: readonly string[];
  /** Entries of the baseline that are no finding any more. */
  readonly gone: readonly string[];
}
