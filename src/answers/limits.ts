/** Bounds of a number where the questionnaire gives none; they catch a typing error, no more. */
export const DEFAULT_MIN = 0;
export const DEFAULT_MAX = 10_000;

/** Characters in a note, a reason or a free answer; more belongs in a file. */
export const MAX_TEXT = 20_000;
