import type {
  Flag,
  FlagValue,
  Language,
  QuestionType,
  RegisterField,
  Severity,
  Theme,
} from './vocabulary.js';

/** A text in every language; a missing translation is a problem of the questionnaire, never of the reader. */
export type LocalText = Readonly<Record<Language, string>>;

/** What a condition expects of the answer to one question. */
export type Expectation =
  | { readonly kind: 'one_of'; readonly values: readonly (string | number)[] }
  | { readonly kind: 'not'; readonly of: Expectation }
  | { readonly kind: 'range'; readonly above?: number; readonly below?: number }
  | { readonly kind: 'at_least'; readonly count: number; readonly values: readonly string[] };

/** The closed grammar of conditions, parsed. Evaluated in questionnaire/conditions.ts and nowhere else. */
export type Condition =
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'answer'; readonly question: string; readonly expects: Expectation }
  | { readonly kind: 'flag'; readonly flag: Flag; readonly values: readonly FlagValue[] };

export interface Option {
  readonly id: string;
  readonly label: LocalText;
}

/** When its condition holds, the control has a gap of this severity, for this reason. */
export interface GapRule {
  readonly when: Condition;
  readonly severity: Severity;
  readonly why: LocalText;
}

export interface Control {
  readonly title: LocalText;
  /** Ids of law.yaml. */
  readonly law: readonly string[];
  /** Options that are in order. */
  readonly ok: readonly string[];
  readonly gaps: readonly GapRule[];
  readonly measure: LocalText;
  readonly evidence: LocalText;
}

export interface Question {
  readonly id: string;
  readonly section: string;
  readonly theme: Theme;
  /** One of the questions of the quick scan. */
  readonly core: boolean;
  readonly ask: LocalText;
  readonly help?: LocalText;
  readonly type: QuestionType;
  readonly unit?: LocalText;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  /** On a number: special answers beside the number. */
  readonly options: readonly Option[];
  /** Options of a multi question that cannot be ticked beside another one. */
  readonly exclusive: readonly string[];
  /** Answers that say the touchpoint is not in use after all. */
  readonly unused: readonly string[];
  readonly when?: Condition;
  readonly register?: RegisterField;
  /** Field → option → phrase. */
  readonly registerValues: Readonly<Partial<Record<RegisterField, Readonly<Record<string, LocalText>>>>>;
  readonly control?: Control;
}

export interface Section {
  readonly id: string;
  readonly title: LocalText;
}

/** Answers that cannot both be true. */
export interface Contradiction {
  readonly id: string;
  readonly when: Condition;
  readonly severity: Severity;
  readonly why: LocalText;
}

export interface Questionnaire {
  readonly id: string;
  /** Semantic version: the same major reads older answers. */
  readonly version: string;
  readonly title: LocalText;
  readonly summary: LocalText;
  readonly instances: LocalText;
  readonly inventory: { readonly ask: LocalText; readonly examples: LocalText; readonly hides: LocalText };
  readonly vendors: readonly string[];
  readonly sections: readonly Section[];
  /** All questions of all sections, in the order they are asked. */
  readonly questions: readonly Question[];
  readonly contradictions: readonly Contradiction[];
  /** Old question id → new one. */
  readonly renamed: Readonly<Record<string, string>>;
}

/** The section whose questions only feed the record of processing; by convention the last one. */
export const REGISTER_SECTION = 'register';
