import type { Value } from '../model/audit.js';
import type { Kind } from '../model/catalogue.js';
import { isCalendarDate } from '../model/dates.js';
import type { Problem } from '../model/problem.js';
import type { Question } from '../model/questionnaire.js';
import type { SchemaError } from '../model/schema.js';
import { SPECIAL_VALUES } from '../model/vocabulary.js';
import { offsetsOf } from '../yaml/locate.js';
import type { Path } from '../yaml/locate.js';
import { problemAt } from '../yaml/parse-yaml.js';
import type { YamlFile } from '../yaml/parse-yaml.js';
import { describe, parsePointer, schemaProblems, valueAt } from '../yaml/schema-problems.js';
import { nearest } from '../yaml/suggest.js';
import { DEFAULT_MAX, DEFAULT_MIN, touchpointSchema } from './touchpoint-schema.js';
import { answerAt, isEnvelope, writtenKey } from './written-answer.js';
import type { WrittenAnswer, WrittenAnswers, WrittenEnvelope } from './written-answer.js';

/** Says where in the file something stands that, in an answer file, would stand at this path. */
export type Relocate = (path: Path) => Path;

/**
 * Checks data in the form of an answer file: its form with the JSON Schema of the kind, then what a schema cannot say.
 *
 * @param data what is checked; by default the whole file
 * @param relocate where the data stand in the file, when they are not the whole of it
 */
export function checkAnswers(
  source: YamlFile,
  { questionnaire, validate }: Kind,
  data: unknown = source.data,
  relocate: Relocate = (path) => path,
): Problem[] {
  const errors = validate(data);
  const answers = (data as { answers?: WrittenAnswers } | null)?.answers ?? null;
  const faulty = new Set(errors.map((error) => questionOf(error, data)));
  const wrongWords = wrongAnswers(questionnaire, errors, data);
  const others = errors.filter((error) => !wrongWords.has(error));
  const ofForm = [
    ...[...wrongWords.values()].map(({ path, code, args, suggestion }) =>
      problemAt(source, offsetsOf(source, relocate(path)).value, code, args, suggestion),
    ),
    ...(others.length === 0
      ? []
      : schemaProblems(source, touchpointSchema(questionnaire), others, { data, relocate, rename: codeFor })),
  ];
  if (typeof answers !== 'object' || answers === null || Array.isArray(answers)) return ofForm;
  const ofMeaning = questionnaire.questions.flatMap((question) => {
    const key = writtenKey(question, questionnaire, answers);
    if (faulty.has(key)) return [];
    return checkAnswer(question, answerAt(answers, key), (path, code, args = {}) =>
      problemAt(source, offsetsOf(source, relocate(['answers', key, ...path])).value, code, args),
    );
  });
  return [...ofForm, ...ofMeaning];
}

/** The question an error of form is about, if any. */
function questionOf({ instancePath }: SchemaError, data: unknown): string | undefined {
  const [first, question] = parsePointer(instancePath, data);
  return first === 'answers' ? String(question) : undefined;
}

interface WrongAnswer {
  readonly path: Path;
  readonly code: string;
  readonly args: Problem['args'];
  readonly suggestion: string | undefined;
}

/** Answers that are none of those possible: the branches of a schema do not tell all that is. */
function wrongAnswers(
  { questions }: Kind['questionnaire'],
  errors: readonly SchemaError[],
  data: unknown,
): ReadonlyMap<SchemaError, WrongAnswer> {
  const found = errors.flatMap((error): [SchemaError, WrongAnswer][] => {
    if (error.keyword !== 'enum') return [];
    const path = parsePointer(error.instancePath, data);
    const [first, key, field, ...deeper] = path;
    const question = questions.find(({ id }) => id === key);
    if (first !== 'answers' || question === undefined || deeper.length > 0) return [];
    if (field !== undefined && field !== 'value') return [];
    return [[error, { path, ...wrongAnswer(question, valueAt(data, path)) }]];
  });
  return new Map(found);
}

function wrongAnswer({ type, options, min, max }: Question, value: unknown): Omit<WrongAnswer, 'path'> {
  const words = options.map(({ id }) => id);
  const found = describe(value);
  if (type === 'multi' && found.split(',').every((word) => words.includes(word.trim()))) {
    return { code: 'not_a_list', args: { found }, suggestion: undefined };
  }
  const possible = [...words, ...SPECIAL_VALUES];
  const numbers = type === 'number' ? [`${min ?? DEFAULT_MIN}…${max ?? DEFAULT_MAX}`] : [];
  const args = { found, allowed: [...numbers, ...possible].join(', ') };
  return { code: 'unknown_option', args, suggestion: nearest(found, possible) };
}

/** In answers, an unknown key is a question and a wrong word an answer. */
function codeFor(code: string, path: Path): string {
  if (path[0] !== 'answers') return code;
  if (code === 'unknown_key' && path.length === 2) return 'unknown_question';
  const isValue = path.length === 2 || path[2] === 'value' || typeof path[2] === 'number';
  if (code === 'not_one_of' && isValue) return 'unknown_option';
  if (code === 'missing_key' && path[2] === 'waiver') return 'waiver_incomplete';
  return code;
}

type Fault = (path: Path, code: string, args?: Problem['args']) => Problem;

/** What a JSON Schema cannot say, or says in words nobody understands. Paths are below the answer. */
function checkAnswer(question: Question, answer: WrittenAnswer, fault: Fault): Problem[] {
  const value = isEnvelope(answer) ? (answer.value ?? null) : answer;
  const at = isEnvelope(answer) ? ['value'] : [];
  const problems: Problem[] = [];
  const beside =
    Array.isArray(value) && value.length > 1
      ? value.findIndex((item: string) => question.exclusive.includes(item))
      : -1;
  if (beside !== -1) {
    problems.push(fault([...at, beside], 'exclusive_option', { option: (value as string[])[beside] ?? '' }));
  }
  if (question.type === 'date' && isDateLike(value) && !isCalendarDate(value)) {
    problems.push(fault(at, 'not_a_date', { found: value }));
  }
  if (value === 'not_applicable' && !(isEnvelope(answer) && answer.reason !== undefined)) {
    problems.push(fault(at, 'reason_missing'));
  }
  return isEnvelope(answer) ? [...problems, ...checkEnvelope(answer, fault)] : problems;
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
    ...(waiver !== undefined && waiver.approved_by === action?.owner
      ? [fault(['waiver', 'approved_by'], 'waiver_self_approved', { role: waiver.approved_by })]
      : []),
    ...(evidence ?? []).flatMap(({ file }, index) =>
      staysInside(file) ? [] : fault(['evidence', index, 'file'], 'evidence_outside', { found: file }),
    ),
  ];
}

const isDateLike = (value: Value | null): value is string =>
  typeof value === 'string' && value !== 'unknown' && value !== 'not_applicable';

/** A relative path with forward slashes that cannot climb out of the audit folder. */
export function staysInside(path: string): boolean {
  return (
    !/^[/\\~]|^[a-zA-Z]:|[\\\0]/.test(path) &&
    path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  );
}
