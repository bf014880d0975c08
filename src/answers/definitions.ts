import type { JsonSchema } from '../model/schema.js';

/**
 * Schemas that are referred to, each once: many questions take the same answers, and every answer is checked in two places.
 */
export class Definitions {
  readonly #names = new Map<string, string>();
  readonly all: Record<string, JsonSchema> = {};

  /** @param home the id of the schema they stand in, when it is not the one that refers to them */
  constructor(readonly home = '') {}

  refer(schema: JsonSchema): JsonSchema {
    const key = JSON.stringify(schema);
    const name = this.#names.get(key) ?? `s${this.#names.size + 1}`;
    this.#names.set(key, name);
    this.all[name] = schema;
    return { $ref: `${this.home}#/$defs/${name}` };
  }
}
