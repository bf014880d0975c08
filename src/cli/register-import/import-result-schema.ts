import { closed, id, isoDate } from '../../answers/touchpoint-schema.js';
import { FINDING_KINDS } from '../../model/finding.js';
import type { JsonSchema } from '../../model/schema.js';
import { REGISTER_FIELDS, SEVERITIES } from '../../model/vocabulary.js';
import { COLUMN_FIELDS } from '../../register/import/column-field.js';

const text = { type: 'string' };
const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items });
const column = closed(['column', 'fields', 'why'], {
  column: text,
  fields: list({ enum: COLUMN_FIELDS }),
  why: { enum: ['given', 'saved', 'heading', 'words', 'empty'] },
});
const openColumn = closed(['column', 'candidates', 'examples'], {
  column: text,
  candidates: list({ enum: COLUMN_FIELDS }),
  content: { enum: ['periods', 'legal_bases', 'countries', 'dates', 'yes_no', 'numbers'] },
  examples: list(text),
});

/**
 * What `register import --json` prints (JSON Schema). While columns are to be decided about (exit code 2) there are no entries, matches and
 * findings; of a file that cannot be read there are `problems` alone.
 */
export const importResultSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'register import --json',
  anyOf: [
    closed(['problems'], {
      problems: list({ type: 'object', required: ['code', 'args', 'level'] }),
    }),
    closed(['register_import', 'kind', 'macros', 'sheets', 'skipped'], {
      register_import: { const: 1 },
      kind: { enum: ['csv', 'xlsx'] },
      encoding: { enum: ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] },
      delimiter: { enum: [';', ',', '\t', '|'] },
      macros: { type: 'boolean' },
      sheets: list(
        closed(['name', 'form', 'header_rows', 'columns', 'open'], {
          name: text,
          form: { type: 'boolean' },
          header_rows: list({ type: 'integer' }),
          columns: list(column),
          open: list(openColumn),
        }),
      ),
      skipped: list(
        closed(['name', 'why'], {
          name: text,
          why: { enum: ['hidden', 'empty', 'no_header', 'no_name', 'not_listed', 'not_chosen'] },
        }),
      ),
      notes: list(
        closed(['sheet', 'row', 'why', 'text'], {
          sheet: text,
          row: { type: 'integer' },
          why: { enum: ['title', 'continued', 'no_name', 'hidden', 'heading_again'] },
          text,
        }),
      ),
      source: closed(['file', 'sha256', 'imported'], { file: text, sha256: text, imported: isoDate }),
      entries: list(
        closed(['id', 'name', 'fields'], {
          id: text,
          name: text,
          sheet: text,
          touchpoints: list(id),
          fields: closed([], Object.fromEntries(REGISTER_FIELDS.map((field) => [field, text]))),
        }),
      ),
      matches: list(
        closed(['entry', 'touchpoints', 'unclear'], {
          entry: text,
          touchpoints: list(
            closed(['id', 'why', 'word'], {
              id,
              why: { enum: ['decided', 'same_name', 'name_within', 'kind'] },
              word: text,
            }),
          ),
          unclear: list(id),
        }),
      ),
      findings: list(
        closed(['id', 'kind', 'severity'], {
          id: text,
          kind: { enum: FINDING_KINDS },
          severity: { enum: SEVERITIES },
        }),
      ),
    }),
  ],
};
