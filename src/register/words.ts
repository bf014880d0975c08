import type { LocalText } from '../model/questionnaire.js';
import type { Language } from '../model/vocabulary.js';
import { translator } from '../text/translate.js';
import type { Translate } from '../text/translate.js';

/** Says things in the language of a register. */
export interface Words {
  readonly language: Language;
  readonly t: Translate;
  readonly text: (local: LocalText) => string;
}

export function wordsOf(language: Language): Words {
  return { language, t: translator(language), text: (local) => local[language] };
}
