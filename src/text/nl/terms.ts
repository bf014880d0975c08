import type { terms as en } from '../en/terms.js';

export const terms = {
  'severity.critical': 'kritiek',
  'severity.high': 'hoog',
  'severity.medium': 'middel',
  'severity.low': 'laag',

  'theme.inventory': 'Overzicht',
  'theme.roles': 'Rollen en contracten',
  'theme.basis': 'Grondslag',
  'theme.transparency': 'Informatie',
  'theme.minimisation': 'Niet meer dan nodig',
  'theme.retention': 'Bewaren',
  'theme.transfer': 'Doorgifte',
  'theme.security': 'Beveiliging',
  'theme.rights': 'Rechten van mensen',
  'theme.dpia': 'DPIA',
  'theme.governance': 'Bestuur',

  'outcome.met': 'in orde',
  'outcome.gap': 'tekortkoming',
  'outcome.unanswered': 'open',
  'outcome.not_applicable': 'niet van toepassing',

  'use.in_use': 'in gebruik',
  'use.not_in_use': 'niet in gebruik',
  'use.unknown': 'weten we niet',

  'status.open': 'open',
  'status.planned': 'gepland',
  'status.in_progress': 'bezig',
  'status.done': 'gereed',

  'value.unknown': 'Weet ik niet',
  'value.not_applicable': 'Niet van toepassing',
  'value.open': 'Nog niet beantwoord',

  'law_status.verified': 'nagelezen',
  'law_status.secondary': 'via een andere bron gezien',
  'law_status.unverified': 'niet geverifieerd',

  'law_kind.statute': 'wet',
  'law_kind.case': 'uitspraak',
  'law_kind.guideline': 'richtsnoer',
  'law_kind.decision': 'besluit',
  'law_kind.contract': 'voorwaarden',
  'law_kind.position': 'standpunt',

  'flag.public_body': 'Is de organisatie een overheidsorganisatie?',
  'flag.care_provider': 'Is de organisatie een zorgaanbieder?',
  'flag.financial': 'Levert de organisatie financiële diensten?',
  'flag.minors': 'Zijn er minderjarigen onder de klanten?',
  'flag.large_scale': 'Gaat het om gegevens van grote aantallen mensen?',
  'flag.special_categories': 'Gebruikt de organisatie bijzondere persoonsgegevens, zoals over gezondheid?',
  'flag.works_council': 'Is er een ondernemingsraad?',
  'flag.charity': 'Is de organisatie een goed doel?',
  'flag.publisher_or_lottery':
    'Is de organisatie een uitgever van kranten of tijdschriften, of een goededoelenloterij?',

  'language.nl': 'Nederlands',
  'language.en': 'Engels',

  'label.law': 'Wet',
  'label.measure': 'Maatregel',
  'label.evidence': 'Bewijs om te verzamelen',
  'label.why': 'Waarom het telt',
  'label.help': 'Toelichting',
  'label.options': 'Antwoorden',
} as const satisfies Record<keyof typeof en, string>;
