import type { Question } from '../model/questionnaire.js';

/** Bounds of a number where the questionnaire gives none; they catch a typing error, no more. */
const DEFAULT_MIN = 0;
const DEFAULT_MAX = 10_000;

/** The limits that apply to the answers of a number question. */
export function boundsOf({ min, max }: Question): { readonly min: number; readonly max: number } {
  return { min: min ?? DEFAULT_MIN, max: max ?? DEFAULT_MAX };
}
