import type { Interview } from '../model/audit.js';
import { layOut } from '../yaml/lay-out.js';
import { entriesOf } from '../yaml/read-entries.js';
import { INTERVIEW_SCHEMA, interviewLayout } from './interview-layout.js';

/** interviews/<date>-<role>.yaml as the interview writes it. */
export const newInterviewFile = (interview: Omit<Interview, 'file'>): string =>
  layOut(entriesOf({ ...interview }), interviewLayout, INTERVIEW_SCHEMA);
