import type { IsoDate } from '../model/audit.js';

/** A register as tables, in words: what a spreadsheet shows, before it is bytes. */
export interface Table {
  /** Of the sheet; unique in its workbook, whatever the capitals, and short enough for one. */
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** The first column stays in view, and names what the row is. */
  readonly named: boolean;
}

export interface TableColumn {
  readonly title: string;
  /** The law requires it; the title says which rule. */
  readonly statutory: boolean;
  /** In characters. */
  readonly width: number;
}

export type Cell =
  | { readonly kind: 'text'; readonly lines: readonly Line[]; readonly statutory?: boolean }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'date'; readonly date: IsoDate };

/** A line within a cell. What is not a value stands in square brackets, so that nobody takes it for one. */
export interface Line {
  readonly text: string;
  /** `missing`: an answer is still wanted. `beside`: why there is no value, or something about one. */
  readonly mark?: 'missing' | 'beside';
}

export const textCell = (...texts: readonly string[]): Cell => ({
  kind: 'text',
  lines: texts.map((text) => ({ text })),
});
