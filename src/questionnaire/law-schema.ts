import type { JsonSchema } from '../model/schema.js';
import { LAW_KINDS, LAW_STATUSES, SUPERVISORS } from '../model/vocabulary.js';
import { localTextSchema } from './questionnaire-schema.js';

const text = { $ref: '#/$defs/text' };

/** The format of law.yaml. Written to questionnaires/law.schema.json by the build, with texts. */
export const lawSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  propertyNames: { type: 'string', pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$', $comment: 'kebab_case' },
  additionalProperties: {
    type: 'object',
    required: ['cite', 'title', 'kind', 'status'],
    additionalProperties: false,
    properties: {
      cite: text,
      title: text,
      kind: { enum: LAW_KINDS },
      status: {
        enum: LAW_STATUSES,
      },
      url: {
        type: 'string',
        pattern: '^https://[^\\s<>"]+$',
        $comment: 'https_url',
      },
      supervisor: { enum: SUPERVISORS },
      since: {
        type: 'string',
        pattern: '^\\d{4}-\\d{2}-\\d{2}$',
        $comment: 'iso_date',
      },
      note: text,
    },
  },
  $defs: { text: localTextSchema },
};
