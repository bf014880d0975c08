import type { Register } from '../../model/register.js';
import { textCell } from '../table.js';
import type { Table } from '../table.js';
import { questionsToFill } from '../questions-to-fill.js';
import type { Words } from '../words.js';

/** The questions that would complete the register, each once for its touchpoint, with the columns that wait for it. */
export function toAskSheet(register: Register, title: string, words: Words): Table {
  const { t } = words;
  const column = (key: Parameters<Words['t']>[0], width: number): Table['columns'][number] => ({
    title: t(key),
    statutory: false,
    width,
  });
  return {
    title,
    named: true,
    columns: [
      column('register.touchpoint', 26),
      column('register.question', 60),
      column('register.fills', 40),
      column('register.stands', 26),
      column('register.role', 26),
    ],
    rows: questionsToFill(register).map(({ entry, question, fields }) => [
      textCell(entry.name),
      textCell(question.ask),
      textCell(fields.map((field) => t(`register_field.${field}`)).join(', ')),
      textCell(t(`register.why_${question.why}`)),
      textCell(...(question.role === undefined ? [] : [question.role])),
    ]),
  };
}
