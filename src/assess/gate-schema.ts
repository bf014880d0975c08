import { GATE_CAUSES, GATE_WARNINGS } from '../model/gate.js';
import { count, date, DIALECT, flag, list, object, severity, text } from '../model/schema-parts.js';
import type { JsonSchema } from '../model/schema.js';
import { FAIL_ON } from '../model/vocabulary.js';

/** The JSON Schema of what `check --json` prints. */
export const gateSchema: JsonSchema = {
  $schema: DIALECT,
  title: 'touchpoint-audit check --json',
  ...object({
    check: { const: 1, description: 'Version of this structure.' },
    asOf: date,
    passed: flag,
    failOn: { enum: FAIL_ON },
    requireComplete: flag,
    newOnly: { ...flag, description: 'Only what is not in the baseline, or is worse now, counted.' },
    looked: object({ touchpoints: count, questions: count, answered: count, controls: count }),
    failures: list(
      object({ cause: { enum: GATE_CAUSES }, id: text }, { severity, was: severity, date, open: count }),
      'What keeps the gate shut; worst first.',
    ),
    warnings: list(
      object({ warning: { enum: GATE_WARNINGS }, id: text, date }),
      'Dates that come near; the first one first.',
    ),
    known: list(text, 'Findings that would have failed, but stand in the baseline.'),
    gone: list(text, 'Entries of the baseline that are no finding any more.'),
  }),
};
