import type { AnswerState, InventoryState, WaiverState } from '../../model/audit-diff.js';
import type { Action } from '../../model/audit.js';
import type { InterviewReport, Named, ReportFinding } from '../../model/report.js';
import type { Outcome, RegisterField } from '../../model/vocabulary.js';

/** One state of an audit, by the ids under which its parts are found again in another state. */
export interface AuditSnapshot {
  /** Every answer is in it, so that one that is absent is not asked for. A report alone does not hold all of them. */
  readonly complete: boolean;
  /** What audit.yaml says, by field; empty when it is not known. */
  readonly settings: ReadonlyMap<string, string>;
  /** By kind of touchpoint. */
  readonly inventory: ReadonlyMap<string, InventoryState & { readonly questionnaire: Named }>;
  readonly touchpoints: ReadonlyMap<string, SnapshotTouchpoint>;
  readonly findings: ReadonlyMap<string, ReportFinding>;
  readonly waivers: ReadonlyMap<string, FollowUp<WaiverState>>;
  readonly actions: ReadonlyMap<string, FollowUp<Action>>;
  /** By `<touchpoint>/<field>`; empty when it is not known. */
  readonly register: ReadonlyMap<string, SnapshotField>;
  readonly interviews: readonly InterviewReport[];
}

/** A field of the register at a touchpoint. */
export interface SnapshotField {
  readonly touchpoint: Named;
  readonly field: RegisterField;
  /** By where they come from, whatever the language: as a reader would say them. */
  readonly values: ReadonlyMap<string, string>;
}

export interface SnapshotTouchpoint {
  readonly id: string;
  readonly name: string;
  readonly questionnaire: Named;
  readonly version: string;
  /** By question, in the order they are asked. */
  readonly answers: ReadonlyMap<string, SnapshotAnswer>;
}

export interface SnapshotAnswer {
  readonly question: string;
  readonly answer: AnswerState;
  /** Of a question with a control. */
  readonly outcome?: Outcome;
}

/** An acceptance or an action, and what it is about. */
export interface FollowUp<Content> {
  readonly title: string;
  readonly touchpoint?: Named;
  readonly content: Content;
}

/** Where there is no audit (yet, or any more). */
export const NO_AUDIT: AuditSnapshot = {
  complete: true,
  settings: new Map(),
  inventory: new Map(),
  touchpoints: new Map(),
  findings: new Map(),
  waivers: new Map(),
  actions: new Map(),
  register: new Map(),
  interviews: [],
};
