import type { ExistingEntry } from '../../model/existing-register.js';
import { slugOf } from '../../model/slug.js';
import { LANGUAGES, REGISTER_FIELDS } from '../../model/vocabulary.js';
import { translator } from '../../text/translate.js';
import type { ColumnField } from './column-field.js';
import type { MappedColumn, MappedSheet, MappedTable } from './map-table.js';
import { plainWords } from './plain-words.js';
import type { Row } from './table.js';

/** What a row was taken for that is not simply an entry; said, so that nothing disappears in silence. */
export interface RowNote {
  readonly sheet: string;
  readonly row: number;
  readonly why: 'title' | 'continued' | 'no_name' | 'hidden' | 'heading_again';
  readonly text: string;
}

export interface ReadEntries {
  readonly entries: readonly ExistingEntry[];
  readonly notes: readonly RowNote[];
}

interface Draft {
  readonly name: string;
  readonly sheet: string;
  readonly values: Map<ColumnField, string[]>;
}

const GAP = '\u0000';

/** What our own exports write where nothing was answered, in each language: what stands before and behind the part that differs. */
const MARKS = LANGUAGES.flatMap((language) => {
  const t = translator(language);
  return [
    t('register.cell_missing'),
    t('register.cell_to_ask', { question: GAP }),
    t('register.cell_unknown', { question: GAP }),
    t('register.cell_none'),
    t('register.cell_not_applicable'),
    t('register.cell_not_applicable_because', { reason: GAP }),
    t('register.cell_not_asked'),
    t('register.cell_audit', { key: GAP }),
    t('register.cell_no_review'),
  ].map((mark) => mark.split(GAP));
});

const isMark = (line: string): boolean =>
  MARKS.some(([before = '', after]) =>
    after === undefined ? line === before : line.startsWith(before) && line.endsWith(after),
  );

/** Without the lines in which an export of ours says that something is missing: they are no values. */
const withoutMarks = (text: string): string =>
  text.includes('[')
    ? text
        .split('\n')
        .filter((line) => !isMark(line))
        .join('\n')
    : text;

/**
 * The rows of a table whose columns are known → the entries of a register. An activity may stand over several rows: its name is merged over
 * them, or stands in the first alone.
 */
export function toEntries({ sheets }: MappedTable): ReadEntries {
  const notes: RowNote[] = [];
  const drafts = withForms(
    sheets,
    sheets.map((sheet) => draftsOf(sheet, notes)),
  );
  const several = new Set(drafts.map(({ sheet }) => sheet)).size > 1;
  const ids = new Map<string, number>();
  const entries = drafts.map(({ name, sheet, values }): ExistingEntry => {
    const touchpoint = values.get('touchpoint')?.[0];
    const fields = REGISTER_FIELDS.flatMap((field) => {
      const texts = values.get(field) ?? [];
      return texts.length === 0 ? [] : [[field, texts.join('\n')] as const];
    });
    return {
      id: idOf(name, ids),
      name,
      ...(several && sheet !== '' && { sheet }),
      ...(touchpoint !== undefined && { touchpoints: [touchpoint] }),
      fields: Object.fromEntries(fields),
    };
  });
  return { entries, notes };
}

/** A list of activities with a form for each: what the form of the same name says is said of that activity. */
function withForms(sheets: readonly MappedSheet[], drafts: readonly Draft[][]): Draft[] {
  const listed = drafts.filter((_, index) => sheets[index]?.form === false).flat();
  const forms = drafts.filter((_, index) => sheets[index]?.form === true).flat();
  const alone = forms.filter((form) => {
    const same = listed.filter(({ name }) => plainWords(name) === plainWords(form.name));
    const [entry] = same;
    if (entry === undefined || same.length > 1) return true;
    for (const [field, texts] of form.values) for (const text of texts) add(entry.values, field, text);
    return false;
  });
  return [...listed, ...alone];
}

function draftsOf({ name: sheet, columns, rows }: MappedSheet, notes: RowNote[]): Draft[] {
  const drafts: Draft[] = [];
  const read = columns.filter(({ fields }) => fields.length > 0);
  const headings = columns.map(({ label }) => plainWords(label));
  for (const row of rows) {
    const note = (why: RowNote['why'], text: string): void => {
      notes.push({ sheet, row: row.number, why, text: shorten(text) });
    };
    const found = read.flatMap((column) => {
      const cell = row.cells[column.index];
      const text = cell === undefined ? '' : withoutMarks(withUnit(column, cell.text));
      return text === '' || cell === undefined ? [] : [{ column, text, merged: cell.merged }];
    });
    if (found.length === 0) continue;
    if (isTitle(row)) {
      note('title', found[0]?.text ?? '');
      continue;
    }
    if (
      columns.filter(({ index }, at) => plainWords(row.cells[index]?.text ?? '') === headings[at]).length > 2
    ) {
      note('heading_again', found[0]?.text ?? '');
      continue;
    }
    const names = found.filter(({ column }) => column.fields.includes('name'));
    const own = names.filter(({ merged }) => merged === undefined);
    const last = drafts.at(-1);
    if (own.length === 0 && last === undefined) {
      note('no_name', found[0]?.text ?? '');
      continue;
    }
    let draft = last;
    if (own.length > 0 || draft === undefined) {
      draft = { name: oneLine(own.map(({ text }) => text).join(' – ')), sheet, values: new Map() };
      drafts.push(draft);
    } else if (names.length === 0) note('continued', draft.name);
    if (row.hidden) note('hidden', draft.name);
    for (const { column, text, merged } of found) {
      if (merged === 'left') continue;
      for (const field of column.fields) add(draft.values, field, text);
    }
  }
  return drafts;
}

function add(values: Map<ColumnField, string[]>, field: ColumnField, text: string): void {
  const texts = values.get(field) ?? [];
  values.set(field, texts.includes(text) ? texts : [...texts, text]);
}

/** One text over the whole width: the title of a department. */
function isTitle({ cells }: Row): boolean {
  const filled = cells.filter(({ text }) => text !== '');
  return filled.length > 1 && filled.slice(1).every(({ merged }) => merged === 'left') && sameText(filled);
}

const sameText = (cells: Row['cells']): boolean => cells.every(({ text }) => text === cells[0]?.text);

/** A bare number under a heading that says its unit, such as “Bewaartermijn (jaren)”: 7 → 7 jaren. */
function withUnit({ label, fields }: MappedColumn, text: string): string {
  if (!fields.includes('retention') || !/^\d+(?:[.,]\d+)?$/.test(text)) return text;
  const unit = UNIT.exec(plainWords(label))?.[0];
  return unit === undefined ? text : `${text} ${unit}`;
}

const UNIT = /\b(?:dagen|weken|maanden|mnd|jaren|jaar|days|weeks|months|years)\b/;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const shorten = (text: string): string => {
  const line = oneLine(text);
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};

/** Of the same name the second one gets a number. */
function idOf(name: string, ids: Map<string, number>): string {
  const slug = slugOf(name).slice(0, 56).replace(/-+$/, '');
  const base = /^[a-z]/.test(slug) ? slug : `entry${slug === '' ? '' : `-${slug}`}`;
  for (;;) {
    const times = (ids.get(base) ?? 0) + 1;
    ids.set(base, times);
    const id = times === 1 ? base : `${base}-${times}`;
    if (times === 1 || !ids.has(id)) {
      ids.set(id, ids.get(id) ?? 1);
      return id;
    }
  }
}
