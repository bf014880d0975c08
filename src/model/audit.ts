import type { ExistingRegister } from './existing-register.js';
import type { LawBook } from './law.js';
import type { Questionnaire } from './questionnaire.js';
import type { ActionStatus, FailOn, Flag, FlagValue, Language, Severity, Use } from './vocabulary.js';

/** A calendar date as YYYY-MM-DD. In the audit's time zone it lasts through the end of that day. */
export type IsoDate = string;

/** An option id, a free text or date, a number, the ticked option ids of a multi question; or `unknown` or `not_applicable`. */
export type Value = string | number | readonly string[];

export interface Evidence {
  /** Path below the audit folder, with forward slashes. */
  readonly file: string;
  readonly sha256?: string;
}

export interface Action {
  readonly owner?: string;
  readonly due?: IsoDate;
  readonly status?: ActionStatus;
  readonly ticket?: string;
}

/** The organisation accepts a gap up to a severity, for a reason, until a date. */
export interface Waiver {
  readonly accepts: Severity;
  readonly reason: string;
  readonly approvedBy: string;
  /** Valid through the end of this day. */
  readonly until: IsoDate;
}

export interface Answer {
  /** Absent: not answered yet. */
  readonly value?: Value;
  /** Why the question is not applicable. */
  readonly reason?: string;
  readonly note?: string;
  /** The role to ask. */
  readonly ask?: string;
  readonly evidence?: readonly Evidence[];
  /** The role that answered, where it differs from the interview's. */
  readonly by?: string;
  /** When it was answered, where it differs from the interview's. */
  readonly date?: IsoDate;
  readonly action?: Action;
  readonly waiver?: Waiver;
}

export type Answers = ReadonlyMap<string, Answer>;
export type Flags = Readonly<Partial<Record<Flag, FlagValue>>>;

export interface Touchpoint {
  readonly id: string;
  readonly file: string;
  readonly name: string;
  readonly questionnaire: Questionnaire;
  /** The version of the questionnaire the answers were given to. */
  readonly version: string;
  /** By question id, in the order of the questionnaire. */
  readonly answers: Answers;
}

export interface InventoryEntry {
  readonly use: Use;
  readonly saidBy?: string;
  readonly ask?: string;
  readonly date?: IsoDate;
  readonly note?: string;
}

export interface Settings {
  readonly failOn: FailOn;
  readonly waiverLimitDays: number;
  readonly reviewAfterMonths: number;
  readonly warnDays: number;
}

/** How reports look: a file below the audit folder, and a colour as #rgb or #rrggbb. */
export interface Look {
  readonly logo?: string;
  readonly accent?: string;
}

/** What the register of processing says of the organisation besides its name: GDPR Art. 30(1)(a) and 30(2)(a). */
export interface RegisterDetails {
  readonly contact?: string;
  readonly representative?: string;
  /** How to reach the data protection officer. */
  readonly dpo?: string;
  /** Of a processor: its clients, with how to reach them. */
  readonly onBehalfOf?: readonly string[];
}

/** Product defaults, not law. */
export const DEFAULT_SETTINGS: Settings = {
  failOn: 'high',
  waiverLimitDays: 365,
  reviewAfterMonths: 12,
  warnDays: 30,
};

/** Where dates end when audit.yaml names no time zone. */
export const DEFAULT_TIMEZONE = 'Europe/Amsterdam';

export interface Interview {
  readonly file: string;
  readonly date: IsoDate;
  /** The role spoken with. */
  readonly with?: string;
  readonly touchpoints: readonly string[];
  readonly language: Language;
  readonly minutes?: number;
}

/** An audit folder, read and validated. Only answers/read-audit.ts makes one; nothing downstream validates again. */
export interface Audit {
  readonly organisation: string;
  /** The first one is written into the files. */
  readonly languages: readonly [Language, ...Language[]];
  readonly timezone: string;
  readonly flags: Flags;
  readonly inventory: ReadonlyMap<string, InventoryEntry>;
  readonly settings: Settings;
  readonly look: Look;
  readonly register?: RegisterDetails;
  /** Follow-up of findings that belong to no question, by finding id. */
  readonly followUp: ReadonlyMap<string, Action>;
  /** By id. */
  readonly touchpoints: readonly Touchpoint[];
  /** By file name. */
  readonly interviews: readonly Interview[];
  /** The register that the organisation had, when it was imported. */
  readonly existingRegister?: ExistingRegister;
  /** Every kind of touchpoint that can be audited here, by id. */
  readonly questionnaires: ReadonlyMap<string, Questionnaire>;
  readonly law: LawBook;
}
