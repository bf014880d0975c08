import type { Questionnaire } from '../model/questionnaire.js';
import type { JsonSchema } from '../model/schema.js';
import { FAIL_ON, FLAGS, LANGUAGES, USES } from '../model/vocabulary.js';
import { actionSchema, closed, id, isoDate, line, prose } from './touchpoint-schema.js';
import type { SchemaTexts } from './touchpoint-schema.js';

const inventoryEntry = closed(['use'], {
  use: { enum: USES },
  said_by: line,
  ask: line,
  date: isoDate,
  note: prose,
});

/**
 * The JSON Schema of audit.yaml.
 *
 * @param kinds the kinds of touchpoint to offer in an editor; that others are unknown is checked when the audit is read,
 *   since a team may add its own
 */
export function auditSchema(kinds: readonly Questionnaire[] = [], texts?: SchemaTexts): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'audit.yaml',
    ...closed(['audit', 'organisation', 'languages'], {
      audit: { const: 1 },
      organisation: line,
      languages: { type: 'array', minItems: 1, uniqueItems: true, items: { enum: LANGUAGES } },
      timezone: { type: 'string', minLength: 1, maxLength: 64 },
      flags: {
        type: ['object', 'null'],
        additionalProperties: false,
        properties: Object.fromEntries(
          FLAGS.map((flag) => [
            flag,
            { enum: [true, false, 'unknown', null], ...(texts && { description: texts.t(`flag.${flag}`) }) },
          ]),
        ),
      },
      inventory: {
        type: ['object', 'null'],
        properties: Object.fromEntries(
          kinds.map((kind) => [
            kind.id,
            { ...inventoryEntry, ...(texts && { description: kind.inventory.ask[texts.language] }) },
          ]),
        ),
        additionalProperties: inventoryEntry,
      },
      settings: {
        type: ['object', 'null'],
        additionalProperties: false,
        properties: {
          fail_on: { enum: FAIL_ON },
          waiver_limit_days: { type: 'integer', minimum: 1, maximum: 3650 },
          review_after_months: { type: 'integer', minimum: 1, maximum: 120 },
          warn_days: { type: 'integer', minimum: 0, maximum: 365 },
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
    }),
  };
}

/** The JSON Schema of interviews/*.yaml. */
export function interviewSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'interviews/*.yaml',
    ...closed(['date', 'touchpoints', 'language'], {
      date: isoDate,
      with: line,
      touchpoints: { type: 'array', items: id, uniqueItems: true },
      language: { enum: LANGUAGES },
      minutes: { type: 'integer', minimum: 0, maximum: 100_000 },
      note: prose,
    }),
  };
}
