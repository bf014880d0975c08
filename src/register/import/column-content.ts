import { readLegalBases } from '../meaning/read-legal-bases.js';
import { readPeriods } from '../meaning/read-periods.js';
import type { ColumnField } from './column-field.js';
import { plainWords } from './plain-words.js';

/** What the cells of a column look like; a hint for whoever decides, and a check on its heading. */
export type ColumnContent = 'periods' | 'legal_bases' | 'countries' | 'dates' | 'yes_no' | 'numbers';

/** The field that such cells suggest. */
export const SUGGESTED: Readonly<Partial<Record<ColumnContent, ColumnField>>> = {
  periods: 'retention',
  legal_bases: 'legal_basis',
  countries: 'transfers',
};

/** How many of the cells must look alike. */
const SHARE = 0.7;

/** @param texts the cells with text */
export function columnContent(texts: readonly string[]): ColumnContent | undefined {
  if (texts.length === 0) return undefined;
  return (Object.keys(TESTS) as ColumnContent[]).find(
    (content) => texts.filter((text) => TESTS[content](text)).length >= SHARE * texts.length,
  );
}

const TESTS: Readonly<Record<ColumnContent, (text: string) => boolean>> = {
  dates: (text) => /^(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{2}|\d{4}))$/.test(text),
  yes_no: (text) => /^(?:ja|nee|j|n|yes|no|y|x|true|false|n v t|nvt|n a)$/.test(plainWords(text)),
  numbers: (text) => /^[\p{L}]{0,3}[-. ]?\d+(?:[.,]\d+)?$/u.test(text),
  periods: (text) => text.length < 200 && readPeriods(text) !== undefined,
  legal_bases: (text) => text.length < 200 && readLegalBases(text) !== undefined,
  countries: (text) => COUNTRIES.test(plainWords(text)),
};

const COUNTRIES =
  /^(?:(?:geen|none|nvt|n v t|ja|nee|vs|usa|us|verenigde staten|united states|america|amerika|india|ierland|ireland|verenigd koninkrijk|united kingdom|vk|uk|china|israel|canada|japan|australie|australia|zwitserland|switzerland|filipijnen|philippines|zuid afrika|south africa|suriname|marokko|morocco|turkije|turkey|eu|eer|eea|nederland|netherlands|belgie|belgium|duitsland|germany|en|and) ?)+$/;
