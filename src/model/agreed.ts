import type { Action, Waiver } from './audit.js';
import type { WaiverState } from './report.js';
import type { Severity } from './vocabulary.js';

/**
 * Where a waiver stands: as it covers its gap, or `unneeded` where there is nothing to accept, or `open` where nobody can say yet since
 * the question is not answered.
 */
export type AgreedWaiverState = WaiverState | 'unneeded' | 'open';

/** A risk that somebody accepts. */
export interface AgreedWaiver {
  /** Of the gap. */
  readonly id: string;
  readonly touchpoint: string;
  readonly question: string;
  readonly waiver: Waiver;
  readonly state: AgreedWaiverState;
  /** Of the gap, where there is one. */
  readonly severity?: Severity;
}

/** Where an action stands. `closed`: nothing is left to do; `orphan`: it belongs to no finding and no question. */
export type AgreedActionState = 'open' | 'overdue' | 'closed' | 'orphan';

/** Something that somebody does about a finding. */
export interface AgreedAction {
  /** Of the finding, or of the question that was one. */
  readonly id: string;
  /** Of the question it stands at; absent when it stands in audit.yaml. */
  readonly question?: string;
  readonly touchpoint?: string;
  readonly action: Action;
  readonly state: AgreedActionState;
  /** Of the finding, where there is one. */
  readonly severity?: Severity;
}
