import type { Answer } from '../model/audit.js';
import type { Problem, Result } from '../model/problem.js';
import type { Questionnaire } from '../model/questionnaire.js';
import type { Validate } from '../model/schema.js';
import { offsetsOf } from '../yaml/locate.js';
import type { Path } from '../yaml/locate.js';
import { parseYaml, problemAt } from '../yaml/parse-yaml.js';
import type { YamlFile } from '../yaml/parse-yaml.js';
import { nearest } from '../yaml/suggest.js';
import { checkAnswers } from './check-answers.js';
import { answerAt, toAnswer, writtenKey } from './written-answer.js';
import type { WrittenAnswer } from './written-answer.js';

/** Answers for one touchpoint, from a file that is not an answer file of the audit itself. */
export interface ImportedAnswers {
  readonly touchpoint: string;
  readonly answers: readonly (readonly [question: string, answer: Answer])[];
}

/**
 * Reads a file of answers, for scripts. It may be an answer file (`touchpoint`, `answers`), or a mapping of touchpoint → question →
 * answer, or of `<touchpoint>/<question>` → answer.
 *
 * @param kindOf the kind of a touchpoint id; undefined when there is no such touchpoint
 * @param known the touchpoint ids there are, for "did you mean"
 * @param validate the compiled answerFileSchema
 */
export function importAnswers(
  file: string,
  content: Uint8Array | string,
  kindOf: (touchpoint: string) => Questionnaire | undefined,
  known: readonly string[],
  validate: Validate,
): Result<readonly ImportedAnswers[]> {
  const parsed = parseYaml(file, content);
  if (!parsed.ok) return parsed;
  const source = parsed.value;
  const problems: Problem[] = [];
  const imported = groupsOf(source).flatMap(({ touchpoint, answers, relocate, at }): ImportedAnswers[] => {
    const questionnaire = kindOf(touchpoint);
    if (questionnaire === undefined) {
      const offset = offsetsOf(source, at).key;
      problems.push(
        problemAt(source, offset, 'unknown_touchpoint', { id: touchpoint }, nearest(touchpoint, known)),
      );
      return [];
    }
    const asFile = {
      touchpoint: 'import',
      questionnaire: `${questionnaire.id}@${questionnaire.version}`,
      name: 'import',
      answers,
    };
    problems.push(...checkAnswers(source, questionnaire, validate, { data: asFile, relocate }));
    return [
      {
        touchpoint,
        answers: questionnaire.questions.flatMap((question) => {
          const written = answerAt(answers, writtenKey(question, questionnaire, answers));
          return written === null ? [] : [[question.id, toAnswer(written)] as const];
        }),
      },
    ];
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: imported, problems: [] };
}

interface Group {
  readonly touchpoint: string;
  readonly answers: Record<string, WrittenAnswer>;
  readonly relocate: (path: Path) => Path;
  /** Where the touchpoint is named. */
  readonly at: Path;
}

function groupsOf({ data }: YamlFile): Group[] {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return [];
  const { touchpoint, answers } = data as { touchpoint?: unknown; answers?: unknown };
  if (typeof touchpoint === 'string' && isMapping(answers)) {
    return [{ touchpoint, answers, relocate: (path) => path, at: ['touchpoint'] }];
  }
  const groups = new Map<string, Group>();
  for (const [key, value] of Object.entries(data)) {
    const [id = '', question] = key.split('/');
    if (question === undefined && !isMapping(value)) continue;
    const group = groups.get(key) ?? {
      touchpoint: id,
      answers: {},
      relocate: below(key, question),
      at: [key],
    };
    if (question === undefined) Object.assign(group.answers, value);
    else group.answers[question] = value as WrittenAnswer;
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** `answers/<question>/…` stands below the touchpoint's key, or at the key that names both. */
const below =
  (key: string, question: string | undefined) =>
  (path: Path): Path => [key, ...path.slice(question === undefined ? 1 : 2)];

const isMapping = (value: unknown): value is Record<string, WrittenAnswer> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
