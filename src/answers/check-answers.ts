import type { Problem } from '../model/problem.js';
import { isCalendarDate } from '../model/dates.js';
import type { Question, Questionnaire } from '../model/questionnaire.js';
import type { SchemaError, Validate } from '../model/schema.js';
import { offsetsOf } from '../yaml/locate.js';
import type { Path } from '../yaml/locate.js';
import { problemAt } from '../yaml/parse-yaml.js';
import type { YamlFile } from '../yaml/parse-yaml.js';
import { firstProblems, parsePointer, schemaProblems } from '../yaml/schema-problems.js';
import { nearest } from '../yaml/suggest.js';
import { sameRole } from './same-role.js';
import { answerFileSchema } from './touchpoint-schema.js';
import { valueFault } from './value.js';
import { answerAt, isEnvelope, writtenKey } from './written-answer.js';
import type { WrittenAnswer, WrittenAnswers, WrittenEnvelope } from './written-answer.js';

/** Says where in the file something stands that, in an answer file, would stand at this path. */
export type Relocate = (path: Path) => Path;

export interface CheckOptions {
  /** What is checked, when it is not the whole file. */
  readonly data?: unknown;
  /** Where the data stand in the file then. */
  readonly relocate?: Relocate;
}

/**
 * Checks data in the form of an answer file: its form, that its questions exist, and every answer.
 *
 * @param validate the compiled answerFileSchema
 */
export function checkAnswers(
  source: YamlFile,
  questionnaire: Questionnaire,
  validate: Validate,
  { data = source.data, relocate = (path) => path }: CheckOptions = {},
): Problem[] {
  const errors = validate(data);
  const ofForm = schemaProblems(source, answerFileSchema, errors, { data, relocate, rename: codeFor });
  const answers = (data as { answers?: WrittenAnswers } | null)?.answers ?? null;
  if (typeof answers !== 'object' || answers === null || Array.isArray(answers)) return ofForm;

  const at = (path: Path): ReturnType<typeof offsetsOf> => offsetsOf(source, relocate(['answers', ...path]));
  const known = questionnaire.questions.map(({ id }) => id);
  const keys = new Set(
    questionnaire.questions.map((question) => writtenKey(question, questionnaire, answers)),
  );
  const unknown = Object.keys(answers).filter(
    (key) => !keys.has(key) && !Object.hasOwn(questionnaire.renamed, key),
  );
  const strange = firstProblems(source, unknown, (key) =>
    problemAt(
      source,
      at([key]).key,
      'unknown_question',
      { key, allowed: known.join(', ') },
      nearest(key, known),
    ),
  );
  const faulty = new Set(errors.map((error) => questionOf(error, data)));
  const ofAnswers = questionnaire.questions.flatMap((question) => {
    const key = writtenKey(question, questionnaire, answers);
    if (faulty.has(key)) return [];
    return checkAnswer(question, answerAt(answers, key), (path, code, args = {}, suggestion) =>
      problemAt(source, at([key, ...path]).value, code, args, suggestion),
    );
  });
  return [...ofForm, ...strange, ...ofAnswers];
}

/** The question an error of form is about, if any. */
function questionOf({ instancePath }: SchemaError, data: unknown): string | undefined {
  const [first, question] = parsePointer(instancePath, data);
  return first === 'answers' ? String(question) : undefined;
}

function codeFor(code: string, path: Path): string {
  return code === 'missing_key' && path[0] === 'answers' && path[2] === 'waiver' ? 'waiver_incomplete' : code;
}

type Fault = (path: Path, code: string, args?: Problem['args'], suggestion?: string) => Problem;

/** Paths are below the answer. */
function checkAnswer(question: Question, answer: WrittenAnswer, fault: Fault): Problem[] {
  const value = isEnvelope(answer) ? (answer.value ?? null) : answer;
  const at = isEnvelope(answer) ? ['value'] : [];
  const wrong = valueFault(question, value);
  return [
    ...(wrong === undefined
      ? []
      : [
          fault(
            [...at, ...(wrong.index === undefined ? [] : [wrong.index])],
            wrong.code,
            wrong.args,
            wrong.suggestion,
          ),
        ]),
    ...(value === 'not_applicable' && !(isEnvelope(answer) && answer.reason !== undefined)
      ? [fault(at, 'reason_missing')]
      : []),
    ...(isEnvelope(answer) ? checkEnvelope(answer, fault) : []),
  ];
}

function checkEnvelope({ date, action, waiver, evidence }: WrittenEnvelope, fault: Fault): Problem[] {
  const dates: [Path, string | undefined][] = [
    [['date'], date],
    [['action', 'due'], action?.due],
    [['waiver', 'until'], waiver?.until],
  ];
  return [
    ...dates.flatMap(([path, found]) =>
      found !== undefined && !isCalendarDate(found) ? fault(path, 'not_a_date', { found }) : [],
    ),
    ...(waiver !== undefined && sameRole(waiver.approved_by, action?.owner)
      ? [fault(['waiver', 'approved_by'], 'waiver_self_approved', { role: waiver.approved_by })]
      : []),
    ...(evidence ?? []).flatMap(({ file }, index) =>
      staysInside(file) ? [] : fault(['evidence', index, 'file'], 'evidence_outside', { found: file }),
    ),
  ];
}

/** A relative path with forward slashes that cannot climb out of the audit folder. */
export function staysInside(path: string): boolean {
  return (
    !/^[/\\~]|^[a-zA-Z]:|[\\\0]/.test(path) &&
    path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  );
}
