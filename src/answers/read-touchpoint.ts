import type { Answer, Touchpoint } from '../model/audit.js';
import type { Problem, Result } from '../model/problem.js';
import type { Questionnaire } from '../model/questionnaire.js';
import type { Validate } from '../model/schema.js';
import { ID_PATTERN } from '../model/vocabulary.js';
import { offsetsOf } from '../yaml/locate.js';
import { parseYaml, problemAt } from '../yaml/parse-yaml.js';
import type { YamlFile } from '../yaml/parse-yaml.js';
import { nearest } from '../yaml/suggest.js';
import { checkAnswers } from './check-answers.js';
import { answerAt, toAnswer, writtenKey } from './written-answer.js';
import type { WrittenAnswers } from './written-answer.js';

/** An answer file with its text, for editing it in place. */
export interface ReadTouchpoint {
  readonly touchpoint: Touchpoint;
  readonly source: YamlFile;
}

/**
 * YAML text of touchpoints/<id>.yaml → Touchpoint. All problems of the file at once.
 *
 * @param file path below the audit folder
 * @param questionnaires all kinds there are, by id
 * @param validate the compiled answerFileSchema
 */
export function readTouchpoint(
  file: string,
  content: Uint8Array | string,
  questionnaires: ReadonlyMap<string, Questionnaire>,
  validate: Validate,
): Result<ReadTouchpoint> {
  const parsed = parseYaml(file, content);
  if (!parsed.ok) return parsed;
  const source = parsed.value;

  const kind = findKind(source, questionnaires);
  if ('problem' in kind) return { ok: false, problems: [kind.problem] };
  const { questionnaire, version } = kind;

  const ofAnswers = checkAnswers(source, questionnaire, validate);
  const problems = [...ofAnswers, ...checkId(source, ofAnswers)];
  if (problems.length > 0) return { ok: false, problems };

  const written = source.data as WrittenTouchpoint;
  const answers = new Map<string, Answer>();
  for (const question of questionnaire.questions) {
    const answer = answerAt(written.answers, writtenKey(question, questionnaire, written.answers));
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
        version,
        answers,
      },
    },
    problems: otherVersion(source, kind),
  };
}

/** The same major version reads older answers, and says so: questions may be new. (A third number is corrected wording.) */
function otherVersion(source: YamlFile, { questionnaire, version }: Found): Problem[] {
  const minor = (of: string): string | undefined => of.split('.')[1];
  if (minor(version) === minor(questionnaire.version)) return [];
  const at = offsetsOf(source, ['questionnaire']).value;
  const args = { kind: questionnaire.id, found: version, current: questionnaire.version };
  return [{ ...problemAt(source, at, 'other_version', args), level: 'warning' }];
}

interface Found {
  readonly questionnaire: Questionnaire;
  readonly version: string;
}

interface WrittenTouchpoint {
  readonly touchpoint: string;
  readonly name: string;
  readonly answers: WrittenAnswers;
}

/** The kind that `questionnaire: whatsapp@1.0.0` names. */
export function findKind(
  source: YamlFile,
  questionnaires: ReadonlyMap<string, Questionnaire>,
): Found | { problem: Problem } {
  const data = source.data as { questionnaire?: unknown } | null;
  const problem = (code: string, args: Problem['args'], suggestion?: string): { problem: Problem } => ({
    problem: problemAt(source, offsetsOf(source, ['questionnaire']).value, code, args, suggestion),
  });
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return problem('not_a_touchpoint', {});
  }
  if (data.questionnaire === undefined) return problem('missing_key', { key: 'questionnaire' });
  const written =
    typeof data.questionnaire === 'string' ? data.questionnaire : JSON.stringify(data.questionnaire);
  const found = /^([a-z][a-z0-9-]*)@((\d+)\.\d+\.\d+)$/.exec(written);
  if (found === null) return problem('bad_form', { found: written, form: 'questionnaire_ref' });
  const [, id = '', version = '', major] = found;
  const questionnaire = questionnaires.get(id);
  const known = [...questionnaires.keys()];
  if (questionnaire === undefined) {
    return problem('unknown_kind', { kind: id, allowed: known.join(', ') }, nearest(id, known));
  }
  if (major !== questionnaire.version.split('.')[0]) {
    return problem('other_major_version', {
      kind: id,
      found: version,
      current: questionnaire.version,
    });
  }
  return { questionnaire, version };
}

/**
 * The id of a touchpoint is the name of its file.
 *
 * @param earlier one place is reported once
 */
function checkId(source: YamlFile, earlier: readonly Problem[]): Problem[] {
  const found = (source.data as { touchpoint?: unknown }).touchpoint;
  const name = source.file.replace(/^.*\//, '').replace(/\.yaml$/, '');
  if (typeof found !== 'string' || found === name) return [];
  const at = offsetsOf(source, ['touchpoint']).value;
  // A name that cannot be an id is the one to change.
  const expected = new RegExp(ID_PATTERN).test(name) ? name : `${found}.yaml`;
  const problem = problemAt(source, at, 'id_is_not_file_name', { found, expected });
  return earlier.some(({ position }) => position?.line === problem.position?.line) ? [] : [problem];
}
