import type { Action, Answer, Audit, IsoDate, Touchpoint, Waiver } from './audit.js';
import type { LocalText, Question } from './questionnaire.js';
import type { Outcome, Severity } from './vocabulary.js';

/** `pending`: whether it is asked depends on questions that are still open. */
export type Visibility = 'visible' | 'hidden' | 'pending';

/** One question of one touchpoint, as it stands. */
export interface QuestionState {
  readonly question: Question;
  readonly visibility: Visibility;
  readonly answer?: Answer;
  /** Of questions with a control. */
  readonly outcome?: Outcome;
  readonly gap?: Gap;
}

export interface FiredRule {
  readonly severity: Severity;
  readonly why: LocalText;
}

export interface Gap {
  /** The worst of the rules that fired. */
  readonly severity: Severity;
  /** In the order of the questionnaire; empty when the author graded `unknown` nowhere. */
  readonly rules: readonly FiredRule[];
  /** The answer was `unknown`: it is a gap because nobody knows. */
  readonly fromUnknown: boolean;
}

export const FINDING_KINDS = [
  'gap',
  'contradiction',
  'unused_but_in_use',
  'in_use_but_declared_unused',
  'blind_spot',
  'not_interviewed',
  'stale',
  'waiver_expired',
  'waiver_exceeded',
  'waiver_too_long',
  'waiver_unneeded',
  'action_overdue',
  'action_done_but_gap',
  'action_unneeded',
  // The register that the organisation had, held against the answers.
  'register_missing',
  'register_not_in_use',
  'register_differs',
  'register_unclear',
  'register_owner',
  'refuted',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** Whether a finding is about the follow-up of another one, or of nothing: `<finding>.waiver` or `<finding>.action`. */
export const isAboutFollowUp = ({ kind }: Pick<Finding, 'kind'>): boolean => /^(?:waiver|action)_/.test(kind);

/** The id that a finding about follow-up is about: it carries that id with a suffix. */
export const followedUp = (id: string): string => id.replace(/\.(?:action|waiver)$/, '');

/** Something that is not in order. Carries ids and data; its sentences are made in report/ from text/ and the questionnaire. */
export interface Finding {
  /** Stable over edits, languages and versions; the fingerprint in every format (docs/file-formats.md). */
  readonly id: string;
  readonly kind: FindingKind;
  readonly severity: Severity;
  /** Kind of touchpoint (questionnaire id); absent when a follow-up names no finding. */
  readonly questionnaire?: string;
  readonly touchpoint?: string;
  readonly question?: string;
  /** Of a gap or a contradiction. */
  readonly rules: readonly FiredRule[];
  readonly fromUnknown: boolean;
  /** A waiver that covers this finding today. */
  readonly waiver?: Waiver;
  readonly action?: Action;
  /** What the sentence of this finding mentions: dates, roles. */
  readonly args: Readonly<Record<string, string>>;
}

export interface TouchpointAssessment {
  readonly touchpoint: Touchpoint;
  readonly questions: readonly QuestionState[];
  /** An answer says it is not in use after all. */
  readonly unused: boolean;
}

export interface Assessment {
  readonly audit: Audit;
  readonly asOf: IsoDate;
  readonly touchpoints: readonly TouchpointAssessment[];
  /** Worst first, then by id. */
  readonly findings: readonly Finding[];
}
