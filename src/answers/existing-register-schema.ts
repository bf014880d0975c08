import type { JsonSchema } from '../model/schema.js';
import { ID_PATTERN, REGISTER_FIELDS } from '../model/vocabulary.js';
import { closed, isoDate, line } from './touchpoint-schema.js';

/** Characters in a field of an entry; a cell of a spreadsheet takes no more. */
const MAX_FIELD = 32_767;

/** The JSON Schema of register/existing.yaml. */
export function existingRegisterSchema(): JsonSchema {
  const field = { type: 'string', minLength: 1, maxLength: MAX_FIELD };
  const touchpoint = { type: 'string', pattern: ID_PATTERN, maxLength: 64, $comment: 'kebab_case' };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'register/existing.yaml',
    ...closed(['existing_register', 'source', 'entries'], {
      existing_register: { const: 1 },
      source: closed(['file', 'sha256', 'imported'], {
        file: line,
        sha256: { type: 'string', pattern: '^[0-9a-f]{64}$', $comment: 'sha256' },
        imported: isoDate,
      }),
      entries: {
        type: ['object', 'null'],
        additionalProperties: closed(['name'], {
          name: field,
          sheet: line,
          touchpoints: { type: 'array', items: touchpoint, uniqueItems: true },
          ...Object.fromEntries(REGISTER_FIELDS.map((name) => [name, field])),
        }),
      },
    }),
  };
}

/** The JSON Schema of register/import.yaml. */
export function registerImportSchema(fields: readonly string[]): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'register/import.yaml',
    ...closed(['register_import', 'columns'], {
      register_import: { const: 1 },
      sheets: {
        type: 'array',
        minItems: 1,
        uniqueItems: true,
        items: { type: 'string', minLength: 1, maxLength: 255 },
      },
      header_row: { type: 'integer', minimum: 1, maximum: 1_048_576 },
      columns: {
        type: 'array',
        items: closed(['column', 'fields'], {
          column: { type: 'string', minLength: 1, maxLength: MAX_FIELD },
          fields: { type: 'array', uniqueItems: true, items: { enum: fields } },
        }),
      },
    }),
  };
}
