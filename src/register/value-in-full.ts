import type { RegisterValue } from '../model/register.js';

/** A value with what it needs beside it: whose period it is, and the note. */
export function valueInFull({ text, whose, note }: RegisterValue): string {
  const beside = [whose, note].filter((part) => part !== undefined).join('; ');
  return beside === '' ? text : `${text} (${beside})`;
}
