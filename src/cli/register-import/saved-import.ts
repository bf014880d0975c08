import { registerImportSchema } from '../../answers/existing-register-schema.js';
import { toValidate } from '../../compile/to-validate.js';
import { readRaw } from '../../files/audit-folder.js';
import { REGISTER_IMPORT_FILE } from '../../model/existing-register.js';
import type { Result } from '../../model/problem.js';
import { COLUMN_FIELDS } from '../../register/import/column-field.js';
import type { ColumnField } from '../../register/import/column-field.js';
import { columnKey } from '../../register/import/map-table.js';
import type { ImportDecisions } from '../../register/import/map-table.js';
import { validators } from '../../shipped/import-validators.js';
import { parseYaml } from '../../yaml/parse-yaml.js';
import { schemaProblems } from '../../yaml/schema-problems.js';

interface WrittenImport {
  readonly sheets?: readonly string[];
  readonly header_row?: number;
  readonly columns: readonly { readonly column: string; readonly fields: readonly ColumnField[] }[];
}

/** What was decided at an earlier import, from register/import.yaml; undefined when there was none. */
export function savedImport(folder: string): Result<ImportDecisions | undefined> {
  const raw = readRaw(folder, REGISTER_IMPORT_FILE);
  if ('problem' in raw) {
    return raw.problem.args['reason'] === 'ENOENT'
      ? { ok: true, value: undefined, problems: [] }
      : { ok: false, problems: [raw.problem] };
  }
  const parsed = parseYaml(raw.path, raw.content);
  if (!parsed.ok) return parsed;
  const check = validators['registerImport'];
  if (check === undefined) throw new Error('no validator registerImport');
  const errors = toValidate(check)(parsed.value.data);
  if (errors.length > 0) {
    return { ok: false, problems: schemaProblems(parsed.value, registerImportSchema(COLUMN_FIELDS), errors) };
  }
  const { sheets, header_row, columns } = parsed.value.data as WrittenImport;
  const decided = columns.map(
    ({ column, fields }) => [columnKey(column), { fields, why: 'saved' as const }] as const,
  );
  return {
    ok: true,
    value: {
      ...(sheets && { sheets }),
      ...(header_row !== undefined && { headerRow: header_row }),
      columns: new Map(decided),
    },
    problems: [],
  };
}
