import type { LawBook } from '../model/law.js';
import type { Problem } from '../model/problem.js';
import type { Questionnaire } from '../model/questionnaire.js';
import type { Validate } from '../model/schema.js';
import { Gatherer } from '../yaml/raw-file.js';
import type { RawFile } from '../yaml/raw-file.js';
import { lintQuestionnaire } from './lint.js';
import { readLaw } from './read-law.js';
import { readQuestionnaire } from './read-questionnaire.js';
import { sharedIds } from './shared-ids.js';

/** The team's own questionnaires and references, in place of or beside those the package ships. */
export interface OwnContent {
  readonly questionnaires: readonly Questionnaire[];
  /** The shipped references with the team's own added. */
  readonly law: LawBook;
  readonly problems: readonly Problem[];
}

/** The compiled questionnaireSchema and lawSchema. */
export interface ContentValidators {
  readonly questionnaire: Validate;
  readonly law: Validate;
}

/**
 * Reads and checks an audit folder's own content, with the same checks as the shipped content gets at build time. What is at
 * fault is left out and reported.
 */
export function readOwnContent(
  own: { readonly questionnaires: readonly RawFile[]; readonly law: readonly RawFile[] },
  shippedLaw: LawBook,
  validators: ContentValidators,
): OwnContent {
  const gathered = new Gatherer();
  const ownLaw = own.law.flatMap((file) =>
    gathered.parse(file, (path, content) => readLaw(path, content, validators.law)),
  );
  const law = new Map([...shippedLaw, ...ownLaw.flatMap((found) => [...found.law])]);
  const read = own.questionnaires.flatMap((file) =>
    gathered.parse(file, (path, content) => readQuestionnaire(path, content, validators.questionnaire)),
  );
  const faults = read
    .flatMap((found) => lintQuestionnaire(found, law))
    .filter(({ level }) => level === 'error');
  return {
    questionnaires: read.map(({ questionnaire }) => questionnaire),
    law,
    problems: [...gathered.problems, ...faults, ...sharedIds(read)],
  };
}
