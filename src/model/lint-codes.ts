import type { Problem } from './problem.js';

/**
 * Every fault that lint finds in a questionnaire or in law.yaml. An error: the file does not mean what it says. A
 * warning: it can be read and asked better. text/ has messages for each, in each language; a missing one does not
 * compile.
 */
export const LINT_CODES = {
  // names
  lint_id_is_not_file_name: 'warning',
  lint_duplicate_section: 'error',
  lint_duplicate_question: 'error',
  lint_duplicate_contradiction: 'error',
  lint_reserved_id: 'error',
  lint_numbered_id: 'warning',
  lint_renamed_in_use: 'error',
  lint_renamed_to_nothing: 'error',
  // conditions
  lint_unknown_question: 'error',
  lint_later_question: 'error',
  lint_unknown_option: 'error',
  lint_not_a_number: 'error',
  lint_not_multi: 'error',
  lint_at_least_unmet: 'error',
  lint_question_never: 'error',
  lint_gap_never: 'error',
  lint_contradiction_never: 'error',
  lint_value_never: 'warning',
  lint_undecided: 'warning',
  // options
  lint_option_untreated: 'error',
  lint_ok_and_gap: 'error',
  lint_no_unknown_gap: 'error',
  lint_options_not_taken: 'error',
  lint_exclusive_not_multi: 'error',
  lint_same_label: 'error',
  lint_option_capital: 'warning',
  lint_only_numbers: 'error',
  lint_no_number_fits: 'error',
  // register of processing
  lint_register_twice: 'error',
  lint_register_missing: 'warning',
  lint_register_not_last: 'warning',
  lint_register_control: 'error',
  lint_register_core: 'error',
  lint_register_idle: 'warning',
  lint_register_unfed: 'warning',
  lint_register_long: 'warning',
  // size
  lint_core_count: 'warning',
  lint_section_count: 'warning',
  // texts
  lint_stray_blanks: 'warning',
  lint_no_question_mark: 'warning',
  lint_long_question: 'warning',
  lint_not_formal: 'warning',
  lint_ambiguous_date: 'warning',
  lint_same_why: 'warning',
  lint_unquoted: 'warning',
  // references
  lint_unknown_law: 'error',
  lint_law_not_cited: 'warning',
  lint_law_same_cite: 'warning',
  lint_law_no_supervisor: 'error',
  lint_law_supervisor: 'error',
  lint_no_such_date: 'error',
} as const satisfies Record<string, Problem['level']>;

export type LintCode = keyof typeof LINT_CODES;
