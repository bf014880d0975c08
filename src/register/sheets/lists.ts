import { byCodeUnit } from '../../model/order.js';
import type { Register } from '../../model/register.js';
import type { LayoutInWords } from '../layout-in-words.js';
import { textCell } from '../table.js';
import type { Table } from '../table.js';

/** The values that occur, by column: to choose from when an entry is added by hand. */
export function listsSheet({ entries }: Register, { columns }: LayoutInWords, title: string): Table {
  const lists = columns.flatMap(({ column, name, statutory }) => {
    const values = entries.flatMap(({ fields }) =>
      (column.fields ?? []).flatMap((field) => fields[field].values.map(({ text }) => text)),
    );
    const once = [...new Set(values)].toSorted(byCodeUnit);
    return once.length > 0 ? [{ name, statutory, values: once }] : [];
  });
  const longest = Math.max(0, ...lists.map(({ values }) => values.length));
  return {
    title,
    named: false,
    columns: lists.map(({ name, statutory }) => ({ title: name, statutory, width: 34 })),
    rows: [...Array(longest).keys()].map((row) =>
      lists.map(({ values }) => textCell(...(values[row] === undefined ? [] : [values[row]]))),
    ),
  };
}
