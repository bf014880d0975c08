import type { ExistingRegister } from '../model/existing-register.js';
import { REGISTER_FIELDS } from '../model/vocabulary.js';
import { Flow, writeEntry } from '../yaml/write-yaml.js';

/** register/existing.yaml: an entry per activity, a line per field, so that git shows what changed in the register. */
export function writeExistingRegister({ source, entries }: ExistingRegister): string {
  const { file, sha256, imported } = source;
  return `${[
    '# yaml-language-server: $schema=../.touchpoint-audit/existing-register.schema.json',
    'existing_register: 1',
    writeEntry('source', { file, sha256, imported }, 0),
    '',
    'entries:',
    entries
      .map(({ id, name, sheet, touchpoints, fields }) =>
        writeEntry(
          id,
          {
            name,
            sheet,
            touchpoints,
            ...Object.fromEntries(REGISTER_FIELDS.map((field) => [field, fields[field]])),
          },
          2,
        ),
      )
      .join('\n\n'),
  ].join('\n')}\n`;
}

/** register/import.yaml, see `readImportDecisions`. */
export interface WrittenImport {
  readonly sheets?: readonly string[];
  readonly headerRow?: number;
  readonly columns: readonly { readonly column: string; readonly fields: readonly string[] }[];
}

export function writeRegisterImport({ sheets, headerRow, columns }: WrittenImport): string {
  return `${[
    '# yaml-language-server: $schema=../.touchpoint-audit/register-import.schema.json',
    'register_import: 1',
    ...(sheets === undefined ? [] : [writeEntry('sheets', sheets, 0)]),
    ...(headerRow === undefined ? [] : [writeEntry('header_row', headerRow, 0)]),
    writeEntry(
      'columns',
      columns.map(({ column, fields }) => new Flow({ column, fields })),
      0,
    ),
  ].join('\n')}\n`;
}
