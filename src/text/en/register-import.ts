import type { TableCode } from '../../model/table-codes.js';

type Problems = Record<`problem.${TableCode}` | `expected.${TableCode}` | `todo.${TableCode}`, string>;

/** What is wrong with a file from which a register is imported. */
const problems = {
  'problem.table_empty': 'This file is empty.',
  'expected.table_empty': 'a register: headings, and below them a row for each processing activity',
  'todo.table_empty': 'Export the register again, and check that the right sheet was saved.',
  'problem.table_encrypted': 'This workbook is encrypted with a password.',
  'expected.table_encrypted': 'a workbook without a password',
  'todo.table_encrypted':
    'Open it in Excel, remove the password (File › Info › Protect Workbook), save it under another name and import that.',
  'problem.table_old_excel': 'This is a workbook in the old format of Excel (.xls).',
  'expected.table_old_excel': 'XLSX or CSV',
  'todo.table_old_excel': 'Open it, choose File › Save As and the type “Excel Workbook (.xlsx)”.',
  'problem.table_binary_excel': 'This is a binary workbook (.xlsb).',
  'expected.table_binary_excel': 'XLSX or CSV',
  'todo.table_binary_excel': 'Open it, choose File › Save As and the type “Excel Workbook (.xlsx)”.',
  'problem.table_ods': 'This is a spreadsheet in the OpenDocument format (.ods).',
  'expected.table_ods': 'XLSX or CSV',
  'todo.table_ods': 'Open it, choose File › Save As and the type “Excel Workbook (.xlsx)”.',
  'problem.table_not_excel': 'This is an archive, but no Excel workbook.',
  'expected.table_not_excel': 'XLSX or CSV',
  'todo.table_not_excel':
    'Unpack it if the register is in it. A table in Word: copy it to Excel and save that.',
  'problem.table_pdf': 'This is a PDF. There are no rows and columns in it to read.',
  'expected.table_pdf': 'XLSX or CSV',
  'todo.table_pdf': 'Ask for the spreadsheet that it was made from.',
  'problem.table_html': 'This is a web page, whatever its name says.',
  'expected.table_html': 'XLSX or CSV',
  'todo.table_html': 'Open it in Excel or LibreOffice, choose Save As and the type “Excel Workbook (.xlsx)”.',
  'problem.table_unknown_form': 'This file is neither a workbook nor text.',
  'expected.table_unknown_form': 'XLSX or CSV',
  'todo.table_unknown_form': 'Export the register as XLSX or CSV from the program that it is kept in.',
  'problem.table_wrong_name':
    'The name ends in .{extension}, but {expected, select, csv {this is plain text} other {this is a workbook}}.',
  'expected.table_wrong_name': 'a name that ends in .{expected}',
  'todo.table_wrong_name':
    'Check whether this is the right file; if it is, give it a name that ends in .{expected}.',
  'problem.table_damaged': 'This workbook is damaged.',
  'expected.table_damaged': 'a workbook as Excel or LibreOffice saves it',
  'todo.table_damaged':
    'Open it in Excel or LibreOffice, let that repair it, and save it again. Or save it as CSV.',
  'problem.table_no_delimiter': 'There is only one column here: nothing stands between the cells.',
  'expected.table_no_delimiter': 'cells with a semicolon, a comma, a tab or | between them',
  'todo.table_no_delimiter': 'Save the register once more as “CSV (delimited)”, or as XLSX.',
  'problem.table_open_quote': 'The text in quotes that starts on line {line} does not end.',
  'expected.table_open_quote': 'a closing quote; a quote within a text is doubled',
  'todo.table_open_quote': 'Close it, or save the register as XLSX.',
  'problem.table_too_large': 'This file is too large.',
  'expected.table_too_large': 'at most {limit} MB',
  'todo.table_too_large':
    'Remove pictures and sheets that are no part of the register, or save the register alone as CSV.',
  'problem.table_bomb': 'This workbook becomes too large when it is unpacked.',
  'expected.table_bomb': 'at most {limit} MB, and at most {ratio} times as large',
  'todo.table_bomb':
    'If you do not know where it is from, do not open it. Else copy the register to a new workbook, or save it as CSV.',
  'problem.table_too_many_sheets': 'There are too many sheets.',
  'expected.table_too_many_sheets': 'at most {limit}',
  'todo.table_too_many_sheets': 'Remove the sheets that are no part of the register.',
  'problem.table_too_many_rows': 'There are too many rows for a register.',
  'expected.table_too_many_rows': 'at most {limit} rows with text',
  'todo.table_too_many_rows':
    'Check whether this is the register; if so, leave out what was ended, or import the part on customer contact.',
  'problem.table_too_many_columns': 'There are too many columns.',
  'expected.table_too_many_columns': 'at most {limit}',
  'todo.table_too_many_columns':
    'Remove columns that are no part of the register; text far to the right counts too.',
  'problem.table_too_much_text': 'There is too much text for a register.',
  'expected.table_too_much_text': 'at most {limit} characters',
  'todo.table_too_much_text': 'Check whether this is the register, and remove sheets that are no part of it.',
  'problem.table_too_much_merged': 'There are too many merged cells.',
  'expected.table_too_much_merged': 'at most {limit}',
  'todo.table_too_much_merged': 'Save the register as CSV; that has no merged cells.',
  'problem.table_long_cell': 'A cell in row {row} has too much text.',
  'expected.table_long_cell': 'at most {limit} characters',
  'todo.table_long_cell': 'Shorten it. In CSV: check whether the quotes are closed.',
  'problem.table_too_many_entries': 'There are {count} processing activities in this register.',
  'expected.table_too_many_entries': 'at most {limit}',
  'todo.table_too_many_entries':
    'Import the part on customer contact, with --sheet or from a file of its own.',
  'problem.table_no_sheet': 'There is no sheet “{name}”.',
  'expected.table_no_sheet': '{names}',
  'todo.table_no_sheet': 'Correct the name after --sheet, or in register/import.yaml.',
  'problem.table_no_header':
    'No row looks like the headings of a register: at least two columns must be called like parts of it.',
  'expected.table_no_header':
    'headings such as: processing activity, purpose, data subjects, retention period',
  'todo.table_no_header':
    'Say which row the headings are in: --header-row 4. With several sheets also: --sheet "name".',
  'problem.table_no_name': 'No column names the processing activities.',
  'expected.table_no_name': 'a column with the name of each activity',
  'todo.table_no_name':
    'Say which it is: --map "heading=name". A column may be two things: --map "Purpose=name,purposes".',
  'problem.table_no_entries': 'Below the headings there are no processing activities.',
  'expected.table_no_entries': 'a row for each processing activity',
  'todo.table_no_entries': 'Check the row of the headings (--header-row) and the sheet (--sheet).',
} as const satisfies Problems;

/** Importing the register that an organisation has: the command, how its columns were read, and what comes of it. */
export const registerImport = {
  ...problems,
  'help.register_import': 'read the register that you have, and hold it against the answers',
  'argument.register_file': 'file',
  'argument.register_import': 'the register: XLSX or CSV',
  'option.import_sheet': 'only this sheet; may be repeated',
  'option.import_header_row': 'the row that the headings are in',
  'option.import_map': 'what a column holds: "Heading=retention"; may be repeated',
  'option.import_ignore': 'a column that does not have to be read; may be repeated',
  'option.import_match': 'what an entry is about: entry=touchpoint,touchpoint or entry=none; may be repeated',
  'option.import_dry_run': 'show how it is read, and save nothing',

  'usage.import_number': '--header-row needs the number of a row, not “{found}”.',
  'usage.import_pair': '{option} needs heading=field or entry=touchpoint, not “{found}”.',
  'usage.import_field': '“{found}” is not a field. Possible: {allowed}.',
  'usage.import_column': 'There is no column “{found}”. There are: {known}.',
  'usage.import_entry': 'There is no entry “{found}”. Did you mean {nearest}?',
  'usage.import_touchpoint': 'There is no touchpoint “{found}”. There are: {known}.',

  'import.field.name': 'name of the activity',
  'import.field.touchpoint': 'id of the touchpoint',
  'import.field.ignore': 'not read',
  'import.why.given': 'as you say',
  'import.why.saved': 'as saved before',
  'import.why.heading': 'called so',
  'import.why.words': 'by words in the heading',
  'import.why.empty': 'no text in it',

  'import.read_csv': '{file}: text ({encoding}), with {delimiter} between the cells',
  'import.read_xlsx': '{file}: workbook',
  'import.delimiter': '{delimiter, select, tab {tabs} comma {commas} semicolon {semicolons} other {|}}',
  'import.macros': 'The workbook has macros. They were not read and not run; only the cells were.',
  'import.saved_mapping': 'The columns are read as register/import.yaml says.',
  'import.sheet': 'Sheet “{sheet}”, headings in row {rows}:',
  'import.no_sheet': 'Headings in row {rows}:',
  'import.skipped.hidden': 'Sheet “{sheet}” is hidden and was not read. To read it: --sheet "{sheet}".',
  'import.skipped.empty': 'Sheet “{sheet}” is empty.',
  'import.skipped.no_header':
    'Sheet “{sheet}” was not read: nothing in it looks like the headings of a register.',
  'import.skipped.no_name': 'Sheet “{sheet}” was not read: no column names processing activities.',
  'import.skipped.not_listed':
    'Sheet “{sheet}” was not read: it is a form, and no list of activities has its name.',
  'import.skipped.not_chosen': 'Sheet “{sheet}” was not read: --sheet names others.',
  'import.note.title': 'Row {row}: “{text}” is a title between the entries.',
  'import.note.continued': 'Row {row} has no name; it was added to “{text}”.',
  'import.note.no_name': 'Row {row} has no name and was left out: “{text}”.',
  'import.note.hidden': 'Row {row} is hidden, and was read: “{text}”.',
  'import.note.heading_again': 'Row {row} has the headings once more.',
  'import.more_notes': '… and {count} more.',

  'import.open': '{count, plural, one {One column has} other {# columns have}} to be decided about:',
  'import.open_column':
    '“{label}”, for example “{example}”{content, select, periods {: looks like periods} legal_bases {: looks like legal bases} countries {: looks like countries} dates {: looks like dates} yes_no {: looks like yes and no} numbers {: looks like numbers} other {}}',
  'import.open_todo': 'Nothing was saved. Say what each of them holds, and the next time it is known:',
  'import.fields': 'Fields: {fields}; ignore for a column that does not have to be read.',
  'import.ask_column': 'What does the column “{label}” hold? (for example “{example}”)',
  'import.ask_match': 'What is the entry “{entry}” about?',
  'import.match_none': 'none of these',
  'import.match_later': 'I don’t know yet',

  'import.entries': '{count, plural, one {1 entry} other {# entries}} read.',
  'import.matches': 'In the register, and in use:',
  'import.match':
    '{touchpoint} ← “{entry}”: {why, select, decided {as decided} same_name {the same name} name_within {its name stands in that of the entry} other {the name speaks of “{word}”}}',
  'import.unclear': 'Not clear yet:',
  'import.unclear_entry':
    '“{entry}” may be about {touchpoints}. Say which: --match "{id}={first}", or --match "{id}=none".',
  'import.missing': 'In use, and not in the register: {names}.',
  'import.not_in_use': 'In the register, and said not to be in use: {names}.',
  'import.differs': 'The register says something else than the answers: {names}.',
  'import.elsewhere':
    '{count, plural, one {1 other entry is} other {# other entries are}} about something else than these touchpoints.',
  'import.no_column': 'The register has no column for {fields}, which the law asks for (GDPR Art. 30(1)).',
  'import.none': 'The register and the answers do not contradict each other.',
  'import.saved': 'Saved: {files}.',
  'import.unchanged': 'Nothing changed since the last import.',
  'import.dry_run': 'Nothing was saved (--dry-run).',
  'import.next': 'The findings are in the report: {command}',

  'finding.register_missing.label': 'Not in the register',
  'finding.register_missing.title': 'In use, but not in your register: {name}',
  'finding.register_missing.why':
    'What is not in the record of processing is forgotten: in a request for access, a data breach or an objection, and when a supervisor asks for it.',
  'finding.register_missing.measure':
    'Add an entry to the register; touchpoint-audit register fills it from the answers. If it is there under another name, say so with: touchpoint-audit register import --match.',
  'finding.register_not_in_use.label': 'Registered, not in use',
  'finding.register_not_in_use.title': 'In your register, but said not to be in use: “{entry}”',
  'finding.register_not_in_use.why':
    'Either somebody uses it after all and nobody looked at it, or the register has an entry for something that has ended.',
  'finding.register_not_in_use.measure':
    'Ask whoever keeps this entry. If it has ended, note the end date in the register and check that the data are gone; if not, correct the inventory and hold the interview.',
  'finding.register_differs.label': 'Register and answers disagree',
  'finding.register_differs.title': '{field} in your register and in the answers disagree: {name}',
  'finding.register_differs.why':
    '{silent, select, yes {The register says nothing about it in the entry “{entry}”, while it was answered.} other {The register says “{register}” in the entry “{entry}”. {lacks, select, no {The answers say something else.} other {It does not have what the answers name: {lacking}.}}}} A register that is not right gives customers and supervisors the wrong answer.',
  'finding.register_differs.measure':
    'Find out which of the two is right, and correct the register or the answer.',
  'finding.register_unclear.label': 'Register entry not placed',
  'finding.register_unclear.title':
    'It is not clear which touchpoint this entry of your register is about: “{entry}”',
  'finding.register_unclear.why':
    'It may be about {touchpoints}. As long as that is not clear, nobody can say whether these are in the register.',
  'finding.register_unclear.measure':
    'Decide which touchpoint it is about with touchpoint-audit register import --match, or under touchpoints in register/existing.yaml.',
  'finding.register_owner.label': 'Entry without an owner',
  'finding.register_owner.title': 'An entry of your register has no owner: “{entry}”',
  'finding.register_owner.why':
    'Without an owner in the business nobody keeps the entry up to date or decides when something changes. The law does not ask for this column; whoever has to account for the processing does.',
  'finding.register_owner.measure': 'Name a role in the business as the owner of the entry.',
  'finding.refuted.label': 'Refuted by the register',
  'finding.refuted.title':
    '{said, select, yes {It was answered that this is in the register, but no entry is about it: {name}} other {It was answered that this is not in the register, but an entry is about it: {name}}}',
  'finding.refuted.why':
    'An answer that turns out not to be right says that whoever gave it does not know the register; other answers of that interview may be guesses too.',
  'finding.refuted.measure':
    'Put the question again, with the register at hand, and correct the answer; or say which entry is meant with touchpoint-audit register import --match.',

  'legal_basis.a': 'consent',
  'legal_basis.b': 'contract',
  'legal_basis.c': 'legal obligation',
  'legal_basis.d': 'vital interest',
  'legal_basis.e': 'public task',
  'legal_basis.f': 'legitimate interest',

  'rule.register_missing': 'Something in use that is not in the register that the organisation had.',
  'rule.register_not_in_use': 'An entry of the register for something that is said not to be in use.',
  'rule.register_differs': 'A field in which the register and the answers disagree.',
  'rule.register_unclear': 'An entry of the register that may be about several touchpoints.',
  'rule.register_owner': 'An entry of the register without an owner.',
  'rule.refuted': 'An answer that the register refutes.',
} as const;
