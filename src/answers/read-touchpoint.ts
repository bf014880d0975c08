import type { Answer, Evidence, Touchpoint, Value, Waiver } from '../model/audit.js';
import type { Catalogue, Kind } from '../model/catalogue.js';
import { isCalendarDate } from '../model/dates.js';
import type { Position, Problem, Result } from '../model/problem.js';
import type { Question, Questionnaire } from '../model/questionnaire.js';
import { keyPosition, offsetsOf } from '../yaml/locate.js';
import type { Path } from '../yaml/locate.js';
import { parseYaml, problemAt } from '../yaml/parse-yaml.js';
import type { YamlFile } from '../yaml/parse-yaml.js';
import { schemaProblems } from '../yaml/schema-problems.js';
import { nearest } from '../yaml/suggest.js';
import { touchpointSchema } from './touchpoint-schema.js';

/** An answer file with its text, for editing it in place. */
export interface ReadTouchpoint {
  readonly touchpoint: Touchpoint;
  readonly source: YamlFile;
}

/**
 * YAML text of touchpoints/<id>.yaml → Touchpoint. All problems of the file at once.
 *
 * @param file path below the audit folder
 */
export function readTouchpoint(
  file: string,
  content: Uint8Array | string,
  catalogue: Catalogue,
): Result<ReadTouchpoint> {
  const parsed = parseYaml(file, content);
  if (!parsed.ok) return parsed;
  const source = parsed.value;

  const kind = findKind(source, catalogue);
  if ('problem' in kind) return { ok: false, problems: [kind.problem] };
  const { questionnaire } = kind.kind;

  const errors = kind.kind.validate(source.data);
  const problems =
    errors.length > 0
      ? schemaProblems(source, touchpointSchema(questionnaire), errors, codeFor)
      : checkMeaning(source, questionnaire);
  if (problems.length > 0) return { ok: false, problems };

  const written = source.data as WrittenTouchpoint;
  const answers = new Map<string, Answer>();
  const positions = new Map<string, Position>();
  for (const question of questionnaire.questions) {
    const key = keyOf(question, questionnaire, written);
    positions.set(question.id, keyPosition(source, ['answers', key]));
    const answer = written.answers?.[key] ?? null;
    if (answer !== null) answers.set(question.id, toAnswer(answer));
  }
  return {
    ok: true,
    value: {
      source,
      touchpoint: {
        id: written.touchpoint,
        file,
        name: written.name,
        questionnaire,
        version: kind.version,
        answers,
        positions,
      },
    },
    problems: [],
  };
}

type WrittenAnswer = Value | WrittenEnvelope | null;

interface WrittenTouchpoint {
  readonly touchpoint: string;
  readonly name: string;
  readonly answers: Readonly<Record<string, WrittenAnswer>> | null;
}

interface WrittenEnvelope {
  readonly value?: Value | null;
  readonly reason?: string;
  readonly note?: string;
  readonly ask?: string;
  readonly evidence?: readonly Evidence[];
  readonly by?: string;
  readonly date?: string;
  readonly action?: NonNullable<Answer['action']>;
  readonly waiver?: Omit<Waiver, 'approvedBy'> & { readonly approved_by: string };
}

/** The key under which a question stands in a file: its id, or the id it had before it was renamed. */
export function keyOf({ id }: Question, { renamed }: Questionnaire, { answers }: Pick<WrittenTouchpoint, 'answers'>): string {
  if (answers === null || Object.hasOwn(answers, id)) return id;
  return Object.entries(renamed).find(([old, now]) => now === id && Object.hasOwn(answers, old))?.[0] ?? id;
}

const isEnvelope = (answer: WrittenAnswer): answer is WrittenEnvelope =>
  typeof answer === 'object' && answer !== null && !Array.isArray(answer);

function toAnswer(written: NonNullable<WrittenAnswer>): Answer {
  if (!isEnvelope(written)) return { value: written };
  const { value, waiver, ...rest } = written;
  return {
    ...(value !== undefined && value !== null && { value }),
    ...rest,
    ...(waiver && {
      waiver: { accepts: waiver.accepts, reason: waiver.reason, approvedBy: waiver.approved_by, until: waiver.until },
    }),
  };
}

/** The kind that `questionnaire: whatsapp@1.0.0` names. */
function findKind(
  source: YamlFile,
  { kinds }: Catalogue,
): { kind: Kind; version: string } | { problem: Problem } {
  const data = source.data as { questionnaire?: unknown } | null;
  const at = offsetsOf(source, ['questionnaire']);
  const problem = (code: string, args: Problem['args'], suggestion?: string): { problem: Problem } => ({
    problem: problemAt(source, at.value, code, args, suggestion),
  });
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return problem('not_a_touchpoint', {});
  }
  if (data.questionnaire === undefined) return problem('missing_key', { key: 'questionnaire' });
  const found = /^([a-z][a-z0-9-]*)@(\d+)\.(\d+)\.(\d+)$/.exec(String(data.questionnaire));
  if (found === null) return problem('bad_form', { found: String(data.questionnaire), form: 'questionnaire_ref' });
  const [, id = '', major] = found;
  const kind = kinds.get(id);
  const known = [...kinds.keys()];
  if (kind === undefined) {
    return problem('unknown_kind', { kind: id, allowed: known.join(', ') }, nearest(id, known));
  }
  const version = String(data.questionnaire).slice(id.length + 1);
  if (major !== kind.questionnaire.version.split('.')[0]) {
    return problem('other_major_version', { kind: id, found: version, current: kind.questionnaire.version });
  }
  return { kind, version };
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

/** What a JSON Schema cannot say, or says in words nobody understands. */
function checkMeaning(source: YamlFile, questionnaire: Questionnaire): Problem[] {
  const written = source.data as WrittenTouchpoint;
  const problems: Problem[] = [];
  const report = (path: Path, code: string, args: Problem['args'] = {}): void => {
    problems.push(problemAt(source, offsetsOf(source, path).value, code, args));
  };

  const expectedId = source.file.replace(/^.*\//, '').replace(/\.yaml$/, '');
  if (written.touchpoint !== expectedId) {
    report(['touchpoint'], 'id_is_not_file_name', { found: written.touchpoint, expected: expectedId });
  }
  for (const question of questionnaire.questions) {
    const key = keyOf(question, questionnaire, written);
    const answer = written.answers?.[key] ?? null;
    const path = ['answers', key];
    const value = isEnvelope(answer) ? (answer.value ?? null) : answer;
    const valuePath = isEnvelope(answer) ? [...path, 'value'] : path;
    const beside = Array.isArray(value) && value.length > 1 ? value.find((item) => question.exclusive.includes(item)) : undefined;
    if (beside !== undefined) report(valuePath, 'exclusive_option', { option: beside });
    if (question.type === 'date' && isDateLike(value) && !isCalendarDate(value)) {
      report(valuePath, 'not_a_date', { found: value });
    }
    if (value === 'not_applicable' && !(isEnvelope(answer) && answer.reason !== undefined)) {
      report(valuePath, 'reason_missing', {});
    }
    if (isEnvelope(answer)) checkEnvelope(answer, path, report);
  }
  return problems;
}

function checkEnvelope(
  { date, action, waiver, evidence }: WrittenEnvelope,
  path: Path,
  report: (path: Path, code: string, args?: Problem['args']) => void,
): void {
  const dates: [Path, string | undefined][] = [
    [[...path, 'date'], date],
    [[...path, 'action', 'due'], action?.due],
    [[...path, 'waiver', 'until'], waiver?.until],
  ];
  for (const [place, found] of dates) {
    if (found !== undefined && !isCalendarDate(found)) report(place, 'not_a_date', { found });
  }
  if (waiver !== undefined && waiver.approved_by === action?.owner) {
    report([...path, 'waiver', 'approved_by'], 'waiver_self_approved', { role: waiver.approved_by });
  }
  evidence?.forEach(({ file }, index) => {
    if (!staysInside(file)) report([...path, 'evidence', index, 'file'], 'evidence_outside', { found: file });
  });
}

const isDateLike = (value: Value | null): value is string =>
  typeof value === 'string' && value !== 'unknown' && value !== 'not_applicable';

/** A relative path with forward slashes that cannot climb out of the audit folder. */
export function staysInside(path: string): boolean {
  return (
    !/^[/\\~]|^[a-zA-Z]:|[\\\0]/.test(path) && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  );
}
