import type { LawBook, LawEntry } from '../model/law.js';
import type { Result } from '../model/problem.js';
import type { Validate } from '../model/schema.js';
import { parseYaml } from '../yaml/parse-yaml.js';
import type { YamlFile } from '../yaml/parse-yaml.js';
import { schemaProblems } from '../yaml/schema-problems.js';
import { lawSchema } from './law-schema.js';

export interface ReadLaw {
  readonly law: LawBook;
  readonly source: YamlFile;
}

/**
 * YAML text of a law.yaml → its references.
 *
 * @param validate the compiled lawSchema
 */
export function readLaw(file: string, content: Uint8Array | string, validate: Validate): Result<ReadLaw> {
  const parsed = parseYaml(file, content);
  if (!parsed.ok) return parsed;
  const errors = validate(parsed.value.data);
  if (errors.length > 0) return { ok: false, problems: schemaProblems(parsed.value, lawSchema, errors) };
  const written = parsed.value.data as Record<string, Omit<LawEntry, 'id'>>;
  const law = new Map(Object.entries(written).map(([id, entry]) => [id, { id, ...entry }]));
  return { ok: true, value: { law, source: parsed.value }, problems: [] };
}
