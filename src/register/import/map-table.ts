import { IGNORE } from './column-field.js';
import type { ColumnField } from './column-field.js';
import { SUGGESTED, columnContent } from './column-content.js';
import type { ColumnContent } from './column-content.js';
import { asForm } from './as-form.js';
import { findHeader } from './find-header.js';
import type { Header } from './find-header.js';
import { plainWords } from './plain-words.js';
import { recogniseColumn } from './recognise-column.js';
import type { Row, Sheet, Table } from './table.js';

/** What somebody decided about reading a register, on the command line or at an earlier import. */
export interface ImportDecisions {
  /** Only these sheets, by name. */
  readonly sheets?: readonly string[];
  /** The row that the headings stand in, as the spreadsheet counts. */
  readonly headerRow?: number;
  /** By heading as {@link columnKey} gives it; none: the column is not read. */
  readonly columns: ReadonlyMap<string, Decided>;
}

export interface Decided {
  readonly fields: readonly ColumnField[];
  readonly why: 'given' | 'saved';
}

/** How headings are told apart: case, accents and signs do not matter. */
export const columnKey = (label: string): string => plainWords(label) || label.trim();

export interface MappedColumn {
  /** The heading, or the letter of the column between brackets where it has none. */
  readonly label: string;
  readonly index: number;
  /** None: the column is not read. */
  readonly fields: readonly ColumnField[];
  /** `empty`: no cell has text, so that it does not matter what it is. */
  readonly why: Decided['why'] | 'heading' | 'words' | 'empty';
}

/** A column that somebody has to decide about. */
export interface OpenColumn {
  readonly label: string;
  readonly index: number;
  /** What its heading could mean, or its cells look like. */
  readonly candidates: readonly ColumnField[];
  readonly content?: ColumnContent;
  readonly examples: readonly string[];
}

export interface MappedSheet {
  readonly name: string;
  /** It is a form: one activity, its parts below each other. `headerRows` and rows are then as if it had been a table. */
  readonly form: boolean;
  /** As the spreadsheet counts. */
  readonly headerRows: readonly number[];
  readonly columns: readonly MappedColumn[];
  readonly open: readonly OpenColumn[];
  /** Below the headings. */
  readonly rows: readonly Row[];
}

/** `hidden`, `empty`; `no_header`: no row looks like headings of a register; `no_name`: nothing in it names an activity, or says something of one;
 * `not_listed`: a form of an activity that is not in the list. */
export interface SkippedSheet {
  readonly name: string;
  readonly why: 'hidden' | 'empty' | 'no_header' | 'no_name' | 'not_listed' | 'not_chosen';
}

export interface MappedTable {
  readonly sheets: readonly MappedSheet[];
  readonly skipped: readonly SkippedSheet[];
}

/** What each column of a table holds. Nothing is guessed: what is not certain is open. */
export function mapTable(table: Table, decisions: ImportDecisions): MappedTable {
  const read = table.sheets.map((sheet) => mapSheet(sheet, decisions));
  const sheets = read.filter((sheet): sheet is MappedSheet => 'rows' in sheet);
  // Lists for a drop-down have headings too. Without any sheet that names activities, somebody has to say what names them.
  const tables = sheets.filter((sheet) => !sheet.form && isRegister(sheet));
  const listed = new Set(tables.flatMap(namesIn));
  // Beside a list of activities a form is about one of them; else it may be a manual, which has the same words.
  const belongs = (sheet: MappedSheet): boolean =>
    tables.length === 0 || namesIn(sheet).some((name) => listed.has(name));
  const named = sheets.filter((sheet) => isRegister(sheet) && (!sheet.form || belongs(sheet)));
  return {
    sheets: named.length > 0 ? named : sheets,
    skipped: read.flatMap((sheet): SkippedSheet[] => {
      if (!('rows' in sheet)) return [sheet];
      if (named.length === 0 || named.includes(sheet)) return [];
      return [{ name: sheet.name, why: isRegister(sheet) ? 'not_listed' : 'no_name' }];
    }),
  };
}

/** The columns to decide about; one that stands on several sheets once. */
export function openColumns({ sheets }: MappedTable): OpenColumn[] {
  const open = sheets.flatMap((sheet) => sheet.open);
  return open.filter(
    ({ label }, at) => open.findIndex((other) => columnKey(other.label) === columnKey(label)) === at,
  );
}

export const hasName = ({ columns }: MappedSheet): boolean =>
  columns.some(({ fields }) => fields.includes('name'));

/** The names of activities that stand on a sheet, as words. */
const namesIn = ({ columns, rows }: MappedSheet): string[] => {
  const indexes = columns.filter(({ fields }) => fields.includes('name')).map(({ index }) => index);
  return rows
    .flatMap(({ cells }) => indexes.map((index) => plainWords(cells[index]?.text ?? '')))
    .filter((name) => name !== '');
};

/** It names activities, and says something of them: a list of names beside the register is none. */
const isRegister = (sheet: MappedSheet): boolean =>
  hasName(sheet) &&
  [...sheet.columns, ...sheet.open].some((column) =>
    'why' in column
      ? column.fields.some((field) => field !== 'name' && field !== 'touchpoint')
      : column.candidates.length > 0,
  );

function mapSheet(sheet: Sheet, decisions: ImportDecisions): MappedSheet | SkippedSheet {
  const { name } = sheet;
  const chosen = decisions.sheets?.includes(name);
  if (chosen === false) return { name, why: 'not_chosen' };
  if (sheet.rows.length === 0) return { name, why: 'empty' };
  if (sheet.hidden && chosen !== true) return { name, why: 'hidden' };
  const form = decisions.headerRow === undefined ? asForm(sheet) : undefined;
  const header = findHeader(form ?? sheet, form === undefined ? decisions.headerRow : undefined);
  if (header === undefined) return { name, why: 'no_header' };
  const all = (form ?? sheet).rows;
  const rows = all.slice(header.first + header.count);
  const judged = judgeColumns(header, rows, decisions);
  return {
    name,
    form: form !== undefined,
    headerRows: all.slice(header.first, header.first + header.count).map(({ number }) => number),
    columns: judged.flatMap((column) => ('why' in column ? [column] : [])),
    open: judged.flatMap((column) => ('candidates' in column ? [column] : [])),
    rows,
  };
}

function judgeColumns(
  { headings, labels }: Header,
  rows: readonly Row[],
  { columns }: ImportDecisions,
): (MappedColumn | OpenColumn)[] {
  const width = Math.max(headings.length, ...rows.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, index) => index).flatMap(
    (index): (MappedColumn | OpenColumn)[] => {
      const texts = rows.flatMap(({ cells }) => {
        const cell = cells[index];
        return cell === undefined || cell.text === '' || cell.merged === 'left' ? [] : [cell.text];
      });
      const heading = headings[index] ?? { above: '', own: '' };
      const label = labels[index] ?? `(${letterOf(index)})`;
      const decided = columns.get(columnKey(label));
      if (decided !== undefined) return [{ label, index, ...decided }];
      if (texts.length === 0) {
        return heading.own === '' ? [] : [{ label, index, fields: fieldsOf(heading), why: 'empty' }];
      }
      const content = columnContent(texts);
      const suggested = content === undefined ? undefined : SUGGESTED[content];
      const recognised = heading.own === '' ? NOTHING : recogniseColumn(heading);
      const examples = [...new Set(texts)].slice(0, 3);
      const open = (candidates: readonly ColumnField[]): OpenColumn => ({
        label,
        index,
        candidates: [...new Set([...candidates, ...(suggested === undefined ? [] : [suggested])])],
        ...(content !== undefined && { content }),
        examples,
      });
      if (recognised.why === 'none') return [open(recognised.candidates)];
      const { field, why } = recognised;
      if (contradicts(field, content)) return [open(field === IGNORE ? [] : [field])];
      return [{ label, index, fields: field === IGNORE ? [] : [field], why }];
    },
  );
}

const NOTHING = { why: 'none', candidates: [] } as const;

function fieldsOf(heading: Header['headings'][number]): ColumnField[] {
  const recognised = recogniseColumn(heading);
  return recognised.why === 'none' || recognised.field === IGNORE ? [] : [recognised.field];
}

/** Cells that say plainly something else than the heading: a column “Termijn” full of legal bases was moved by somebody. */
function contradicts(field: ColumnField | typeof IGNORE, content: ColumnContent | undefined): boolean {
  if (content === 'legal_bases') return field === 'retention' || field === 'transfers';
  if (content === 'periods') return field === 'legal_basis' || field === 'transfers' || field === 'name';
  // Names of activities are words; a column of dates, ticks or numbers under such a heading is something else.
  return field === 'name' && (content === 'dates' || content === 'yes_no' || content === 'numbers');
}

/** 0 → A, 27 → AB. */
function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}
