import type { report as en } from '../en/report.js';

export const report = {
  'finding.gap.label': 'Niet in orde',
  'finding.gap.title': '{title}',
  'finding.gap.why':
    'Niemand kon deze vraag beantwoorden. Wat niemand weet, kunt u niet waarborgen en niet laten zien aan een toezichthouder.',
  'finding.gap.measure': '{measure}',
  'finding.unknown.label': 'Niet bekend',

  'finding.contradiction.label': 'Tegenspraak',
  'finding.contradiction.title': 'Antwoorden die elkaar tegenspreken: {title}',
  'finding.contradiction.why': 'Deze antwoorden kunnen niet allebei kloppen.',
  'finding.contradiction.measure':
    'Leg deze vragen opnieuw voor aan wie ze beantwoordde, en verbeter het antwoord dat niet klopt.',

  'finding.unused_but_in_use.label': 'Tegenspraak',
  'finding.unused_but_in_use.title':
    'In gebruik volgens het overzicht, maar niet volgens de antwoorden: {name}',
  'finding.unused_but_in_use.why':
    'Zolang dit onduidelijk is, kan niemand zeggen welke risico’s klanten hier lopen.',
  'finding.unused_but_in_use.measure':
    'Zoek uit welke van de twee klopt, en verbeter het overzicht of de antwoorden.',

  'finding.in_use_but_declared_unused.label': 'Tegenspraak',
  'finding.in_use_but_declared_unused.title':
    'Niet in gebruik volgens het overzicht, maar volgens de antwoorden wel: {name}',
  'finding.in_use_but_declared_unused.why':
    'Wat als niet in gebruik te boek staat, krijgt geen aandacht: geen contracten, geen eigenaar en geen plek in het verwerkingsregister.',
  'finding.in_use_but_declared_unused.measure':
    'Zoek uit welke van de twee klopt, en verbeter het overzicht of de antwoorden.',

  'finding.blind_spot.label': 'Blinde vlek',
  'finding.blind_spot.title': 'Niemand weet of dit in gebruik is: {kind}',
  'finding.blind_spot.why':
    'Wat niemand kent, heeft geen eigenaar en geen contract, ontbreekt in het verwerkingsregister en laat klanten zonder antwoord.',
  'finding.blind_spot.measure':
    '{asked, select, yes {Vraag het na bij wie het weet.} other {Bepaal aan wie u het vraagt.}} Tip waar u kunt kijken: {hides}',

  'finding.not_interviewed.label': 'Nog niet besproken',
  'finding.not_interviewed.title': 'In gebruik, maar nog met niemand besproken: {kind}',
  'finding.not_interviewed.why':
    'Niemand heeft gekeken hoe de privacy van klanten hier is gewaarborgd. Er kan van alles aan de hand zijn, van niets tot ernstige tekortkomingen.',
  'finding.not_interviewed.measure': 'Plan een gesprek met wie het beheert. Tip waar u kunt kijken: {hides}',

  'finding.stale.label': 'Verouderd',
  'finding.stale.title': 'Antwoorden die te oud zijn: {name}',
  'finding.stale.why':
    'Deze antwoorden zijn van {reviewed} of eerder. Instellingen, leveranciers en de wet kunnen sindsdien zijn veranderd.',
  'finding.stale.measure': 'Loop de antwoorden nog eens na met de eigenaar.',

  'finding.waiver_expired.label': 'Aanvaarding verlopen',
  'finding.waiver_expired.title': 'Het risico is niet langer aanvaard: {title}',
  'finding.waiver_expired.why': 'Het risico was aanvaard tot en met {until}. Sindsdien telt het weer mee.',
  'finding.waiver_expired.measure':
    'Los de tekortkoming op; of laat het risico opnieuw aanvaarden, met een reden en een nieuwe datum, door wie daarover mag beslissen.',

  'finding.waiver_exceeded.label': 'Meer dan is aanvaard',
  'finding.waiver_exceeded.title': 'Het risico is groter dan wat is aanvaard: {title}',
  'finding.waiver_exceeded.why':
    'Er is een risico van ernst “{accepts}” aanvaard; inmiddels is het “{severity}”.',
  'finding.waiver_exceeded.measure':
    'Los de tekortkoming op; of laat het grotere risico aanvaarden, met een reden, door wie daarover mag beslissen.',

  'finding.waiver_too_long.label': 'Te lang aanvaard',
  'finding.waiver_too_long.title': 'Het risico is langer aanvaard dan het onderzoek toestaat: {title}',
  'finding.waiver_too_long.why':
    'Het risico is aanvaard tot en met {until}. Op deze dag staat het onderzoek hoogstens {latest} toe, zodat elke aanvaarding weer op tafel komt. Zolang telt zij niet.',
  'finding.waiver_too_long.measure':
    'Laat het risico hoogstens tot en met {latest} aanvaarden, of los het op.',

  'finding.waiver_unneeded.label': 'Aanvaarding van niets',
  'finding.waiver_unneeded.title': 'Het aanvaarde risico bestaat niet meer: {title}',
  'finding.waiver_unneeded.why':
    'De aanvaarding loopt tot en met {until}, maar er is geen tekortkoming meer. Komt die terug, dan zou ze ongezien gedekt zijn.',
  'finding.waiver_unneeded.measure': 'Haal de aanvaarding weg bij dit antwoord.',

  'finding.action_overdue.label': 'Over tijd',
  'finding.action_overdue.title': 'De actie is over tijd: {title}',
  'finding.action_overdue.why': 'Dit moest uiterlijk op {due} gebeuren. De tekortkoming is er nog.',
  'finding.action_overdue.measure': 'Doe het nu, of spreek een nieuwe datum af en zeg waarom: {measure}',

  'finding.action_done_but_gap.label': 'Gereed, toch niet in orde',
  'finding.action_done_but_gap.title': 'Gereed gemeld, en toch niet in orde: {title}',
  'finding.action_done_but_gap.why':
    'De actie geldt als gereed, maar het antwoord laat nog een tekortkoming zien. Een van de twee klopt niet.',
  'finding.action_done_but_gap.measure':
    'Kijk na wat er is gedaan; verbeter daarna het antwoord, of open de actie weer.',

  'finding.action_unneeded.label': 'Actie zonder bevinding',
  'finding.action_unneeded.title': 'Een actie voor een bevinding die niet bestaat: {id}',
  'finding.action_unneeded.why':
    'In audit.yaml staat opvolging van een bevinding die er niet is, of niet meer.',
  'finding.action_unneeded.measure': 'Haal de regel weg uit audit.yaml, of verbeter de id.',

  'finding_state.open': 'open',
  'finding_state.planned': 'gepland',
  'finding_state.in_progress': 'bezig',
  'finding_state.done': 'gereed gemeld',
  'finding_state.overdue': 'over tijd',
  'finding_state.waived': 'risico aanvaard',

  'cell.waived': 'aanvaard',
  'cell.open': 'open',
  'cell.met': 'in orde',
  'cell.none': 'niet gevraagd',

  'date.words': '{day} {month} {year}',
  'month.1': 'januari',
  'month.2': 'februari',
  'month.3': 'maart',
  'month.4': 'april',
  'month.5': 'mei',
  'month.6': 'juni',
  'month.7': 'juli',
  'month.8': 'augustus',
  'month.9': 'september',
  'month.10': 'oktober',
  'month.11': 'november',
  'month.12': 'december',
  'list.and': '{first} en {last}',
  'number.decimal': ',',

  'summary.touchpoints':
    '{count, plural, =0 {Er is nog geen contactpunt met klanten beoordeeld.} one {Er is één contactpunt met klanten beoordeeld.} other {Er zijn # contactpunten met klanten beoordeeld.}}',
  'summary.controls':
    'Van {total, plural, one {het # punt dat geldt} other {de # punten die gelden}}, {met, plural, =0 {is er geen} one {is er één} other {zijn er #}} in orde.',
  'summary.findings':
    '{open, plural, =0 {Er staat geen bevinding open} one {Er staat één bevinding open} other {Er staan # bevindingen open}}{some, select, yes {, waarvan {worst}} other {}}.',
  'summary.count': '{count} {name}',
  'summary.blind_spots': 'Hiervan weet niemand of het in gebruik is: {names}.',
  'summary.not_interviewed': 'Wel in gebruik, maar nog met niemand besproken: {names}.',
  'summary.overdue': '{count, plural, one {Eén actie is over tijd.} other {# acties zijn over tijd.}}',
  'summary.expired':
    '{count, plural, one {Eén aanvaard risico is verlopen.} other {# aanvaarde risico’s zijn verlopen.}}',
  'summary.unassigned':
    '{count, plural, one {Voor één open bevinding is nog niemand verantwoordelijk gemaakt.} other {Voor # open bevindingen is nog niemand verantwoordelijk gemaakt.}}',
  'summary.unknown':
    '{count, plural, one {Op één vraag was het antwoord “weet ik niet”.} other {Op # vragen was het antwoord “weet ik niet”.}}',

  'summary.agency':
    '{actions, plural, =0 {Er staat geen actie op uw naam} one {Er staat één actie op uw naam} other {Er staan # acties op uw naam}}{questions, plural, =0 {} one {, en er is één vraag aan u} other {, en er zijn # vragen aan u}}.',

  'safeguards.unused': 'Volgens de antwoorden is dit contactpunt toch niet in gebruik.',
  'safeguards.none': 'Hier is nog van niets gebleken dat het in orde is.',
  'safeguards.counts':
    'Van {total, plural, one {het # punt dat hier geldt} other {de # punten die hier gelden}}, {first, plural, one {is} other {zijn}} er {parts}.',
  'safeguards.met': '{count} in orde',
  'safeguards.gap': '{count} niet',
  'safeguards.unanswered': '{count} nog open',
  'safeguards.whole': 'Geheel in orde: {themes}.',
  'safeguards.evidence':
    '{count, plural, =0 {Er ligt nog geen bewijs bij; het berust op wat in het gesprek is gezegd.} one {Bij één van deze punten ligt bewijs; de rest berust op wat in het gesprek is gezegd.} other {Bij # van deze punten ligt bewijs; de rest berust op wat in het gesprek is gezegd.}}',
  'safeguards.evidence_all': 'Bij elk van deze punten ligt bewijs.',
  'safeguards.interviews': 'Voor het laatst besproken op {date}.',

  'disclaimer.defaults':
    'De ernst van bevindingen en de grenzen in getallen, zoals bewaartermijnen, zijn standaarden van dit product. Ze zijn geen wet.',
  'disclaimer.advice':
    'Dit rapport is een hulpmiddel en geen juridisch advies. Het berust op wat in gesprekken is gezegd en is niet ter plaatse nagegaan, behalve waar bewijs is genoemd.',

  'report.kicker': 'Rapport van tekortkomingen',
  'report.title': 'Privacy in het klantcontact',
  'report.document_title': 'Privacy in het klantcontact: {organisation}',
  'report.confidential': 'Vertrouwelijk: dit rapport laat zwakke plekken zien.',
  'report.as_of': 'Stand op {date}',
  'report.skip': 'Naar het rapport',
  'report.contents': 'Inhoud',
  'report.top': 'Terug naar de samenvatting',

  'report.summary': 'Samenvatting',
  'report.findings_by_severity': 'Bevindingen naar ernst',
  'report.severity': 'Ernst',
  'report.open': 'Open',
  'report.waived': 'Aanvaard',
  'report.waived_count': '{count} aanvaard',
  'report.attention': 'Vraagt aandacht',
  'report.first': 'Begin hiermee',
  'report.nothing_first': 'Er staat niets open.',
  'report.coverage': 'Hoe volledig',
  'report.questions': 'Vragen',
  'report.controls': 'Punten die in orde horen te zijn',
  'report.not_met': 'niet in orde',
  'report.answered': 'beantwoord',
  'report.unknown': 'niet bekend',
  'report.unanswered': 'open',
  'report.bar_severities': 'Balk: hoeveel bevindingen er per ernst open staan.',
  'report.bar_questions': 'Balk: hoeveel vragen beantwoord, niet bekend en open zijn.',
  'report.bar_controls': 'Balk: hoeveel punten in orde, niet in orde, open en niet van toepassing zijn.',
  'report.bar_part': '{name}: {count}',

  'report.heat_map': 'Waar het knelt',
  'report.heat_map_intro': 'Per contactpunt en thema het ernstigste dat open staat.',
  'report.heat_map_links': 'Een vakje leidt naar wat erachter zit.',
  'report.touchpoint': 'Contactpunt',
  'report.row_blind_spot': 'Blinde vlek: niemand weet of dit in gebruik is',
  'report.row_not_interviewed': 'In gebruik, nog niet besproken',

  'report.actions': 'Actielijst',
  'report.actions_intro': 'Wat er is afgesproken, op datum.',
  'report.no_actions': 'Er zijn nog geen acties afgesproken.',
  'report.when': 'Wanneer',
  'report.what': 'Wat',
  'report.who': 'Wie',
  'report.who_status': 'Wie, en stand',
  'report.status': 'Stand',
  'report.no_date': 'geen datum',
  'report.left_out': 'weggelaten',
  'report.no_owner': 'nog niemand',
  'report.action_id': 'Id',
  'report.is_overdue': 'Over tijd?',
  'report.ticket': 'Ticket',
  'report.yes': 'ja',
  'report.no': 'nee',

  'report.findings': 'Bevindingen per contactpunt',
  'report.per_touchpoint': 'Hoe de privacy per contactpunt is geborgd',
  'report.no_touchpoints': 'Er is nog geen contactpunt beoordeeld.',
  'report.filter': 'Filter de bevindingen',
  'report.filter_search': 'Zoeken',
  'report.filter_touchpoint': 'Contactpunt',
  'report.filter_theme': 'Thema',
  'report.filter_severity': 'Ernst',
  'report.filter_state': 'Stand',
  'report.filter_owner': 'Verantwoordelijke',
  'report.filter_all': 'Alle',
  'report.filter_reset': 'Wissen',
  'report.filter_shown': 'Getoond:',
  'report.filter_of': 'van',
  'report.filter_none': 'Geen bevinding past bij dit filter.',

  'report.blind_spots': 'Blinde vlekken',
  'report.blind_spots_intro':
    'Waar klanten de organisatie misschien tegenkomen zonder dat iemand kan zeggen hoe hun privacy is gewaarborgd.',
  'report.no_blind_spots':
    'Van elk soort contactpunt is bekend of het in gebruik is, en alles wat in gebruik is, is besproken.',

  'report.safeguards': 'Zo is privacy hier gewaarborgd',
  'report.in_order': 'In orde',
  'report.gaps': 'Niet in orde',
  'report.no_gaps': 'Er zijn geen tekortkomingen gevonden.',
  'report.contradictions': 'Tegenspraak',
  'report.open_questions': 'Nog niet beantwoord',
  'report.core_question': 'snelle scan',
  'report.not_applicable': 'Niet van toepassing',
  'report.questionnaire': 'Vragenlijst',
  'report.discussed': 'Besproken',
  'report.never_discussed': 'geen gesprek vastgelegd',

  'report.answer': 'Wat we vonden',
  'report.why': 'Waarom het telt',
  'report.law': 'Wat de wet zegt',
  'report.measure': 'Wat te doen',
  'report.collect': 'Wat te verzamelen',
  'report.who_when': 'Wie en wanneer',
  'report.acceptance': 'Aanvaard risico',
  'report.finding_heading': '{severity}: {title}',
  'report.permalink': 'Link naar deze bevinding',
  'report.due': 'uiterlijk {date}',
  'report.was_due': 'moest klaar zijn op {date}',
  'report.nothing_agreed': 'Nog niets afgesproken',
  'report.waiver_valid':
    'Aanvaard tot “{accepts}”, tot en met {until}{told, select, yes {, door {by}: {reason}} other {}}',
  'report.waiver_expired':
    'Was aanvaard tot “{accepts}”, tot en met {until}{told, select, yes {, door {by}: {reason}} other {}}',
  'report.waiver_exceeded':
    'Aanvaard tot “{accepts}”, tot en met {until}{told, select, yes {, door {by}} other {}}; de tekortkoming is nu ernstiger{told, select, yes {: {reason}} other {}}',
  'report.waiver_too_long':
    'Aanvaard tot “{accepts}”, tot en met {until}{told, select, yes {, door {by}} other {}}; dat is langer dan het onderzoek toestaat{told, select, yes {: {reason}} other {}}',
  'report.note': 'Notitie: {note}',
  'report.reason': 'Omdat: {reason}',
  'report.said_by': 'Gezegd door: {by}',
  'report.said_on': 'Beantwoord op {date}',
  'report.still_ask': 'Nog te vragen aan: {role}',
  'report.evidence_filed': 'Bewijs aanwezig:',
  'report.evidence_hash': 'SHA-256 {hash}…',
  'report.see_finding': 'Naar de bevinding zelf',

  'report.reconciliation': 'Naast uw register gelegd',
  'report.reconciliation_intro':
    'Waar het verwerkingsregister dat u had en de antwoorden verschillen, en wat erin ontbreekt.',
  'report.follow_up': 'Opvolging',
  'report.follow_up_intro': 'Afspraken die zijn verlopen, en antwoorden die verouderd zijn.',
  'report.no_follow_up': 'Alle afspraken liggen op schema.',

  'report.to_ask': 'Nog te vragen, en aan wie',
  'report.to_ask_intro': 'Vragen die nog niemand kon beantwoorden, of waar een ander meer van weet.',
  'report.nothing_to_ask': 'Er is niets meer te vragen.',
  'report.role_left_out': 'Aan wie is weggelaten',
  'report.role_unknown': 'Nog niemand genoemd',

  'report.method': 'Waar dit op berust',
  'report.inventory': 'Welke contactpunten er zijn',
  'report.kind': 'Soort contactpunt',
  'report.use': 'In gebruik?',
  'report.never_asked': 'nooit gevraagd',
  'report.source': 'Volgens wie',
  'report.to_be_asked': 'te vragen aan: {role}',
  'report.interviews': 'Gesprekken',
  'report.no_interviews': 'Er zijn geen gesprekken vastgelegd.',
  'report.date': 'Datum',
  'report.with': 'Met',
  'report.about': 'Over',
  'report.minutes': '{minutes} minuten',
  'report.remark': 'Opmerking',

  'report.references': 'Bronnen',
  'report.references_intro':
    'Alleen waar dit rapport op steunt. Elke bron leidt naar de officiële tekst, waar die er is.',
  'report.law_note': 'Let op: {note}',

  'report.colophon': 'Over dit rapport',
  'report.made_with': 'Gemaakt met {tool} {version}, naar de stand op {date}.',
  'report.made_for':
    '{audience, select, management {Voor de directie} agency {Voor {supplier}} other {Voor alle lezers}}',
  'report.redacted': 'Notities, redenen, functies, nummers en de namen van bewijsstukken zijn weggelaten.',
  'report.make_again': 'Hetzelfde rapport nog eens:',
} as const satisfies Record<keyof typeof en, string>;
