import type { Register } from '../../model/register.js';
import { textCell } from '../table.js';
import type { Table } from '../table.js';
import type { Words } from '../words.js';

/** Which touchpoint an entry is, and room for the number it had in an earlier notification or register. */
export function mappingSheet({ entries }: Register, title: string, { t }: Words): Table {
  const column = (key: Parameters<Words['t']>[0], width: number): Table['columns'][number] => ({
    title: t(key),
    statutory: false,
    width,
  });
  return {
    title,
    named: true,
    columns: [
      column('register.number', 6),
      column('register.entry', 34),
      column('register.touchpoint', 30),
      column('register.kind', 30),
      column('register.earlier_number', 34),
    ],
    rows: entries.map(({ id, name, questionnaire }, index) => [
      { kind: 'number', number: index + 1 },
      textCell(name),
      textCell(id),
      textCell(questionnaire.name),
      textCell(),
    ]),
  };
}
