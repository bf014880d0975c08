import type { Layout, LayoutColumn, LayoutSheet } from '../model/layout.js';
import type { LawBook } from '../model/law.js';
import type { Reference } from '../model/report.js';
import type { Words } from './words.js';

/** A layout in one language, with the rules that its columns rest on. */
export interface LayoutInWords {
  readonly layout: Layout;
  readonly title: string;
  readonly about: string;
  readonly columns: readonly ColumnInWords[];
  /** By id in the order of the columns, each once. */
  readonly law: readonly Pick<Reference, 'id' | 'cite' | 'title'>[];
}

export interface ColumnInWords {
  readonly column: LayoutColumn;
  /** Without the rule. */
  readonly name: string;
  /** What stands at the head of the column; the law that requires it is named there. */
  readonly title: string;
  readonly statutory: boolean;
}

/**
 * @param law where the rules are cited from; what is not in it is not printed as law
 */
export function layoutInWords(layout: Layout, law: LawBook, { text }: Words): LayoutInWords {
  const rule = (id: string | undefined): LayoutInWords['law'][number] | undefined => {
    const entry = id === undefined ? undefined : law.get(id);
    return entry && { id: entry.id, cite: text(entry.cite), title: text(entry.title) };
  };
  const rules = layout.columns.flatMap(({ statutory }) => rule(statutory) ?? []);
  return {
    layout,
    title: text(layout.title),
    about: text(layout.about),
    columns: layout.columns.map((column) => {
      const name = text(column.title);
      const cite = rule(column.statutory)?.cite;
      return {
        column,
        name,
        title: cite === undefined ? name : `${name} (${cite})`,
        statutory: cite !== undefined,
      };
    }),
    law: [...new Map(rules.map((reference) => [reference.id, reference])).values()],
  };
}

/** The columns that a sheet shows, in the order it names them. */
export function columnsOf(
  { columns }: LayoutInWords,
  { columns: shown }: LayoutSheet,
): readonly ColumnInWords[] {
  if (shown === undefined) return columns;
  return shown.flatMap((id) => columns.find(({ column }) => column.id === id) ?? []);
}
