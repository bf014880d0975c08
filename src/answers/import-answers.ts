import type { Answer } from '../model/audit.js';
import type { Problem, Result } from '../model/problem.js';
import type { Questionnaire } from '../model/questionnaire.js';
import type { Validate } from '../model/schema.js';
import { offsetsOf } from '../yaml/locate.js';
import type { Path } from '../yaml/locate.js';
import { parseYaml, problemAt } from '../yaml/parse-yaml.js';
import type { YamlFile } from '../yaml/parse-yaml.js';
import { describe } from '../yaml/schema-problems.js';
import { nearest } from '../yaml/suggest.js';
import { checkAnswers } from './check-answers.js';
import { inFileOrder } from './read-audit.js';
import { findKind } from './read-touchpoint.js';
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
  if (!isMapping(source.data)) return { ok: false, problems: [notAMapping(source, [], source.data)] };
  const problems: Problem[] = [];
  const imported = groupsOf(source.data).flatMap(
    ({ touchpoint, answers, relocate, at }): ImportedAnswers[] => {
      const questionnaire = kindOf(touchpoint);
      if (questionnaire === undefined) {
        const offset = offsetsOf(source, at).key;
        problems.push(
          problemAt(source, offset, 'unknown_touchpoint', { id: touchpoint }, nearest(touchpoint, known)),
        );
        return [];
      }
      if (!isMapping(answers)) {
        problems.push(notAMapping(source, at, answers));
        return [];
      }
      problems.push(...otherQuestionnaire(source, at, questionnaire));
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
    },
  );
  return problems.length > 0
    ? { ok: false, problems: inFileOrder(problems) }
    : { ok: true, value: imported, problems: [] };
}

interface Group {
  readonly touchpoint: string;
  readonly answers: unknown;
  readonly relocate: (path: Path) => Path;
  /** Where the touchpoint is named. */
  readonly at: Path;
}

function groupsOf(data: Record<string, unknown>): Group[] {
  const { touchpoint, answers } = data;
  if (typeof touchpoint === 'string' && Object.hasOwn(data, 'answers')) {
    return [{ touchpoint, answers: answers ?? {}, relocate: (path) => path, at: ['touchpoint'] }];
  }
  return Object.entries(data).map(([key, value]): Group => {
    const [id = '', ...rest] = key.split('/');
    if (rest.length === 0) {
      return { touchpoint: id, answers: value, relocate: (path) => [key, ...path.slice(1)], at: [key] };
    }
    // An entry of its own, also when it is called like something that every object has.
    const answer = Object.fromEntries([[rest.join('/'), value]]);
    return { touchpoint: id, answers: answer, relocate: (path) => [key, ...path.slice(2)], at: [key] };
  });
}

/** An answer file names its questionnaire, which must be that of the touchpoint it is for. */
function otherQuestionnaire(source: YamlFile, at: Path, questionnaire: Questionnaire): Problem[] {
  if (at[0] !== 'touchpoint' || (source.data as { questionnaire?: unknown }).questionnaire === undefined)
    return [];
  const kind = findKind(source, new Map([[questionnaire.id, questionnaire]]));
  return 'problem' in kind ? [kind.problem] : [];
}

function notAMapping(source: YamlFile, at: Path, found: unknown): Problem {
  const args = { found: describe(found), expected: 'object' };
  return problemAt(source, offsetsOf(source, at).value, 'wrong_type', args);
}

const isMapping = (value: unknown): value is Record<string, WrittenAnswer> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
