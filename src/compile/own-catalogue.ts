import { Gatherer } from '../answers/raw-file.js';
import type { RawFile } from '../answers/raw-file.js';
import { touchpointSchema } from '../answers/touchpoint-schema.js';
import type { Kind } from '../model/catalogue.js';
import type { LawBook } from '../model/law.js';
import type { Problem } from '../model/problem.js';
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
  const gathered = new Gatherer();
  const validateLaw = compileSchema(lawSchema);
  const ownLaw =
    own.law === undefined
      ? []
      : gathered.parse(own.law, (path, content) => readLaw(path, content, validateLaw));
  const law = new Map([...shippedLaw, ...ownLaw.flatMap((found) => [...found.law])]);

  const validate = compileSchema(questionnaireSchema);
  const kinds = own.questionnaires
    .flatMap((file) => gathered.parse(file, (path, content) => readQuestionnaire(path, content, validate)))
    .map((found): [string, Kind] => {
      gathered.problems.push(...lintQuestionnaire(found, law).filter(({ level }) => level === 'error'));
      const { questionnaire } = found;
      return [questionnaire.id, { questionnaire, validate: compileSchema(touchpointSchema(questionnaire)) }];
    });
  return { kinds: new Map(kinds), law, problems: gathered.problems };
}
