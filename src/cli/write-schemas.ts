import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditSchema, interviewSchema } from '../answers/audit-schema.js';
import { baselineSchema } from '../answers/baseline-file.js';
import type { KnownTouchpoint } from '../answers/possible-follow-ups.js';
import { touchpointSchema } from '../answers/touchpoint-schema.js';
import { existingRegisterSchema, registerImportSchema } from '../answers/existing-register-schema.js';
import { saveFile } from '../files/atomic-save.js';
import { SCHEMA_FOLDER } from '../files/audit-folder.js';
import type { Catalogue } from '../model/catalogue.js';
import type { JsonSchema } from '../model/schema.js';
import type { Language } from '../model/vocabulary.js';
import { COLUMN_FIELDS } from '../register/import/column-field.js';
import { describeSchema } from '../text/describe-schema.js';
import type { Translate } from '../text/translate.js';
import { jsonOf } from './json.js';

/** What the schemas of an audit folder are made from. */
export interface SchemaSource {
  readonly catalogue: Catalogue;
  readonly language: Language;
  readonly t: Translate;
  /** Of the audit, for what editors offer; none where there is no audit. */
  readonly touchpoints?: readonly KnownTouchpoint[];
}

/** Every schema of an audit folder, by name, with the texts that editors show. */
function auditSchemas({ catalogue, language, t, touchpoints }: SchemaSource): Map<string, () => JsonSchema> {
  const texts = { language, law: catalogue.law, t };
  const questionnaires = [...catalogue.questionnaires.values()];
  return new Map<string, () => JsonSchema>([
    ['audit', () => auditSchema(questionnaires, texts, touchpoints)],
    ['interview', () => interviewSchema(texts, touchpoints)],
    ['baseline', () => baselineSchema(texts)],
    ['existing-register', () => existingRegisterSchema()],
    ['register-import', () => registerImportSchema(COLUMN_FIELDS)],
    ...questionnaires.map((kind): [string, () => JsonSchema] => [
      kind.id,
      () => touchpointSchema(kind, texts),
    ]),
  ]);
}

/** The files of {@link auditSchemas}: path below the audit folder → content. */
function schemaFiles(source: SchemaSource): [path: string, content: string][] {
  return [...auditSchemas(source)].map(([name, schema]) => [
    `${SCHEMA_FOLDER}/${name}.schema.json`,
    jsonOf(schema()),
  ]);
}

/**
 * Writes the schemas that the first line of each file names, so that editors complete and check offline.
 *
 * @returns the paths below the audit folder
 */
export function writeSchemas(folder: string, source: SchemaSource): string[] {
  return schemaFiles(source).map(([path, content]) => {
    saveFile(join(folder, path), content);
    return path;
  });
}

/**
 * The schemas that are not what {@link writeSchemas} would write: of another version of the tool, of questionnaires that changed, or
 * of an audit with other touchpoints.
 *
 * @returns the paths below the audit folder
 */
export function staleSchemas(folder: string, source: SchemaSource): string[] {
  return schemaFiles(source)
    .filter(([path, content]) => readIfThere(join(folder, path)) !== content)
    .map(([path]) => path);
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** The names that {@link schemaNamed} knows. */
export const schemaNames = ({ questionnaires }: Catalogue): string[] => [
  'audit',
  'interview',
  'baseline',
  'existing-register',
  'register-import',
  ...Object.keys(SCHEMAS),
  ...questionnaires.keys(),
];

/** One schema by name: of a file of an audit, a kind of touchpoint, content of one's own, or what a command prints as JSON. */
export async function schemaNamed(name: string, source: SchemaSource): Promise<JsonSchema | undefined> {
  const fixed = Object.hasOwn(SCHEMAS, name) ? SCHEMAS[name] : undefined;
  return fixed === undefined ? auditSchemas(source).get(name)?.() : fixed(source.t);
}

/** Those that do not depend on an audit; each is loaded when it is asked for. */
const SCHEMAS: Readonly<Record<string, (t: Translate) => Promise<JsonSchema>>> = {
  questionnaire: async (t) =>
    describeSchema(
      (await import('../questionnaire/questionnaire-schema.js')).questionnaireSchema,
      'questionnaire',
      t,
    ),
  law: async (t) => describeSchema((await import('../questionnaire/law-schema.js')).lawSchema, 'law', t),
  report: async () => (await import('../report/report-schema.js')).reportSchema,
  check: async () => (await import('../assess/gate-schema.js')).gateSchema,
  diff: async () => (await import('../report/diff/diff-schema.js')).diffSchema,
  register: async () => (await import('../register/register-schema.js')).registerSchema,
  'register-import-result': async () =>
    (await import('./register-import/import-result-schema.js')).importResultSchema,
  fmt: async () => (await import('./fmt/fmt-schema.js')).fmtSchema,
};
