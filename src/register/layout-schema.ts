import { ENTRY_FACTS, LAYOUTS, SHEET_CONTENTS } from '../model/layout.js';
import type { JsonSchema } from '../model/schema.js';
import { LANGUAGES, REGISTER_FIELDS } from '../model/vocabulary.js';

const text: JsonSchema = {
  type: 'object',
  required: LANGUAGES,
  additionalProperties: false,
  properties: Object.fromEntries(LANGUAGES.map((language) => [language, { type: 'string', minLength: 1 }])),
};
const name: JsonSchema = { type: 'string', pattern: '^[a-z][a-z0-9_]*$' };

const column: JsonSchema = {
  type: 'object',
  required: ['id', 'title'],
  additionalProperties: false,
  properties: {
    id: name,
    title: text,
    fields: { type: 'array', minItems: 1, uniqueItems: true, items: { enum: REGISTER_FIELDS } },
    fact: { enum: ENTRY_FACTS },
    blank: { const: true },
    statutory: { type: 'string' },
  },
  oneOf: [{ required: ['fields'] }, { required: ['fact'] }, { required: ['blank'] }],
};

const sheet: JsonSchema = {
  type: 'object',
  required: ['holds', 'title'],
  additionalProperties: false,
  properties: {
    holds: { enum: SHEET_CONTENTS },
    title: text,
    columns: { type: 'array', minItems: 1, uniqueItems: true, items: name },
  },
};

/** The format of src/register/layouts/*.yaml. The build checks them against it. */
export const layoutSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'A layout of the register',
  type: 'object',
  required: ['id', 'role', 'title', 'about', 'columns', 'sheets'],
  additionalProperties: false,
  properties: {
    id: { enum: LAYOUTS },
    role: { enum: ['controller', 'processor'] },
    title: text,
    about: text,
    columns: { type: 'array', minItems: 1, items: column },
    sheets: { type: 'array', minItems: 1, items: sheet },
  },
};
