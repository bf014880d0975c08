/** Characters in a note, a reason or a free answer; more belongs in a file. */
export const MAX_TEXT = 20_000;
