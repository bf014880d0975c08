import { isCalendarDate } from '../model/dates.js';
import type { LawEntry } from '../model/law.js';
import type { Problem } from '../model/problem.js';
import type { Questionnaire } from '../model/questionnaire.js';
import { LANGUAGES } from '../model/vocabulary.js';
import { checkText, textsIn } from './lint/check-texts.js';
import { checkWords } from './lint/check-words.js';
import { toProblems } from './lint/fault.js';
import type { Fault } from './lint/fault.js';
import type { ReadLaw } from './read-law.js';

/** The ids of the references that questionnaires rest on. */
export function citedLaw(questionnaires: readonly Questionnaire[]): ReadonlySet<string> {
  return new Set(
    questionnaires.flatMap(({ questions }) => questions.flatMap(({ control }) => control?.law ?? [])),
  );
}

/**
 * What is wrong with a law.yaml whose form is right.
 *
 * @param usedIds what all questionnaires that use it cite; leave out when not all are known
 */
export function lintLaw({ law, source }: ReadLaw, usedIds: ReadonlySet<string> | undefined): Problem[] {
  const entries = [...law.values()];
  const faults = entries.flatMap((entry, index) => [
    ...checkEntry(entry),
    ...(usedIds?.has(entry.id) === false
      ? [{ code: 'lint_law_not_cited', path: [entry.id], atKey: true, args: { id: entry.id } } as const]
      : []),
    ...checkSameCite(entry, entries.slice(0, index)),
  ]);
  const texts = textsIn(source.data, []).flatMap(checkText);
  return toProblems(source, [...faults, ...texts, ...checkWords(source)]);
}

function checkEntry({ id, kind, supervisor, since }: LawEntry): Fault[] {
  return [
    ...(kind === 'statute' && supervisor === undefined
      ? [{ code: 'lint_law_no_supervisor', path: [id], atKey: true, args: { id } } as const]
      : []),
    ...(kind !== 'statute' && supervisor !== undefined
      ? [{ code: 'lint_law_supervisor', path: [id, 'supervisor'], atKey: true, args: { id } } as const]
      : []),
    ...(since !== undefined && !isCalendarDate(since)
      ? [{ code: 'lint_no_such_date', path: [id, 'since'], args: { date: since } } as const]
      : []),
  ];
}

function checkSameCite({ id, cite }: LawEntry, earlier: readonly LawEntry[]): Fault[] {
  for (const language of LANGUAGES) {
    const other = earlier.find((each) => each.cite[language] === cite[language]);
    if (other !== undefined) {
      return [{ code: 'lint_law_same_cite', path: [id, 'cite', language], args: { id, other: other.id } }];
    }
  }
  return [];
}
