import type { gate as en } from '../en/gate.js';

export const gate = {
  'help.check': 'de toets voor CI: wijst af bij tekortkomingen, verlopen aanvaardingen en acties over tijd',
  'help.baseline': 'wat al bekend is, zodat check --new-only alleen afwijst wat nieuw of erger is',
  'help.baseline_update': 'schrijf baseline.yaml met wat er nu staat',
  'help.baseline_prune': 'haal regels weg die niet meer bestaan; er komt niets bij',
  'help.waiver': 'risico’s die iemand tot een datum aanvaardt: tonen, vastleggen, intrekken, opruimen',
  'help.waiver_list': 'alle aanvaarde risico’s, wat het eerst afloopt bovenaan',
  'help.waiver_set': 'aanvaard het risico van een tekortkoming tot een ernst, tot een datum',
  'help.waiver_remove': 'trek een aanvaarding in',
  'help.waiver_prune': 'haal aanvaardingen weg die verlopen zijn of niets meer dekken',
  'help.action': 'wie wat doet en wanneer: tonen, vastleggen, verwijderen, opruimen',
  'help.action_list': 'alle acties, de eerste datum bovenaan',
  'help.action_set': 'spreek af wie een bevinding oplost en wanneer, of wijzig dat',
  'help.action_remove': 'verwijder een actie',
  'help.action_prune': 'haal acties weg die klaar zijn of nergens bij horen',

  'option.check_reports': 'maak niets; wijs af als de rapporten op schijf niet zijn wat de antwoorden geven',
  'report_check.stale': '{file}: verouderd.',
  'report_check.unknown': '{file}: zo’n rapport maakt dit onderzoek niet meer. Haal het weg.',
  'report_check.fine':
    '{count, plural, one {1 rapport is} other {# rapporten zijn}} wat de antwoorden geven.',
  'report_check.again': 'Maak ze opnieuw met: {command}',
  'report_check.not_compared':
    '{file}: een pdf wordt niet vergeleken, want een andere browser drukt hem anders af.',

  'argument.finding': 'bevinding',
  'argument.finding_id': 'id van een bevinding, zoals whatsapp/own_retention of inventory/video',
  'argument.gap_id': 'id van een tekortkoming, zoals whatsapp/own_retention',

  'option.fail_on': 'de lichtste ernst die wordt afgewezen; anders wat audit.yaml zegt',
  'option.require_complete': 'wijs ook open vragen af, en soorten waar niemand naar gevraagd is',
  'option.new_only': 'van de bevindingen telt alleen wat niet in baseline.yaml staat, of erger is geworden',
  'option.warn_days': 'waarschuw voor datums binnen zoveel dagen; anders wat audit.yaml zegt',
  'option.accepts': 'de zwaarste ernst die wordt aanvaard',
  'option.reason': 'waarom het wordt aanvaard',
  'option.approved_by': 'de rol die het aanvaardt; niet de eigenaar van de actie',
  'option.until': 'de laatste dag van de aanvaarding (jaar-maand-dag)',
  'option.owner': 'de rol of leverancier die het doet',
  'option.due': 'voor welke dag (jaar-maand-dag)',
  'option.status': 'hoe ver het is',
  'option.ticket': 'nummer of adres in een ander systeem',

  'option.check_format':
    'vorm van de uitkomst: text, json, github, summary, sarif, junit, codequality; met =bestand komt hij daarin; mag vaker',
  'check.no_file': 'Achter {format}= hoort de naam van een bestand.',
  'check.one_stdout':
    'Hiervan kan er maar een naar stdout: {formats}. Geef de andere een bestand, als vorm=bestand.',
  'check.title': '{organisation}, per {date}',
  'check.looked':
    'Bekeken: {touchpoints, plural, one {1 contactpunt} other {# contactpunten}}, {questions, plural, one {1 vraag} other {# vragen}} ({answered} beantwoord); {controls, plural, one {1 punt} other {# punten}} beoordeeld.',
  'check.severity':
    '{failOn, select, low {Niet in orde} other {Ernst {severity} of erger}} ({count}){newOnly, select, yes {, nieuw of erger geworden} other {}}',
  'check.waiver_expired': 'De aanvaarding van een risico is verlopen ({count})',
  'check.action_overdue': 'Een actie is over tijd ({count})',
  'check.incomplete': 'Niet volledig ({count})',
  'check.open': '{open, plural, one {1 vraag staat open} other {# vragen staan open}}',
  'check.was': '(was {severity})',
  'check.soon': 'Binnen {days, plural, one {1 dag} other {# dagen}} ({count})',
  'check.waiver_ends': 'de aanvaarding loopt af: {title}',
  'check.action_due': 'moet klaar zijn: {title}',
  'check.known':
    '{count, plural, one {1 bevinding staat} other {# bevindingen staan}} in de baseline en {count, plural, one {telde} other {telden}} niet mee.',
  'check.gone':
    '{count, plural, one {1 regel van de baseline is geen bevinding meer} other {# regels van de baseline zijn geen bevinding meer}}: {ids}. Opruimen met: {command}',
  'check.passed': 'Gehaald.',
  'check.failed': 'Niet gehaald: {count, plural, one {1 reden} other {# redenen}}.',

  'baseline.saved':
    '{file}: {count, plural, one {1 bevinding} other {# bevindingen}}; {added} erbij, {worse} erger dan eerst, {removed} eraf.',
  'baseline.unchanged': '{file}: {count, plural, one {1 bevinding} other {# bevindingen}}, zoals het was.',

  'follow_up.none_waiver': 'Er is geen risico aanvaard.',
  'follow_up.none_action': 'Er is niets afgesproken.',
  'follow_up.saved': '{id}: bewaard in {file}.',
  'follow_up.removed':
    '{count, plural, =0 {Er was niets weg te halen.} one {1 weggehaald:} other {# weggehaald:}}',
  'follow_up.no_waiver':
    'Bij {id} is niets aanvaard. {count, plural, =0 {Dat is nergens zo.} other {Wel bij: {known}.}}',
  'follow_up.no_action':
    '{id} heeft geen actie. {count, plural, =0 {Er is er geen.} other {Er zijn: {known}.}}',
  'follow_up.unknown':
    'Er is geen bevinding “{id}”. {count, plural, =0 {Er is er geen.} other {Bedoelde u {nearest}?}}',
  'follow_up.of_follow_up': '“{id}” gaat over de opvolging van {about}; noem die.',
  'follow_up.only_gaps':
    'Alleen een tekortkoming bij een vraag kan worden aanvaard; “{id}” is dat niet. Plan een actie: {command}',
  'follow_up.no_gap': '{id} is in orde of nog niet beantwoord: er valt niets te aanvaarden.',
  'follow_up.missing': 'Dit ontbreekt: {options}.',
  'follow_up.nothing_given': 'Er is niets opgegeven. Geef minstens een van {options}.',
  'follow_up.past': '--until {date} is al voorbij.',
  'follow_up.too_long':
    '--until {date} is te ver weg: het onderzoek staat {limit} dagen toe, dus uiterlijk {latest}.',
  'follow_up.not_a_date': '“{found}” is geen dag als jaar-maand-dag, zoals 2027-01-31.',
  'follow_up.not_between': '“{found}” is geen dag (jaar-maand-dag) van {first} tot en met {latest}.',
  'follow_up.too_mild': '--accepts {accepts} dekt het niet: de tekortkoming is {severity}.',
  'follow_up.self_approved': '“{role}” moet het ook oplossen. Iemand anders moet het risico aanvaarden.',
  'follow_up.owner_approved':
    '“{role}” heeft het risico hiervan aanvaard en kan het dus niet ook oplossen. Noem iemand anders, of trek de aanvaarding in.',
  'follow_up.ask_accepts': 'Tot welke ernst wordt het aanvaard?',
  'follow_up.ask_reason': 'Waarom wordt het aanvaard?',
  'follow_up.ask_approved_by': 'Welke rol aanvaardt het?',
  'follow_up.ask_until': 'Tot en met welke dag (jaar-maand-dag), uiterlijk {latest}?',
  'follow_up.ask_owner': 'Wie doet het (rol of leverancier)?',
  'follow_up.ask_due': 'Voor welke dag (jaar-maand-dag)?',
  'follow_up.ask_status': 'Hoe ver is het?',
  'follow_up.state_valid': 'geldig',
  'follow_up.state_expired': 'verlopen',
  'follow_up.state_exceeded': 'de tekortkoming is erger',
  'follow_up.state_too_long': 'te ver weg',
  'follow_up.state_unneeded': 'niets te aanvaarden',
  'follow_up.state_open': 'nog niet beantwoord',
  'follow_up.overdue': 'over tijd',
  'follow_up.orphan': 'zo’n bevinding is er niet',
  'follow_up.no_owner': 'niemand',
  'follow_up.no_date': 'geen datum',
} as const satisfies Record<keyof typeof en, string>;
