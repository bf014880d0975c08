import { truncate, wrap } from './fit.js';
import type { Look } from './look.js';

/** What stands around the answer in every prompt. */
export interface ScreenTexts {
  readonly look: Look;
  /** Where we are. */
  readonly header: string;
  readonly message: string;
  /** Below the question, quietly. */
  readonly hint?: string;
  /** Which keys there are. */
  readonly footer: readonly string[];
}

/** Where we are, the question, and what is known beside it. */
export function headLines({ look, header, message, hint = '' }: ScreenTexts): string[] {
  const { columns, style, symbols } = look;
  return [
    ...(header === '' ? [] : [style('quiet', truncate(header, columns, symbols.ellipsis))]),
    ...wrap(message, columns).map((line) => style('strong', line)),
    ...(hint === '' ? [] : wrap(hint, columns).map((line) => style('quiet', line))),
  ];
}

/** What is wrong with the answer, if anything, and the keys. */
export function footLines({ look, footer }: ScreenTexts, fault: string): string[] {
  const { columns, style, symbols } = look;
  return [
    ...(fault === '' ? [] : wrap(fault, columns).map((line) => style('bad', line))),
    ...footer.map((line) => style('quiet', truncate(line, columns, symbols.ellipsis))),
  ];
}
