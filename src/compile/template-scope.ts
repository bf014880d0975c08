import type { JsonSchema } from '../model/schema.js';

/** What is known of the data at some place of a template: a schema; an empty one says that anything may be there. */
export type Known = JsonSchema;

export const ANYTHING: Known = {};

/** The data a block of a template stands in, inside that of the blocks around it. */
export interface Scope {
  readonly here: Known;
  readonly outer?: Scope;
  /** Names given by `as |name|`. */
  readonly named: ReadonlyMap<string, Known>;
  readonly root: Known;
}

/** Looks up names in a schema whose references lead into `definitions`. */
export class Model {
  constructor(private readonly definitions: Readonly<Record<string, JsonSchema>>) {}

  resolve(known: Known): Known {
    const { $ref } = known;
    if (typeof $ref !== 'string') return known;
    return this.definitions[$ref.replace('#/$defs/', '')] ?? ANYTHING;
  }

  /** The names that can stand behind a dot; undefined when anything can. */
  names(known: Known): string[] | undefined {
    const { properties, type, items, pattern, enum: words } = this.resolve(known);
    if (properties !== undefined) return Object.keys(properties as object);
    if (items !== undefined || type === 'array') return ['length'];
    return type === undefined && pattern === undefined && words === undefined ? undefined : [];
  }

  /** What stands behind a dot; undefined when nothing can. */
  member(known: Known, name: string): Known | undefined {
    const schema = this.resolve(known);
    const names = this.names(schema);
    if (names === undefined) return ANYTHING;
    if (schema['items'] !== undefined && /^\d+$/.test(name)) return schema['items'] as Known;
    if (!names.includes(name)) return undefined;
    return (schema['properties'] as Record<string, Known> | undefined)?.[name] ?? ANYTHING;
  }

  /** What a list holds, or an object under each of its names. */
  items(known: Known): Known {
    const { items, properties } = this.resolve(known);
    const [first] = Object.values((properties ?? {}) as Record<string, Known>);
    return (items as Known | undefined) ?? first ?? ANYTHING;
  }

  /** An object with more names, as a partial gets it. */
  extended(known: Known, more: Readonly<Record<string, Known>>): Known {
    if (Object.keys(more).length === 0) return known;
    const { properties } = this.resolve(known);
    return properties === undefined
      ? ANYTHING
      : { type: 'object', properties: { ...(properties as object), ...more } };
  }
}
