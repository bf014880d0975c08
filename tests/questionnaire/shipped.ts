import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileSchema } from '../../src/compile/compile-schema.js';
import type { Problem, Result } from '../../src/model/problem.js';
import { lawSchema } from '../../src/questionnaire/law-schema.js';
import { questionnaireSchema } from '../../src/questionnaire/questionnaire-schema.js';
import { readLaw } from '../../src/questionnaire/read-law.js';
import type { ReadLaw } from '../../src/questionnaire/read-law.js';
import { readQuestionnaire } from '../../src/questionnaire/read-questionnaire.js';
import type { ReadQuestionnaire } from '../../src/questionnaire/read-questionnaire.js';

const folder = fileURLToPath(new URL('../../questionnaires/', import.meta.url));
const validateQuestionnaire = compileSchema(questionnaireSchema);
const validateLaw = compileSchema(lawSchema);

export const shippedNames = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml') && name !== 'law.yaml')
  .sort();

export const readText = (name: string): string => readFileSync(`${folder}${name}`, 'utf8');

export const tryQuestionnaire = (name: string, text: string): Result<ReadQuestionnaire> =>
  readQuestionnaire(name, text, validateQuestionnaire);

export const questionnaireFrom = (name: string, text: string): ReadQuestionnaire =>
  unwrap(tryQuestionnaire(name, text));

export const lawFrom = (text: string): ReadLaw => unwrap(readLaw('law.yaml', text, validateLaw));

/** A problem as one line: code, and the text of the line it points at. */
export function describeProblem({ code, position, excerpt }: Problem): [code: string, line: string] {
  return [code, excerpt?.find(({ line }) => line === position?.line)?.text.trim() ?? ''];
}

function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.problems.map((problem) => JSON.stringify(problem)).join('\n'));
}
