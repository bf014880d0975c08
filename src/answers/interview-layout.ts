import type { Layout } from '../yaml/layout.js';
import { keysOf } from './answer-layout.js';

/** Where the JSON Schema of an interview stands, as seen from its file. */
export const INTERVIEW_SCHEMA = '../.touchpoint-audit/interview.schema.json';

/** The layout of interviews/*.yaml. */
export const interviewLayout: Layout = {
  keys: keysOf(['date', 'with', 'touchpoints', 'language', 'minutes', 'note']),
};
