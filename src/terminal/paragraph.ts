import { wrap } from './fit.js';
import type { Printer, Style } from './printer.js';

/** Text that wraps between words where a terminal would break them. */
export function paragraph(printer: Printer, text: string, style: Style = 'plain'): void {
  const lines = printer.sink.isTTY === true ? wrap(text, printer.columns - 1) : [text];
  for (const line of lines) printer.line(line, style);
}
