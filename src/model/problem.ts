/**
 * A fault in an input file or in how the tool was called. A value, never an exception: problems are gathered over all
 * files and printed together. The sentence is made in text/ from `code` and `args`.
 */
export interface Problem {
  /** Key of the message, `problem.<code>`; see text/. */
  readonly code: string;
  readonly args: Readonly<Record<string, string | number>>;
  /** As the user would name it: relative to the audit folder, or as given on the command line. */
  readonly file?: string;
  readonly position?: Position;
  /** The line before, the line itself and the line after, for the excerpt. */
  readonly excerpt?: readonly ExcerptLine[];
  /** The nearest valid word. */
  readonly suggestion?: string;
  /** A warning does not make the file unusable. */
  readonly level: 'error' | 'warning';
}

/** Line and column as an editor counts them, from 1; columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface ExcerptLine {
  readonly line: number;
  readonly text: string;
}

/** A value, or the reasons why there is none. Warnings may accompany a value. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };
