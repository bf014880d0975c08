import type { Interview } from '../model/audit.js';
import { isCalendarDate } from '../model/dates.js';
import type { Problem, Result } from '../model/problem.js';
import type { Validate } from '../model/schema.js';
import { offsetsOf } from '../yaml/locate.js';
import { parseYaml, problemAt } from '../yaml/parse-yaml.js';
import { schemaProblems } from '../yaml/schema-problems.js';
import { nearest } from '../yaml/suggest.js';
import { interviewSchema } from './audit-schema.js';

/**
 * YAML text of interviews/*.yaml → Interview.
 *
 * @param touchpoints the ids that exist, if known; naming another one is a warning, since touchpoints may be removed later
 * @param validate the compiled interviewSchema
 */
export function readInterview(
  file: string,
  content: Uint8Array | string,
  touchpoints: readonly string[] | undefined,
  validate: Validate,
): Result<Interview> {
  const parsed = parseYaml(file, content);
  if (!parsed.ok) return parsed;
  const source = parsed.value;
  const errors = validate(source.data);
  if (errors.length > 0) return { ok: false, problems: schemaProblems(source, interviewSchema(), errors) };
  const written = source.data as Omit<Interview, 'file'>;
  if (!isCalendarDate(written.date)) {
    const at = offsetsOf(source, ['date']).value;
    return { ok: false, problems: [problemAt(source, at, 'not_a_date', { found: written.date })] };
  }
  const problems = written.touchpoints.flatMap((id, index): Problem[] => {
    if (touchpoints === undefined || touchpoints.includes(id)) return [];
    const at = offsetsOf(source, ['touchpoints', index]).value;
    const problem = problemAt(source, at, 'unknown_touchpoint', { id }, nearest(id, touchpoints));
    return [{ ...problem, level: 'warning' }];
  });
  return { ok: true, value: { file, ...written }, problems };
}
