/** Where something stands in a file. Lines and columns as an editor counts them, from 1, columns in UTF-16 units; the end is not part of it. */
export interface Place {
  /** Below the root of the checkout, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** By the id of a finding or of a question (`<touchpoint>/<question>`). Line numbers are no part of a Report: it outlives them. */
export type Places = ReadonlyMap<string, Place>;
