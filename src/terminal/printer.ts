import { safeText } from './safe-text.js';

/** What a printer writes to: a stream, or a list of strings in a test. */
export interface Sink {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Colours a text that is harmless already. */
export type Paint = (style: Style, text: string) => string;

export type Style = 'plain' | 'strong' | 'quiet' | 'good' | 'bad' | 'warn' | 'link';

/**
 * The only way text reaches a terminal: what comes from files is made harmless first, and coloured after. Results go to
 * `out`, everything else to `err`.
 */
export class Printer {
  /**
   * @param paint how styles look; without it everything is plain
   * @param fold makes text fit for a terminal that shows ASCII only
   */
  constructor(
    readonly sink: Sink,
    private readonly paint?: Paint,
    private readonly fold: (text: string) => string = (text) => text,
  ) {}

  /** One line, or several. */
  line(text = '', style: Style = 'plain'): void {
    this.sink.write(`${this.style(text, style)}\n`);
  }

  /** Made harmless and coloured, to be put together into a line by {@link raw}. */
  style(text: string, style: Style): string {
    const harmless = this.fold(safeText(text));
    return this.paint === undefined ? harmless : this.paint(style, harmless);
  }

  /** A line made of pieces from {@link style}. */
  raw(...styled: readonly string[]): void {
    this.sink.write(`${styled.join('')}\n`);
  }

  /** Columns to fill; 80 where it is not a terminal, so that output does not depend on one. */
  get columns(): number {
    return this.sink.isTTY === true ? Math.max(40, this.sink.columns ?? 80) : 80;
  }
}

/** Where what nobody wants to read goes. */
export const NOWHERE: Sink = { write: () => true };

/** NO_COLOR and FORCE_COLOR (no-color.org, force-color.org), else whether it is a terminal that can. */
export function wantsColour(env: Readonly<Record<string, string | undefined>>, sink: Sink): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0';
  return sink.isTTY === true && TERM !== 'dumb';
}
