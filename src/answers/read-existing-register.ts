import type { ExistingEntry, ExistingRegister } from '../model/existing-register.js';
import { isCalendarDate } from '../model/dates.js';
import type { Problem, Result } from '../model/problem.js';
import type { Validate } from '../model/schema.js';
import { offsetsOf } from '../yaml/locate.js';
import { parseYaml, problemAt } from '../yaml/parse-yaml.js';
import { schemaProblems } from '../yaml/schema-problems.js';
import { nearest } from '../yaml/suggest.js';
import { existingRegisterSchema } from './existing-register-schema.js';

interface WrittenRegister {
  readonly source: ExistingRegister['source'];
  readonly entries: Readonly<Record<string, WrittenEntry>> | null;
}

type WrittenEntry = Omit<ExistingEntry, 'id' | 'fields'> & ExistingEntry['fields'];

/**
 * YAML text of register/existing.yaml → the register that the organisation had.
 *
 * @param touchpoints the ids that exist, if known; naming another one is a warning, since touchpoints may be removed later
 * @param validate the compiled existingRegisterSchema
 */
export function readExistingRegister(
  file: string,
  content: Uint8Array | string,
  touchpoints: readonly string[] | undefined,
  validate: Validate,
): Result<ExistingRegister> {
  const parsed = parseYaml(file, content);
  if (!parsed.ok) return parsed;
  const source = parsed.value;
  const errors = validate(source.data);
  if (errors.length > 0)
    return { ok: false, problems: schemaProblems(source, existingRegisterSchema(), errors) };
  const written = source.data as WrittenRegister;
  if (!isCalendarDate(written.source.imported)) {
    const at = offsetsOf(source, ['source', 'imported']).value;
    return { ok: false, problems: [problemAt(source, at, 'not_a_date', { found: written.source.imported })] };
  }
  const entries = Object.entries(written.entries ?? {});
  const problems = entries.flatMap(([id, entry]) =>
    (entry.touchpoints ?? []).flatMap((touchpoint, index): Problem[] => {
      if (touchpoints === undefined || touchpoints.includes(touchpoint)) return [];
      const at = offsetsOf(source, ['entries', id, 'touchpoints', index]).value;
      const args = { id: touchpoint };
      const problem = problemAt(source, at, 'unknown_touchpoint', args, nearest(touchpoint, touchpoints));
      return [{ ...problem, level: 'warning' }];
    }),
  );
  return { ok: true, value: { source: written.source, entries: entries.map(toEntry) }, problems };
}

function toEntry([id, { name, sheet, touchpoints, ...fields }]: [string, WrittenEntry]): ExistingEntry {
  return {
    id,
    name,
    ...(sheet !== undefined && { sheet }),
    ...(touchpoints !== undefined && { touchpoints }),
    fields,
  };
}
