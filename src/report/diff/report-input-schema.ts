import type { JsonSchema } from '../../model/schema.js';
import { reportSchema } from '../report-schema.js';

/**
 * What a report has to be to be compared: the published schema, with room for the fields of other versions. A field that is added to the
 * report later must not be required here.
 */
export const reportInputSchema = withRoom(reportSchema) as JsonSchema;

function withRoom(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withRoom);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([keyword, value]) => keyword !== 'additionalProperties' || value !== false)
      .map(([keyword, value]) => [keyword, withRoom(value)]),
  );
}
