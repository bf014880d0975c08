import type { Language } from './vocabulary.js';

/** What goes with the invitation to an interview: the questions to come, what to have at hand, and who should be there. */
export interface Preparation {
  readonly language: Language;
  readonly organisation: string;
  readonly subjects: readonly PreparationSubject[];
}

/** One touchpoint, or a kind of touchpoint that has no answers yet. */
export interface PreparationSubject {
  readonly name: string;
  /** Where it hides, and whom to ask. */
  readonly who: string;
  readonly questions: readonly string[];
  /** Papers and screens, each once. */
  readonly evidence: readonly string[];
}
