import type { JsonSchema } from '../model/schema.js';
import { LAW_KINDS, LAW_STATUSES, SUPERVISORS } from '../model/vocabulary.js';
import { localTextSchema } from './questionnaire-schema.js';

const text = { $ref: '#/$defs/text' };

/** The format of law.yaml. Written to questionnaires/law.schema.json by the build. */
export const lawSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'References of touchpoint-audit',
  description: 'Every reference that controls may rest on. What is not here is never printed as law.',
  type: 'object',
  propertyNames: { type: 'string', pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$', $comment: 'kebab_case' },
  additionalProperties: {
    type: 'object',
    required: ['cite', 'title', 'kind', 'status'],
    additionalProperties: false,
    properties: {
      cite: { ...text, description: 'As a lawyer cites it.' },
      title: { ...text, description: 'What it says, in plain words.' },
      kind: { enum: LAW_KINDS, description: 'What sort of authority it has.' },
      status: {
        enum: LAW_STATUSES,
        description:
          'verified: the official text was read; secondary: seen through another page; unverified: from knowledge, and shown as such.',
      },
      url: {
        type: 'string',
        pattern: '^https://[^\\s<>"]+$',
        $comment: 'https_url',
        description: 'The official text.',
      },
      supervisor: { enum: SUPERVISORS, description: 'Of statutes, always and only.' },
      since: {
        type: 'string',
        pattern: '^\\d{4}-\\d{2}-\\d{2}$',
        $comment: 'iso_date',
        description: 'In force, or given, on this day.',
      },
      note: { ...text, description: 'What it does not say, how far it was read, whether it binds.' },
    },
  },
  $defs: { text: localTextSchema },
};
