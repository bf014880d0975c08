import type { LawBook } from './law.js';
import type { Questionnaire } from './questionnaire.js';

/** All kinds of touchpoint that can be audited here (shipped, and the team's own), and the references they rest on. */
export interface Catalogue {
  /** By id, sorted. */
  readonly questionnaires: ReadonlyMap<string, Questionnaire>;
  readonly law: LawBook;
}
