import type { Register } from '../../model/register.js';
import { md } from '../../text/markdown-text.js';
import { readable } from '../../text/readable.js';
import { cellText } from '../cell-text.js';
import { columnCell } from '../column-cell.js';
import type { LayoutInWords } from '../layout-in-words.js';
import { organisationSheet } from '../sheets/organisation.js';
import { processorsSheet } from '../sheets/processors.js';
import { toAskSheet } from '../sheets/to-ask.js';
import { textCell } from '../table.js';
import type { Cell, Table } from '../table.js';
import { wordsOf } from '../words.js';
import type { Words } from '../words.js';
import type { RegisterFormat } from './format.js';

/** For reading on GitHub or GitLab, and for reviewing changes in a pull request: a heading for each entry, a line for each column. */
export const markdown: RegisterFormat<string> = {
  extension: 'md',
  mediaType: 'text/markdown; charset=utf-8',
  laidOut: true,
  render: (register, layout) => {
    const shown = readable(register);
    const words = wordsOf(register.made.language);
    return [
      `# ${md(words.t(layout.layout.role === 'processor' ? 'register.title_processor' : 'register.title'))}`,
      form(organisationSheet(shown, layout, { holds: 'organisation', title: layout.layout.title }, words)),
      `> ${md(words.t('register.statutory_note'))}`,
      ...entries(shown, layout, words),
      `## ${md(words.t('register.processors'))}`,
      tabled(processorsSheet(shown, '', words), words.t('register.no_processors')),
      `## ${md(words.t('register.to_ask'))}`,
      tabled(toAskSheet(shown, '', words), words.t('register.nothing_to_ask')),
    ]
      .map((block) => `${block}\n`)
      .join('\n');
  },
};

function entries(
  { entries: all, organisation }: Register,
  { columns }: LayoutInWords,
  words: Words,
): string[] {
  return all.flatMap((entry, index) => [
    `## ${md(entry.name)}`,
    columns
      .filter(({ column }) => column.fact !== 'name' && column.fact !== 'number' && column.blank !== true)
      .map(({ column, title }) =>
        item(title, columnCell(column, { entry, number: index + 1, organisation }, words)),
      )
      .join('\n'),
  ]);
}

const form = ({ rows }: Table): string =>
  rows.map(([what, contents]) => item(what ? cellText(what) : '', contents ?? textCell())).join('\n');

/** A point of a list; several lines are points below it, so that a change of one of them is a change of one line. */
function item(title: string, cell: Cell): string {
  const [first = '', ...others] = cellText(cell).split('\n');
  if (others.length === 0) return `- **${md(title)}**: ${md(first)}`;
  return [`- **${md(title)}**`, ...[first, ...others].map((line) => `  - ${md(line)}`)].join('\n');
}

/** A table in Markdown; lines of a cell stand behind each other, since a cell is one line there. */
function tabled({ columns, rows }: Table, ifNone: string): string {
  if (rows.length === 0) return md(ifNone);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(({ title }) => md(title))),
    line(columns.map(() => '---')),
    ...rows.map((row) => line(row.map((cell) => cellText(cell).split('\n').map(md).join('; ')))),
  ].join('\n');
}
