import type { Problem } from '../model/problem.js';
import type { JsonSchema, SchemaError } from '../model/schema.js';
import { offsetsOf } from './locate.js';
import type { Path } from './locate.js';
import { MAX_PROBLEMS, problemAt } from './parse-yaml.js';
import type { YamlFile } from './parse-yaml.js';
import { schemasAt } from './schemas-at.js';
import { nearest } from './suggest.js';

export interface SchemaProblemOptions {
  /** What was checked, when it is not the whole file. */
  readonly data?: unknown;
  /** Where a path of the checked data stands in the file. */
  readonly relocate?: (path: Path) => Path;
  /** Gives an error a more telling code than the general one. */
  readonly rename?: (code: string, path: Path) => string;
}

/**
 * Turns the errors of a JSON Schema into problems at the place in the file, with what was expected and the nearest
 * valid word.
 *
 * @param schema the schema that was violated, for the words it allows
 */
export function schemaProblems(
  file: YamlFile,
  schema: JsonSchema,
  errors: readonly SchemaError[],
  options: SchemaProblemOptions = {},
): Problem[] {
  // A name that is not right is reported once, by `propertyNames` itself; a branch that failed reports its own error.
  const telling = errors.filter(
    ({ keyword, schemaPath }) => !BRANCHES.has(keyword) && !schemaPath.includes('/propertyNames/'),
  );
  return firstProblems(file, telling, (error) => toProblem(file, schema, error, options));
}

/** As many faults of a file as somebody will read; of the rest, how many there are. */
export function firstProblems<Fault>(
  { file }: YamlFile,
  faults: readonly Fault[],
  toProblem: (fault: Fault) => Problem,
): Problem[] {
  const problems = faults.slice(0, MAX_PROBLEMS).map(toProblem);
  const count = faults.length - problems.length;
  return count === 0
    ? problems
    : [...problems, { code: 'more_problems', args: { count }, file, level: 'error' }];
}

const BRANCHES: ReadonlySet<string> = new Set(['if', 'anyOf', 'oneOf']);

function toProblem(
  file: YamlFile,
  schema: JsonSchema,
  error: SchemaError,
  { data = file.data, relocate = (path) => path, rename = (code) => code }: SchemaProblemOptions,
): Problem {
  const path = parsePointer(error.instancePath, data);
  const at = (
    offset: number,
    code: string,
    args: Problem['args'],
    suggestion?: string,
    renamePath = path,
  ): Problem => problemAt(file, offset, rename(code, renamePath), args, suggestion);
  const here = offsetsOf(file, relocate(path));
  const found = describe(valueAt(data, path));
  const said = schemasAt(schema, path);
  const { params } = error;

  switch (error.keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties': {
      const key = String(params['additionalProperty'] ?? params['unevaluatedProperty']);
      const closed = said.find(
        (part) => part[error.keyword] === false && !Object.hasOwn(propertiesOf(part), key),
      );
      const allowed = Object.keys(propertiesOf(closed ?? {}));
      const keyPath = [...path, key];
      return at(
        offsetsOf(file, relocate(keyPath)).key,
        'unknown_key',
        { key, allowed: list(allowed) },
        nearest(key, allowed),
        keyPath,
      );
    }
    case 'propertyNames': {
      const key = String(params['propertyName']);
      return at(offsetsOf(file, relocate([...path, key])).key, 'bad_key', { key }, undefined, [...path, key]);
    }
    case 'required':
      return at(here.key, 'missing_key', { key: String(params['missingProperty']) });
    case 'dependentRequired':
      return at(here.key, 'missing_key', { key: String(params['missingProperty']) });
    case 'enum': {
      const allowed = (params['allowedValues'] as unknown[]).filter((value) => value !== null).map(String);
      return at(here.value, 'not_one_of', { found, allowed: list(allowed) }, nearest(found, allowed));
    }
    case 'const':
      return at(here.value, 'not_one_of', { found, allowed: String(params['allowedValue']) });
    case 'type':
      if (found === 'null') return at(here.value, 'empty', {});
      return at(here.value, 'wrong_type', { found, expected: typesOf(params['type']).join('_') });
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum': {
      const range = said.find((part) => part[error.keyword] === params['limit']) ?? {};
      return at(here.value, 'out_of_range', {
        found,
        min: bound(range['minimum']),
        max: bound(range['maximum']),
      });
    }
    case 'multipleOf':
      return at(here.value, 'not_a_step', { found, step: Number(params['multipleOf']) });
    case 'pattern': {
      // Patterns are named by the description of their schema, in `$comment`, as a key of the message.
      const form = said.find(({ pattern }) => pattern === params['pattern'])?.['$comment'];
      return at(here.value, 'bad_form', { found, form: typeof form === 'string' ? form : 'other' });
    }
    case 'not':
      return at(here.value, 'bad_key', { key: found });
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return at(here.value, 'empty', {});
    case 'maxLength':
    case 'maxItems':
      return at(here.value, 'too_long', { limit: Number(params['limit']) });
    case 'uniqueItems':
      return at(here.value, 'repeated_item', {});
    default:
      return at(here.value, 'schema', { keyword: error.keyword });
  }
}

/** `null` is said by leaving it empty. */
const typesOf = (type: unknown): unknown[] => [type].flat().filter((name) => name !== 'null');

const bound = (value: unknown): string => (typeof value === 'number' ? String(value) : '');

const list = (words: readonly string[]): string => words.join(', ');

/** JSON pointer → path; steps into arrays become numbers. */
export function parsePointer(pointer: string, data: unknown): (string | number)[] {
  const path: (string | number)[] = [];
  let value = data;
  for (const raw of pointer.split('/').slice(1)) {
    const step = raw.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(value) ? Number(step) : step);
    value = valueAt(value, [path.at(-1) as string]);
  }
  return path;
}

export function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    value =
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string | number, unknown>)[step]
        : undefined;
  }
  return value;
}

/** As it stands in the file, more or less; a text that would be something else without quotes keeps them. */
export function describe(value: unknown): string {
  const isPlain = typeof value === 'string' && !/^(?:true|false|null|[-+]?\d+(?:\.\d+)?)$/.test(value);
  const asJson = (): string => (value === undefined ? '' : JSON.stringify(value));
  // Infinity has no JSON.
  const text = isPlain || typeof value === 'number' ? String(value) : asJson();
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

const propertiesOf = (schema: JsonSchema): object => (schema['properties'] as object | undefined) ?? {};
