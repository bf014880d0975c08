import type { AnswerInWords, ProcessorAtTouchpoint, Register } from '../../model/register.js';
import { fieldLines } from '../field-lines.js';
import { textCell } from '../table.js';
import type { Cell, Table } from '../table.js';
import type { Words } from '../words.js';

/** Which processor touches what: a row for each processor at each touchpoint, and for each touchpoint whose processors nobody named. */
export function processorsSheet({ processors, entries }: Register, title: string, words: Words): Table {
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
      column('register.processor', 30),
      column('register.touchpoint', 26),
      column('register.agreement', 40),
      column('register.sub_processors', 40),
      column('register.countries', 30),
    ],
    rows: [
      ...processors.flatMap(({ name, touchpoints }) =>
        touchpoints.map((at) => [textCell(name), ...cellsAt(at)]),
      ),
      ...entries
        .filter(({ fields }) => fields.processors.state === 'missing')
        .map(({ name, fields }): Cell[] => [
          { kind: 'text', lines: fieldLines(fields.processors, words) },
          textCell(name),
          textCell(),
          textCell(),
          textCell(),
        ]),
    ],
  };
}

const cellsAt = ({ touchpoint, agreement, subProcessors, countries }: ProcessorAtTouchpoint): Cell[] => [
  textCell(touchpoint.name),
  textCell(...agreement.flatMap(said)),
  textCell(...subProcessors.flatMap(said)),
  textCell(...countries),
];

const said = ({ question, words, note }: AnswerInWords): string[] => [
  `${question.ask} ${words.join(', ')}`,
  ...(note === undefined ? [] : [note]),
];
