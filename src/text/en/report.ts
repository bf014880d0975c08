/** The sentences of the report. Per kind of finding: what it is called, what is wrong, why it matters, what to do. */
export const report = {
  'finding.gap.label': 'Not in order',
  'finding.gap.title': '{title}',
  'finding.gap.why':
    'Nobody could answer this question. What nobody knows cannot be safeguarded, nor shown to a supervisor.',
  'finding.gap.measure': '{measure}',
  'finding.unknown.label': 'Not known',

  'finding.contradiction.label': 'Contradiction',
  'finding.contradiction.title': 'Answers that contradict each other: {title}',
  'finding.contradiction.why': 'These answers cannot both be true.',
  'finding.contradiction.measure':
    'Put these questions again to whoever answered them, and correct the answer that is wrong.',

  'finding.unused_but_in_use.label': 'Contradiction',
  'finding.unused_but_in_use.title':
    'In use according to the inventory, not according to the answers: {name}',
  'finding.unused_but_in_use.why':
    'As long as this is unclear, nobody can say which risks there are for customers here.',
  'finding.unused_but_in_use.measure':
    'Find out which of the two is right, and correct the inventory or the answers.',

  'finding.in_use_but_declared_unused.label': 'Contradiction',
  'finding.in_use_but_declared_unused.title':
    'Not in use according to the inventory, but according to the answers it is: {name}',
  'finding.in_use_but_declared_unused.why':
    'What counts as not in use gets no attention: no contracts, no owner and no place in the record of processing.',
  'finding.in_use_but_declared_unused.measure':
    'Find out which of the two is right, and correct the inventory or the answers.',

  'finding.blind_spot.label': 'Blind spot',
  'finding.blind_spot.title': 'Nobody knows whether this is in use: {kind}',
  'finding.blind_spot.why':
    'What nobody knows of has no owner and no contract, is missing from the record of processing, and leaves customers without an answer.',
  'finding.blind_spot.measure':
    '{asked, select, yes {Ask who knows.} other {Decide whom to ask.}} A hint on where to look: {hides}',

  'finding.not_interviewed.label': 'Not discussed yet',
  'finding.not_interviewed.title': 'In use, but not discussed with anybody yet: {kind}',
  'finding.not_interviewed.why':
    'Nobody has looked at how customers’ privacy is safeguarded here. There may be anything from nothing to serious gaps.',
  'finding.not_interviewed.measure':
    'Plan an interview with whoever runs it. A hint on where to look: {hides}',

  'finding.stale.label': 'Outdated',
  'finding.stale.title': 'Answers that are too old: {name}',
  'finding.stale.why':
    'These answers are from {reviewed} or earlier. Settings, suppliers and the law may have changed since.',
  'finding.stale.measure': 'Go through the answers once more with the owner.',

  'finding.waiver_expired.label': 'Acceptance expired',
  'finding.waiver_expired.title': 'The risk is no longer accepted: {title}',
  'finding.waiver_expired.why': 'The risk was accepted until {until}. Since then it counts again.',
  'finding.waiver_expired.measure':
    'Close the gap; or have the risk accepted once more, with a reason and a new date, by someone who may decide on it.',

  'finding.waiver_exceeded.label': 'More than was accepted',
  'finding.waiver_exceeded.title': 'The risk is larger than what was accepted: {title}',
  'finding.waiver_exceeded.why': 'A risk of severity “{accepts}” was accepted; by now it is “{severity}”.',
  'finding.waiver_exceeded.measure':
    'Close the gap; or have the larger risk accepted, with a reason, by someone who may decide on it.',

  'finding.waiver_too_long.label': 'Accepted for too long',
  'finding.waiver_too_long.title': 'The risk was accepted for longer than the audit allows: {title}',
  'finding.waiver_too_long.why':
    'The risk was accepted until {until}. As of this day the audit allows {latest} at the latest, so that every acceptance comes back to the table. Until then it does not count.',
  'finding.waiver_too_long.measure': 'Have the risk accepted until {latest} at the latest, or close the gap.',

  'finding.waiver_unneeded.label': 'Acceptance of nothing',
  'finding.waiver_unneeded.title': 'The accepted risk no longer exists: {title}',
  'finding.waiver_unneeded.why':
    'The acceptance runs until {until}, but there is no gap any more. Should one come back, it would be covered unseen.',
  'finding.waiver_unneeded.measure': 'Remove the acceptance from this answer.',

  'finding.action_overdue.label': 'Overdue',
  'finding.action_overdue.title': 'The action is overdue: {title}',
  'finding.action_overdue.why': 'This was to be done by {due}. The gap is still there.',
  'finding.action_overdue.measure': 'Do it now, or agree on a new date and say why: {measure}',

  'finding.action_done_but_gap.label': 'Done, yet not in order',
  'finding.action_done_but_gap.title': 'Reported done, and still not in order: {title}',
  'finding.action_done_but_gap.why':
    'The action counts as done, but the answer still shows a gap. One of the two is wrong.',
  'finding.action_done_but_gap.measure': 'Check what was done; then correct the answer or reopen the action.',

  'finding.action_unneeded.label': 'Action for nothing',
  'finding.action_unneeded.title': 'An action for a finding that does not exist: {id}',
  'finding.action_unneeded.why':
    'audit.yaml follows up on a finding that is not there, or not there any more.',
  'finding.action_unneeded.measure': 'Remove the line from audit.yaml, or correct the id.',

  'finding_state.open': 'open',
  'finding_state.planned': 'planned',
  'finding_state.in_progress': 'in progress',
  'finding_state.done': 'reported done',
  'finding_state.overdue': 'overdue',
  'finding_state.waived': 'risk accepted',

  'cell.waived': 'accepted',
  'cell.open': 'open',
  'cell.met': 'in order',
  'cell.none': 'not asked',

  'date.words': '{day} {month} {year}',
  'month.1': 'January',
  'month.2': 'February',
  'month.3': 'March',
  'month.4': 'April',
  'month.5': 'May',
  'month.6': 'June',
  'month.7': 'July',
  'month.8': 'August',
  'month.9': 'September',
  'month.10': 'October',
  'month.11': 'November',
  'month.12': 'December',
  'list.and': '{first} and {last}',
  'number.decimal': '.',

  'summary.touchpoints':
    '{count, plural, =0 {No touchpoint with customers has been assessed yet.} one {One touchpoint with customers was assessed.} other {# touchpoints with customers were assessed.}}',
  'summary.controls':
    'Of the {total, plural, one {# point that applies} other {# points that apply}}, {met, plural, =0 {none is} one {# is} other {# are}} in order.',
  'summary.findings':
    '{open, plural, =0 {No finding is open} one {One finding is open} other {# findings are open}}{some, select, yes {, of which {worst}} other {}}.',
  'summary.count': '{count} {name}',
  'summary.blind_spots': 'Nobody knows whether these are in use: {names}.',
  'summary.not_interviewed': 'In use, but not discussed with anybody yet: {names}.',
  'summary.overdue': '{count, plural, one {One action is overdue.} other {# actions are overdue.}}',
  'summary.expired':
    '{count, plural, one {One accepted risk has expired.} other {# accepted risks have expired.}}',
  'summary.unassigned':
    '{count, plural, one {For one open finding nobody has been made responsible.} other {For # open findings nobody has been made responsible.}}',
  'summary.unknown':
    '{count, plural, one {To one question the answer was “I don’t know”.} other {To # questions the answer was “I don’t know”.}}',

  'summary.agency':
    '{actions, plural, =0 {No action is on record for you} one {One action is yours} other {# actions are yours}}{questions, plural, =0 {} one {, and there is one question for you} other {, and there are # questions for you}}.',

  'safeguards.unused': 'According to the answers this touchpoint is not in use after all.',
  'safeguards.none': 'Nothing is shown to be in order here yet.',
  'safeguards.counts':
    'Of the {total, plural, one {# point that applies} other {# points that apply}} here, {parts}.',
  'safeguards.met': '{count, plural, one {# is} other {# are}} in order',
  'safeguards.gap': '{count, plural, one {# is} other {# are}} not',
  'safeguards.unanswered': '{count, plural, one {# is} other {# are}} still open',
  'safeguards.whole': 'Entirely in order: {themes}.',
  'safeguards.evidence':
    '{count, plural, =0 {No evidence has been filed for this yet; it rests on what was said in the interview.} one {For one of these points evidence has been filed; the rest rests on what was said in the interview.} other {For # of these points evidence has been filed; the rest rests on what was said in the interview.}}',
  'safeguards.evidence_all': 'Evidence has been filed for each of these points.',
  'safeguards.interviews': 'Last discussed on {date}.',

  'disclaimer.defaults':
    'The severities, and the limits in numbers such as periods of retention, are defaults of this product. They are not law.',
  'disclaimer.advice':
    'This report is an aid and not legal advice. It rests on what was said in interviews and was not verified on the spot, except where evidence is named.',

  'report.kicker': 'Gap report',
  'report.title': 'Privacy in customer contact',
  'report.document_title': 'Privacy in customer contact: {organisation}',
  'report.confidential': 'Confidential: this report shows weaknesses.',
  'report.as_of': 'As of {date}',
  'report.skip': 'Go to the report',
  'report.contents': 'Contents',
  'report.top': 'Back to the summary',

  'report.summary': 'Summary',
  'report.findings_by_severity': 'Findings by severity',
  'report.severity': 'Severity',
  'report.open': 'Open',
  'report.waived': 'Accepted',
  'report.waived_count': '{count} accepted',
  'report.attention': 'Needs attention',
  'report.first': 'Do these first',
  'report.nothing_first': 'Nothing is open.',
  'report.coverage': 'How complete',
  'report.questions': 'Questions',
  'report.controls': 'Points to be in order',
  'report.not_met': 'not in order',
  'report.answered': 'answered',
  'report.unknown': 'not known',
  'report.unanswered': 'open',
  'report.bar_severities': 'Bar: how many open findings there are of each severity.',
  'report.bar_questions': 'Bar: how many questions are answered, not known and open.',
  'report.bar_controls': 'Bar: how many points are in order, not in order, open and not applicable.',
  'report.bar_part': '{name}: {count}',

  'report.heat_map': 'Where it hurts',
  'report.heat_map_intro': 'Per touchpoint and theme the worst that is open.',
  'report.heat_map_links': 'A cell leads to what stands behind it.',
  'report.touchpoint': 'Touchpoint',
  'report.row_blind_spot': 'Blind spot: nobody knows whether this is in use',
  'report.row_not_interviewed': 'In use, not discussed yet',

  'report.actions': 'Action list',
  'report.actions_intro': 'What has been agreed, by date.',
  'report.no_actions': 'No actions have been agreed yet.',
  'report.when': 'When',
  'report.what': 'What',
  'report.who': 'Who',
  'report.who_status': 'Who, and status',
  'report.status': 'Status',
  'report.no_date': 'no date',
  'report.left_out': 'left out',
  'report.no_owner': 'nobody yet',
  'report.action_id': 'Id',
  'report.is_overdue': 'Overdue?',
  'report.ticket': 'Ticket',
  'report.yes': 'yes',
  'report.no': 'no',

  'report.findings': 'Findings per touchpoint',
  'report.per_touchpoint': 'How privacy is safeguarded per touchpoint',
  'report.no_touchpoints': 'No touchpoint has been assessed yet.',
  'report.filter': 'Filter the findings',
  'report.filter_search': 'Search',
  'report.filter_touchpoint': 'Touchpoint',
  'report.filter_theme': 'Theme',
  'report.filter_severity': 'Severity',
  'report.filter_state': 'State',
  'report.filter_owner': 'Responsible',
  'report.filter_all': 'All',
  'report.filter_reset': 'Clear',
  'report.filter_shown': 'Shown:',
  'report.filter_of': 'of',
  'report.filter_none': 'No finding fits this filter.',

  'report.blind_spots': 'Blind spots',
  'report.blind_spots_intro':
    'Where customers may meet the organisation without anybody being able to say how their privacy is safeguarded.',
  'report.no_blind_spots':
    'Of every kind of touchpoint it is known whether it is in use, and all in use were discussed.',

  'report.safeguards': 'How privacy is safeguarded here',
  'report.in_order': 'In order',
  'report.gaps': 'Not in order',
  'report.no_gaps': 'No gaps were found.',
  'report.contradictions': 'Contradictions',
  'report.open_questions': 'Not answered yet',
  'report.core_question': 'quick scan',
  'report.not_applicable': 'Not applicable',
  'report.questionnaire': 'Questionnaire',
  'report.discussed': 'Discussed',
  'report.never_discussed': 'no interview on record',

  'report.answer': 'What we found',
  'report.why': 'Why it matters',
  'report.law': 'What the law says',
  'report.measure': 'What to do',
  'report.collect': 'What to collect',
  'report.who_when': 'Who and when',
  'report.acceptance': 'Accepted risk',
  'report.finding_heading': '{severity}: {title}',
  'report.permalink': 'Link to this finding',
  'report.due': 'by {date}',
  'report.was_due': 'was due on {date}',
  'report.nothing_agreed': 'Not agreed yet',
  'report.waiver_valid':
    'Accepted up to “{accepts}” until {until}{told, select, yes { by {by}: {reason}} other {}}',
  'report.waiver_expired':
    'Was accepted up to “{accepts}” until {until}{told, select, yes { by {by}: {reason}} other {}}',
  'report.waiver_exceeded':
    'Accepted up to “{accepts}” until {until}{told, select, yes { by {by}} other {}}, which is less than the gap is now{told, select, yes {: {reason}} other {}}',
  'report.waiver_too_long':
    'Accepted up to “{accepts}” until {until}{told, select, yes { by {by}} other {}}, which is further ahead than the audit allows{told, select, yes {: {reason}} other {}}',
  'report.note': 'Note: {note}',
  'report.reason': 'Because: {reason}',
  'report.said_by': 'Said by: {by}',
  'report.said_on': 'Answered on {date}',
  'report.still_ask': 'Still to ask: {role}',
  'report.evidence_filed': 'Evidence filed:',
  'report.evidence_hash': 'SHA-256 {hash}…',
  'report.see_finding': 'See the finding itself',

  'report.reconciliation': 'Held against your register',
  'report.reconciliation_intro':
    'Where the register of processing that you had and the answers disagree, and what is missing in it.',
  'report.follow_up': 'Follow-up',
  'report.follow_up_intro': 'Agreements that have lapsed, and answers that are out of date.',
  'report.no_follow_up': 'All agreements are on schedule.',

  'report.to_ask': 'Still to ask, and whom',
  'report.to_ask_intro': 'Questions that nobody could answer yet, or that someone else knows more about.',
  'report.nothing_to_ask': 'Nothing is left to ask.',
  'report.role_left_out': 'Whom to ask is left out',
  'report.role_unknown': 'Nobody named yet',

  'report.method': 'On what this rests',
  'report.inventory': 'Which touchpoints there are',
  'report.kind': 'Kind of touchpoint',
  'report.use': 'In use?',
  'report.never_asked': 'never asked',
  'report.source': 'Says who',
  'report.to_be_asked': 'to ask: {role}',
  'report.interviews': 'Interviews',
  'report.no_interviews': 'No interviews are on record.',
  'report.date': 'Date',
  'report.with': 'With',
  'report.about': 'About',
  'report.minutes': '{minutes} minutes',
  'report.remark': 'Remark',

  'report.references': 'References',
  'report.references_intro':
    'Only what this report rests on. Each one leads to the official text, where there is one.',
  'report.law_note': 'Mind: {note}',

  'report.colophon': 'About this report',
  'report.made_with': 'Made with {tool} {version}, as of {date}.',
  'report.made_for':
    '{audience, select, management {For management} agency {For {supplier}} other {For all readers}}',
  'report.redacted': 'Notes, reasons, roles, tickets and the names of evidence are left out.',
  'report.make_again': 'The same report again:',
} as const;
