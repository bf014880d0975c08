import { FINDING_KINDS } from '../model/finding.js';
import { AUDIENCES, CELL_STATES, FINDING_STATES, PARTS, WAIVER_STATES } from '../model/report.js';
import { DIALECT, count, date, flag, list, object, ref, severity, text } from '../model/schema-parts.js';
import type { JsonSchema } from '../model/schema.js';
import {
  ACTION_STATUSES,
  LANGUAGES,
  LAW_KINDS,
  LAW_STATUSES,
  OUTCOMES,
  REGISTER_FIELDS,
  SEVERITIES,
  THEMES,
  USES,
} from '../model/vocabulary.js';

const theme: JsonSchema = { enum: THEMES };

const counts = (names: readonly string[], value: JsonSchema = count): JsonSchema =>
  object(Object.fromEntries(names.map((name) => [name, value])));

const definitions = {
  named: object({ id: text, name: text }),
  severityCounts: counts(SEVERITIES, object({ open: count, waived: count })),
  coverage: object({ questions: counts(['answered', 'unknown', 'open']), controls: counts(OUTCOMES) }),
  evidence: object({}, { file: text, sha256: text }),
  reference: object(
    { id: text, cite: text, title: text, kind: { enum: LAW_KINDS }, status: { enum: LAW_STATUSES } },
    { url: { type: 'string', pattern: '^https://' }, note: text },
  ),
  answer: object(
    { id: text, question: text, words: list(text), evidence: list(ref('evidence')) },
    {
      value: { type: ['string', 'number', 'array'], items: text },
      reason: text,
      note: text,
      ask: text,
      by: text,
      date,
    },
  ),
  agreement: object({}, { owner: text, due: date, status: { enum: ACTION_STATUSES }, ticket: text }),
  waiver: object(
    { accepts: severity, until: date, state: { enum: WAIVER_STATES } },
    { reason: text, approvedBy: text },
  ),
  finding: object(
    {
      id: { type: 'string', description: 'Stable over edits, languages and versions.' },
      kind: { enum: FINDING_KINDS },
      severity,
      state: { enum: FINDING_STATES },
      title: text,
      fromUnknown: { type: 'boolean', description: 'It is a gap because nobody knows.' },
      answers: list(ref('answer'), 'What it follows from.'),
      why: list(text, 'Why it matters.'),
      law: list(ref('reference')),
      measure: { type: 'string', description: 'What to do.' },
    },
    {
      touchpoint: ref('named'),
      questionnaire: { ...ref('named'), description: 'Kind of touchpoint.' },
      theme,
      evidence: { type: 'string', description: 'What to collect.' },
      ask: { type: 'string', description: 'The role to ask.' },
      action: ref('agreement'),
      waiver: ref('waiver'),
      about: { type: 'string', description: 'The finding that this one is the follow-up of.' },
    },
  ),
  registerField: object({
    field: { enum: REGISTER_FIELDS },
    values: list(object({ text }, { whose: text, note: text })),
    missing: { type: 'boolean', description: 'A question that would fill it has no answer yet.' },
  }),
  action: object(
    { id: text, title: text, measure: text, status: { enum: ACTION_STATUSES }, overdue: flag },
    {
      finding: { type: 'string', description: 'Its finding, when there still is one.' },
      severity,
      touchpoint: ref('named'),
      questionnaire: ref('named'),
      owner: text,
      due: date,
      ticket: text,
    },
  ),
  safeguard: object({
    theme,
    title: text,
    answer: ref('answer'),
    law: list(ref('reference')),
  }),
  cell: object(
    {
      theme,
      state: { enum: CELL_STATES },
      gaps: count,
      waived: count,
      open: count,
      met: count,
      findings: list(text, 'Ids, worst first.'),
    },
    { severity },
  ),
  touchpoint: object({
    id: text,
    name: text,
    questionnaire: object({ id: text, name: text, version: text }),
    unused: { type: 'boolean', description: 'The answers say that it is not in use after all.' },
    interviews: list(object({ date }, { role: text })),
    findings: ref('severityCounts'),
    coverage: ref('coverage'),
    safeguards: object({ statement: list(text), controls: list(ref('safeguard')) }),
    gaps: list(ref('finding'), 'Worst first.'),
    contradictions: list(ref('finding')),
    open: list(object({ id: text, theme, question: text, core: flag }), 'Not answered yet.'),
    notApplicable: list(ref('answer')),
  }),
} as const satisfies Readonly<Record<string, JsonSchema>>;

/**
 * The published schema of the JSON report (draft 2020-12): of what this version writes. A later version may add fields
 * under the same number; a field that goes, or means something else, makes it `report: 2`.
 */
export const reportSchema: JsonSchema = {
  $schema: DIALECT,
  title: 'Report of touchpoint-audit',
  description:
    'A whole audit in one language, every sentence resolved. Codes of closed vocabularies stay codes.',
  ...object({
    report: { const: 1, description: 'Version of this structure.' },
    made: {
      ...object(
        {
          tool: { const: 'touchpoint-audit' },
          version: text,
          asOf: date,
          language: { enum: LANGUAGES },
          audience: { enum: AUDIENCES },
          redacted: {
            type: 'boolean',
            description: 'Without notes, reasons, roles, tickets and names of evidence.',
          },
        },
        { supplier: { type: 'string', description: 'Whom an agency report was made for.' } },
      ),
      description: 'With what the report was made.',
    },
    parts: list({ enum: PARTS }, 'What this reader gets to see; what is not among these is empty here.'),
    organisation: text,
    summary: object({
      lead: list(text, 'Where things stand.'),
      attention: list(text, 'What asks for attention besides the findings themselves.'),
      findings: ref('severityCounts'),
      coverage: ref('coverage'),
      overdueActions: count,
      expiredWaivers: count,
      unassigned: count,
      first: list(ref('action'), 'The worst open findings.'),
    }),
    heatMap: object({
      themes: list(theme),
      rows: list(object({ touchpoint: ref('named'), cells: list(ref('cell'), 'One per theme.') })),
    }),
    touchpoints: list(ref('touchpoint')),
    blindSpots: list(ref('finding'), 'Kinds of touchpoint of which nobody knows whether they are in use.'),
    notInterviewed: list(ref('finding'), 'Kinds in use that nobody was interviewed about.'),
    reconciliation: list(ref('finding'), 'Where the imported register and the answers disagree.'),
    followUp: list(ref('finding'), 'Expired acceptances, overdue actions, outdated answers.'),
    actions: list(ref('action'), 'By date; done last.'),
    toAsk: list(
      object(
        {
          questions: list(
            object(
              { id: text, questionnaire: ref('named'), question: text },
              { touchpoint: ref('named'), note: text },
            ),
          ),
        },
        { role: text },
      ),
    ),
    inventory: list(
      object(
        { questionnaire: ref('named'), touchpoints: list(ref('named')) },
        { use: { enum: USES }, saidBy: text, ask: text, date, note: text },
      ),
    ),
    interviews: list(
      object(
        { date, touchpoints: list(ref('named')), language: { enum: LANGUAGES } },
        { role: text, minutes: { type: 'number', minimum: 0 } },
      ),
    ),
    register: list(
      object({ touchpoint: ref('named'), fields: list(ref('registerField')) }, { lastReview: date }),
      'The record of processing activities in brief.',
    ),
    references: list(ref('reference'), 'What findings and safeguards rest on.'),
    disclaimer: list(text),
  }),
  $defs: definitions,
};
