import type { IsoDate } from './audit.js';
import type { Named } from './report.js';
import type { Language, RegisterField } from './vocabulary.js';

/**
 * The record of processing activities (GDPR Art. 30) of the touchpoints, in one language (published as register.schema.json). Made from
 * the answers by register/make-register.ts and nowhere else; layouts and formats read only this.
 */
export interface Register {
  /** Version of this structure. */
  readonly register: 1;
  readonly made: RegisterMade;
  readonly organisation: RegisterOrganisation;
  /** One for each touchpoint in use, by id. */
  readonly entries: readonly RegisterEntry[];
  /** Touchpoints that have a file and no entry, by id. */
  readonly leftOut: readonly LeftOut[];
  /** Kinds of touchpoint that are in use, or may be, and have no touchpoint: the register cannot be complete without them. */
  readonly uncovered: readonly (Named & { readonly use: 'in_use' | 'unknown' })[];
  /** Everyone who processes on the organisation's behalf, over all entries, by name. */
  readonly processors: readonly ProcessorEntry[];
}

/** With what the register was made; every format states it. */
export interface RegisterMade {
  readonly tool: 'touchpoint-audit';
  readonly version: string;
  readonly asOf: IsoDate;
  readonly language: Language;
}

/** Whose register it is: Art. 30(1)(a). What is absent was not filled in in audit.yaml. */
export interface RegisterOrganisation {
  readonly name: string;
  readonly contact?: string;
  readonly representative?: string;
  readonly dpo?: string;
  /** Of a processor: its clients, Art. 30(2)(a). */
  readonly onBehalfOf: readonly string[];
}

export interface RegisterEntry {
  /** The touchpoint's. */
  readonly id: string;
  readonly name: string;
  /** The kind of touchpoint. */
  readonly questionnaire: Named;
  readonly fields: Readonly<Record<RegisterField, FieldContents>>;
  /** What was answered about an assessment of the impact, or about the need for one. */
  readonly dpia: readonly AnswerInWords[];
  /** The date of the last interview, or of an answer given after it. */
  readonly lastReview?: IsoDate;
}

/**
 * How far the answers fill a field. `filled`: all that feeds it was answered. `incomplete`: there are values, and a question that could
 * add one is open or answered with “I don't know”. `missing`: no values, and such a question. `none`: everything was answered, and no
 * answer yields a value. `not_applicable`: said so, with a reason. `not_asked`: the other answers make every question on it idle.
 */
export const FIELD_STATES = [
  'filled',
  'incomplete',
  'missing',
  'none',
  'not_applicable',
  'not_asked',
] as const;
export type FieldState = (typeof FIELD_STATES)[number];

export interface FieldContents {
  readonly state: FieldState;
  /** In the order of the questions; each phrase once. */
  readonly values: readonly RegisterValue[];
  /** The questions that would fill it, or fill it further. */
  readonly toAsk: readonly QuestionToFill[];
  /** The questions that were answered to be not applicable. */
  readonly notApplicable: readonly { readonly question: AskedQuestion; readonly reason?: string }[];
}

/** One value of a field. Two answers that yield the same phrase are one value, unless they are about another period or carry a note. */
export interface RegisterValue {
  /** As a reader would say it, on one line; a number with its unit. */
  readonly text: string;
  /** Of a number, or of an answer in its place: whose period it is, in the words of the question. */
  readonly whose?: string;
  /** What was noted beside an answer that says “another”. */
  readonly note?: string;
  /** Ticked as “none”, or the word that the question asks for when there is none: it names nothing. */
  readonly none: boolean;
  /** Every answer that yields it, in the order of the questions. */
  readonly from: readonly ValueSource[];
}

export interface ValueSource {
  readonly question: AskedQuestion;
  /** Of a choice. */
  readonly option?: string;
  /** Of a number: as answered … */
  readonly number?: number;
  /** … in this unit. */
  readonly unit?: string;
}

/** A question in words. */
export interface AskedQuestion {
  readonly id: string;
  readonly ask: string;
}

/** `open`: not answered yet. `unknown`: answered with “I don't know”. `pending`: open questions before it decide whether it is asked. */
export interface QuestionToFill extends AskedQuestion {
  readonly why: 'open' | 'unknown' | 'pending';
  /** Only an interview for the register asks it. */
  readonly registerOnly: boolean;
  /** The role to ask. */
  readonly role?: string;
}

/** `answered`: an answer says that it is not in use. `inventory`: the inventory says so. */
export interface LeftOut {
  readonly touchpoint: Named;
  readonly questionnaire: Named;
  readonly why: 'answered' | 'inventory';
}

/** Somebody who processes on the organisation's behalf, and what is known of that at each touchpoint. */
export interface ProcessorEntry {
  readonly name: string;
  readonly touchpoints: readonly ProcessorAtTouchpoint[];
}

export interface ProcessorAtTouchpoint {
  readonly touchpoint: Named;
  /** The answers about the agreement (GDPR Art. 28(3)). They are about all processors of the touchpoint. */
  readonly agreement: readonly AnswerInWords[];
  /** The answers about sub-processors (GDPR Art. 28(2) and (4)). */
  readonly subProcessors: readonly AnswerInWords[];
  /** Countries the data go to, of the touchpoint. */
  readonly countries: readonly string[];
}

/** A question with its answer as a reader would say it. */
export interface AnswerInWords {
  readonly question: AskedQuestion;
  readonly words: readonly string[];
  readonly note?: string;
}
