import type { Action, Evidence, IsoDate, Value, Waiver } from './audit.js';
import type { FindingKind } from './finding.js';
import type {
  ActionStatus,
  Language,
  LawKind,
  LawStatus,
  Outcome,
  RegisterField,
  Severity,
  Theme,
  Use,
} from './vocabulary.js';

/**
 * The JSON product (published as report.schema.json): a whole audit in one language, every sentence resolved. Every format
 * reads only this. Codes of closed vocabularies stay codes; their words are in text/. Holds no line numbers and no clock.
 */
export interface Report {
  /** Version of this structure. */
  readonly report: 1;
  readonly made: Made;
  /** What this reader gets to see. A part that is not among these is empty here, and must not be shown as “nothing found”. */
  readonly parts: readonly Part[];
  readonly organisation: string;
  readonly summary: Summary;
  readonly heatMap: HeatMap;
  /** By id. */
  readonly touchpoints: readonly TouchpointReport[];
  /** Kinds of touchpoint of which nobody knows whether they are in use. */
  readonly blindSpots: readonly ReportFinding[];
  /** Kinds in use that nobody was interviewed about. */
  readonly notInterviewed: readonly ReportFinding[];
  /** Findings about the follow-up itself: expired acceptances, overdue actions, outdated answers. */
  readonly followUp: readonly ReportFinding[];
  /** Where the register that the organisation had and the answers disagree; empty where none was imported. */
  readonly reconciliation: readonly ReportFinding[];
  /** By date; without a date after those; done last. */
  readonly actions: readonly ReportAction[];
  /** By role; what nobody is named for comes last. */
  readonly toAsk: readonly RoleToAsk[];
  /** Every kind of touchpoint that was asked about, or should have been. */
  readonly inventory: readonly InventoryReport[];
  readonly interviews: readonly InterviewReport[];
  /** The record of processing activities in brief, by touchpoint. */
  readonly register: readonly ReportRegisterEntry[];
  /** The references that findings and safeguards of this report rest on, by id. */
  readonly references: readonly Reference[];
  readonly disclaimer: readonly string[];
}

/** For whom a report is made: everybody who works with it, a director, or a supplier that has something to do. */
export const AUDIENCES = ['full', 'management', 'agency'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** In the order they are read. `safeguards`: how privacy is safeguarded at each touchpoint. */
export const PARTS = [
  'coverage',
  'heat_map',
  'actions',
  'safeguards',
  'findings',
  'to_ask',
  'method',
  'register',
  'references',
] as const;
export type Part = (typeof PARTS)[number];

/** With what the report was made; every format states it, so that it can be made again. */
export interface Made {
  readonly tool: 'touchpoint-audit';
  readonly version: string;
  readonly asOf: IsoDate;
  readonly language: Language;
  readonly audience: Audience;
  /** The name that an agency's report was made for, as the audit writes it. */
  readonly supplier?: string;
  /** Without notes, reasons, roles, tickets and names of evidence. */
  readonly redacted: boolean;
}

/** Something with an id and the words for it. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Summary {
  /** Where things stand, in a few sentences. */
  readonly lead: readonly string[];
  /** What asks for attention besides the findings themselves. */
  readonly attention: readonly string[];
  /** Of all findings. */
  readonly findings: SeverityCounts;
  readonly coverage: Coverage;
  readonly overdueActions: number;
  readonly expiredWaivers: number;
  /** Open findings that nobody was made responsible for. */
  readonly unassigned: number;
  /** The worst open findings, those due first before the others. */
  readonly first: readonly ReportAction[];
}

export type SeverityCounts = Readonly<Record<Severity, { readonly open: number; readonly waived: number }>>;

/** What was asked and what came of it. Questions that only feed the record of processing count once one is answered. */
export interface Coverage {
  readonly questions: { readonly answered: number; readonly unknown: number; readonly open: number };
  readonly controls: Readonly<Record<Outcome, number>>;
}

export interface HeatMap {
  readonly themes: readonly Theme[];
  readonly rows: readonly HeatRow[];
}

export interface HeatRow {
  readonly touchpoint: Named;
  /** One per theme, in that order. */
  readonly cells: readonly HeatCell[];
}

/** What stands out in a cell: an open gap, an accepted one, a question still to answer, all in order; or nothing asked. */
export const CELL_STATES = ['gap', 'waived', 'open', 'met', 'none'] as const;
export type CellState = (typeof CELL_STATES)[number];

export interface HeatCell {
  readonly theme: Theme;
  readonly state: CellState;
  /** The worst, of open gaps or else of accepted ones. */
  readonly severity?: Severity;
  readonly gaps: number;
  readonly waived: number;
  readonly open: number;
  readonly met: number;
  /** Ids of its gaps, worst first. */
  readonly findings: readonly string[];
}

export interface TouchpointReport {
  readonly id: string;
  readonly name: string;
  readonly questionnaire: Named & {
    /** The version the answers were given to. */
    readonly version: string;
  };
  /** The answers say that it is not in use after all. */
  readonly unused: boolean;
  readonly interviews: readonly { readonly date: IsoDate; readonly role?: string }[];
  readonly findings: SeverityCounts;
  readonly coverage: Coverage;
  readonly safeguards: Safeguards;
  /** Worst first. */
  readonly gaps: readonly ReportFinding[];
  /** Answers that cannot both be true, also beside the inventory. */
  readonly contradictions: readonly ReportFinding[];
  /** Not answered yet. */
  readonly open: readonly OpenQuestion[];
  /** What was answered to be not applicable, with the reason. */
  readonly notApplicable: readonly ReportAnswer[];
}

/** How privacy is safeguarded here, from the controls that are met. */
export interface Safeguards {
  readonly statement: readonly string[];
  readonly controls: readonly Safeguard[];
}

export interface Safeguard {
  readonly theme: Theme;
  readonly title: string;
  readonly answer: ReportAnswer;
  readonly law: readonly Reference[];
}

export interface OpenQuestion {
  readonly id: string;
  readonly theme: Theme;
  readonly question: string;
  /** One of the questions of the quick scan. */
  readonly core: boolean;
}

/** A question and its answer in words. */
export interface ReportAnswer {
  /** Of the question. */
  readonly id: string;
  readonly question: string;
  /** As written in the answer file; absent when not answered. */
  readonly value?: Value;
  /** The answer as a reader would say it; several when several were ticked. */
  readonly words: readonly string[];
  /** Why it is not applicable. */
  readonly reason?: string;
  readonly note?: string;
  /** The role to ask. */
  readonly ask?: string;
  readonly by?: string;
  readonly date?: IsoDate;
  readonly evidence: readonly ReportEvidence[];
}

/** A file as evidence; without its name where names were left out. */
export type ReportEvidence = Partial<Evidence>;

/** Where the follow-up of a finding stands. */
export const FINDING_STATES = ['open', 'planned', 'in_progress', 'done', 'overdue', 'waived'] as const;
export type FindingState = (typeof FINDING_STATES)[number];

export interface ReportFinding {
  /** Stable over edits, languages and versions. */
  readonly id: string;
  readonly kind: FindingKind;
  readonly severity: Severity;
  readonly state: FindingState;
  readonly touchpoint?: Named;
  /** Kind of touchpoint; absent when a follow-up names no finding. */
  readonly questionnaire?: Named;
  readonly theme?: Theme;
  readonly title: string;
  /** It is a gap because nobody knows. */
  readonly fromUnknown: boolean;
  /** What it follows from. */
  readonly answers: readonly ReportAnswer[];
  /** Why it matters; of a gap all rules that fired. */
  readonly why: readonly string[];
  readonly law: readonly Reference[];
  /** What to do. */
  readonly measure: string;
  /** What to collect. */
  readonly evidence?: string;
  /** The role to ask, of what nobody knows or was interviewed about. */
  readonly ask?: string;
  readonly action?: Action;
  readonly waiver?: ReportWaiver;
  /** The finding that this one is the follow-up of, when it is in the report. */
  readonly about?: string;
}

/** `exceeded`: the gap is worse than what was accepted; `too_long`: accepted for longer than the audit allows. */
export const WAIVER_STATES = ['valid', 'expired', 'exceeded', 'too_long'] as const;
export type WaiverState = (typeof WAIVER_STATES)[number];

/** Who approved it and why may have been left out. */
export interface ReportWaiver
  extends Pick<Waiver, 'accepts' | 'until'>, Partial<Pick<Waiver, 'reason' | 'approvedBy'>> {
  readonly state: WaiverState;
}

/** Something to do, for the action list. */
export interface ReportAction {
  /** Of the finding, or of the question where that is in order by now. */
  readonly id: string;
  /** The finding, when there is one in the report. */
  readonly finding?: string;
  readonly severity?: Severity;
  readonly touchpoint?: Named;
  readonly questionnaire?: Named;
  readonly title: string;
  readonly measure: string;
  readonly owner?: string;
  readonly due?: IsoDate;
  readonly status: ActionStatus;
  readonly overdue: boolean;
  readonly ticket?: string;
}

export interface RoleToAsk {
  /** Absent: nobody was named. */
  readonly role?: string;
  readonly questions: readonly QuestionToAsk[];
}

export interface QuestionToAsk {
  /** Of the question at its touchpoint, or of the finding in the inventory. */
  readonly id: string;
  readonly touchpoint?: Named;
  readonly questionnaire: Named;
  readonly question: string;
  readonly note?: string;
}

export interface InventoryReport {
  readonly questionnaire: Named;
  /** Absent: never asked about. */
  readonly use?: Use;
  readonly saidBy?: string;
  readonly ask?: string;
  readonly date?: IsoDate;
  readonly note?: string;
  readonly touchpoints: readonly Named[];
}

export interface InterviewReport {
  readonly date: IsoDate;
  readonly role?: string;
  readonly touchpoints: readonly Named[];
  readonly language: Language;
  readonly minutes?: number;
}

/** An entry of the register in brief: only the fields that have something in them, or lack something. */
export interface ReportRegisterEntry {
  readonly touchpoint: Named;
  readonly lastReview?: IsoDate;
  readonly fields: readonly ReportRegisterField[];
}

export interface ReportRegisterField {
  readonly field: RegisterField;
  readonly values: readonly {
    readonly text: string;
    /** Of a number: whose period it is. */
    readonly whose?: string;
    readonly note?: string;
  }[];
  /** A question that would fill it, or fill it further, has no answer yet. */
  readonly missing: boolean;
}

/** A reference from law.yaml. */
export interface Reference {
  readonly id: string;
  readonly cite: string;
  readonly title: string;
  readonly kind: LawKind;
  readonly status: LawStatus;
  /** https only. */
  readonly url?: string;
  /** What is contested about it, or to be kept in mind. */
  readonly note?: string;
}
