import {
  ACTION_PARTS,
  ANSWER_PARTS,
  ANSWER_STATES,
  DIFF_NOTES,
  FINDING_CAUSES,
  FINDING_CHANGES,
  INVENTORY_PARTS,
  ITEM_CHANGES,
  SIDE_KINDS,
  TOUCHPOINT_CHANGES,
  WAIVER_PARTS,
} from '../../model/audit-diff.js';
import { FINDING_KINDS } from '../../model/finding.js';
import { DIALECT, count, date, list, object, ref, severity, text } from '../../model/schema-parts.js';
import type { JsonSchema } from '../../model/schema.js';
import { ACTION_STATUSES, LANGUAGES, REGISTER_FIELDS, USES } from '../../model/vocabulary.js';

const parts = (names: readonly string[]): JsonSchema => list({ enum: names }, 'What differs.');

const definitions = {
  named: object({ id: text, name: text }),
  side: object(
    { kind: { enum: SIDE_KINDS }, name: text },
    {
      commit: { type: 'string', description: 'Of a revision.' },
      folder: { type: 'string', description: 'Of a revision: where the audit stands in it.' },
      organisation: { type: 'string', description: 'Absent when there is no audit on this side.' },
      asOf: date,
      language: { enum: LANGUAGES },
      version: text,
    },
  ),
  touchpointState: object({ id: text, name: text, version: text, answers: count, findings: count }),
  inventoryState: object({}, { use: { enum: USES }, saidBy: text, ask: text, date, note: text }),
  answerState: object(
    { state: { enum: ANSWER_STATES } },
    {
      value: { type: ['string', 'number', 'array'], items: text },
      words: list(text),
      reason: text,
      note: text,
      ask: text,
      evidence: list(object({}, { file: text, sha256: text })),
      by: text,
      date,
    },
  ),
  waiver: object({ accepts: severity, until: date }, { reason: text, approvedBy: text }),
  action: object({}, { owner: text, due: date, status: { enum: ACTION_STATUSES }, ticket: text }),
} as const satisfies Readonly<Record<string, JsonSchema>>;

const followUp = (content: string, names: readonly string[]): JsonSchema =>
  list(
    object(
      { id: text, change: { enum: ITEM_CHANGES }, title: text, changed: parts(names) },
      { touchpoint: ref('named'), from: ref(content), to: ref(content) },
    ),
    'By id of the finding or the question.',
  );

/** The published schema of `diff --json` (draft 2020-12). A later version may add fields under the same number. */
export const diffSchema: JsonSchema = {
  $schema: DIALECT,
  title: 'Comparison of touchpoint-audit',
  description: 'What changed between two states of an audit. What is absent on one side is not there.',
  ...object({
    diff: { const: 1, description: 'Version of this structure.' },
    from: ref('side'),
    to: ref('side'),
    same: { type: 'boolean', description: 'Nothing differs.' },
    notes: list(
      object({ code: { enum: DIFF_NOTES }, args: { type: 'object', additionalProperties: text } }),
      'What a reader should know about the comparison.',
    ),
    findings: list(
      object(
        {
          id: text,
          kind: { enum: FINDING_KINDS },
          change: { enum: FINDING_CHANGES },
          title: text,
          waived: { type: 'boolean', description: 'The risk is accepted.' },
        },
        {
          from: severity,
          to: severity,
          touchpoint: ref('named'),
          questionnaire: ref('named'),
          because: { enum: FINDING_CAUSES, description: 'Why it came or went.' },
        },
      ),
      'Worst first.',
    ),
    touchpoints: list(
      object(
        { id: text, change: { enum: TOUCHPOINT_CHANGES }, questionnaire: ref('named') },
        { from: ref('touchpointState'), to: ref('touchpointState') },
      ),
    ),
    inventory: list(
      object({
        questionnaire: ref('named'),
        from: ref('inventoryState'),
        to: ref('inventoryState'),
        changed: parts(INVENTORY_PARTS),
      }),
    ),
    answers: list(
      object({
        id: { type: 'string', description: '<touchpoint>/<question>' },
        touchpoint: ref('named'),
        question: text,
        from: ref('answerState'),
        to: ref('answerState'),
        changed: parts(ANSWER_PARTS),
      }),
      'Of touchpoints on both sides.',
    ),
    waivers: followUp('waiver', WAIVER_PARTS),
    actions: followUp('action', ACTION_PARTS),
    register: list(
      object({
        touchpoint: ref('named'),
        field: { enum: REGISTER_FIELDS },
        added: list(text),
        removed: list(text),
      }),
      'Fields of the register whose values differ, of touchpoints on both sides.',
    ),
    settings: list(object({ field: text }, { from: text, to: text }), 'What audit.yaml says.'),
    interviews: list(
      object({
        change: { enum: ['added', 'removed'] },
        interview: object(
          { date, touchpoints: list(ref('named')), language: { enum: LANGUAGES } },
          { role: text, minutes: { type: 'number', minimum: 0 } },
        ),
      }),
    ),
  }),
  $defs: definitions,
};
