import { LANGUAGES } from '../model/vocabulary.js';
import { translator } from '../text/translate.js';

/** Whether a text is the word that questions ask for when there is none to name, in whichever language it was answered. */
export function saysNone(text: string): boolean {
  const said = text.trim().toLowerCase().replace(/\.$/, '');
  return LANGUAGES.some((language) => translator(language)('register.none_words').split('|').includes(said));
}
