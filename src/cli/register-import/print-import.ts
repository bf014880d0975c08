import stringWidth from 'string-width';
import type { MappedColumn, MappedSheet, MappedTable, OpenColumn } from '../../register/import/map-table.js';
import type { ExistingRegister } from '../../model/existing-register.js';
import { COLUMN_FIELDS, IGNORE } from '../../register/import/column-field.js';
import type { Table } from '../../register/import/table.js';
import type { ReadEntries } from '../../register/import/to-entries.js';
import type { Reconciliation } from '../../register/reconcile/reconcile-register.js';
import { truncate } from '../../terminal/fit.js';
import { paragraph } from '../../terminal/paragraph.js';
import { safeLine } from '../../terminal/safe-text.js';
import { commandLine } from '../command-line.js';
import type { Context } from '../context.js';
import { showPath } from '../load-audit.js';
import type { LoadedAudit } from '../load-audit.js';
import { fieldName, shortly } from './words.js';

const DELIMITERS: Readonly<Record<string, string>> = {
  ';': 'semicolon',
  ',': 'comma',
  '\t': 'tab',
  '|': 'bar',
};
/** What Art. 30(1)(b) to (g) wants of every entry; transfers only where there are any. */
const STATUTORY = [
  'purposes',
  'data_subjects',
  'data_categories',
  'recipients',
  'retention',
  'security',
] as const;
const MAX_NOTES = 10;
/** Columns of the terminal for a heading. */
const MAX_LABEL = 34;

/** What the file is, and what each of its columns was taken for, and why. */
export function printMapping(
  { out, t }: Context,
  { csv, macros }: Table,
  { sheets, skipped }: MappedTable,
  { file, saved }: { readonly file: string; readonly saved: boolean },
): void {
  const delimiter = csv && t('import.delimiter', { delimiter: DELIMITERS[csv.delimiter] ?? 'bar' });
  paragraph(
    out,
    csv === undefined
      ? t('import.read_xlsx', { file })
      : t('import.read_csv', { file, encoding: csv.encoding.toUpperCase(), delimiter: delimiter ?? '' }),
    'strong',
  );
  if (macros) paragraph(out, t('import.macros'), 'quiet');
  if (saved) paragraph(out, t('import.saved_mapping'), 'quiet');
  for (const alike of alikeSheets(sheets)) {
    const [{ columns, open, headerRows }] = alike;
    const rows = headerRows.join(', ');
    const sheet = alike.map(({ name }) => name).join('”, “');
    out.line();
    paragraph(
      out,
      safeLine(sheet === '' ? t('import.no_sheet', { rows }) : t('import.sheet', { sheet, rows })),
    );
    const lines = [...columns, ...open].toSorted((a, b) => a.index - b.index);
    const width = Math.max(...lines.map(({ label }) => stringWidth(truncate(label, MAX_LABEL))));
    for (const column of lines) {
      const text = truncate(column.label, MAX_LABEL);
      const holds = 'why' in column ? holdsInWords(column, t) : '?';
      out.raw(
        out.style(`  ${text}${' '.repeat(width - stringWidth(text))}  `, 'plain'),
        out.style(holds, 'why' in column ? 'plain' : 'warn'),
        out.style('why' in column ? `  ${t(`import.why.${column.why}`)}` : '', 'quiet'),
      );
    }
  }
  for (const { name, why } of skipped)
    paragraph(out, safeLine(t(`import.skipped.${why}`, { sheet: name })), 'quiet');
}

/** Sheets with the same columns are shown once: departments, or a form for each activity. */
function alikeSheets(sheets: readonly MappedSheet[]): [MappedSheet, ...MappedSheet[]][] {
  const groups = new Map<string, [MappedSheet, ...MappedSheet[]]>();
  for (const sheet of sheets) {
    const lines = [...sheet.columns, ...sheet.open].map((column) => [
      column.index,
      column.label,
      'why' in column && column.fields,
    ]);
    const key = JSON.stringify([sheet.headerRows, lines]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [sheet]);
    else group.push(sheet);
  }
  return [...groups.values()];
}

function holdsInWords({ fields }: MappedColumn, t: Context['t']): string {
  return fields.length === 0 ? fieldName(t, IGNORE) : fields.map((field) => fieldName(t, field)).join(' + ');
}

/** The columns that somebody has to decide about, each with the flag to give. */
export function printOpenColumns({ err, t }: Context, open: readonly OpenColumn[]): void {
  err.line();
  err.line(t('import.open', { count: open.length }), 'bad');
  for (const { label, examples, content } of open) {
    const example = shortly(examples[0] ?? '');
    paragraph(
      err,
      safeLine(
        `  ${t('import.open_column', { label: shortly(label), example, content: content ?? 'other' })}`,
      ),
    );
  }
  paragraph(err, t('import.open_todo'));
  for (const { label, candidates } of open) {
    const field = candidates[0] ?? IGNORE;
    const shown = safeLine(label).replace(/["\\$`]/g, '\\$&');
    err.line(field === IGNORE ? `  --ignore "${shown}"` : `  --map "${shown}=${field}"`);
  }
  paragraph(err, t('import.fields', { fields: COLUMN_FIELDS.join(', ') }), 'quiet');
}

export interface Outcome {
  readonly read: ReadEntries;
  readonly register: ExistingRegister;
  readonly outcome: Reconciliation;
  /** Undefined of a dry run. */
  readonly written: readonly string[] | undefined;
}

/** What was read, what it is about, and where it and the answers contradict each other. */
export function printOutcome(loaded: LoadedAudit, { read, register, outcome, written }: Outcome): void {
  const { audit, context, folder } = loaded;
  const { out, t, language } = context;
  const say = (text: string, style?: 'quiet' | 'warn' | 'good'): void =>
    paragraph(out, safeLine(text), style);
  const touchpointName = (id: string): string =>
    audit.touchpoints.find((touchpoint) => touchpoint.id === id)?.name ?? id;

  out.line();
  out.line(t('import.entries', { count: read.entries.length }), 'strong');
  for (const { why, row, text } of read.notes.slice(0, MAX_NOTES))
    say(`  ${t(`import.note.${why}`, { row, text })}`, 'quiet');
  const more = read.notes.length - MAX_NOTES;
  if (more > 0) say(`  ${t('import.more_notes', { count: more })}`, 'quiet');

  const matched = outcome.matches.filter(({ touchpoints }) => touchpoints.length > 0);
  if (matched.length > 0) out.line(t('import.matches'));
  for (const { entry, touchpoints } of matched) {
    for (const { id, why, word } of touchpoints) {
      say(
        `  ${t('import.match', { touchpoint: touchpointName(id), entry: shortly(entry.name), why, word })}`,
      );
    }
  }
  const unclear = outcome.matches.filter((match) => match.unclear.length > 0);
  if (unclear.length > 0) out.line(t('import.unclear'), 'warn');
  for (const { entry, unclear: ids } of unclear) {
    const names = ids.map((id) => `“${touchpointName(id)}”`).join(', ');
    say(
      `  ${t('import.unclear_entry', { entry: shortly(entry.name), id: entry.id, first: ids[0] ?? '', touchpoints: names })}`,
    );
  }
  const elsewhere = outcome.matches.filter(
    (match) => match.touchpoints.length + match.unclear.length === 0,
  ).length;
  if (elsewhere > 0) say(t('import.elsewhere', { count: elsewhere }), 'quiet');

  const columns = new Set(register.entries.flatMap(({ fields }) => Object.keys(fields)));
  const lacking = STATUTORY.filter((field) => !columns.has(field));
  if (lacking.length > 0) {
    say(
      t('import.no_column', { fields: lacking.map((field) => `“${fieldName(t, field)}”`).join(', ') }),
      'warn',
    );
  }

  const names = (kind: string): string => {
    const found = outcome.findings.filter((finding) => finding.kind === kind);
    return [
      ...new Set(
        found.map(({ touchpoint, questionnaire, args }) => {
          const title =
            questionnaire === undefined
              ? undefined
              : audit.questionnaires.get(questionnaire)?.title[language];
          if (kind === 'register_not_in_use') return `“${shortly(args['entry'] ?? '')}”`;
          const field =
            args['field'] === undefined
              ? ''
              : ` (${t(`register_field.${args['field']}` as 'register_field.retention')})`;
          return `${touchpoint === undefined ? (title ?? '') : touchpointName(touchpoint)}${field}`;
        }),
      ),
    ].join(', ');
  };
  out.line();
  for (const [kind, key] of [
    ['register_missing', 'import.missing'],
    ['register_not_in_use', 'import.not_in_use'],
    ['register_differs', 'import.differs'],
  ] as const) {
    const found = names(kind);
    if (found !== '') say(t(key, { names: found }), 'warn');
  }
  if (outcome.findings.length === 0) say(t('import.none'), 'good');
  const show = showPath(context, folder);
  const files = written?.map(show).join(', ');
  if (files === undefined) say(t('import.dry_run'), 'quiet');
  else say(files === '' ? t('import.unchanged') : t('import.saved', { files }), 'quiet');
  if (outcome.findings.length > 0 && files !== undefined) {
    say(t('import.next', { command: commandLine('report', { dir: show('.') }) }));
  }
}
