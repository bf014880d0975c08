import stringWidth from 'string-width';
import { truncate, wrap } from './fit.js';
import type { Look } from './look.js';

/** What stands around the answer in every prompt; laid out when it is drawn, for the width there is then. */
export interface ScreenTexts {
  /** Where we are. */
  readonly place?: Place;
  readonly message: string;
  /** Below the question, quietly. */
  readonly hint?: string;
  /** The keys there are, each with what it does. */
  readonly keys: readonly string[];
}

/** Where we are. On a narrow screen the names give way, the numbers do not. */
export interface Place {
  readonly names: readonly string[];
  readonly numbers?: string;
}

/** What a drawn prompt knows of the terminal. */
export interface Screen {
  /** The look of this moment. */
  readonly look: () => Look;
  /** Says what to call when everything has to be drawn anew. */
  readonly onRedraw: (redraw: () => void) => void;
}

/** Where we are, the question, and what is known beside it. */
export function headLines({ place, message, hint = '' }: ScreenTexts, look: Look): string[] {
  const { columns, style } = look;
  return [
    ...(place === undefined ? [] : [style('quiet', placeLine(place, look))]),
    ...wrap(message, columns).map((line) => style('strong', line)),
    ...(hint === '' ? [] : wrap(hint, columns).map((line) => style('quiet', line))),
  ];
}

/** What is wrong with the answer, if anything, and the keys. */
export function footLines({ keys }: ScreenTexts, fault: string, look: Look): string[] {
  const { columns, style } = look;
  return [
    ...(fault === '' ? [] : wrap(fault, columns).map((line) => style('bad', line))),
    ...keyLines(keys, look).map((line) => style('quiet', line)),
  ];
}

export function placeLine({ names, numbers }: Place, { symbols, columns }: Look): string {
  const end = numbers === undefined ? '' : ` ${symbols.dot} ${numbers}`;
  const start = names.filter(Boolean).join(` ${symbols.dot} `);
  return truncate(start, columns - stringWidth(end), symbols.ellipsis) + end;
}

/** The keys beside each other, broken between them. */
export function keyLines(keys: readonly string[], { symbols, columns }: Look): string[] {
  const lines: string[] = [];
  for (const key of keys) {
    const longer = lines.length === 0 ? key : `${lines.at(-1)} ${symbols.dot} ${key}`;
    if (lines.length > 0 && stringWidth(longer) <= columns) lines[lines.length - 1] = longer;
    else lines.push(key);
  }
  return lines.map((line) => truncate(line, columns, symbols.ellipsis));
}
