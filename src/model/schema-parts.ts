import type { JsonSchema } from './schema.js';
import { SEVERITIES } from './vocabulary.js';

/** Parts that the JSON Schemas of what commands print have in common. */

export type Properties = Readonly<Record<string, JsonSchema>>;

export const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

export const text: JsonSchema = { type: 'string' };
export const date: JsonSchema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
export const count: JsonSchema = { type: 'integer', minimum: 0 };
export const flag: JsonSchema = { type: 'boolean' };
export const severity: JsonSchema = { enum: SEVERITIES };

export const list = (items: JsonSchema, description?: string): JsonSchema => ({
  type: 'array',
  items,
  ...(description !== undefined && { description }),
});

/** With every field named: what is not in the schema is not in the data. */
export const object = (required: Properties, optional: Properties = {}): JsonSchema => ({
  type: 'object',
  required: Object.keys(required),
  properties: { ...required, ...optional },
  additionalProperties: false,
});

/** To a definition of the same schema. */
export const ref = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });
