import type { registerImport as en } from '../en/register-import.js';

export const registerImport = {
  'problem.table_empty': 'Dit bestand is leeg.',
  'expected.table_empty': 'een register: kopjes, en daaronder een rij per verwerking',
  'todo.table_empty': 'Exporteer het register opnieuw en controleer of het goede werkblad is opgeslagen.',
  'problem.table_encrypted': 'Deze werkmap is versleuteld met een wachtwoord.',
  'expected.table_encrypted': 'een werkmap zonder wachtwoord',
  'todo.table_encrypted':
    'Open hem in Excel, verwijder het wachtwoord (Bestand › Info › Werkmap beveiligen), sla hem op onder een andere naam en importeer die.',
  'problem.table_old_excel': 'Dit is een werkmap in het oude formaat van Excel (.xls).',
  'expected.table_old_excel': 'XLSX of CSV',
  'todo.table_old_excel': 'Open hem en kies Bestand › Opslaan als, met het type “Excel-werkmap (.xlsx)”.',
  'problem.table_binary_excel': 'Dit is een binaire werkmap (.xlsb).',
  'expected.table_binary_excel': 'XLSX of CSV',
  'todo.table_binary_excel': 'Open hem en kies Bestand › Opslaan als, met het type “Excel-werkmap (.xlsx)”.',
  'problem.table_ods': 'Dit is een werkblad in het OpenDocument-formaat (.ods).',
  'expected.table_ods': 'XLSX of CSV',
  'todo.table_ods': 'Open het en kies Bestand › Opslaan als, met het type “Excel-werkmap (.xlsx)”.',
  'problem.table_not_excel': 'Dit is een archief, maar geen Excel-werkmap.',
  'expected.table_not_excel': 'XLSX of CSV',
  'todo.table_not_excel':
    'Pak het uit als het register erin zit. Een tabel in Word: kopieer die naar Excel en sla dat op.',
  'problem.table_pdf': 'Dit is een PDF. Daar zitten geen rijen en kolommen in om te lezen.',
  'expected.table_pdf': 'XLSX of CSV',
  'todo.table_pdf': 'Vraag om het werkblad waar hij van gemaakt is.',
  'problem.table_html': 'Dit is een webpagina, wat de naam ook zegt.',
  'expected.table_html': 'XLSX of CSV',
  'todo.table_html':
    'Open hem in Excel of LibreOffice en kies Opslaan als, met het type “Excel-werkmap (.xlsx)”.',
  'problem.table_unknown_form': 'Dit bestand is geen werkmap en geen tekst.',
  'expected.table_unknown_form': 'XLSX of CSV',
  'todo.table_unknown_form':
    'Exporteer het register als XLSX of CSV uit het programma waarin het wordt bijgehouden.',
  'problem.table_wrong_name':
    'De naam eindigt op .{extension}, maar {expected, select, csv {dit is gewone tekst} other {dit is een werkmap}}.',
  'expected.table_wrong_name': 'een naam die eindigt op .{expected}',
  'todo.table_wrong_name':
    'Controleer of dit het goede bestand is; zo ja, geef het een naam die eindigt op .{expected}.',
  'problem.table_damaged': 'Deze werkmap is beschadigd.',
  'expected.table_damaged': 'een werkmap zoals Excel of LibreOffice hem opslaat',
  'todo.table_damaged':
    'Open hem in Excel of LibreOffice, laat hem herstellen en sla hem opnieuw op. Of sla hem op als CSV.',
  'problem.table_no_delimiter': 'Er is hier maar één kolom: er staat niets tussen de cellen.',
  'expected.table_no_delimiter': 'cellen met een puntkomma, een komma, een tab of | ertussen',
  'todo.table_no_delimiter':
    'Sla het register nog eens op als “CSV (gescheiden door lijstscheidingsteken)”, of als XLSX.',
  'problem.table_open_quote': 'De tekst tussen aanhalingstekens die op regel {line} begint, houdt niet op.',
  'expected.table_open_quote': 'een aanhalingsteken aan het eind; binnen een tekst staat het dubbel',
  'todo.table_open_quote': 'Sluit de tekst af, of sla het register op als XLSX.',
  'problem.table_too_large': 'Dit bestand is te groot.',
  'expected.table_too_large': 'ten hoogste {limit} MB',
  'todo.table_too_large':
    'Verwijder plaatjes en werkbladen die niet bij het register horen, of sla alleen het register op als CSV.',
  'problem.table_bomb': 'Deze werkmap wordt te groot als hij wordt uitgepakt.',
  'expected.table_bomb': 'ten hoogste {limit} MB, en ten hoogste {ratio} keer zo groot',
  'todo.table_bomb':
    'Weet u niet waar hij vandaan komt, open hem dan niet. Kopieer anders het register naar een nieuwe werkmap, of sla het op als CSV.',
  'problem.table_too_many_sheets': 'Er zijn te veel werkbladen.',
  'expected.table_too_many_sheets': 'ten hoogste {limit}',
  'todo.table_too_many_sheets': 'Verwijder de werkbladen die niet bij het register horen.',
  'problem.table_too_many_rows': 'Er zijn te veel rijen voor een register.',
  'expected.table_too_many_rows': 'ten hoogste {limit} rijen met tekst',
  'todo.table_too_many_rows':
    'Controleer of dit het register is; zo ja, laat weg wat beëindigd is, of importeer het deel over klantcontact.',
  'problem.table_too_many_columns': 'Er zijn te veel kolommen.',
  'expected.table_too_many_columns': 'ten hoogste {limit}',
  'todo.table_too_many_columns':
    'Verwijder kolommen die niet bij het register horen; ook tekst ver naar rechts telt mee.',
  'problem.table_too_much_text': 'Er is te veel tekst voor een register.',
  'expected.table_too_much_text': 'ten hoogste {limit} tekens',
  'todo.table_too_much_text':
    'Controleer of dit het register is, en verwijder werkbladen die er niet bij horen.',
  'problem.table_too_much_merged': 'Er zijn te veel samengevoegde cellen.',
  'expected.table_too_much_merged': 'ten hoogste {limit}',
  'todo.table_too_much_merged': 'Sla het register op als CSV; dat heeft geen samengevoegde cellen.',
  'problem.table_long_cell': 'In een cel in rij {row} staat te veel tekst.',
  'expected.table_long_cell': 'ten hoogste {limit} tekens',
  'todo.table_long_cell': 'Maak de tekst korter. In CSV: controleer of de aanhalingstekens gesloten zijn.',
  'problem.table_too_many_entries': 'Er staan {count} verwerkingen in dit register.',
  'expected.table_too_many_entries': 'ten hoogste {limit}',
  'todo.table_too_many_entries':
    'Importeer het deel over klantcontact, met --sheet of uit een eigen bestand.',
  'problem.table_no_sheet': 'Er is geen werkblad “{name}”.',
  'expected.table_no_sheet': '{names}',
  'todo.table_no_sheet': 'Verbeter de naam achter --sheet, of in register/import.yaml.',
  'problem.table_no_header':
    'Geen rij lijkt op de kopjes van een register: minstens twee kolommen moeten heten naar onderdelen daarvan.',
  'expected.table_no_header': 'kopjes zoals: verwerking, doel, betrokkenen, bewaartermijn',
  'todo.table_no_header':
    'Zeg in welke rij de kopjes staan: --header-row 4. Bij meer werkbladen ook: --sheet "naam".',
  'problem.table_no_name': 'Geen kolom noemt de verwerkingen bij hun naam.',
  'expected.table_no_name': 'een kolom met de naam van elke verwerking',
  'todo.table_no_name':
    'Zeg welke het is: --map "kopje=name". Een kolom mag twee dingen zijn: --map "Doel=name,purposes".',
  'problem.table_no_entries': 'Onder de kopjes staan geen verwerkingen.',
  'expected.table_no_entries': 'een rij per verwerking',
  'todo.table_no_entries': 'Controleer de rij met kopjes (--header-row) en het werkblad (--sheet).',

  'help.register_import': 'het register lezen dat u hebt, en naast de antwoorden leggen',
  'argument.register_file': 'bestand',
  'argument.register_import': 'het register: XLSX of CSV',
  'option.import_sheet': 'alleen dit werkblad; mag vaker',
  'option.import_header_row': 'de rij waarin de kopjes staan',
  'option.import_map': 'wat een kolom bevat: "Kopje=retention"; mag vaker',
  'option.import_ignore': 'een kolom die niet gelezen hoeft te worden; mag vaker',
  'option.import_match': 'waar een regel over gaat: regel=contactpunt,contactpunt of regel=none; mag vaker',
  'option.import_dry_run': 'laten zien hoe het gelezen wordt, en niets opslaan',

  'usage.import_number': '--header-row wil het nummer van een rij, niet “{found}”.',
  'usage.import_pair': '{option} wil kopje=veld of regel=contactpunt, niet “{found}”.',
  'usage.import_field': '“{found}” is geen veld. Mogelijk: {allowed}.',
  'usage.import_column': 'Er is geen kolom “{found}”. Er zijn: {known}.',
  'usage.import_entry': 'Er is geen regel “{found}”. Bedoelt u {nearest}?',
  'usage.import_touchpoint': 'Er is geen contactpunt “{found}”. Er zijn: {known}.',

  'import.field.name': 'naam van de verwerking',
  'import.field.touchpoint': 'id van het contactpunt',
  'import.field.ignore': 'niet gelezen',
  'import.why.given': 'zoals u zegt',
  'import.why.saved': 'zoals eerder opgeslagen',
  'import.why.heading': 'zo heet de kolom',
  'import.why.words': 'om woorden in het kopje',
  'import.why.empty': 'er staat niets in',

  'import.read_csv': '{file}: tekst ({encoding}), met {delimiter} tussen de cellen',
  'import.read_xlsx': '{file}: werkmap',
  'import.delimiter': '{delimiter, select, tab {tabs} comma {komma’s} semicolon {puntkomma’s} other {|}}',
  'import.macros':
    'De werkmap heeft macro’s. Die zijn niet gelezen en niet uitgevoerd; alleen de cellen zijn gelezen.',
  'import.saved_mapping': 'De kolommen worden gelezen zoals register/import.yaml zegt.',
  'import.sheet': 'Werkblad “{sheet}”, kopjes in rij {rows}:',
  'import.no_sheet': 'Kopjes in rij {rows}:',
  'import.skipped.hidden': 'Werkblad “{sheet}” is verborgen en niet gelezen. Wel lezen: --sheet "{sheet}".',
  'import.skipped.empty': 'Werkblad “{sheet}” is leeg.',
  'import.skipped.no_header':
    'Werkblad “{sheet}” is niet gelezen: niets erin lijkt op de kopjes van een register.',
  'import.skipped.no_name': 'Werkblad “{sheet}” is niet gelezen: geen kolom noemt verwerkingen bij hun naam.',
  'import.skipped.not_listed':
    'Werkblad “{sheet}” is niet gelezen: het is een formulier, en in geen lijst van verwerkingen staat de naam ervan.',
  'import.skipped.not_chosen': 'Werkblad “{sheet}” is niet gelezen: --sheet noemt andere.',
  'import.note.title': 'Rij {row}: “{text}” is een titel tussen de regels.',
  'import.note.continued': 'Rij {row} heeft geen naam; hij is bij “{text}” gevoegd.',
  'import.note.no_name': 'Rij {row} heeft geen naam en is weggelaten: “{text}”.',
  'import.note.hidden': 'Rij {row} is verborgen, en wel gelezen: “{text}”.',
  'import.note.heading_again': 'In rij {row} staan de kopjes nog eens.',
  'import.more_notes': '… en nog {count}.',

  'import.open': 'Over {count, plural, one {één kolom moet} other {# kolommen moet}} u beslissen:',
  'import.open_column':
    '“{label}”, bijvoorbeeld “{example}”{content, select, periods {: lijkt op termijnen} legal_bases {: lijkt op grondslagen} countries {: lijkt op landen} dates {: lijkt op data} yes_no {: lijkt op ja en nee} numbers {: lijkt op getallen} other {}}',
  'import.open_todo':
    'Er is niets opgeslagen. Zeg van elke kolom wat erin staat; de volgende keer is dat bekend:',
  'import.fields': 'Velden: {fields}; ignore voor een kolom die niet gelezen hoeft te worden.',
  'import.ask_column': 'Wat staat er in de kolom “{label}”? (bijvoorbeeld “{example}”)',
  'import.ask_match': 'Waar gaat de regel “{entry}” over?',
  'import.match_none': 'geen van deze',
  'import.match_later': 'dat weet ik nog niet',

  'import.entries': '{count, plural, one {1 regel} other {# regels}} gelezen.',
  'import.matches': 'In het register, en in gebruik:',
  'import.match':
    '{touchpoint} ← “{entry}”: {why, select, decided {zoals besloten} same_name {dezelfde naam} name_within {de naam staat in die van de regel} other {de naam spreekt van “{word}”}}',
  'import.unclear': 'Nog niet duidelijk:',
  'import.unclear_entry':
    '“{entry}” kan gaan over {touchpoints}. Zeg welke: --match "{id}={first}", of --match "{id}=none".',
  'import.missing': 'In gebruik, en niet in het register: {names}.',
  'import.not_in_use': 'In het register, en volgens de antwoorden niet in gebruik: {names}.',
  'import.differs': 'Het register zegt iets anders dan de antwoorden: {names}.',
  'import.elsewhere':
    '{count, plural, one {1 andere regel gaat} other {# andere regels gaan}} over iets anders dan deze contactpunten.',
  'import.no_column':
    'Het register heeft geen kolom voor {fields}; de wet vraagt daarom (AVG art. 30 lid 1).',
  'import.none': 'Het register en de antwoorden spreken elkaar niet tegen.',
  'import.saved': 'Opgeslagen: {files}.',
  'import.unchanged': 'Er is niets veranderd sinds de vorige import.',
  'import.dry_run': 'Er is niets opgeslagen (--dry-run).',
  'import.next': 'De bevindingen staan in het rapport: {command}',

  'finding.register_missing.label': 'Niet in het register',
  'finding.register_missing.title': 'In gebruik, maar niet in uw register: {name}',
  'finding.register_missing.why':
    'Wat niet in het verwerkingsregister staat, wordt vergeten: bij een verzoek om inzage, een datalek of een bezwaar, en als de toezichthouder ernaar vraagt.',
  'finding.register_missing.measure':
    'Neem een regel op in het register; touchpoint-audit register vult die uit de antwoorden. Staat het er onder een andere naam in, zeg dat dan met: touchpoint-audit register import --match.',
  'finding.register_not_in_use.label': 'Wel in het register, niet in gebruik',
  'finding.register_not_in_use.title':
    'In uw register, maar volgens de antwoorden niet in gebruik: “{entry}”',
  'finding.register_not_in_use.why':
    'Of iemand gebruikt het toch en niemand heeft ernaar gekeken, of het register heeft een regel voor iets dat beëindigd is.',
  'finding.register_not_in_use.measure':
    'Vraag het aan wie deze regel bijhoudt. Is het beëindigd, zet dan de einddatum in het register en ga na of de gegevens weg zijn; zo niet, verbeter dan de inventarisatie en houd het interview.',
  'finding.register_differs.label': 'Register en antwoorden verschillen',
  'finding.register_differs.title': '{field} in uw register en in de antwoorden verschillen: {name}',
  'finding.register_differs.why':
    '{silent, select, yes {Het register zegt er niets over in de regel “{entry}”, terwijl het wel is beantwoord.} other {Het register zegt “{register}” in de regel “{entry}”. {lacks, select, no {De antwoorden zeggen iets anders.} other {Er ontbreekt wat de antwoorden noemen: {lacking}.}}}} Een register dat niet klopt, geeft klanten en toezichthouders het verkeerde antwoord.',
  'finding.register_differs.measure':
    'Zoek uit welke van de twee klopt, en verbeter het register of het antwoord.',
  'finding.register_unclear.label': 'Regel van het register niet geplaatst',
  'finding.register_unclear.title':
    'Het is niet duidelijk over welk contactpunt deze regel van uw register gaat: “{entry}”',
  'finding.register_unclear.why':
    'Hij kan gaan over {touchpoints}. Zolang dat niet duidelijk is, kan niemand zeggen of die in het register staan.',
  'finding.register_unclear.measure':
    'Bepaal over welk contactpunt het gaat met touchpoint-audit register import --match, of onder touchpoints in register/existing.yaml.',
  'finding.register_owner.label': 'Regel zonder eigenaar',
  'finding.register_owner.title': 'Een regel van uw register heeft geen eigenaar: “{entry}”',
  'finding.register_owner.why':
    'Zonder eigenaar op de afdeling houdt niemand de regel bij en beslist niemand als er iets verandert. De wet vraagt niet om deze kolom; wie de verwerking moet verantwoorden wel.',
  'finding.register_owner.measure': 'Wijs een rol op de afdeling aan als eigenaar van de regel.',
  'finding.refuted.label': 'Weerlegd door het register',
  'finding.refuted.title':
    '{said, select, yes {Volgens het antwoord staat dit in het register, maar geen regel gaat erover: {name}} other {Volgens het antwoord staat dit niet in het register, maar een regel gaat erover: {name}}}',
  'finding.refuted.why':
    'Een antwoord dat niet blijkt te kloppen, zegt dat wie het gaf het register niet kent; andere antwoorden uit dat interview kunnen ook gegokt zijn.',
  'finding.refuted.measure':
    'Stel de vraag opnieuw, met het register erbij, en verbeter het antwoord; of zeg welke regel bedoeld is met touchpoint-audit register import --match.',

  'legal_basis.a': 'toestemming',
  'legal_basis.b': 'overeenkomst',
  'legal_basis.c': 'wettelijke plicht',
  'legal_basis.d': 'vitaal belang',
  'legal_basis.e': 'publieke taak',
  'legal_basis.f': 'gerechtvaardigd belang',

  'rule.register_missing': 'Iets dat in gebruik is en niet staat in het register dat de organisatie had.',
  'rule.register_not_in_use':
    'Een regel van het register voor iets dat volgens de antwoorden niet in gebruik is.',
  'rule.register_differs': 'Een veld waarin het register en de antwoorden verschillen.',
  'rule.register_unclear': 'Een regel van het register die over meer contactpunten kan gaan.',
  'rule.register_owner': 'Een regel van het register zonder eigenaar.',
  'rule.refuted': 'Een antwoord dat door het register wordt weerlegd.',
} as const satisfies Record<keyof typeof en, string>;
