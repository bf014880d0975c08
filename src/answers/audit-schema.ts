import { DEFAULT_SETTINGS, DEFAULT_TIMEZONE } from '../model/audit.js';
import type { Questionnaire } from '../model/questionnaire.js';
import { DIALECT } from '../model/schema-parts.js';
import type { JsonSchema } from '../model/schema.js';
import { FAIL_ON, FLAGS, LANGUAGES, USES } from '../model/vocabulary.js';
import { describeSchema } from '../text/describe-schema.js';
import { flowAction, interviewSnippet, inventorySnippets } from './editor-snippets.js';
import { possibleFollowUps } from './possible-follow-ups.js';
import type { KnownTouchpoint } from './possible-follow-ups.js';
import type { SchemaTexts } from './schema-texts.js';
import { actionSchema, closed, id, isoDate, line, prose } from './touchpoint-schema.js';

/** Nothing behind a kind: nobody was asked yet. */
const inventoryEntry: JsonSchema = {
  ...closed(['use'], {
    use: { enum: USES },
    said_by: line,
    ask: line,
    date: isoDate,
    note: prose,
  }),
  type: ['object', 'null'],
};

const auditFile: JsonSchema = closed(['audit', 'organisation', 'languages'], {
  audit: { const: 1 },
  organisation: line,
  languages: { type: 'array', minItems: 1, uniqueItems: true, items: { enum: LANGUAGES } },
  timezone: { type: 'string', minLength: 1, maxLength: 64, default: DEFAULT_TIMEZONE },
  flags: {
    type: ['object', 'null'],
    additionalProperties: false,
    properties: Object.fromEntries(FLAGS.map((flag) => [flag, { enum: [true, false, 'unknown', null] }])),
  },
  inventory: { type: ['object', 'null'], additionalProperties: inventoryEntry },
  settings: {
    type: ['object', 'null'],
    additionalProperties: false,
    properties: {
      fail_on: { enum: FAIL_ON, default: DEFAULT_SETTINGS.failOn },
      waiver_limit_days: {
        type: 'integer',
        minimum: 1,
        maximum: 3650,
        default: DEFAULT_SETTINGS.waiverLimitDays,
      },
      review_after_months: {
        type: 'integer',
        minimum: 1,
        maximum: 120,
        default: DEFAULT_SETTINGS.reviewAfterMonths,
      },
      warn_days: { type: 'integer', minimum: 0, maximum: 365, default: DEFAULT_SETTINGS.warnDays },
    },
  },
  report: {
    type: ['object', 'null'],
    additionalProperties: false,
    properties: {
      logo: line,
      accent: {
        type: 'string',
        pattern: '^#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$',
        $comment: 'hex_colour',
      },
    },
  },
  register: {
    type: ['object', 'null'],
    additionalProperties: false,
    properties: {
      contact: line,
      representative: line,
      dpo: line,
      on_behalf_of: { type: 'array', items: line, uniqueItems: true },
    },
  },
  follow_up: { type: ['object', 'null'], additionalProperties: actionSchema },
});

/**
 * The JSON Schema of audit.yaml.
 *
 * @param kinds the kinds of touchpoint to offer in an editor; that others are unknown is checked when the audit is read,
 *   since a team may add its own
 * @param texts what editors show; leave out for a schema that only validates
 * @param touchpoints of the audit, whose findings an editor then offers under `follow_up`
 */
export function auditSchema(
  kinds: readonly Questionnaire[] = [],
  texts?: SchemaTexts,
  touchpoints: readonly KnownTouchpoint[] = [],
): JsonSchema {
  if (texts === undefined) return { $schema: DIALECT, title: 'audit.yaml', ...auditFile };
  const { language, t } = texts;
  const { failOn, waiverLimitDays, reviewAfterMonths, warnDays } = DEFAULT_SETTINGS;
  const described = describeSchema(auditFile, 'audit', t, {
    timezone: DEFAULT_TIMEZONE,
    fail_on: failOn,
    waiver_limit_days: waiverLimitDays,
    review_after_months: reviewAfterMonths,
    warn_days: warnDays,
  });
  const properties = described['properties'] as Record<string, JsonSchema>;
  /** Keys that are known beside others that may be; what stands behind each is described once. */
  const offer = (
    key: string,
    name: string,
    entries: readonly (readonly [string, JsonSchema])[],
  ): JsonSchema => ({
    ...properties[key],
    additionalProperties: { $ref: `#/$defs/${name}` },
    properties: Object.fromEntries(
      entries.map(([word, shown]) => [word, { $ref: `#/$defs/${name}`, ...shown }]),
    ),
  });
  const each = (key: string, snippets: readonly JsonSchema[]): JsonSchema => ({
    ...(properties[key]?.['additionalProperties'] as JsonSchema),
    defaultSnippets: snippets,
  });
  const role = t('editor.placeholder.role');
  return {
    $schema: DIALECT,
    ...described,
    properties: {
      ...properties,
      inventory: offer(
        'inventory',
        'entry',
        kinds.map(({ id: kind, title, inventory }) => [
          kind,
          {
            title: title[language],
            description: inventory.ask[language],
            markdownDescription: [inventory.ask, inventory.examples, inventory.hides]
              .map((text) => text[language])
              .join('\n\n'),
          },
        ]),
      ),
      follow_up: offer(
        'follow_up',
        'action',
        possibleFollowUps(kinds, touchpoints, texts).map(({ id: finding, title }) => [
          finding,
          { title: finding, description: title },
        ]),
      ),
    },
    $defs: {
      entry: each('inventory', inventorySnippets(texts)),
      action: each('follow_up', [{ label: t('editor.snippet.follow_up'), body: flowAction(role, 1) }]),
    },
  };
}

/**
 * The JSON Schema of interviews/*.yaml.
 *
 * @param texts what editors show; leave out for a schema that only validates
 * @param touchpoints of the audit, which an editor then offers
 */
export function interviewSchema(
  texts?: SchemaTexts,
  touchpoints: readonly KnownTouchpoint[] = [],
): JsonSchema {
  const schema: JsonSchema = closed(['date', 'touchpoints', 'language'], {
    date: isoDate,
    with: line,
    touchpoints: {
      type: 'array',
      items:
        touchpoints.length === 0 ? id : { ...id, examples: touchpoints.map((touchpoint) => touchpoint.id) },
      uniqueItems: true,
    },
    language: { enum: LANGUAGES },
    minutes: { type: 'integer', minimum: 0, maximum: 100_000 },
    note: prose,
  });
  if (texts === undefined) return { $schema: DIALECT, title: 'interviews/*.yaml', ...schema };
  return {
    $schema: DIALECT,
    ...describeSchema(schema, 'interview', texts.t),
    defaultSnippets: [interviewSnippet(texts)],
  };
}
