import type { JsonSchema } from '../model/schema.js';
import { ID_PATTERN, LAW_KINDS, LAW_STATUSES, SUPERVISORS } from '../model/vocabulary.js';
import { localTextSchema } from './questionnaire-schema.js';

const text = { $ref: '#/$defs/text' };

/** The format of law.yaml. Written to questionnaires/law.schema.json by the build. */
export const lawSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'References of touchpoint-audit',
  description: 'Every reference that controls may rest on. What is not here is never printed as law.',
  type: 'object',
  propertyNames: { type: 'string', pattern: ID_PATTERN, $comment: 'kebab_case' },
  additionalProperties: {
    type: 'object',
    required: ['cite', 'title', 'kind', 'status'],
    additionalProperties: false,
    properties: {
      cite: { ...text, description: 'As a lawyer cites it.' },
      title: { ...text, description: 'What it says, in plain words.' },
      kind: { enum: LAW_KINDS },
      status: {
        enum: LAW_STATUSES,
        description:
          'verified: the official text was read; secondary: seen through another page; unverified: from knowledge, and shown as such.',
      },
      url: { type: 'string', pattern: '^https://[^\\s<>"]+$', $comment: 'https_url' },
      supervisor: { enum: SUPERVISORS },
      since: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', $comment: 'iso_date' },
      note: text,
    },
  },
  $defs: { text: localTextSchema },
};
