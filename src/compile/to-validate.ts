import type { SchemaError, Validate } from '../model/schema.js';

/** What ajv compiles a schema to: it says whether data are valid and leaves its errors behind. */
export interface AjvFunction {
  (data: unknown): unknown;
  errors?: readonly unknown[] | null;
}

/** The function that ajv makes → ours, which returns its errors. */
export function toValidate(check: AjvFunction): Validate {
  return (data) => (check(data) === true ? [] : ((check.errors ?? []) as readonly SchemaError[]));
}
