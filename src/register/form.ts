import type { Cell, Table } from './table.js';
import type { Words } from './words.js';

export interface FormLine {
  readonly title: string;
  readonly statutory: boolean;
  readonly cell: Cell;
}

/** A sheet of two columns: what, and what is known of it. */
export function formOf(title: string, lines: readonly FormLine[], { t }: Words): Table {
  return {
    title,
    named: true,
    columns: [
      { title: t('register.form_what'), statutory: false, width: 40 },
      { title: t('register.form_contents'), statutory: false, width: 80 },
    ],
    rows: lines.map(({ title: what, statutory, cell }) => [
      { kind: 'text', lines: [{ text: what }], statutory },
      cell,
    ]),
  };
}
