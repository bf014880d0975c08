import type { Condition, Expectation } from '../model/questionnaire.js';
import type { Flag, FlagValue } from '../model/vocabulary.js';

/**
 * The written form of a condition (already checked by the format's JSON Schema) → its parsed form.
 *
 * @param written a map of question id → expected, `any`, `not` and `audit.<flag>`; several keys mean "and"
 */
export function parseCondition(written: Readonly<Record<string, unknown>>): Condition {
  const parts = Object.entries(written).map(([key, value]): Condition => {
    if (key === 'any') return { kind: 'any', of: (value as Record<string, unknown>[]).map(parseCondition) };
    if (key === 'not') return { kind: 'not', of: parseCondition(value as Record<string, unknown>) };
    if (key.startsWith('audit.')) {
      return {
        kind: 'flag',
        flag: key.slice('audit.'.length) as Flag,
        values: [value].flat() as FlagValue[],
      };
    }
    return { kind: 'answer', question: key, expects: parseExpectation(value) };
  });
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: 'all', of: parts };
}

/** A value, a list (one of), `{not: …}`, `{above: n, below: n}` or `{at_least: n, of: […]}`. */
export function parseExpectation(written: unknown): Expectation {
  if (typeof written !== 'object' || written === null || Array.isArray(written)) {
    return { kind: 'one_of', values: [written].flat() as (string | number)[] };
  }
  const map = written as { not?: unknown; above?: number; below?: number; at_least?: number; of?: string[] };
  if ('not' in map) return { kind: 'not', of: parseExpectation(map.not) };
  if (map.at_least !== undefined) return { kind: 'at_least', count: map.at_least, values: map.of ?? [] };
  return {
    kind: 'range',
    ...(map.above === undefined ? {} : { above: map.above }),
    ...(map.below === undefined ? {} : { below: map.below }),
  };
}
