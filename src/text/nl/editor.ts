import type { editor as en } from '../en/editor.js';

export const editor = {
  'option.schema_check': 'schrijf niets; zeg welke schema’s verouderd zijn',
  'schema.fresh': 'De schema’s voor editors zijn bij de tijd.',
  'schema.stale':
    '{count, plural, one {1 schema is} other {# schema’s zijn}} verouderd. Schrijf ze opnieuw met: touchpoint-audit schema',

  'editor.audit': 'audit.yaml. De organisatie, wat er in gebruik is, en hoe de audit oordeelt.',
  'editor.audit.audit': 'Versie van het formaat. Altijd 1.',
  'editor.audit.organisation': 'Organisatie. De naam zoals het rapport die toont.',
  'editor.audit.languages':
    'Talen van de rapporten. De eerste komt in de bestanden te staan, en is de taal van meldingen.',
  'editor.audit.timezone':
    'Tijdzone. Hier eindigt een datum om middernacht, voor aanvaardingen en acties. {timezone} als zij ontbreekt.',
  'editor.audit.flags':
    'Feiten over de organisatie. Zij bepalen hoe zwaar sommige punten wegen. Een feit dat ontbreekt is onbekend.',
  'editor.audit.inventory':
    'Overzicht. Per soort contactpunt of het in gebruik is. Een soort die ontbreekt is een blinde vlek.',
  'editor.audit.inventory.use': 'Gebruik. Of iemand dit namens de organisatie gebruikt.',
  'editor.audit.inventory.said_by': 'Wie het zei. Een rol, geen naam.',
  'editor.audit.inventory.ask': 'Wie het weet. De rol om na te vragen, als niemand aan tafel het wist.',
  'editor.audit.inventory.date': 'Wanneer het gezegd is. Jaar-maand-dag.',
  'editor.audit.inventory.note': 'Toelichting. Waar het opdook, of wat nog wordt uitgezocht.',
  'editor.audit.settings':
    'Instellingen. Wat de poort eist. Wat geldt als er een ontbreekt, is een standaard van dit product, geen wet.',
  'editor.audit.settings.fail_on':
    'Poort. De lichtste tekortkoming waarbij check faalt. {fail_on} als dit ontbreekt: een standaard van dit product, geen wet.',
  'editor.audit.settings.waiver_limit_days':
    'Langste aanvaarding, in dagen. Hoe ver vooruit een risico aanvaard mag worden. {waiver_limit_days} als dit ontbreekt: een standaard van dit product, geen wet.',
  'editor.audit.settings.review_after_months':
    'Herzieningstermijn, in maanden. Oudere antwoorden worden als verouderd gemeld. {review_after_months} als dit ontbreekt: een standaard van dit product, geen wet.',
  'editor.audit.settings.warn_days':
    'Waarschuwing, in dagen. Hoe lang voor het einde van een aanvaarding of actie gewaarschuwd wordt. {warn_days} als dit ontbreekt: een standaard van dit product, geen wet.',
  'editor.audit.report': 'Uiterlijk van het rapport. Een logo en een kleur van de organisatie.',
  'editor.audit.report.logo': 'Logo. Een PNG-, JPEG- of SVG-bestand onder de map van de audit.',
  'editor.audit.report.accent': 'Kleur. Als #rgb of #rrggbb.',
  'editor.audit.follow_up':
    'Opvolging van bevindingen zonder vraag. Id van de bevinding, zoals inventory/video, en de actie. Wat bij een vraag hoort, staat in het antwoord.',
  'editor.audit.follow_up.owner': 'Eigenaar. De rol die het doet.',
  'editor.audit.follow_up.due': 'Uiterste datum. Jaar-maand-dag. Na die dag is de actie te laat.',
  'editor.audit.follow_up.status': 'Stand. Hoe ver de actie is.',
  'editor.audit.follow_up.ticket': 'Ticket. Nummer of adres waar het werk wordt bijgehouden.',

  'editor.interview': 'Interview. Eén gesprek: wanneer, met wie, waarover.',
  'editor.interview.date': 'Dag. Jaar-maand-dag.',
  'editor.interview.with': 'Gesproken met. Een rol, geen naam.',
  'editor.interview.touchpoints': 'Contactpunten. De id’s van wat besproken is.',
  'editor.interview.language': 'Taal. Waarin de vragen gesteld zijn.',
  'editor.interview.minutes': 'Duur. In minuten.',
  'editor.interview.note': 'Toelichting. Iets over het gesprek zelf.',

  'editor.baseline':
    'Baseline. De bevindingen die bekend zijn: check --new-only wijst af wat er niet bij staat, of erger is geworden. Geschreven door touchpoint-audit baseline update.',
  'editor.baseline.baseline': 'Versie van het formaat. Altijd 1.',
  'editor.baseline.findings': 'Bevindingen. Van elke het id en hoe erg zij was.',

  'editor.touchpoint.touchpoint':
    'Id van het contactpunt. De naam van dit bestand zonder .yaml. Het staat in de id’s van bevindingen, dus het blijft.',
  'editor.touchpoint.questionnaire': 'Vragenlijst. Het id en de versie waarop de antwoorden gegeven zijn.',
  'editor.touchpoint.name': 'Naam van het contactpunt. Zoals mensen in de organisatie het noemen.',
  'editor.touchpoint.answers':
    'Antwoorden. Een gewone waarde, of een blok als er meer te zeggen is. Leeg is nog niet beantwoord.',

  'editor.envelope.value': 'Antwoord. Een van de antwoorden hieronder, of niets: nog niet beantwoord.',
  'editor.envelope.reason': 'Reden. Waarom de vraag niet van toepassing is. Verplicht bij not_applicable.',
  'editor.envelope.note': 'Toelichting. Wat er verder te zeggen is. Niet meer persoonsgegevens dan nodig.',
  'editor.envelope.ask': 'Wie het weet. De rol die het nog gevraagd moet worden.',
  'editor.envelope.evidence': 'Bewijs. Bestanden onder de map van de audit die laten zien dat het zo is.',
  'editor.envelope.evidence.file': 'Bestand. Onder de map van de audit, zoals evidence/contract.pdf.',
  'editor.envelope.evidence.sha256':
    'Vingerafdruk van het bestand. SHA-256 in hexadecimale cijfers, zodat een wijziging opvalt. Het programma schrijft die.',
  'editor.envelope.by': 'Beantwoord door. Een rol, als het een andere is dan in het interview.',
  'editor.envelope.date': 'Beantwoord op. Jaar-maand-dag, als het een andere dag is dan het interview.',
  'editor.envelope.action': 'Actie. Wie er iets aan doet, en voor wanneer.',
  'editor.envelope.action.owner': 'Eigenaar. De rol die het doet.',
  'editor.envelope.action.due': 'Uiterste datum. Jaar-maand-dag. Na die dag is de actie te laat.',
  'editor.envelope.action.status': 'Stand. Hoe ver de actie is.',
  'editor.envelope.action.ticket': 'Ticket. Nummer of adres waar het werk wordt bijgehouden.',
  'editor.envelope.waiver':
    'Aanvaarding. Een risico dat een tijd aanvaard wordt. Zij verbergt niets: de bevinding blijft in het rapport, gemerkt.',
  'editor.envelope.waiver.accepts':
    'Aanvaardt tot en met. De zwaarste ernst die aanvaard wordt. Wat zwaarder weegt valt er niet onder.',
  'editor.envelope.waiver.reason': 'Reden. Waarom het risico tot dan aanvaardbaar is.',
  'editor.envelope.waiver.approved_by': 'Goedgekeurd door. Een rol, en niet de eigenaar van de actie.',
  'editor.envelope.waiver.until': 'Geldig tot en met. Jaar-maand-dag, tot het eind van die dag.',

  'editor.questionnaire':
    'Vragenlijst. De vragen over één soort contactpunt, met wat een tekortkoming is, de wet en de maatregel.',
  'editor.questionnaire.id': 'Id van de soort contactpunt. Voor altijd: nooit hergebruikt, nooit hernoemd.',
  'editor.questionnaire.version': 'Versie. Drie getallen. Hetzelfde eerste getal leest oudere antwoorden.',
  'editor.questionnaire.title': 'Titel. Hoe mensen deze soort contactpunt noemen.',
  'editor.questionnaire.summary': 'Samenvatting. Eén zin.',
  'editor.questionnaire.instances':
    'Meer van één soort. Gevraagd als er meer contactpunten van deze soort zijn.',
  'editor.questionnaire.inventory': 'Overzicht. De eerste ronde van het interview: is het in gebruik?',
  'editor.questionnaire.inventory.ask':
    'Vraag. Gesteld aan elke organisatie, ook waar niemand denkt dat het in gebruik is.',
  'editor.questionnaire.inventory.examples': 'Voorbeelden. Namen die mensen herkennen.',
  'editor.questionnaire.inventory.hides':
    'Waar het zich verbergt. In welke afdeling of welk programma, en wie het weet.',
  'editor.questionnaire.vendors': 'Leveranciers. Producten van deze soort, met de namen die bewijs gebruikt.',
  'editor.questionnaire.sections':
    'Onderdelen. In de volgorde waarin gevraagd wordt. Het laatste, register, is er alleen voor het verwerkingsregister.',
  'editor.questionnaire.sections.id': 'Id van het onderdeel. Uniek in dit bestand.',
  'editor.questionnaire.sections.title': 'Titel van het onderdeel. Een paar woorden.',
  'editor.questionnaire.sections.questions': 'Vragen. In de volgorde waarin ze gesteld worden.',
  'editor.questionnaire.contradictions': 'Tegenspraken. Antwoorden die niet allebei waar kunnen zijn.',
  'editor.questionnaire.contradictions.id':
    'Id van de tegenspraak. Voor altijd: het staat in het id van de bevinding.',
  'editor.questionnaire.contradictions.when': 'Wanneer. De antwoorden die niet samengaan.',
  'editor.questionnaire.contradictions.severity': 'Ernst. Een standaard van dit product, geen wet.',
  'editor.questionnaire.contradictions.why':
    'Waarom. Welke antwoorden niet samengaan, en wat opnieuw te vragen.',
  'editor.questionnaire.renamed': 'Hernoemde vragen. Het oude id, en het nieuwe.',

  'editor.condition':
    'Voorwaarde. Een vraag en het antwoord dat verwacht wordt, of een feit zoals audit.minors. Meer sleutels: allemaal.',
  'editor.expectation':
    'Verwacht antwoord. Een optie, een lijst waarvan er één volstaat, of een blok: not, above, below, of at_least met of.',
  'editor.severity': 'Ernst. Een standaard van dit product, geen wet.',
  'editor.text.nl': 'Nederlands. In gewone woorden.',
  'editor.text.en': 'Engels. In gewone woorden.',
  'editor.question.id': 'Id van de vraag. Voor altijd: nooit hergebruikt. Een nieuwe naam komt in renamed.',
  'editor.question.theme': 'Thema. De rij van het overzicht in kleur.',
  'editor.question.core': 'Snelle scan. Een van de 8 tot 10 vragen daarvan.',
  'editor.question.ask': 'Vraag. Hooguit 20 gewone woorden.',
  'editor.question.help': 'Hulp. Uitleg, of waar te kijken.',
  'editor.question.type': 'Type. Elke vraag neemt ook unknown en not_applicable.',
  'editor.question.unit': 'Eenheid. Wat het getal telt, zoals maanden.',
  'editor.question.min': 'Laagste getal. Wat ten minste bedoeld kan zijn; 0 als het ontbreekt.',
  'editor.question.max': 'Hoogste getal. Wat ten hoogste bedoeld kan zijn.',
  'editor.question.step': 'Stap. Het getal is hier een veelvoud van.',
  'editor.question.options':
    'Opties. De antwoorden om uit te kiezen: een id en de tekst. Bij een getal bijzondere antwoorden naast het getal.',
  'editor.question.exclusive': 'Uitsluitende opties. Zij gaan niet samen met een andere.',
  'editor.question.unused':
    'Niet in gebruik. Het antwoord dat zegt dat dit contactpunt toch niet in gebruik is.',
  'editor.question.when':
    'Wanneer de vraag gesteld wordt. Noemt alleen eerdere vragen. Altijd, als het ontbreekt.',
  'editor.question.register':
    'Veld van het register. Het antwoord zelf vult dit veld van het register (AVG art. 30).',
  'editor.question.register_values':
    'Teksten voor het register. Een veld, een optie, en de tekst waar de optie voor staat.',
  'editor.question.control': 'Controle. Wat er geregeld moet zijn, en wat een tekortkoming is.',
  'editor.control.title': 'Titel. Wat er geregeld moet zijn.',
  'editor.control.law': 'Wet. Id’s uit law.yaml.',
  'editor.control.ok': 'In orde. De antwoorden waar niets mis mee is.',
  'editor.control.gaps': 'Tekortkomingen. Elke optie staat in ok of in een tekortkoming, en unknown ook.',
  'editor.control.measure': 'Maatregel. Wat te doen aan een tekortkoming.',
  'editor.control.evidence': 'Bewijs. Wat te verzamelen als bewijs.',
  'editor.gap.if': 'Als. Kort voor een voorwaarde op deze vraag.',
  'editor.gap.when': 'Wanneer. Een voorwaarde; zij mag elke vraag noemen.',
  'editor.gap.severity': 'Ernst. Een standaard van dit product, geen wet.',
  'editor.gap.why':
    'Waarom. Waarom het ertoe doet voor de mensen om wie het gaat. Omstreden recht heet omstreden.',
  'editor.condition.any': 'Een van. Een van deze voorwaarden gaat op.',
  'editor.condition.not': 'Niet. Deze voorwaarde gaat niet op.',
  'editor.expectation.not': 'Niet. Alles behalve dit, ook unknown.',
  'editor.expectation.above': 'Boven. Een getal groter dan dit.',
  'editor.expectation.below': 'Onder. Een getal kleiner dan dit.',
  'editor.expectation.at_least': 'Ten minste. Zo veel van de opties hieronder.',
  'editor.expectation.of': 'Van. De opties die tellen.',

  'editor.law':
    'Verwijzingen. Alles waarop een controle kan rusten. Wat hier niet staat, wordt nooit als wet afgedrukt.',
  'editor.law.cite': 'Aanhaling. Zoals een jurist het aanhaalt.',
  'editor.law.title': 'Wat er staat. In gewone woorden.',
  'editor.law.kind': 'Soort. Wat voor gezag het heeft.',
  'editor.law.status': 'Status. Hoe ver het is nagelezen. Wat niet geverifieerd is, wordt zo getoond.',
  'editor.law.url': 'Adres. Waar de officiële tekst staat.',
  'editor.law.supervisor': 'Toezichthouder. Wie erop toeziet; bij wetten, altijd en alleen.',
  'editor.law.since': 'Sinds. Van kracht, of gegeven, op deze dag.',
  'editor.law.note': 'Toelichting. Wat er niet staat, hoe ver het gelezen is, of het bindt.',

  'editor.supervisor.AP': 'de Autoriteit Persoonsgegevens',
  'editor.supervisor.ACM': 'de Autoriteit Consument & Markt',
  'editor.supervisor.none': 'niemand in het bijzonder',
  'editor.question_type.single': 'een van de opties',
  'editor.question_type.multi': 'een of meer van de opties, als lijst',
  'editor.question_type.number': 'een getal met een eenheid',
  'editor.question_type.date': 'een dag, als jaar-maand-dag',
  'editor.question_type.text': 'eigen woorden',
  'editor.word.true': 'ja',
  'editor.word.false': 'nee',
  'editor.word.unknown': 'weten we niet',
  'editor.word.null': 'nog niet beantwoord',
  'editor.word.none': 'nooit: de poort meldt alleen',

  'editor.pattern.iso_date': 'Een dag staat er als jaar-maand-dag, zoals 2027-01-31.',
  'editor.pattern.kebab_case':
    'Een id bestaat uit kleine letters en cijfers, met streepjes ertussen, en begint met een letter.',
  'editor.pattern.snake_case':
    'Een id bestaat uit kleine letters en cijfers, met lage streepjes ertussen, en begint met een letter.',
  'editor.pattern.sha256': 'Een SHA-256 is 64 hexadecimale cijfers, in kleine letters.',
  'editor.pattern.hex_colour': 'Een kleur staat er als #rgb of #rrggbb, tussen aanhalingstekens.',
  'editor.pattern.questionnaire_ref': 'Een vragenlijst wordt genoemd met haar versie, zoals whatsapp@1.0.0.',
  'editor.pattern.version': 'Een versie is drie getallen, zoals 1.0.0.',
  'editor.pattern.https_url': 'Een adres begint met https:// en heeft geen spaties.',
  'editor.needs_list': 'Deze vraag neemt een lijst van opties: {example}.',
  'editor.needs_number': 'Hier past een getal van {min} tot en met {max}, of een van: {words}.',
  'editor.needs_one_of': 'Hier past een van: {words}.',
  'editor.needs_text': 'Hier past tekst. Zet een getal tussen aanhalingstekens.',
  'editor.renamed': 'Deze vraag heet nu {id}.',

  'editor.stale': '{name}: de antwoorden zijn ouder dan de herzieningstermijn',

  'editor.snippet.note': 'Antwoord met toelichting',
  'editor.snippet.unknown': 'Niet bekend: wie het weet',
  'editor.snippet.not_applicable': 'Niet van toepassing, met de reden',
  'editor.snippet.evidence': 'Antwoord met bewijs',
  'editor.snippet.action': 'Antwoord met een actie',
  'editor.snippet.waiver': 'Antwoord met een aanvaarding',
  'editor.snippet.file': 'Nieuw antwoordbestand, met alle vragen',
  'editor.snippet.inventory': 'In gebruik: wie het zei, en wanneer',
  'editor.snippet.inventory_unknown': 'Niet bekend: wie het weet',
  'editor.snippet.follow_up': 'Actie: eigenaar, datum, stand',
  'editor.snippet.interview': 'Nieuw interview',
  'editor.placeholder.note': 'toelichting',
  'editor.placeholder.reason': 'reden',
  'editor.placeholder.role': 'rol',
  'editor.placeholder.board': 'Directie',
} satisfies Record<keyof typeof en, string>;
