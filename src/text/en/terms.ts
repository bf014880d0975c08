/** The words of the closed vocabularies. */
export const terms = {
  'severity.critical': 'critical',
  'severity.high': 'high',
  'severity.medium': 'medium',
  'severity.low': 'low',

  'theme.inventory': 'Inventory',
  'theme.roles': 'Roles and contracts',
  'theme.basis': 'Legal basis',
  'theme.transparency': 'Information',
  'theme.minimisation': 'Data minimisation',
  'theme.retention': 'Retention',
  'theme.transfer': 'Transfers',
  'theme.security': 'Security',
  'theme.rights': 'Rights of people',
  'theme.dpia': 'DPIA',
  'theme.governance': 'Governance',

  'outcome.met': 'in order',
  'outcome.gap': 'gap',
  'outcome.unanswered': 'open',
  'outcome.not_applicable': 'not applicable',

  'use.in_use': 'in use',
  'use.not_in_use': 'not in use',
  'use.unknown': 'we don’t know',

  'status.open': 'open',
  'status.planned': 'planned',
  'status.in_progress': 'in progress',
  'status.done': 'done',

  'value.unknown': 'I don’t know',
  'value.not_applicable': 'Not applicable',
  'value.open': 'Not answered yet',

  'law_status.verified': 'verified',
  'law_status.secondary': 'seen through a secondary source',
  'law_status.unverified': 'unverified',

  'law_kind.statute': 'law',
  'law_kind.case': 'ruling',
  'law_kind.guideline': 'guideline',
  'law_kind.decision': 'decision',
  'law_kind.contract': 'terms',
  'law_kind.position': 'position',

  'flag.public_body': 'Is the organisation a public body?',
  'flag.care_provider': 'Does the organisation provide health care?',
  'flag.financial': 'Does the organisation provide financial services?',
  'flag.minors': 'Are there minors among the customers?',
  'flag.large_scale': 'Does it concern data of large numbers of people?',
  'flag.special_categories': 'Does the organisation use special categories of data, such as health?',
  'flag.works_council': 'Is there a works council?',
  'flag.charity': 'Is the organisation a charity?',
  'flag.publisher_or_lottery':
    'Is the organisation a publisher of newspapers or magazines, or a charity lottery?',

  'language.nl': 'Dutch',
  'language.en': 'English',

  'label.law': 'Law',
  'label.measure': 'Measure',
  'label.evidence': 'Evidence to collect',
  'label.why': 'Why it matters',
  'label.help': 'Help',
  'label.options': 'Answers',
} as const;
