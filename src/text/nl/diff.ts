import type { diff as en } from '../en/diff.js';

export const diff = {
  'help.diff': 'wat er veranderde tussen twee revisies, mappen of rapporten',
  'argument.from': 'van',
  'argument.to': 'naar',
  'argument.diff_from':
    'een revisie van git zoals main, een reeks zoals main..HEAD of main...HEAD (vanaf waar ze uiteengingen), een map, of een report.json',
  'argument.diff_to': 'hetzelfde, zonder reeks; standaard de map van het onderzoek zoals die nu is',
  'option.diff_format': 'text, of markdown voor een pull request',
  'option.exit_code': 'exitcode 1 als er iets verschilt',

  'diff.heading': 'Wat er verandert in het privacyonderzoek',
  'diff.title':
    'Vergeleken: {from} met {to}{dates, plural, =0 {} one {, per {date}} other {, per {date} en {other}}}.',
  'diff.side.revision': '{same, select, yes {revisie {commit}} other {{name} (revisie {commit})}}',
  'diff.side.folder': 'de bestanden in {name}',
  'diff.side.report': 'het rapport {name}',
  'diff.same': 'Er is geen verschil.',
  'diff.lead': 'Veranderd: {counts}.',
  'diff.section': '{title} ({count})',
  'diff.more': '{count, plural, one {Nog één.} other {Nog #.}} Alles: touchpoint-audit diff.',
  'diff.count.opened': '{count, plural, one {1 bevinding erbij} other {# bevindingen erbij}}',
  'diff.count.worse': '{count, plural, one {1 werd ernstiger} other {# werden ernstiger}}',
  'diff.count.better': '{count, plural, one {1 werd minder ernstig} other {# werden minder ernstig}}',
  'diff.count.closed': '{count, plural, one {1 bevinding weg} other {# bevindingen weg}}',
  'diff.count.touchpoints': '{count, plural, one {1 contactpunt} other {# contactpunten}}',
  'diff.count.inventory':
    '{count, plural, one {1 regel van de inventarisatie} other {# regels van de inventarisatie}}',
  'diff.count.answers': '{count, plural, one {1 antwoord} other {# antwoorden}}',
  'diff.count.waivers': '{count, plural, one {1 aanvaard risico} other {# aanvaarde risico’s}}',
  'diff.count.actions': '{count, plural, one {1 actie} other {# acties}}',
  'diff.count.settings': '{count, plural, one {1 instelling} other {# instellingen}}',
  'diff.count.interviews': '{count, plural, one {1 interview} other {# interviews}}',

  'diff.opened': 'Bevindingen erbij',
  'diff.worse': 'Bevindingen die ernstiger werden',
  'diff.better': 'Bevindingen die minder ernstig werden',
  'diff.closed': 'Bevindingen weg',
  'diff.touchpoints': 'Contactpunten',
  'diff.inventory': 'Inventarisatie',
  'diff.answers': 'Antwoorden',
  'diff.waivers': 'Aanvaarde risico’s',
  'diff.actions': 'Acties',
  'diff.register': 'Verwerkingsregister',
  'diff.register.added': 'nu: {text}',
  'diff.register.removed': 'niet meer: {text}',
  'diff.settings': 'Organisatie en instellingen',
  'diff.interviews': 'Interviews',

  'diff.mark.added': 'nieuw',
  'diff.mark.removed': 'weg',
  'diff.mark.changed': 'anders',
  'diff.becomes': '{from} → {to}',
  'diff.quoted': '“{text}”',
  'diff.nothing': 'niets',
  'diff.never_asked': 'nooit gevraagd',
  'diff.part': '{part}: {change}',
  'diff.part_gone': 'zonder {part} (was: {was})',
  'diff.part.saidBy': 'gezegd door',
  'diff.part.ask': 'te vragen aan',
  'diff.part.date': 'datum',
  'diff.part.note': 'notitie',
  'diff.part.reason': 'reden',
  'diff.part.evidence': 'bewijs',
  'diff.part.by': 'beantwoord door',
  'diff.part.accepts': 'aanvaard tot en met ernst',
  'diff.part.until': 'tot en met',
  'diff.part.approvedBy': 'goedgekeurd door',
  'diff.part.owner': 'wie',
  'diff.part.due': 'uiterlijk',
  'diff.part.status': 'status',
  'diff.part.ticket': 'nummer',
  'diff.files': '{count, plural, one {1 bestand} other {# bestanden}}',
  'diff.answer.open': 'niet beantwoord',
  'diff.answer.not_asked': 'niet gevraagd',
  'diff.answer.not_in_report': 'niet in het rapport',
  'diff.touchpoint.added': 'nieuw',
  'diff.touchpoint.removed': 'weg',
  'diff.touchpoint.renamed': 'hernoemd',
  'diff.touchpoint.changed': 'anders',
  'diff.touchpoint.id': 'id',
  'diff.touchpoint.name': 'naam',
  'diff.touchpoint.version': 'versie van de vragenlijst',
  'diff.touchpoint.holds':
    '{answers, plural, one {1 antwoord} other {# antwoorden}}, {findings, plural, one {1 bevinding} other {# bevindingen}}',
  'diff.gone_with': '{count, plural, one {1 bevinding} other {# bevindingen, dit de ergste,}} bij {name}',
  'diff.because.touchpoint_added': 'bij een nieuw contactpunt',
  'diff.because.touchpoint_removed': 'het contactpunt is weg; er is niets opgelost',
  'diff.because.in_order': 'nu in orde',
  'diff.because.not_applicable': 'volgens het antwoord niet van toepassing',
  'diff.because.unanswered': 'het antwoord is weggehaald; er is niets opgelost',
  'diff.because.not_asked': 'wordt niet meer gevraagd, door een ander antwoord',

  'diff.note.audit_new':
    'Het onderzoek is nieuw: de eerste van de twee heeft het niet, dus alles erin is nieuw.',
  'diff.note.audit_gone': 'Het onderzoek is weg: de tweede van de twee heeft het niet.',
  'diff.note.audit_moved': 'Het onderzoek is verplaatst: van {from} naar {to}.',
  'diff.note.same_commit': 'Beide namen staan voor dezelfde commit.',
  'diff.note.organisations': 'De twee zijn van organisaties met verschillende namen: {from} en {to}.',
  'diff.note.dates':
    'Ze zijn beoordeeld per verschillende dagen, {from} en {to}: wat ertussen verliep of over tijd raakte, verschijnt als veranderd.',
  'diff.note.versions':
    'Ze zijn gemaakt door verschillende versies van het programma, {from} en {to}: wat een nieuwere anders beoordeelt, verschijnt als veranderd.',
  'diff.note.languages': 'Ze zijn in verschillende talen; alleen ids, waarden en datums worden vergeleken.',
  'diff.note.only_reports':
    'Eén kant is een rapport. Daar staat niet alles in: antwoorden op vragen die alleen feiten vaststellen, aanvaarde risico’s en acties van wat geen bevinding is, en instellingen zijn niet vergeleken.',
  'diff.note.management':
    'In een rapport voor de directie staan geen bevindingen en antwoorden: alleen contactpunten en acties zijn vergeleken.',
  'diff.note.agency':
    'In een rapport voor een bureau staat alleen wat dat bureau te doen heeft: meer is niet vergeleken.',
  'diff.note.redacted':
    'In een rapport zijn notities, redenen, functies, nummers en de namen van bewijsstukken weggelaten: die zijn niet vergeleken.',

  'diff.same_place': 'Beide zijn {name}. Noem twee verschillende.',
  'diff.range_alone': 'Een reeks zoals {range} noemt al beide kanten; laat “{extra}” weg.',
  'diff.ambiguous':
    '“{name}” is hier een revisie én een bestand of map. Schrijf voor de revisie refs/heads/{name} of haar commit; voor het bestand of de map ./{name}.',
  'diff.no_file': 'Er is geen bestand of map “{name}”.',
  'diff.unknown_revision':
    '“{name}” is geen revisie van deze repository{nearest, select, none {.} other {. Bedoelt u {nearest}?}}{shallow, select, yes { Deze kloon heeft maar een deel van de geschiedenis: haal de rest op met git fetch --unshallow, of zet fetch-depth: 0 in de workflow.} other {}}',
  'diff.unknown_name': '“{name}” is hier geen bestand of map, en geen revisie: {why}',
  'diff.no_merge_base':
    '{shallow, select, yes {Waar {from} en {to} uiteengingen staat niet in deze kloon: die heeft maar een deel van de geschiedenis. Haal de rest op met git fetch --unshallow, of zet fetch-depth: 0 in de workflow.} other {{from} en {to} hebben geen geschiedenis gemeen. Vergelijk ze met twee punten: {from}..{to}.}}',
  'diff.no_audit':
    'Aan geen van beide kanten staat een onderzoek: geen {file} in {folder}. Noem de map met --dir.',
  'diff.different_readers':
    'Deze rapporten zijn voor verschillende lezers gemaakt, en geen van beide heeft wat het andere heeft. Vergelijk rapporten voor dezelfde lezer, of de volledige.',
  'git.missing':
    'Revisies worden met git gelezen, en er is geen git gevonden. Installeer het, of vergelijk mappen of report.json-bestanden.',
  'git.no_repository':
    '{folder} staat niet in een git-repository met bestanden. Noem een map daarin met --dir, of vergelijk mappen of report.json-bestanden.',
  'git.other_owner':
    'Git weigert deze repository, omdat die van een andere gebruiker is. Als u haar vertrouwt: git config --global --add safe.directory {folder}',
  'git.too_much':
    'Er staat te veel in deze revisie om in één keer te lezen. Is --dir de map van het onderzoek?',
  'git.timeout': 'Git antwoordde niet op tijd, en is gestopt.',
  'git.failed': 'Git kon de repository niet lezen: {said}',
} as const satisfies Record<keyof typeof en, string>;
