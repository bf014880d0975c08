/**
 * The public API: the pure core. It runs in Node and in a browser, touches no file and generates no code. The way of the data is
 * questionnaire and answers → Audit → Assessment → Report or Register → a format.
 */
export { readAudit } from './answers/read-audit.js';
export type { AuditValidators, ReadAudit } from './answers/read-audit.js';
export type { RawFile } from './yaml/raw-file.js';
export { touchpointSchema } from './answers/touchpoint-schema.js';
export { auditSchema, interviewSchema } from './answers/audit-schema.js';
export { newTouchpointFile, setAnswer, setInventory } from './answers/set-answer.js';
export { assess } from './assess/assess.js';
export { placesOf } from './assess/places-of.js';
export { summarise } from './assess/summarise.js';
export { advance, begin } from './interview/machine.js';
export type { InterviewEvent, InterviewState } from './interview/machine.js';
export type { Answer, Audit, IsoDate, Touchpoint } from './model/audit.js';
export type { AuditDiff } from './model/audit-diff.js';
export type { Catalogue } from './model/catalogue.js';
export type { Assessment, Finding } from './model/finding.js';
export type { LawBook, LawEntry } from './model/law.js';
export type { Place, Places } from './model/place.js';
export type { Problem, Result } from './model/problem.js';
export type { Question, Questionnaire } from './model/questionnaire.js';
export type { Layout } from './model/layout.js';
export type { Register } from './model/register.js';
export type { Report } from './model/report.js';
export type { JsonSchema, SchemaError, Validate } from './model/schema.js';
export { evaluate, visibleQuestions } from './questionnaire/conditions.js';
export { lintQuestionnaire } from './questionnaire/lint.js';
export { lawSchema } from './questionnaire/law-schema.js';
export { questionnaireSchema } from './questionnaire/questionnaire-schema.js';
export { readLaw } from './questionnaire/read-law.js';
export { readQuestionnaire } from './questionnaire/read-questionnaire.js';
export { REGISTER_FORMATS } from './register/formats/formats.js';
export { layoutInWords } from './register/layout-in-words.js';
export { makeRegister } from './register/make-register.js';
export { registerSchema } from './register/register-schema.js';
export { compareReports } from './report/diff/audit-diff.js';
export { diffSchema } from './report/diff/diff-schema.js';
export { forAudience } from './report/for-audience.js';
export type { Reader } from './report/for-audience.js';
export { redact } from './report/redact.js';
export type { Aids } from './report/formats/format.js';
export { FORMATS } from './report/formats/formats.js';
export { reconcileRegister } from './register/reconcile/reconcile-register.js';
export { makeReport } from './report/make-report.js';
export { reportSchema } from './report/report-schema.js';
export { translator } from './text/translate.js';
