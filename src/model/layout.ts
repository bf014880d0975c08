import type { LocalText } from './questionnaire.js';
import type { RegisterField } from './vocabulary.js';

/** The forms that a register can take, in the order of the help. Each is a file in src/register/layouts/. */
export const LAYOUTS = ['minimum', 'gba', 'ap', 'cnil', 'ico', 'processor'] as const;
export type LayoutId = (typeof LAYOUTS)[number];

/** What a column can show of an entry besides its fields. */
export const ENTRY_FACTS = [
  'number',
  'name',
  'kind',
  'organisation',
  'representative',
  'dpo',
  'on_behalf_of',
  'dpia',
  'last_review',
] as const;
export type EntryFact = (typeof ENTRY_FACTS)[number];

/**
 * What a sheet of a workbook holds. `entries`: a row for each entry. `each_entry`: a sheet of its own for each, column by column.
 * `lists`: the values that occur, by column. `mapping`: which touchpoint an entry is.
 */
export const SHEET_CONTENTS = [
  'organisation',
  'entries',
  'each_entry',
  'processors',
  'lists',
  'guide',
  'mapping',
  'to_ask',
] as const;
export type SheetContents = (typeof SHEET_CONTENTS)[number];

/** A form for the register, as data: which columns, in which order, and how a workbook is divided. */
export interface Layout {
  readonly id: LayoutId;
  /** Whose duty it serves: GDPR Art. 30(1) or 30(2). */
  readonly role: 'controller' | 'processor';
  readonly title: LocalText;
  /** Whose habit it follows, and what to know about that. */
  readonly about: LocalText;
  readonly columns: readonly LayoutColumn[];
  readonly sheets: readonly LayoutSheet[];
}

/** A column shows fields, or one fact, or nothing: it is there to be filled in by hand. */
export interface LayoutColumn {
  readonly id: string;
  readonly title: LocalText;
  readonly fields?: readonly RegisterField[];
  readonly fact?: EntryFact;
  readonly blank?: true;
  /** The id in law.yaml of the rule that requires it. */
  readonly statutory?: string;
}

export interface LayoutSheet {
  readonly holds: SheetContents;
  /** Of a sheet; for `each_entry` what stands before the number. */
  readonly title: LocalText;
  /** Ids of the columns it shows; without it, all. */
  readonly columns?: readonly string[];
}
