import type { JsonSchema } from '../model/schema.js';

export const reportSchema: JsonSchema = {};
