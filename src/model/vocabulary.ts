/**
 * The closed vocabularies of the file formats. Everything that may be one of a few words is listed here once;
 * schemas, parsers and texts are made from these lists, so a new word fails to compile until every language has it.
 */

export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Worst first; the order is used for sorting. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const THEMES = [
  'inventory',
  'roles',
  'basis',
  'transparency',
  'minimisation',
  'retention',
  'transfer',
  'security',
  'rights',
  'dpia',
  'governance',
] as const;
export type Theme = (typeof THEMES)[number];

export const QUESTION_TYPES = ['single', 'multi', 'number', 'date', 'text'] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

/** Answers that every question takes besides its own. */
export const SPECIAL_VALUES = ['unknown', 'not_applicable'] as const;

/** The intake flags of audit.yaml that conditions read as `audit.<flag>`. */
export const FLAGS = [
  'public_body',
  'care_provider',
  'financial',
  'minors',
  'large_scale',
  'special_categories',
  'works_council',
  'charity',
  'publisher_or_lottery',
] as const;
export type Flag = (typeof FLAGS)[number];
export type FlagValue = boolean | 'unknown';

/** Fields of an entry in the record of processing activities (GDPR Art. 30). */
export const REGISTER_FIELDS = [
  'purposes',
  'data_subjects',
  'data_categories',
  'special_categories',
  'recipients',
  'processors',
  'joint_controllers',
  'transfers',
  'transfer_safeguards',
  'retention',
  'security',
  'legal_basis',
  'source',
  'systems',
  'access',
  'owner',
] as const;
export type RegisterField = (typeof REGISTER_FIELDS)[number];

/** The letters of GDPR Art. 6(1). */
export const LEGAL_BASES = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
export type LegalBasis = (typeof LEGAL_BASES)[number];

export const LAW_KINDS = ['statute', 'case', 'guideline', 'decision', 'contract', 'position'] as const;
export type LawKind = (typeof LAW_KINDS)[number];

export const LAW_STATUSES = ['verified', 'secondary', 'unverified'] as const;
export type LawStatus = (typeof LAW_STATUSES)[number];

export const SUPERVISORS = ['AP', 'ACM', 'none'] as const;
export type Supervisor = (typeof SUPERVISORS)[number];

/** What is said of a kind of touchpoint in the inventory round. */
export const USES = ['in_use', 'not_in_use', 'unknown'] as const;
export type Use = (typeof USES)[number];

export const ACTION_STATUSES = ['open', 'planned', 'in_progress', 'done'] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

export const OUTCOMES = ['met', 'gap', 'unanswered', 'not_applicable'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const FAIL_ON = [...SEVERITIES, 'none'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** The pattern of the ids of touchpoints and questionnaires: a word, never a path. */
export const ID_PATTERN = '^[a-z][a-z0-9-]*$';

/** The worse of two severities. */
export function worse(a: Severity, b: Severity): Severity {
  return SEVERITIES.indexOf(a) <= SEVERITIES.indexOf(b) ? a : b;
}
