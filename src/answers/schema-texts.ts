import type { LawBook } from '../model/law.js';
import type { Language } from '../model/vocabulary.js';
import type { Translate } from '../text/translate.js';

/** What editors show; without it a schema only validates. */
export interface SchemaTexts {
  readonly language: Language;
  readonly law: LawBook;
  readonly t: Translate;
}
