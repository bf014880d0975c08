import { join } from 'node:path';
import { auditSchema, interviewSchema } from '../answers/audit-schema.js';
import { touchpointSchema } from '../answers/touchpoint-schema.js';
import { saveFile } from '../files/atomic-save.js';
import { SCHEMA_FOLDER } from '../files/audit-folder.js';
import type { Catalogue } from '../model/catalogue.js';
import type { JsonSchema } from '../model/schema.js';
import type { Language } from '../model/vocabulary.js';
import type { Translate } from '../text/translate.js';
import { jsonOf } from './json.js';

/** Every schema of an audit folder, by name, with the texts that editors show. */
function auditSchemas(catalogue: Catalogue, language: Language, t: Translate): Map<string, JsonSchema> {
  const texts = { language, law: catalogue.law, t };
  const questionnaires = [...catalogue.questionnaires.values()];
  return new Map<string, JsonSchema>([
    ['audit', auditSchema(questionnaires, texts)],
    ['interview', interviewSchema()],
    ...questionnaires.map((kind): [string, JsonSchema] => [kind.id, touchpointSchema(kind, texts)]),
  ]);
}

/**
 * Writes the schemas that the first line of each file names, so that editors complete and check offline.
 *
 * @returns the paths below the audit folder
 */
export function writeSchemas(
  folder: string,
  catalogue: Catalogue,
  language: Language,
  t: Translate,
): string[] {
  return [...auditSchemas(catalogue, language, t)].map(([name, schema]) => {
    const path = `${SCHEMA_FOLDER}/${name}.schema.json`;
    saveFile(join(folder, path), jsonOf(schema));
    return path;
  });
}

/** The names that {@link schemaNamed} knows. */
export const schemaNames = ({ questionnaires }: Catalogue): string[] => [
  ...['audit', 'interview', 'questionnaire', 'law', 'report', 'register'],
  ...questionnaires.keys(),
];

/** One schema by name: `audit`, `interview`, a kind of touchpoint, or a format: `questionnaire`, `law`, `report`, `register`. */
export async function schemaNamed(
  name: string,
  catalogue: Catalogue,
  language: Language,
  t: Translate,
): Promise<JsonSchema | undefined> {
  switch (name) {
    case 'questionnaire':
      return (await import('../questionnaire/questionnaire-schema.js')).questionnaireSchema;
    case 'law':
      return (await import('../questionnaire/law-schema.js')).lawSchema;
    case 'report':
      return (await import('../report/report-schema.js')).reportSchema;
    case 'register':
      return (await import('../register/register-schema.js')).registerSchema;
    default:
      return auditSchemas(catalogue, language, t).get(name);
  }
}
