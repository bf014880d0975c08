/** Formats for CI and for calendars. Per kind of finding: what it is about, in general. */
export const ci = {
  'rule.unused_but_in_use':
    'The inventory says that a touchpoint is in use, and the answers about it say that it is not.',
  'rule.in_use_but_declared_unused':
    'The inventory says that a touchpoint is not in use, and there are answers that say it is.',
  'rule.blind_spot': 'A kind of touchpoint of which nobody knows whether it is in use.',
  'rule.not_interviewed': 'A kind of touchpoint that is in use and that nobody was interviewed about.',
  'rule.stale': 'Answers that are older than the period after which they are to be reviewed.',
  'rule.waiver_expired': 'A risk that was accepted until a date that has passed.',
  'rule.waiver_exceeded': 'A gap that is worse than what was accepted.',
  'rule.waiver_too_long': 'A risk that was accepted for longer than the audit allows.',
  'rule.waiver_unneeded': 'A risk that is accepted although there is no gap any more.',
  'rule.action_overdue': 'An action that was not done by its date.',
  'rule.action_done_but_gap': 'An action that is reported done, of which the answers still show a gap.',
  'rule.action_unneeded': 'An action for a finding that does not exist.',

  'ci.waived_until': 'Risk accepted until {until}',
  'ci.more':
    '{count, plural, one {One more finding is} other {# more findings are}} in the summary of this job.',
  'ci.cut':
    '{count, plural, one {One more finding does} other {# more findings do}} not fit here; the report has them all.',

  'ics.waiver': 'Accepted risk ends: {title}',
  'ics.waiver_todo': 'After this day the risk counts again. Close the gap before, or have it accepted anew.',

  'option.include_waived': 'SARIF: also findings whose risk is accepted, marked as suppressed',
  'usage.format_needs':
    'A report for {audience, select, management {management} agency {this supplier} other {all readers}} has no {part, select, actions {actions} other {findings}}, and {format} is made of those.',
  'usage.include_waived_alone': '--include-waived goes with --format sarif only.',
} as const;
