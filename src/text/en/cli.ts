/** The command line: help, usage errors, results. */
export const cli = {
  'help.program':
    'Finds the customer touchpoints that a privacy administration forgot, asks what a senior privacy consultant would ask, and turns the answers into a gap report.',
  'help.version': 'show the version',
  'help.help': 'show help',
  'help.usage': 'Usage:',
  'help.arguments': 'Arguments:',
  'help.options': 'Options:',
  'help.global_options': 'Options of every command:',
  'help.commands': 'Commands:',
  'help.options_word': 'options',
  'help.command_word': 'command',
  'help.default': 'default: {value}',
  'help.after': `A first audit:
  touchpoint-audit init my-audit
  touchpoint-audit interview --dir my-audit
  touchpoint-audit report --dir my-audit

Exit codes: 0 fine; 1 the gate is not met, or something is out of date or
differs; 2 it could not run; 70 a bug; 130, 143, 129 interrupted, everything
said so far is saved.`,
  'help.init': 'start an audit in a folder',
  'help.interview': 'ask, touchpoint by touchpoint; saves after every answer and resumes',
  'help.status': 'what is answered, open and found so far',
  'help.validate': 'check all files and say where something is wrong',
  'help.report': 'write the gap report',
  'help.explain': 'what stands behind a question, a finding or a reference',
  'help.questionnaire': 'list, show and check questionnaires',
  'help.questionnaire_list': 'all kinds of touchpoint',
  'help.questionnaire_show': 'the questions of one kind',
  'help.questionnaire_lint': 'check questionnaires and law.yaml',
  'help.schema': 'write the JSON Schemas for editors, or print one',

  'argument.question': 'question',
  'argument.explain': 'kind/question, such as whatsapp/own_retention, the id of a finding or of law.yaml',
  'argument.name': 'name',
  'argument.schema':
    'audit, interview, baseline, existing-register, register-import, a kind of touchpoint, questionnaire, law, report, check, diff, register, register-import-result or fmt',
  'argument.kind': 'kind of touchpoint, such as whatsapp',
  'argument.files': 'files',
  'argument.lint': 'questionnaires or law.yaml; by default those in the audit folder',
  'argument.folder': 'folder',
  'argument.touchpoints': 'touchpoint',
  'argument.interview': 'only these touchpoints; with --prepare kinds too',
  'argument.init': 'where to put it; by default this folder',

  'option.lang': 'language of messages and reports',
  'option.dir': 'folder of the audit; by default this folder',
  'option.as_of': 'judge as of this day (year-month-day) instead of today',
  'option.quiet': 'leave out notices and hints; results and errors stay',
  'option.no_input': 'never ask anything',
  'option.debug': 'show the technical details of an error',
  'option.json': 'print JSON',
  'option.format':
    'formats with commas between: html, md, json, docx, pdf, csv, ics; for CI sarif, junit, codequality, github, summary; by default html,md,json',
  'option.out': 'folder for the reports; by default reports/ in the audit',
  'option.all_languages': 'a report in each language of the audit',
  'option.audience':
    'for whom: full, management (where things stand) or agency (what a supplier has to do); by default full',
  'option.supplier': 'the supplier of --audience agency, as the audit names it',
  'option.redact': 'leave out notes, reasons, roles, tickets and the names of evidence',
  'option.quick': 'core questions only',
  'option.touchpoint': 'only this touchpoint; may be repeated',
  'option.theme': 'only questions on this theme, such as retention',
  'option.unknown': 'ask again what was answered with “I don’t know”',
  'option.register': 'also the questions that only feed the record of processing',
  'option.stale': 'ask again what is older than the review period',
  'option.prepare': 'print the questions to come, for the invitation',
  'option.prepare_format': 'form of --prepare: text, md or html',
  'option.plain': 'ask line by line, without drawing; also for screen readers',
  'option.with': 'the role you speak with, such as “Head of customer service”',
  'option.set': 'answer without asking: whatsapp/owner=all; may be repeated',
  'option.note': 'a note with an answer: whatsapp/owner=text; may be repeated',
  'option.use': 'inventory without asking: whatsapp=in_use; may be repeated',
  'option.add': 'one more touchpoint of a kind: whatsapp=Sales; may be repeated',
  'option.copy': 'another one with the same answers: whatsapp=Clinic; may be repeated',
  'option.rename': 'another name for a touchpoint: whatsapp=Sales; may be repeated',
  'option.remove': 'remove a touchpoint with its answers; may be repeated',
  'option.not_applicable': 'not applicable, with the reason: whatsapp/bot=reason; may be repeated',
  'option.ask': 'who knows: whatsapp/owner=role; may be repeated',
  'option.evidence': 'a file as evidence: whatsapp/owner=evidence/list.pdf; may be repeated',
  'option.answers': 'answers from a YAML file; may be repeated',
  'option.force_unlock': 'take over the lock of another interview',
  'option.organisation': 'name of the organisation',
  'option.languages': 'languages of the reports; the first one is written into the files',
  'option.timezone': 'where a date ends at midnight',
  'option.flag': 'a fact about the organisation, such as care_provider=true; may be repeated',
  'option.example': 'write the worked example',
  'option.force': 'write over an audit that is there',

  'usage.unknownOption': 'The option {what} does not exist.',
  'usage.unknownCommand': 'The command {what} does not exist.',
  'usage.missingArgument': 'An argument is missing: {what}.',
  'usage.optionMissingArgument': 'A value is missing behind {what}.',
  'usage.invalidArgument': 'The value given to {what} is not possible.',
  'usage.excessArguments': 'There are too many arguments.',
  'usage.help': 'Name a command.',
  'usage.allowed': 'Possible: {allowed}.',
  'usage.did_you_mean': 'Did you mean {suggestion}?',
  'usage.see_help': 'Run touchpoint-audit --help for all commands.',
  'usage.not_a_date': '{option} needs a date as year-month-day, such as 2027-01-31, not “{found}”.',
  'usage.unknown_format': 'There is no format “{name}”. Possible: {allowed}.',
  'usage.supplier_missing': '--audience agency needs --supplier with the name of the supplier.',
  'usage.supplier_alone': '--supplier goes with --audience agency.',
  'usage.unknown_supplier':
    'The audit has nothing for “{name}”. {count, plural, =0 {It names nobody who owns an action or is to be asked.} other {It knows: {known}.}}',
  'usage.unknown_theme': 'There is no theme “{found}”. Possible: {allowed}.',
  'usage.unknown_use': '“{found}” is not possible. Possible: {allowed}.',
  'usage.unknown_language': 'The languages cannot be read (“{found}”). Possible, each once: {allowed}.',
  'usage.unknown_flag':
    '“{found}” cannot be read. Write name=true, name=false or name=unknown. Names: {allowed}.',
  'usage.unknown_touchpoint': 'There is no touchpoint “{id}”. There are: {known}.',
  'usage.not_a_pair': '{option} needs name=value, not “{found}”.',
  'usage.not_a_question': '“{id}” is not a question. Did you mean {nearest}?',
  'usage.reason_by_flag': '{id}: “not applicable” needs a reason: --not-applicable {id}=reason.',
  'usage.reason_missing': '{id}: “not applicable” needs a reason.',
  'usage.last_of_kind':
    '{name} is the only one of its kind. Say that the kind is not in use: --use {kind}=not_in_use.',

  'problems.error': 'error',
  'problems.warning': 'warning',
  'problems.expected': 'expected',
  'problems.did_you_mean': 'did you mean',
  'problems.todo': 'what to do',
  'problems.count':
    '{errors, plural, =0 {} one {1 error} other {# errors}}{errors, plural, =0 {} other {{warnings, plural, =0 {} other {, }}}}{warnings, plural, =0 {} one {1 warning} other {# warnings}}.',

  'validate.fine':
    '{touchpoints, plural, one {1 touchpoint} other {# touchpoints}}, {answers, plural, one {1 answer} other {# answers}}, {interviews, plural, one {1 interview} other {# interviews}}: all files are in order.',
  'evidence.missing': '{touchpoint}/{question}: the evidence {file} is not there.',
  'evidence.changed': '{touchpoint}/{question}: the evidence {file} has changed since it was named.',

  'status.title': '{organisation}, as of {date}',
  'status.progress': '{answered} of {questions} answered{unknown, plural, =0 {} other {, # unknown}}',
  'status.blind_spot': '{title}: nobody knows whether it is in use',
  'status.not_interviewed': '{title}: in use, not interviewed yet',
  'status.next':
    '{open, plural, =0 {} one {1 question is open. } other {# questions are open. }}Go on with: {command}',

  'explain.unknown': '“{id}” is not a question.',
  'disclaimer.short':
    'Severities and limits in numbers are defaults of this product, not law. This is not legal advice.',

  'questionnaire.count': '{questions} questions, {core} in the quick scan',
  'questionnaire.core': 'quick scan',
  'questionnaire.unknown': 'There is no kind of touchpoint “{id}”. Did you mean {nearest}?',
  'lint.clean': '{count, plural, one {1 file} other {# files}}: nothing to remark.',
  'lint.nothing':
    'There is nothing to check. Name files, or put questionnaires in questionnaires/ of the audit.',
  'schema.unknown': 'There is no schema “{name}”. Did you mean {nearest}?',

  'init.exists':
    'There is an audit in {folder} already. Nothing was changed; --force writes over audit.yaml.',
  'init.done': 'The audit is ready in {folder}.',
  'init.next': 'Start with: {command}',
  'init.example_done': 'The worked example is in {folder}.',
  'init.example_next': 'See its report with: {command}',
  'init.no_terminal': 'There is no terminal to ask in. Pass at least --organisation.',
  'init.organisation': 'Name of the organisation:',
  'init.language': 'Language of the audit:',
  'init.flags': 'A few facts about the organisation; they decide how heavy some points weigh.',

  'report.failed': '{file} was not made: the format {format} failed.',
  'report.fault': 'The fault: {cause}.',
  'report.templates_at_fault': 'A template of your own is at fault.',
  'report.kept':
    'The old file, if there was one, is still there in full; the other formats do not depend on it.',
  'browser.missing':
    'A PDF is printed by a browser, and none was found. Install Chromium, Google Chrome, Microsoft Edge or Brave, or set TOUCHPOINT_AUDIT_BROWSER to where one is. Or open the HTML report in any browser and print it.',
  'browser.not_there':
    'A PDF is printed by a browser, and there is none where the environment says: {what}. Correct that variable, or remove it.',
  'browser.timeout':
    'The browser did not finish, and was stopped: {what}. Try again, or set TOUCHPOINT_AUDIT_BROWSER to another one.',
  'browser.failed':
    'The browser made no PDF ({what}). Set TOUCHPOINT_AUDIT_BROWSER to another one, or open the HTML report and print it.',
  'save.failed':
    '{file} could not be saved: {reason, select, ENOSPC {the disk is full} EACCES {you have no permission to write there} EPERM {you have no permission to write there} EROFS {the disk is read-only} EDQUOT {your disk quota is used up} EIO {the disk reports an error} other {{reason}}}. {replaced, select, true {The new file is in place, but might not outlive a loss of power.} other {The old file, if there was one, is still there in full.}} Make room or check the permissions, then run the command again.',
  'lock.held':
    'Somebody is interviewing in this audit: {user} on {host}, since {since} (process {pid}). Wait until that interview has stopped, or take over with --force-unlock.',
  'lock.taken_over':
    'An interview of {user} on {host} (since {since}) was broken off; its answers are saved.',

  'bug.sorry': 'This is a fault of touchpoint-audit itself: {error}',
  'bug.debug': 'Run it again with --debug for the details, and please report it.',
} as const;
