/** The gate and what belongs to it: `check`, `baseline`, `waiver`, `action`. */
export const gate = {
  'help.check': 'the gate for CI: fails on gaps, expired acceptances and overdue actions',
  'help.baseline': 'what is known already, so that check --new-only fails on what is new or worse',
  'help.baseline_update': 'write baseline.yaml with what stands now',
  'help.baseline_prune': 'drop the entries that no longer exist; adds nothing',
  'help.waiver': 'risks that somebody accepts until a date: list, set, remove, prune',
  'help.waiver_list': 'all accepted risks, those that end first on top',
  'help.waiver_set': 'accept the risk of a gap up to a severity, until a date',
  'help.waiver_remove': 'withdraw an acceptance',
  'help.waiver_prune': 'remove acceptances that expired or cover nothing',
  'help.action': 'who does what by when: list, set, remove, prune',
  'help.action_list': 'all actions, the first date on top',
  'help.action_set': 'agree on who solves a finding by when, or change it',
  'help.action_remove': 'remove an action',
  'help.action_prune': 'remove actions that are done or belong to nothing',

  'option.check_reports': 'make nothing; fail when the reports on disk are not what the answers give',
  'report_check.stale': '{file}: out of date.',
  'report_check.unknown': '{file}: this audit makes no such report any more. Remove it.',
  'report_check.fine': '{count, plural, one {1 report is} other {# reports are}} what the answers give.',
  'report_check.again': 'Make them again with: {command}',
  'report_check.not_compared': '{file}: a PDF is not compared, since another browser prints it differently.',

  'argument.finding': 'finding',
  'argument.finding_id': 'id of a finding, such as whatsapp/own_retention or inventory/video',
  'argument.gap_id': 'id of a gap, such as whatsapp/own_retention',

  'option.fail_on': 'the mildest severity that fails; by default what audit.yaml says',
  'option.require_complete': 'fail on open questions and on kinds that nobody was asked about',
  'option.new_only': 'of findings, only those count that are not in baseline.yaml, or are worse now',
  'option.warn_days': 'warn of dates within so many days; by default what audit.yaml says',
  'option.accepts': 'the worst severity that is accepted',
  'option.reason': 'why it is accepted',
  'option.approved_by': 'the role that accepts it; not the owner of the action',
  'option.until': 'the last day of the acceptance (year-month-day)',
  'option.owner': 'the role or supplier that does it',
  'option.due': 'by which day (year-month-day)',
  'option.status': 'how far it is',
  'option.ticket': 'number or address in another system',

  'option.check_format':
    'form of the outcome: text, json, github, summary, sarif, junit, codequality; with =file it goes there; may be repeated',
  'check.no_file': '{format}= needs the name of a file.',
  'check.one_stdout': 'Only one of these can go to stdout: {formats}. Give the others a file: format=file.',
  'check.title': '{organisation}, as of {date}',
  'check.looked':
    'Looked at {touchpoints, plural, one {1 touchpoint} other {# touchpoints}}, {questions, plural, one {1 question} other {# questions}} ({answered} answered); judged {controls, plural, one {1 control} other {# controls}}.',
  'check.severity':
    '{failOn, select, low {Not in order} other {Severity {severity} or worse}} ({count}){newOnly, select, yes {, new or worse} other {}}',
  'check.waiver_expired': 'The acceptance of a risk has expired ({count})',
  'check.action_overdue': 'An action is overdue ({count})',
  'check.incomplete': 'Not complete ({count})',
  'check.open': '{open, plural, one {1 question is open} other {# questions are open}}',
  'check.was': '(was {severity})',
  'check.soon': 'Within {days, plural, one {1 day} other {# days}} ({count})',
  'check.waiver_ends': 'the acceptance ends: {title}',
  'check.action_due': 'to be done: {title}',
  'check.known':
    '{count, plural, one {1 finding stands} other {# findings stand}} in the baseline and did not count.',
  'check.gone':
    '{count, plural, one {1 entry of the baseline is no finding any more} other {# entries of the baseline are no finding any more}}: {ids}. Remove with: {command}',
  'check.passed': 'Passed.',
  'check.failed': 'Not passed: {count, plural, one {1 reason} other {# reasons}}.',

  'baseline.saved':
    '{file}: {count, plural, one {1 finding} other {# findings}}; {added} added, {worse} worse than before, {removed} removed.',
  'baseline.unchanged': '{file}: {count, plural, one {1 finding} other {# findings}}, as it was.',

  'follow_up.none_waiver': 'No risk has been accepted.',
  'follow_up.none_action': 'Nothing has been agreed.',
  'follow_up.saved': '{id}: saved in {file}.',
  'follow_up.removed':
    '{count, plural, =0 {There was nothing to remove.} one {1 removed:} other {# removed:}}',
  'follow_up.no_waiver':
    '{id} has no acceptance. {count, plural, =0 {There is none at all.} other {There are: {known}.}}',
  'follow_up.no_action':
    '{id} has no action. {count, plural, =0 {There is none at all.} other {There are: {known}.}}',
  'follow_up.unknown':
    'There is no finding “{id}”. {count, plural, =0 {There is none at all.} other {Did you mean {nearest}?}}',
  'follow_up.of_follow_up': '“{id}” is about the follow-up of {about}; name that one.',
  'follow_up.only_gaps':
    'Only a gap of a question can be accepted; “{id}” is none. Plan an action: {command}',
  'follow_up.no_gap': '{id} is in order or not answered yet: there is nothing to accept.',
  'follow_up.missing': 'Missing: {options}.',
  'follow_up.nothing_given': 'Nothing was given. Pass at least one of {options}.',
  'follow_up.past': '--until {date} has passed.',
  'follow_up.too_long':
    '--until {date} is too far ahead: the audit allows {limit} days, so at the latest {latest}.',
  'follow_up.not_a_date': '“{found}” is not a day as year-month-day, such as 2027-01-31.',
  'follow_up.not_between': '“{found}” is not a day (year-month-day) from {first} up to {latest}.',
  'follow_up.too_mild': '--accepts {accepts} does not cover it: the gap is {severity}.',
  'follow_up.self_approved': '“{role}” also has to solve it. Somebody else has to accept the risk.',
  'follow_up.owner_approved':
    '“{role}” has accepted the risk of this gap, and so cannot be the one who solves it. Name somebody else, or remove the acceptance.',
  'follow_up.ask_accepts': 'Up to which severity is it accepted?',
  'follow_up.ask_reason': 'Why is it accepted?',
  'follow_up.ask_approved_by': 'Which role accepts it?',
  'follow_up.ask_until': 'Until which day (year-month-day), at the latest {latest}?',
  'follow_up.ask_owner': 'Who does it (role or supplier)?',
  'follow_up.ask_due': 'By which day (year-month-day)?',
  'follow_up.ask_status': 'How far is it?',
  'follow_up.state_valid': 'valid',
  'follow_up.state_expired': 'expired',
  'follow_up.state_exceeded': 'the gap is worse',
  'follow_up.state_too_long': 'too far ahead',
  'follow_up.state_unneeded': 'nothing to accept',
  'follow_up.state_open': 'not answered yet',
  'follow_up.overdue': 'overdue',
  'follow_up.orphan': 'no such finding',
  'follow_up.no_owner': 'nobody',
  'follow_up.no_date': 'no date',
} as const;
