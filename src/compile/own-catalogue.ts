import type { RawFile } from '../answers/read-audit.js';
import { touchpointSchema } from '../answers/touchpoint-schema.js';
import type { Kind } from '../model/catalogue.js';
import type { LawBook } from '../model/law.js';
import type { Problem, Result } from '../model/problem.js';
import { lawSchema } from '../questionnaire/law-schema.js';
import { lintQuestionnaire } from '../questionnaire/lint.js';
import { questionnaireSchema } from '../questionnaire/questionnaire-schema.js';
import { readLaw } from '../questionnaire/read-law.js';
import { readQuestionnaire } from '../questionnaire/read-questionnaire.js';
import { compileSchema } from './compile-schema.js';

/** The team's own questionnaires and references, in place of or beside those the package ships. */
export interface OwnCatalogue {
  readonly kinds: ReadonlyMap<string, Kind>;
  /** The shipped references with the team's own added. */
  readonly law: LawBook;
  readonly problems: readonly Problem[];
}

/**
 * Reads and checks an audit folder's own content, with the same checks as the shipped content gets at build time. What is at
 * fault is left out and reported.
 */
export function readOwnCatalogue(
  own: { readonly questionnaires: readonly RawFile[]; readonly law: RawFile | undefined },
  shippedLaw: LawBook,
): OwnCatalogue {
  const problems: Problem[] = [];
  const read = <T>(file: RawFile, parse: (path: string, content: Uint8Array | string) => Result<T>): T[] => {
    if ('problem' in file) {
      problems.push(file.problem);
      return [];
    }
    const result = parse(file.path, file.content);
    problems.push(...result.problems);
    return result.ok ? [result.value] : [];
  };

  const validateLaw = compileSchema(lawSchema);
  const ownLaw =
    own.law === undefined ? [] : read(own.law, (path, content) => readLaw(path, content, validateLaw));
  const law = new Map([...shippedLaw, ...ownLaw.flatMap((found) => [...found.law])]);

  const validate = compileSchema(questionnaireSchema);
  const kinds = own.questionnaires
    .flatMap((file) => read(file, (path, content) => readQuestionnaire(path, content, validate)))
    .map((found): [string, Kind] => {
      problems.push(...lintQuestionnaire(found, law).filter(({ level }) => level === 'error'));
      const { questionnaire } = found;
      return [questionnaire.id, { questionnaire, validate: compileSchema(touchpointSchema(questionnaire)) }];
    });
  return { kinds: new Map(kinds), law, problems };
}
