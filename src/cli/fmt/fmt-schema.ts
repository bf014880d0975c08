import { DIALECT } from '../../model/schema-parts.js';
import type { JsonSchema } from '../../model/schema.js';

const strings: JsonSchema = { type: 'array', items: { type: 'string' } };
const position: JsonSchema = {
  type: 'object',
  required: ['line', 'column'],
  properties: { line: { type: 'integer', minimum: 1 }, column: { type: 'integer', minimum: 1 } },
};

/** The JSON Schema of what `fmt --json` prints. */
export const fmtSchema: JsonSchema = {
  $schema: DIALECT,
  title: 'touchpoint-audit fmt --json',
  type: 'object',
  required: ['changed', 'unchanged', 'passedOver', 'problems', 'failed'],
  additionalProperties: false,
  properties: {
    changed: {
      description: 'Rewritten; with --check or --diff what would be.',
      type: 'array',
      items: {
        type: 'object',
        required: ['file'],
        additionalProperties: false,
        properties: { file: { type: 'string' }, diff: { description: 'With --diff.', type: 'string' } },
      },
    },
    unchanged: { description: 'In order.', ...strings },
    passedOver: { description: 'Named, but of no kind that is formatted.', ...strings },
    problems: {
      description: 'Why files cannot be formatted.',
      type: 'array',
      items: {
        type: 'object',
        required: ['code', 'args', 'level'],
        properties: {
          code: { type: 'string' },
          args: { type: 'object' },
          level: { enum: ['error', 'warning'] },
          file: { type: 'string' },
          position,
        },
      },
    },
    failed: { description: 'What could not be saved, in words.', ...strings },
  },
};
