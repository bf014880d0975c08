import type { ci as en } from '../en/ci.js';

/** Formaten voor CI en voor agenda’s. Per soort bevinding: waar het in het algemeen over gaat. */
export const ci = {
  'rule.unused_but_in_use':
    'Volgens het overzicht is een contactpunt in gebruik, en volgens de antwoorden erover niet.',
  'rule.in_use_but_declared_unused':
    'Volgens het overzicht is een contactpunt niet in gebruik, en er zijn antwoorden waaruit blijkt van wel.',
  'rule.blind_spot': 'Een soort contactpunt waarvan niemand weet of het in gebruik is.',
  'rule.not_interviewed': 'Een soort contactpunt dat in gebruik is en nog met niemand is besproken.',
  'rule.stale': 'Antwoorden die ouder zijn dan de termijn waarna ze opnieuw worden bekeken.',
  'rule.waiver_expired': 'Een risico dat is aanvaard tot en met een datum die voorbij is.',
  'rule.waiver_exceeded': 'Een tekortkoming die ernstiger is dan wat is aanvaard.',
  'rule.waiver_too_long': 'Een risico dat langer is aanvaard dan het onderzoek toestaat.',
  'rule.waiver_unneeded': 'Een risico dat is aanvaard terwijl er geen tekortkoming meer is.',
  'rule.action_overdue': 'Een actie die niet op tijd is gedaan.',
  'rule.action_done_but_gap':
    'Een actie die als gedaan te boek staat, terwijl de antwoorden nog een tekortkoming laten zien.',
  'rule.action_unneeded': 'Een actie bij een bevinding die niet bestaat.',

  'ci.waived_until': 'Risico aanvaard tot en met {until}',
  'ci.more':
    '{count, plural, one {Nog één bevinding staat} other {Nog # bevindingen staan}} in de samenvatting van deze job.',
  'ci.cut':
    '{count, plural, one {Nog één bevinding past} other {Nog # bevindingen passen}} hier niet; het rapport heeft ze allemaal.',

  'ics.waiver': 'Aanvaard risico loopt af: {title}',
  'ics.waiver_todo':
    'Na deze dag telt het risico weer mee. Los de tekortkoming daarvoor op, of laat het opnieuw aanvaarden.',

  'option.include_waived': 'SARIF: ook bevindingen waarvan het risico is aanvaard, gemarkeerd als onderdrukt',
  'usage.format_needs':
    'Een rapport voor {audience, select, management {de directie} agency {deze leverancier} other {alle lezers}} heeft geen {part, select, actions {acties} other {bevindingen}}, en {format} wordt daarvan gemaakt.',
  'usage.include_waived_alone': '--include-waived hoort alleen bij --format sarif.',
} as const satisfies Record<keyof typeof en, string>;
