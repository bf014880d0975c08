import type { JsonSchema } from '../model/schema.js';
import type { Path } from './locate.js';

/**
 * Every part of a JSON Schema that may say something about the value at a path: through `$ref`, `allOf`, `if` and the
 * like. An error's own schemaPath does not tell: below a `$ref` ajv counts it from the schema referred to.
 */
export function schemasAt(root: JsonSchema, path: Path): readonly JsonSchema[] {
  return path.reduce<readonly JsonSchema[]>(
    (schemas, step) =>
      schemas.flatMap((schema) => below(schema, step)).flatMap((child) => applied(child, root)),
    applied(root, root),
  );
}

/** A schema with all those it applies to the same value. */
function applied(schema: unknown, root: JsonSchema): readonly JsonSchema[] {
  if (!isSchema(schema)) return [];
  const { $ref, allOf, anyOf, oneOf } = schema;
  const parts = [
    ...(typeof $ref === 'string' ? [resolve($ref, root)] : []),
    ...[allOf, anyOf, oneOf].flatMap((list) => (Array.isArray(list) ? (list as unknown[]) : [])),
    schema['if'],
    schema['then'],
    schema['else'],
  ];
  return [schema, ...parts.flatMap((part) => applied(part, root))];
}

function below(schema: JsonSchema, step: string | number): readonly unknown[] {
  if (typeof step === 'number') return [schema['items']];
  const properties = isSchema(schema['properties']) ? schema['properties'] : {};
  const patterns = isSchema(schema['patternProperties']) ? schema['patternProperties'] : {};
  const named = Object.hasOwn(properties, step) ? [properties[step]] : [];
  const matching = Object.keys(patterns).filter((pattern) => new RegExp(pattern, 'u').test(step));
  const found = [...named, ...matching.map((pattern) => patterns[pattern])];
  return found.length > 0 ? found : [schema['additionalProperties']];
}

/** Our schemas refer to `#/$defs/<name>` only. */
function resolve(ref: string, root: JsonSchema): unknown {
  const definitions = root['$defs'];
  return isSchema(definitions) ? definitions[ref.replace('#/$defs/', '')] : undefined;
}

const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null;
