import { InvalidArgumentError } from 'commander';

/** A whole number of days, from 0 to some ten years, as an option takes it. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw new InvalidArgumentError('');
  return Number(text);
}
