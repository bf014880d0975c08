import { readTouchpoint } from '../../src/answers/read-touchpoint.js';
import type { ReadTouchpoint } from '../../src/answers/read-touchpoint.js';
import { auditValidators, shippedCatalogue } from '../../src/cli/load-catalogue.js';
import type { Result } from '../../src/model/problem.js';
import type { Questionnaire } from '../../src/model/questionnaire.js';

/** What the package ships. */
export const catalogue = shippedCatalogue();

export const validators = auditValidators();

/** For test.each: id and questionnaire. */
export const eachQuestionnaire = [...catalogue.questionnaires];

export const shippedQuestionnaires: readonly Questionnaire[] = [...catalogue.questionnaires.values()];

export function questionnaireNamed(id: string): Questionnaire {
  const found = catalogue.questionnaires.get(id);
  if (found === undefined) throw new Error(`no questionnaire ${id}`);
  return found;
}

/** The result, or an error that says why there is none. */
export function expectOk<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.problems.map((problem) => JSON.stringify(problem)).join('\n'));
}

/** Reads the text of an answer file, of one of these kinds. */
export const tryText = (
  text: string | Uint8Array,
  file: string,
  kinds: readonly Questionnaire[] = shippedQuestionnaires,
): Result<ReadTouchpoint> =>
  readTouchpoint(file, text, new Map(kinds.map((kind) => [kind.id, kind])), validators.touchpoint);

export const readText = (text: string, file: string, kinds?: readonly Questionnaire[]): ReadTouchpoint =>
  expectOk(tryText(text, file, kinds));
