import type { Problem } from '../model/problem.js';
import { offsetsOf } from '../yaml/locate.js';
import { problemAt } from '../yaml/parse-yaml.js';
import type { ReadQuestionnaire } from './read-questionnaire.js';

/** A problem for each questionnaire that takes the id of an earlier one: which of the two is meant nobody can say. */
export function sharedIds(read: readonly ReadQuestionnaire[]): Problem[] {
  return read.flatMap(({ questionnaire: { id }, source }) => {
    const first = read.find(({ questionnaire }) => questionnaire.id === id);
    if (first === undefined || first.source === source) return [];
    const at = offsetsOf(source, ['id']).value;
    return problemAt(source, at, 'questionnaire_twice', { id, other: first.source.file });
  });
}
