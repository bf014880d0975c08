import { LEGAL_BASES } from '../../model/vocabulary.js';
import type { LegalBasis } from '../../model/vocabulary.js';
import { plainWords, containsWords } from '../import/plain-words.js';

const WORDS: Readonly<Record<LegalBasis, readonly string[]>> = {
  a: ['toestemming', 'consent', 'consentement', 'opt in'],
  b: ['overeenkomst', 'contract', 'contractueel', 'contractual', 'performance of a contract', 'contrat'],
  c: [
    'wettelijke plicht',
    'wettelijke verplichting',
    'wettelijk verplicht',
    'legal obligation',
    'statutory obligation',
    'obligation legale',
  ],
  d: ['vitaal belang', 'vitale belangen', 'vital interest', 'vital interests'],
  e: [
    'publieke taak',
    'publiekrechtelijke taak',
    'algemeen belang',
    'openbaar gezag',
    'public task',
    'public interest',
    'official authority',
    'mission d interet public',
  ],
  f: [
    'gerechtvaardigd belang',
    'gerechtvaardigde belangen',
    'gerechtvaardigd',
    'legitimate interest',
    'legitimate interests',
    'interet legitime',
  ],
};

/**
 * The legal bases that a text names, in words or as “art. 6 lid 1 onder f”.
 *
 * @returns undefined when it names none, or says that something is not one: then it is not understood
 */
export function readLegalBases(text: string): LegalBasis[] | undefined {
  const words = plainWords(text);
  if (/\b(?:geen|niet|zonder|nog te|no|not|without|unknown|onbekend)\b/.test(words)) return undefined;
  const byLetter = new Set([...text.matchAll(ARTICLE)].map(([, letter]) => letter?.toLowerCase()));
  const found = LEGAL_BASES.filter(
    (basis) => byLetter.has(basis) || WORDS[basis].some((word) => containsWords(words, word)),
  );
  return found.length === 0 ? undefined : found;
}

/** 6 lid 1 onder f, 6(1)(f), 6.1.f, 6 lid 1 sub f, 6 lid 1, onderdeel f. */
const ARTICLE = /\b6\s*(?:\.|lid|,|\()\s*1\s*\)?\s*[.,]?\s*(?:onder(?:deel)?|sub|\()?\s*\(?([a-f])\b/gi;
