import { readTouchpoint } from '../../src/answers/read-touchpoint.js';
import type { ReadTouchpoint } from '../../src/answers/read-touchpoint.js';
import { shippedCatalogue, shippedValidator } from '../../src/cli/load-catalogue.js';
import type { Kind } from '../../src/model/catalogue.js';
import type { Result } from '../../src/model/problem.js';
import type { Questionnaire } from '../../src/model/questionnaire.js';
import { compileSchema } from '../../src/compile/compile-schema.js';
import { touchpointSchema } from '../../src/answers/touchpoint-schema.js';

/** What the package ships. */
export const catalogue = shippedCatalogue();

export const validators = { audit: shippedValidator('audit'), interview: shippedValidator('interview') };

export const shippedQuestionnaires: readonly Questionnaire[] = [...catalogue.kinds.values()].map(
  ({ questionnaire }) => questionnaire,
);

/** For test.each: id and questionnaire. */
export const eachQuestionnaire = shippedQuestionnaires.map(
  (questionnaire) => [questionnaire.id, questionnaire] as const,
);

export function kindNamed(id: string): Kind {
  const kind = catalogue.kinds.get(id);
  if (kind === undefined) throw new Error(`no kind ${id}`);
  return kind;
}

/** A kind of a questionnaire made by hand. */
export const kindOf = (questionnaire: Questionnaire): Kind => ({
  questionnaire,
  validate: compileSchema(touchpointSchema(questionnaire)),
});

/** The result, or an error that says why there is none. */
export function expectOk<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.problems.map((problem) => JSON.stringify(problem)).join('\n'));
}

/** Reads the text of an answer file of one of these kinds. */
export const readText = (
  text: string,
  file: string,
  kinds: readonly Kind[] = [...catalogue.kinds.values()],
): ReadTouchpoint =>
  expectOk(
    readTouchpoint(file, text, {
      kinds: new Map(kinds.map((kind) => [kind.questionnaire.id, kind])),
      law: new Map(),
    }),
  );
