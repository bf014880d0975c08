/**
 * What an editor shows beside a file, from the JSON Schemas. The first sentence is the title, the rest the description. The keys are
 * those of the formats: `editor.<format>.<key>`.
 */
export const editor = {
  'option.schema_check': 'write nothing; say which schemas are out of date',
  'schema.fresh': 'The schemas for editors are up to date.',
  'schema.stale':
    '{count, plural, one {1 schema is} other {# schemas are}} out of date. Write them again with: touchpoint-audit schema',

  'editor.audit': 'audit.yaml. The organisation, what is in use there, and how the audit is judged.',
  'editor.audit.audit': 'Version of the format. Always 1.',
  'editor.audit.organisation': 'Organisation. The name as the report shows it.',
  'editor.audit.languages':
    'Languages of the reports. The first one is written into the files, and is the language of messages.',
  'editor.audit.timezone':
    'Time zone. A date ends at midnight here, for waivers and actions. {timezone} when it is left out.',
  'editor.audit.flags':
    'Facts about the organisation. They decide how heavy some points weigh. A fact that is left out is unknown.',
  'editor.audit.inventory':
    'Inventory. For each kind of touchpoint whether it is in use. A kind that is left out is a blind spot.',
  'editor.audit.inventory.use': 'Use. Whether somebody on behalf of the organisation uses this.',
  'editor.audit.inventory.said_by': 'Who said so. A role, not a name.',
  'editor.audit.inventory.ask': 'Who knows. The role to ask, when nobody present knew.',
  'editor.audit.inventory.date': 'When it was said. Year-month-day.',
  'editor.audit.inventory.note': 'Note. Where it turned up, or what is being looked into.',
  'editor.audit.settings':
    'Settings. What the gate demands. The values that hold when one is left out are defaults of this product, not law.',
  'editor.audit.settings.fail_on':
    'Gate. The lightest gap at which check fails. {fail_on} when it is left out: a default of this product, not law.',
  'editor.audit.settings.waiver_limit_days':
    'Longest waiver, in days. How far ahead a risk may be accepted. {waiver_limit_days} when it is left out: a default of this product, not law.',
  'editor.audit.settings.review_after_months':
    'Review period, in months. Answers older than this are reported as stale. {review_after_months} when it is left out: a default of this product, not law.',
  'editor.audit.settings.warn_days':
    'Warning, in days. How long before it ends a waiver or an action is warned about. {warn_days} when it is left out: a default of this product, not law.',
  'editor.audit.report': 'Look of the report. A logo and a colour of the organisation.',
  'editor.audit.report.logo': 'Logo. A PNG, JPEG or SVG file below the folder of the audit.',
  'editor.audit.report.accent': 'Colour. As #rgb or #rrggbb.',
  'editor.audit.follow_up':
    'Follow-up of findings without a question. Id of the finding, such as inventory/video, and the action. What belongs to a question stands in its answer.',
  'editor.audit.follow_up.owner': 'Owner. The role that does it.',
  'editor.audit.follow_up.due': 'Due date. Year-month-day. After that day the action is overdue.',
  'editor.audit.follow_up.status': 'Status. How far the action is.',
  'editor.audit.follow_up.ticket': 'Ticket. Its number or address where the work is tracked.',

  'editor.interview': 'Interview. One conversation: when, with whom, about what.',
  'editor.interview.date': 'Day. Year-month-day.',
  'editor.interview.with': 'Spoken with. A role, not a name.',
  'editor.interview.touchpoints': 'Touchpoints. The ids of those that were talked about.',
  'editor.interview.language': 'Language. In which the questions were asked.',
  'editor.interview.minutes': 'Duration. In minutes.',
  'editor.interview.note': 'Note. Anything about the conversation itself.',

  'editor.baseline':
    'Baseline. The findings that are known: check --new-only fails on what is not among them, or is worse now. Written by touchpoint-audit baseline update.',
  'editor.baseline.baseline': 'Version of the format. Always 1.',
  'editor.baseline.findings': 'Findings. The id of each with how bad it was.',

  'editor.touchpoint.touchpoint':
    'Id of the touchpoint. The name of this file without .yaml. It is part of the ids of findings, so it stays.',
  'editor.touchpoint.questionnaire': 'Questionnaire. Its id and the version the answers were given to.',
  'editor.touchpoint.name': 'Name of the touchpoint. As people in the organisation call it.',
  'editor.touchpoint.answers':
    'Answers. A plain value, or a mapping when there is more to say. Empty means not answered yet.',

  'editor.envelope.value': 'Answer. One of the answers below, or nothing: not answered yet.',
  'editor.envelope.reason': 'Reason. Why the question does not apply. Needed with not_applicable.',
  'editor.envelope.note': 'Note. What else there is to say. No more personal data than it needs.',
  'editor.envelope.ask': 'Who knows. The role that is still to be asked.',
  'editor.envelope.evidence': 'Evidence. Files below the folder of the audit that show it is so.',
  'editor.envelope.evidence.file': 'File. Below the folder of the audit, such as evidence/contract.pdf.',
  'editor.envelope.evidence.sha256':
    'Fingerprint of the file. SHA-256 in hexadecimal, so that a change is noticed. The tool writes it.',
  'editor.envelope.by': 'Answered by. A role, when another one than in the interview.',
  'editor.envelope.date': 'Answered on. Year-month-day, when on another day than the interview.',
  'editor.envelope.action': 'Action. Who does something about it, and by when.',
  'editor.envelope.action.owner': 'Owner. The role that does it.',
  'editor.envelope.action.due': 'Due date. Year-month-day. After that day the action is overdue.',
  'editor.envelope.action.status': 'Status. How far the action is.',
  'editor.envelope.action.ticket': 'Ticket. Its number or address where the work is tracked.',
  'editor.envelope.waiver':
    'Waiver. A risk that is accepted for a while. It hides nothing: the finding stays in the report, marked.',
  'editor.envelope.waiver.accepts':
    'Accepts up to. The heaviest severity that is accepted. What weighs more is not covered.',
  'editor.envelope.waiver.reason': 'Reason. Why the risk is acceptable until then.',
  'editor.envelope.waiver.approved_by': 'Approved by. A role, and not the owner of the action.',
  'editor.envelope.waiver.until': 'Valid until. Year-month-day, through the end of that day.',

  'editor.questionnaire':
    'Questionnaire. The questions on one kind of touchpoint, with what counts as a gap, the law and the measure.',
  'editor.questionnaire.id': 'Id of the kind of touchpoint. For ever: never reused, never renamed.',
  'editor.questionnaire.version': 'Version. Three numbers. The same first number reads older answers.',
  'editor.questionnaire.title': 'Title. What people call this kind of touchpoint.',
  'editor.questionnaire.summary': 'Summary. One sentence.',
  'editor.questionnaire.instances':
    'Several of a kind. Asked when there are several touchpoints of this kind.',
  'editor.questionnaire.inventory': 'Inventory. The first round of the interview: is it in use?',
  'editor.questionnaire.inventory.ask':
    'Question. Asked of every organisation, also where nobody thinks it is in use.',
  'editor.questionnaire.inventory.examples': 'Examples. Names that people recognise.',
  'editor.questionnaire.inventory.hides': 'Where it hides. In which department or tool, and whom to ask.',
  'editor.questionnaire.vendors': 'Vendors. Products of this kind, by the names that evidence uses.',
  'editor.questionnaire.sections':
    'Sections. In the order they are asked. The last one, register, only feeds the record of processing.',
  'editor.questionnaire.sections.id': 'Id of the section. Unique in this file.',
  'editor.questionnaire.sections.title': 'Title of the section. A few words.',
  'editor.questionnaire.sections.questions': 'Questions. In the order they are asked.',
  'editor.questionnaire.contradictions': 'Contradictions. Answers that cannot both be true.',
  'editor.questionnaire.contradictions.id':
    'Id of the contradiction. For ever: it is part of the id of the finding.',
  'editor.questionnaire.contradictions.when': 'When. The answers that do not go together.',
  'editor.questionnaire.contradictions.severity': 'Severity. A default of this product, not law.',
  'editor.questionnaire.contradictions.why': 'Why. Which answers do not go together, and what to ask again.',
  'editor.questionnaire.renamed': 'Renamed questions. The old id, and the new one.',

  'editor.condition':
    'Condition. A question and the answer that is expected, or a fact such as audit.minors. Several keys: all of them.',
  'editor.expectation':
    'Expected answer. An option, a list of which one is enough, or a mapping: not, above, below, or at_least with of.',
  'editor.severity': 'Severity. A default of this product, not law.',
  'editor.text.nl': 'Dutch. In plain words.',
  'editor.text.en': 'English. In plain words.',
  'editor.question.id': 'Id of the question. For ever: never reused. A rename goes into renamed.',
  'editor.question.theme': 'Theme. The row of the heat map.',
  'editor.question.core': 'Quick scan. One of its 8 to 10 questions.',
  'editor.question.ask': 'Question. At most 20 plain words.',
  'editor.question.help': 'Help. Explanation, or where to look.',
  'editor.question.type': 'Type. Every question also takes unknown and not_applicable.',
  'editor.question.unit': 'Unit. What the number counts, such as months.',
  'editor.question.min': 'Lowest number. What can be meant at least; 0 when it is left out.',
  'editor.question.max': 'Highest number. What can be meant at most.',
  'editor.question.step': 'Step. The number is a multiple of this.',
  'editor.question.options':
    'Options. The answers to choose from: an id and its text. On a number, special answers beside the number.',
  'editor.question.exclusive': 'Exclusive options. They cannot be ticked beside another one.',
  'editor.question.unused': 'Unused. The answer that says this touchpoint is not in use after all.',
  'editor.question.when': 'When it is asked. Names earlier questions only. Always, when it is left out.',
  'editor.question.register':
    'Field of the register. The answer itself feeds this field of the Art. 30 entry.',
  'editor.question.register_values':
    'Phrases for the register. A field, an option, and the phrase that the option stands for.',
  'editor.question.control': 'Control. What should be in place, and what is a gap.',
  'editor.control.title': 'Title. What should be in place.',
  'editor.control.law': 'Law. Ids of law.yaml.',
  'editor.control.ok': 'In order. The answers with which nothing is wrong.',
  'editor.control.gaps': 'Gaps. Every option is in ok or in a gap, and so is unknown.',
  'editor.control.measure': 'Measure. What to do about a gap.',
  'editor.control.evidence': 'Evidence. What to collect as proof.',
  'editor.gap.if': 'If. Short for a condition on this question.',
  'editor.gap.when': 'When. A condition; it may name any question.',
  'editor.gap.severity': 'Severity. A default of this product, not law.',
  'editor.gap.why':
    'Why. Why it matters to the people whose data they are. Contested law is called contested.',
  'editor.condition.any': 'Any. One of these conditions holds.',
  'editor.condition.not': 'Not. This condition does not hold.',
  'editor.expectation.not': 'Not. Anything but this, unknown included.',
  'editor.expectation.above': 'Above. A number greater than this.',
  'editor.expectation.below': 'Below. A number less than this.',
  'editor.expectation.at_least': 'At least. So many of the options below.',
  'editor.expectation.of': 'Of. The options that count.',

  'editor.law': 'References. Every one that controls may rest on. What is not here is never printed as law.',
  'editor.law.cite': 'Citation. As a lawyer cites it.',
  'editor.law.title': 'What it says. In plain words.',
  'editor.law.kind': 'Kind. What sort of authority it has.',
  'editor.law.status': 'Status. How far it was read. What is unverified is shown as such.',
  'editor.law.url': 'Address. Where the official text stands.',
  'editor.law.supervisor': 'Supervisor. Who supervises it; with statutes, always and only.',
  'editor.law.since': 'Since. In force, or given, on this day.',
  'editor.law.note': 'Note. What it does not say, how far it was read, whether it binds.',

  'editor.supervisor.AP': 'the Dutch Data Protection Authority',
  'editor.supervisor.ACM': 'the Dutch Authority for Consumers and Markets',
  'editor.supervisor.none': 'nobody in particular',
  'editor.question_type.single': 'one of the options',
  'editor.question_type.multi': 'one or more of the options, as a list',
  'editor.question_type.number': 'a number with a unit',
  'editor.question_type.date': 'a day, as year-month-day',
  'editor.question_type.text': 'words of one’s own',
  'editor.word.true': 'yes',
  'editor.word.false': 'no',
  'editor.word.unknown': 'we don’t know',
  'editor.word.null': 'not answered yet',
  'editor.word.none': 'never: the gate only reports',

  'editor.pattern.iso_date': 'A day is written as year-month-day, such as 2027-01-31.',
  'editor.pattern.kebab_case':
    'An id is lower-case letters and digits, with hyphens between, beginning with a letter.',
  'editor.pattern.snake_case':
    'An id is lower-case letters and digits, with underscores between, beginning with a letter.',
  'editor.pattern.sha256': 'A SHA-256 is 64 hexadecimal digits, in lower case.',
  'editor.pattern.hex_colour': 'A colour is written as #rgb or #rrggbb, in quotes.',
  'editor.pattern.questionnaire_ref': 'A questionnaire is named with its version, such as whatsapp@1.0.0.',
  'editor.pattern.version': 'A version is three numbers, such as 1.0.0.',
  'editor.pattern.https_url': 'An address begins with https:// and has no spaces.',
  'editor.needs_list': 'This question takes a list of options: {example}.',
  'editor.needs_number': 'A number from {min} to {max} is needed here, or one of: {words}.',
  'editor.needs_one_of': 'One of these is needed here: {words}.',
  'editor.needs_text': 'Text is needed here. Put a number in quotes.',
  'editor.renamed': 'This question is now called {id}.',

  'editor.stale': '{name}: the answers are older than the review period',

  'editor.snippet.note': 'Answer with a note',
  'editor.snippet.unknown': 'Not known: who to ask',
  'editor.snippet.not_applicable': 'Not applicable, with the reason',
  'editor.snippet.evidence': 'Answer with evidence',
  'editor.snippet.action': 'Answer with an action',
  'editor.snippet.waiver': 'Answer with a waiver',
  'editor.snippet.file': 'New answer file, with all questions',
  'editor.snippet.inventory': 'In use: who said so, and when',
  'editor.snippet.inventory_unknown': 'Not known: who to ask',
  'editor.snippet.follow_up': 'Action: owner, due date, status',
  'editor.snippet.interview': 'New interview',
  'editor.placeholder.note': 'note',
  'editor.placeholder.reason': 'reason',
  'editor.placeholder.role': 'role',
  'editor.placeholder.board': 'Board',
} as const;
