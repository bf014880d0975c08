import type { Printer, Style } from './printer.js';
import type { Symbols } from './symbols.js';

/** How prompts are drawn: colours, signs and the room there is. */
export interface Look {
  readonly style: (style: Style, text: string) => string;
  readonly symbols: Symbols;
  readonly columns: number;
  readonly rows: number;
}

/** The look of this moment; asked anew for each prompt, since a window can be resized. */
export function lookOf(printer: Printer, symbols: Symbols): Look {
  const { sink } = printer;
  const rows = (sink as { rows?: number }).rows ?? 24;
  return { style: (style, text) => printer.style(text, style), symbols, columns: printer.columns - 1, rows };
}
