/** What was read from a spreadsheet or a CSV file: text in cells, and nothing of how it looks. */
export interface Table {
  readonly kind: 'csv' | 'xlsx';
  readonly sheets: readonly Sheet[];
  /** Of a CSV file: how its bytes were read as text, and what stands between its cells. */
  readonly csv?: { readonly encoding: Encoding; readonly delimiter: string };
  /** It has macros. They were not read, and nothing here could run them. */
  readonly macros: boolean;
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface Sheet {
  /** Of a CSV file empty. */
  readonly name: string;
  readonly hidden: boolean;
  /** Rows with something in them, in their order. */
  readonly rows: readonly Row[];
}

export interface Row {
  /** As the spreadsheet counts, from 1; of a CSV file the record. */
  readonly number: number;
  /** Hidden or filtered away in the spreadsheet. */
  readonly hidden: boolean;
  /** As long as its last cell with text. */
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly text: string;
  /** The text stands in another cell, which this one was merged with: `left` in the same row, `above` in an earlier one. */
  readonly merged?: 'left' | 'above';
}

/** A register has some hundreds of rows. What is beyond these is something else, and would take memory and time. */
export const TABLE_LIMITS = {
  /** Bytes of the file. */
  bytes: 20 * 1024 * 1024,
  /** Bytes that a part of the file may inflate to, and all parts that are read together. */
  inflated: 100 * 1024 * 1024,
  /** How many times larger a part may become; Excel stays below 40. */
  ratio: 300,
  /** Rows with text in all sheets together. */
  rows: 10_000,
  columns: 400,
  sheets: 100,
  /** Characters in all cells together, merged ones counted once. */
  characters: 10_000_000,
  /** What Excel allows in a cell. */
  cell: 32_767,
  /** Cells that take the text of a merged one. */
  merged: 200_000,
} as const;
