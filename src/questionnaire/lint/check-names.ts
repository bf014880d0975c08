import type { LintCode } from '../../model/lint-codes.js';
import type { Path } from '../../yaml/locate.js';
import type { Fault } from './fault.js';
import type { Subject } from './places.js';

/** Ids under which the tool itself files findings: `<touchpoint>/stale`, `<touchpoint>/contradiction.inventory`. */
const RESERVED_QUESTIONS = ['stale'];
const RESERVED_CONTRADICTIONS = ['inventory'];

/** Says nothing of what is asked, such as `q12`. */
const NUMBERED = /^[a-z]{1,5}_?\d+$/;

interface Named {
  readonly id: string;
  readonly path: Path;
}

/** Ids that stand for two things, that the tool uses itself, or that say nothing. */
export function checkNames({ file, questionnaire, written, places }: Subject): Fault[] {
  const sections = written.sections.map(({ id }, index) => ({ id, path: ['sections', index, 'id'] }));
  const questions = places.map(({ question, path }) => ({ id: question.id, path: [...path, 'id'] }));
  const contradictions = questionnaire.contradictions.map(({ id }, index) => ({
    id,
    path: ['contradictions', index, 'id'],
  }));
  const fileName = file.replace(/^.*[\\/]/, '').replace(/\.ya?ml$/, '');
  return [
    ...(fileName === questionnaire.id
      ? []
      : [
          {
            code: 'lint_id_is_not_file_name',
            path: ['id'],
            args: { id: questionnaire.id, fileName },
          } as const,
        ]),
    ...duplicates('lint_duplicate_section', sections),
    ...duplicates('lint_duplicate_question', questions),
    ...duplicates('lint_duplicate_contradiction', contradictions),
    ...reserved(questions, RESERVED_QUESTIONS),
    ...reserved(contradictions, RESERVED_CONTRADICTIONS),
    ...questions
      .filter(({ id }) => NUMBERED.test(id))
      .map(({ id, path }): Fault => ({ code: 'lint_numbered_id', path, args: { id } })),
    ...checkRenamed(questionnaire.renamed, new Set(questions.map(({ id }) => id))),
  ];
}

function duplicates(code: LintCode, named: readonly Named[]): Fault[] {
  return named
    .filter(({ id }, index) => named.findIndex((other) => other.id === id) < index)
    .map(({ id, path }) => ({ code, path, args: { id } }));
}

function reserved(named: readonly Named[], words: readonly string[]): Fault[] {
  return named
    .filter(({ id }) => words.includes(id))
    .map(({ id, path }) => ({ code: 'lint_reserved_id', path, args: { id } }));
}

/** An old id must lead to a question, and is never used again: older answer files still hold it. */
function checkRenamed(renamed: Readonly<Record<string, string>>, questions: ReadonlySet<string>): Fault[] {
  return Object.entries(renamed).flatMap(([id, to]): Fault[] => [
    ...(questions.has(id)
      ? [{ code: 'lint_renamed_in_use', path: ['renamed', id], atKey: true, args: { id } } as const]
      : []),
    ...(questions.has(to)
      ? []
      : [{ code: 'lint_renamed_to_nothing', path: ['renamed', id], args: { id, to } } as const]),
  ]);
}
