import type { cli as en } from '../en/cli.js';

export const cli = {
  'help.program':
    'Vindt de contactpunten met klanten die een privacyadministratie vergat, vraagt wat een ervaren privacyadviseur zou vragen, en maakt van de antwoorden een rapport van tekortkomingen.',
  'help.version': 'toon de versie',
  'help.help': 'toon hulp',
  'help.usage': 'Gebruik:',
  'help.arguments': 'Argumenten:',
  'help.options': 'Opties:',
  'help.global_options': 'Opties van elke opdracht:',
  'help.commands': 'Opdrachten:',
  'help.options_word': 'opties',
  'help.command_word': 'opdracht',
  'help.default': 'standaard: {value}',
  'help.after': `Een eerste onderzoek:
  touchpoint-audit init mijn-onderzoek
  touchpoint-audit interview --dir mijn-onderzoek
  touchpoint-audit report --dir mijn-onderzoek

Afsluitcodes: 0 goed; 1 de toets is niet gehaald, of er is iets verouderd of
anders; 2 het kon niet; 70 een fout in het programma; 130, 143, 129 afgebroken,
alles wat gezegd is, is bewaard.`,
  'help.init': 'begin een onderzoek in een map',
  'help.interview': 'vraag per contactpunt; bewaart na elk antwoord en gaat later verder',
  'help.status': 'wat beantwoord, open en gevonden is',
  'help.validate': 'controleer alle bestanden en zeg waar iets niet klopt',
  'help.report': 'schrijf het rapport',
  'help.explain': 'wat er achter een vraag, een bevinding of een verwijzing zit',
  'help.questionnaire': 'toon en controleer vragenlijsten',
  'help.questionnaire_list': 'alle soorten contactpunten',
  'help.questionnaire_show': 'de vragen van één soort',
  'help.questionnaire_lint': 'controleer vragenlijsten en law.yaml',
  'help.schema': 'schrijf de JSON-schema’s voor editors, of toon er een',

  'argument.question': 'vraag',
  'argument.explain': 'soort/vraag, zoals whatsapp/own_retention, of de id van een bevinding of uit law.yaml',
  'argument.name': 'naam',
  'argument.schema':
    'audit, interview, baseline, existing-register, register-import, een soort contactpunt, questionnaire, law, report, check, diff, register, register-import-result of fmt',
  'argument.kind': 'soort contactpunt, zoals whatsapp',
  'argument.files': 'bestanden',
  'argument.lint': 'vragenlijsten of law.yaml; standaard die in de map van het onderzoek',
  'argument.folder': 'map',
  'argument.touchpoints': 'contactpunt',
  'argument.interview': 'alleen deze contactpunten; met --prepare ook soorten',
  'argument.init': 'waar het komt; standaard deze map',

  'option.lang': 'taal van meldingen en rapporten',
  'option.dir': 'map van het onderzoek; standaard deze map',
  'option.as_of': 'oordeel per deze dag (jaar-maand-dag) in plaats van vandaag',
  'option.quiet': 'laat berichten en tips weg; resultaten en fouten blijven',
  'option.no_input': 'vraag nooit iets',
  'option.debug': 'toon de technische details van een fout',
  'option.json': 'toon JSON',
  'option.format':
    'vormen met komma’s ertussen: html, md, json, docx, pdf, csv, ics; voor CI sarif, junit, codequality, github, summary; standaard html,md,json',
  'option.out': 'map voor de rapporten; standaard reports/ in het onderzoek',
  'option.all_languages': 'een rapport in elke taal van het onderzoek',
  'option.audience':
    'voor wie: full (iedereen), management (hoe het ervoor staat) of agency (wat een leverancier moet doen); zonder deze optie full',
  'option.supplier': 'de leverancier bij --audience agency, zoals het onderzoek die noemt',
  'option.redact': 'laat notities, redenen, functies, nummers en de namen van bewijsstukken weg',
  'option.quick': 'alleen kernvragen',
  'option.touchpoint': 'alleen dit contactpunt; mag vaker',
  'option.theme': 'alleen vragen over dit thema, zoals retention',
  'option.unknown': 'vraag opnieuw wat met “weet ik niet” is beantwoord',
  'option.register': 'ook de vragen die alleen het verwerkingsregister vullen',
  'option.stale': 'vraag opnieuw wat ouder is dan de herzieningstermijn',
  'option.prepare': 'toon de vragen die komen, voor de uitnodiging',
  'option.prepare_format': 'vorm van --prepare: text, md of html',
  'option.plain': 'vraag regel voor regel, zonder te tekenen; ook voor schermlezers',
  'option.with': 'de functie van wie u spreekt, zoals “Hoofd klantenservice”',
  'option.set': 'antwoord zonder vragen: whatsapp/owner=all; mag vaker',
  'option.note': 'een notitie bij een antwoord: whatsapp/owner=tekst; mag vaker',
  'option.use': 'inventarisatie zonder vragen: whatsapp=in_use; mag vaker',
  'option.add': 'nog een contactpunt van een soort: whatsapp=Verkoop; mag vaker',
  'option.copy': 'nog zo een, met dezelfde antwoorden: whatsapp=Kliniek; mag vaker',
  'option.rename': 'een contactpunt anders noemen: whatsapp=Verkoop; mag vaker',
  'option.remove': 'een contactpunt met zijn antwoorden verwijderen; mag vaker',
  'option.not_applicable': 'niet van toepassing, met de reden: whatsapp/bot=reden; mag vaker',
  'option.ask': 'wie het weet: whatsapp/owner=functie; mag vaker',
  'option.evidence': 'een bestand als bewijs: whatsapp/owner=evidence/lijst.pdf; mag vaker',
  'option.answers': 'antwoorden uit een YAML-bestand; mag vaker',
  'option.force_unlock': 'neem het slot van een ander interview over',
  'option.organisation': 'naam van de organisatie',
  'option.languages': 'talen van de rapporten; de eerste komt in de bestanden',
  'option.timezone': 'waar een datum om middernacht eindigt',
  'option.flag': 'een feit over de organisatie, zoals care_provider=true; mag vaker',
  'option.example': 'schrijf het uitgewerkte voorbeeld',
  'option.force': 'schrijf over een onderzoek heen',

  'usage.unknownOption': 'De optie {what} bestaat niet.',
  'usage.unknownCommand': 'De opdracht {what} bestaat niet.',
  'usage.missingArgument': 'Er ontbreekt een argument: {what}.',
  'usage.optionMissingArgument': 'Er ontbreekt een waarde achter {what}.',
  'usage.invalidArgument': 'De waarde bij {what} kan niet.',
  'usage.excessArguments': 'Er zijn te veel argumenten.',
  'usage.help': 'Noem een opdracht.',
  'usage.allowed': 'Mogelijk: {allowed}.',
  'usage.did_you_mean': 'Bedoelt u {suggestion}?',
  'usage.see_help': 'Met touchpoint-audit --help ziet u alle opdrachten.',
  'usage.not_a_date': 'Bij {option} hoort een datum als jaar-maand-dag, zoals 2027-01-31, niet “{found}”.',
  'usage.unknown_format': 'De vorm “{name}” bestaat niet. Mogelijk: {allowed}.',
  'usage.supplier_missing': 'Bij --audience agency hoort --supplier met de naam van de leverancier.',
  'usage.supplier_alone': '--supplier hoort bij --audience agency.',
  'usage.unknown_supplier':
    'Het onderzoek heeft niets voor “{name}”. {count, plural, =0 {Er staat niemand in die een actie heeft of nog iets gevraagd wordt.} other {Bekend zijn: {known}.}}',
  'usage.unknown_theme': 'Het thema “{found}” bestaat niet. Mogelijk: {allowed}.',
  'usage.unknown_use': '“{found}” kan niet. Mogelijk: {allowed}.',
  'usage.unknown_language': 'De talen zijn niet te lezen (“{found}”). Mogelijk, elk één keer: {allowed}.',
  'usage.unknown_flag':
    '“{found}” is niet te lezen. Schrijf naam=true, naam=false of naam=unknown. Namen: {allowed}.',
  'usage.unknown_touchpoint': 'Het contactpunt “{id}” bestaat niet. Er zijn: {known}.',
  'usage.not_a_pair': 'Bij {option} hoort naam=waarde, niet “{found}”.',
  'usage.not_a_question': '“{id}” is geen vraag. Bedoelt u {nearest}?',
  'usage.reason_by_flag': '{id}: bij “niet van toepassing” hoort een reden: --not-applicable {id}=reden.',
  'usage.reason_missing': '{id}: bij “niet van toepassing” hoort een reden.',
  'usage.last_of_kind':
    '{name} is de enige van zijn soort. Zeg dat de soort niet in gebruik is: --use {kind}=not_in_use.',

  'problems.error': 'fout',
  'problems.warning': 'let op',
  'problems.expected': 'verwacht',
  'problems.did_you_mean': 'bedoelt u',
  'problems.todo': 'wat te doen',
  'problems.count':
    '{errors, plural, =0 {} one {1 fout} other {# fouten}}{errors, plural, =0 {} other {{warnings, plural, =0 {} other {, }}}}{warnings, plural, =0 {} one {1 waarschuwing} other {# waarschuwingen}}.',

  'validate.fine':
    '{touchpoints, plural, one {1 contactpunt} other {# contactpunten}}, {answers, plural, one {1 antwoord} other {# antwoorden}}, {interviews, plural, one {1 interview} other {# interviews}}: alle bestanden zijn in orde.',
  'evidence.missing': '{touchpoint}/{question}: het bewijs {file} is er niet.',
  'evidence.changed': '{touchpoint}/{question}: het bewijs {file} is veranderd sinds het is genoemd.',

  'status.title': '{organisation}, per {date}',
  'status.progress': '{answered} van {questions} beantwoord{unknown, plural, =0 {} other {, # onbekend}}',
  'status.blind_spot': '{title}: niemand weet of het in gebruik is',
  'status.not_interviewed': '{title}: in gebruik, nog niet besproken',
  'status.next':
    '{open, plural, =0 {} one {Er staat 1 vraag open. } other {Er staan # vragen open. }}Ga verder met: {command}',

  'explain.unknown': '“{id}” is geen vraag.',
  'disclaimer.short':
    'Zwaarte en grenzen in getallen zijn keuzes van dit product, geen wet. Dit is geen juridisch advies.',

  'questionnaire.count': '{questions} vragen, {core} in de snelle scan',
  'questionnaire.core': 'snelle scan',
  'questionnaire.unknown': 'Er is geen soort contactpunt “{id}”. Bedoelt u {nearest}?',
  'lint.clean': '{count, plural, one {1 bestand} other {# bestanden}}: niets op te merken.',
  'lint.nothing':
    'Er is niets te controleren. Noem bestanden, of zet vragenlijsten in questionnaires/ van het onderzoek.',
  'schema.unknown': 'Er is geen schema “{name}”. Bedoelt u {nearest}?',

  'init.exists':
    'In {folder} is al een onderzoek. Er is niets veranderd; met --force wordt over audit.yaml heen geschreven.',
  'init.done': 'Het onderzoek staat klaar in {folder}.',
  'init.next': 'Begin met: {command}',
  'init.example_done': 'Het uitgewerkte voorbeeld staat in {folder}.',
  'init.example_next': 'Zie het rapport ervan met: {command}',
  'init.no_terminal': 'Er is geen terminal om in te vragen. Geef ten minste --organisation mee.',
  'init.organisation': 'Naam van de organisatie:',
  'init.language': 'Taal van het onderzoek:',
  'init.flags': 'Een paar feiten over de organisatie; zij bepalen hoe zwaar sommige punten wegen.',

  'report.failed': '{file} is niet gemaakt: de vorm {format} is mislukt.',
  'report.fault': 'De fout: {cause}.',
  'report.templates_at_fault': 'Een eigen sjabloon klopt niet.',
  'report.kept': 'Het oude bestand, als dat er was, is er nog helemaal; de andere vormen staan hier los van.',
  'browser.missing':
    'Een pdf wordt afgedrukt door een browser, en er is er geen gevonden. Installeer Chromium, Google Chrome, Microsoft Edge of Brave, of zet in TOUCHPOINT_AUDIT_BROWSER waar er een staat. Of open het HTML-rapport in een browser en druk het af.',
  'browser.not_there':
    'Een pdf wordt afgedrukt door een browser, en die staat niet waar de omgeving zegt: {what}. Verbeter die variabele, of haal haar weg.',
  'browser.timeout':
    'De browser kwam niet klaar en is gestopt: {what}. Probeer het nog eens, of zet een andere in TOUCHPOINT_AUDIT_BROWSER.',
  'browser.failed':
    'De browser heeft geen pdf gemaakt ({what}). Zet een andere in TOUCHPOINT_AUDIT_BROWSER, of open het HTML-rapport en druk het af.',
  'save.failed':
    '{file} kon niet worden bewaard: {reason, select, ENOSPC {de schijf is vol} EACCES {u mag daar niet schrijven} EPERM {u mag daar niet schrijven} EROFS {de schijf is alleen te lezen} EDQUOT {uw schijfruimte is op} EIO {de schijf meldt een fout} other {{reason}}}. {replaced, select, true {Het nieuwe bestand staat er, maar overleeft stroomuitval misschien niet.} other {Het oude bestand, als dat er was, is er nog helemaal.}} Maak ruimte of kijk de rechten na en voer de opdracht opnieuw uit.',
  'lock.held':
    'Iemand houdt een interview in dit onderzoek: {user} op {host}, sinds {since} (proces {pid}). Wacht tot dat interview is gestopt, of neem het over met --force-unlock.',
  'lock.taken_over':
    'Een interview van {user} op {host} (sinds {since}) is afgebroken; de antwoorden zijn bewaard.',

  'bug.sorry': 'Dit is een fout in touchpoint-audit zelf: {error}',
  'bug.debug': 'Voer het opnieuw uit met --debug voor de details, en meld het alstublieft.',
} as const satisfies Record<keyof typeof en, string>;
