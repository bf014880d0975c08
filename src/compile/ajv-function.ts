/** What ajv compiles a schema to: it says whether data are valid and leaves its errors behind. */
export interface AjvFunction {
  (data: unknown): unknown;
  errors?: readonly unknown[] | null;
}
