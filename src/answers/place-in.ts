import type { Touchpoint } from '../model/audit.js';
import type { Place } from '../model/place.js';
import type { Question } from '../model/questionnaire.js';
import type { YamlFile } from '../yaml/parse-yaml.js';
import { regionOf } from '../yaml/region.js';
import { AUDIT_FILE } from './read-audit.js';
import { answerAt, isEnvelope, writtenKey } from './written-answer.js';
import type { WrittenAnswers } from './written-answer.js';

/** The texts an audit was read from, by path below its folder. */
export type Sources = ReadonlyMap<string, YamlFile>;

/**
 * Where a key of audit.yaml stands, or its value. Where the path breaks off, the last key of it that is there.
 */
export function placeInAudit(
  sources: Sources,
  path: readonly string[],
  part: 'key' | 'value',
): Place | undefined {
  const source = sources.get(AUDIT_FILE);
  return source && { file: source.file, ...regionOf(source, path, part) };
}

/** Where a touchpoint's file begins to say something: its first key. */
export function placeOfTouchpoint(sources: Sources, { file }: Touchpoint): Place | undefined {
  const source = sources.get(file);
  return source && { file, ...regionOf(source, [], 'key') };
}

/**
 * Where the answer to a question stands: its value, or its key while it has none; `answers:` or else the first key of the file where the
 * question is not written down at all.
 *
 * @param beside what stands beside the value, such as `waiver.until`; where it breaks off, the last key of it that is there
 */
export function placeOfAnswer(
  sources: Sources,
  { file, questionnaire }: Touchpoint,
  question: Question,
  beside?: readonly string[],
  part: 'key' | 'value' = 'value',
): Place | undefined {
  const source = sources.get(file);
  if (source === undefined) return undefined;
  const { answers } = source.data as { readonly answers: WrittenAnswers };
  const key = writtenKey(question, questionnaire, answers);
  const path = ['answers', key];
  if (beside !== undefined) return { file, ...regionOf(source, [...path, ...beside], part) };
  return { file, ...regionOf(source, isEnvelope(answerAt(answers, key)) ? [...path, 'value'] : path) };
}
