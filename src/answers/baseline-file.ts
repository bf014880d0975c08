import type { Baseline } from '../model/gate.js';
import type { Result } from '../model/problem.js';
import type { JsonSchema, Validate } from '../model/schema.js';
import { SEVERITIES } from '../model/vocabulary.js';
import type { Severity } from '../model/vocabulary.js';
import { parseYaml } from '../yaml/parse-yaml.js';
import { schemaProblems } from '../yaml/schema-problems.js';
import { writeEntry } from '../yaml/write-yaml.js';
import { closed } from './touchpoint-schema.js';

/** Beside audit.yaml. */
export const BASELINE_FILE = 'baseline.yaml';

/** The JSON Schema of baseline.yaml: finding ids with their severity, nothing else. */
export function baselineSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: BASELINE_FILE,
    ...closed(['baseline', 'findings'], {
      baseline: { const: 1 },
      findings: { type: ['object', 'null'], additionalProperties: { enum: SEVERITIES } },
    }),
  };
}

/**
 * YAML text of baseline.yaml → baseline. All problems at once.
 *
 * @param validate the compiled baselineSchema
 */
export function readBaseline(content: Uint8Array | string, validate: Validate): Result<Baseline> {
  const parsed = parseYaml(BASELINE_FILE, content);
  if (!parsed.ok) return parsed;
  const errors = validate(parsed.value.data);
  if (errors.length > 0) {
    return { ok: false, problems: schemaProblems(parsed.value, baselineSchema(), errors) };
  }
  const { findings } = parsed.value.data as { findings: Readonly<Record<string, Severity>> | null };
  return { ok: true, value: new Map(Object.entries(findings ?? {})), problems: [] };
}

/** One finding to a line, so that two branches that solve different findings merge. */
export function baselineText(baseline: Baseline): string {
  return `${[
    '# yaml-language-server: $schema=.touchpoint-audit/baseline.schema.json',
    'baseline: 1',
    writeEntry('findings', Object.fromEntries(baseline), 0),
  ].join('\n')}\n`;
}
