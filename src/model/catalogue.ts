import type { LawBook } from './law.js';
import type { Questionnaire } from './questionnaire.js';
import type { Validate } from './schema.js';

/** One kind of touchpoint: its questions, and the validator of its answer files. */
export interface Kind {
  readonly questionnaire: Questionnaire;
  readonly validate: Validate;
}

/** All kinds of touchpoint that can be audited here (shipped, and the team's own), and the references they rest on. */
export interface Catalogue {
  /** By id, sorted. */
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly law: LawBook;
}
