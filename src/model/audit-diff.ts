import type { Action, IsoDate, Value, Waiver } from './audit.js';
import type { FindingKind } from './finding.js';
import type { InterviewReport, Named, ReportEvidence } from './report.js';
import type { Language, RegisterField, Severity, Use } from './vocabulary.js';

/**
 * What changed between two states of an audit (`touchpoint-audit diff --json`, published as `schema diff`). Compared are codes, values,
 * dates and roles, never sentences: another wording of a questionnaire is no change. Where a field is absent on one side, there is none.
 */
export interface AuditDiff extends AuditChanges {
  /** Version of this structure. */
  readonly diff: 1;
  readonly from: DiffSide;
  readonly to: DiffSide;
  /** Nothing differs. */
  readonly same: boolean;
  /** What a reader should know about the comparison. */
  readonly notes: readonly DiffNote[];
}

/** By kind of change. A kind that is added here gets a section in report/diff/diff-sections.ts. */
export interface AuditChanges {
  /** Worst first. */
  readonly findings: readonly FindingChange[];
  /** By id. */
  readonly touchpoints: readonly TouchpointChange[];
  readonly inventory: readonly InventoryChange[];
  /** Of touchpoints on both sides, in the order they are asked. */
  readonly answers: readonly AnswerChange[];
  readonly waivers: readonly WaiverChange[];
  readonly actions: readonly ActionChange[];
  /** Fields of the register whose values differ, of touchpoints on both sides. */
  readonly register: readonly RegisterChange[];
  /** What audit.yaml says of the organisation, and its settings. */
  readonly settings: readonly SettingChange[];
  readonly interviews: readonly InterviewChange[];
}

export const SIDE_KINDS = ['revision', 'folder', 'report'] as const;
export type SideKind = (typeof SIDE_KINDS)[number];

export interface DiffSide {
  readonly kind: SideKind;
  /** As given; a folder or file as it can be opened. */
  readonly name: string;
  /** Of a revision. */
  readonly commit?: string;
  /** Of a revision: where the audit stands in it. */
  readonly folder?: string;
  /** Absent when there is no audit on this side, and of what follows too. */
  readonly organisation?: string;
  readonly asOf?: IsoDate;
  readonly language?: Language;
  /** Of the tool that judged it. */
  readonly version?: string;
}

export const DIFF_NOTES = [
  'audit_new',
  'audit_gone',
  'audit_moved',
  'same_commit',
  'organisations',
  'dates',
  'versions',
  'languages',
  'only_reports',
  'management',
  'agency',
  'redacted',
] as const;
export type DiffNoteCode = (typeof DIFF_NOTES)[number];

export interface DiffNote {
  readonly code: DiffNoteCode;
  readonly args: Readonly<Record<string, string>>;
}

export const FINDING_CHANGES = ['opened', 'closed', 'worse', 'better'] as const;

/** Why a finding came or went. An answer that was taken away, or is no longer asked for, closes a gap without solving it. */
export const FINDING_CAUSES = [
  'touchpoint_added',
  'touchpoint_removed',
  'in_order',
  'not_applicable',
  'unanswered',
  'not_asked',
] as const;
export type FindingCause = (typeof FINDING_CAUSES)[number];

export interface FindingChange {
  readonly id: string;
  readonly kind: FindingKind;
  readonly change: (typeof FINDING_CHANGES)[number];
  readonly from?: Severity;
  readonly to?: Severity;
  readonly title: string;
  readonly touchpoint?: Named;
  readonly questionnaire?: Named;
  readonly because?: FindingCause;
  /** The risk is accepted. */
  readonly waived: boolean;
}

export const TOUCHPOINT_CHANGES = ['added', 'removed', 'renamed', 'changed'] as const;

export interface TouchpointChange {
  readonly id: string;
  readonly change: (typeof TOUCHPOINT_CHANGES)[number];
  readonly questionnaire: Named;
  readonly from?: TouchpointState;
  readonly to?: TouchpointState;
}

export interface TouchpointState {
  readonly id: string;
  readonly name: string;
  /** Of the questionnaire that was answered. */
  readonly version: string;
  readonly answers: number;
  readonly findings: number;
}

export const INVENTORY_PARTS = ['use', 'saidBy', 'ask', 'date', 'note'] as const;

export interface InventoryState {
  /** Absent: never asked about. */
  readonly use?: Use;
  readonly saidBy?: string;
  readonly ask?: string;
  readonly date?: IsoDate;
  readonly note?: string;
}

export interface InventoryChange {
  readonly questionnaire: Named;
  readonly from: InventoryState;
  readonly to: InventoryState;
  readonly changed: readonly (typeof INVENTORY_PARTS)[number][];
}

/** `not_in_report`: a report holds no answers to questions without a control, nor those that wait for another answer. */
export const ANSWER_STATES = ['answered', 'open', 'not_asked', 'not_in_report'] as const;
export const ANSWER_PARTS = ['value', 'reason', 'note', 'ask', 'evidence', 'by', 'date'] as const;

export interface AnswerState {
  readonly state: (typeof ANSWER_STATES)[number];
  readonly value?: Value;
  /** As a reader would say it. */
  readonly words?: readonly string[];
  readonly reason?: string;
  readonly note?: string;
  readonly ask?: string;
  readonly evidence?: readonly ReportEvidence[];
  readonly by?: string;
  readonly date?: IsoDate;
}

export interface AnswerChange {
  /** `<touchpoint>/<question>`. */
  readonly id: string;
  readonly touchpoint: Named;
  readonly question: string;
  readonly from: AnswerState;
  readonly to: AnswerState;
  readonly changed: readonly (typeof ANSWER_PARTS)[number][];
}

export const ITEM_CHANGES = ['added', 'removed', 'changed'] as const;
export type ItemChange = (typeof ITEM_CHANGES)[number];

export const WAIVER_PARTS = ['accepts', 'until', 'reason', 'approvedBy'] as const;

/** Who approved it and why may have been left out of a report. */
export type WaiverState = Pick<Waiver, 'accepts' | 'until'> & Partial<Pick<Waiver, 'reason' | 'approvedBy'>>;

export interface WaiverChange extends FollowUpChange {
  readonly from?: WaiverState;
  readonly to?: WaiverState;
  readonly changed: readonly (typeof WAIVER_PARTS)[number][];
}

export const ACTION_PARTS = ['owner', 'due', 'status', 'ticket'] as const;

export interface ActionChange extends FollowUpChange {
  readonly from?: Action;
  readonly to?: Action;
  readonly changed: readonly (typeof ACTION_PARTS)[number][];
}

interface FollowUpChange {
  /** Of the finding, or of the question. */
  readonly id: string;
  readonly change: ItemChange;
  readonly title: string;
  readonly touchpoint?: Named;
}

export interface RegisterChange {
  readonly touchpoint: Named;
  readonly field: RegisterField;
  /** What came into the field, as a reader would say it. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

export interface SettingChange {
  /** As in audit.yaml: `organisation`, `timezone`, `flags.minors`, `settings.fail_on`. */
  readonly field: string;
  readonly from?: string;
  readonly to?: string;
}

export interface InterviewChange {
  readonly change: 'added' | 'removed';
  readonly interview: InterviewReport;
}
