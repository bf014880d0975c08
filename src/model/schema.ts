/** A JSON Schema (draft 2020-12), as plain data. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** What we read of an ajv error. */
export interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/**
 * Checks plain data against one schema. Compiled at build time for what the package ships, and by compile/ for the
 * user's own questionnaires.
 *
 * @returns the errors; empty when valid
 */
export type Validate = (data: unknown) => readonly SchemaError[];
