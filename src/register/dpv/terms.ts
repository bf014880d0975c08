import type { RegisterField } from '../../model/vocabulary.js';

/**
 * What the W3C Data Privacy Vocabulary (DPV) 2.3 calls things: as data, to be reviewed beside the questionnaires. A value without a term
 * of its own gets the class of its field; a term is only given where it says no more than the answer does. The terms are listed in dpv-2.3.txt.
 */
export type Term = `${keyof typeof PREFIXES}:${string}`;

export const PREFIXES = {
  dpv: 'https://w3id.org/dpv#',
  pd: 'https://w3id.org/dpv/pd#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
  dct: 'http://purl.org/dc/terms/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** By which property a process has the values of a field, and of which class they are. Without a class they are texts. */
export const FIELD_TERMS: Readonly<Record<RegisterField, { readonly property: Term; readonly type?: Term }>> =
  {
    purposes: { property: 'dpv:hasPurpose', type: 'dpv:Purpose' },
    data_subjects: { property: 'dpv:hasDataSubject', type: 'dpv:DataSubject' },
    data_categories: { property: 'dpv:hasPersonalData', type: 'dpv:PersonalData' },
    special_categories: { property: 'dpv:hasPersonalData', type: 'dpv:SensitivePersonalData' },
    recipients: { property: 'dpv:hasRecipient', type: 'dpv:Recipient' },
    processors: { property: 'dpv:hasDataProcessor', type: 'dpv:DataProcessor' },
    joint_controllers: { property: 'dpv:hasJointDataControllers', type: 'dpv:JointDataControllers' },
    transfers: { property: 'dpv:hasThirdCountry', type: 'dpv:ThirdCountry' },
    transfer_safeguards: { property: 'dpv:hasLegalBasis', type: 'dpv:DataTransferLegalBasis' },
    retention: { property: 'dpv:hasStorageCondition', type: 'dpv:StorageDuration' },
    security: {
      property: 'dpv:hasTechnicalOrganisationalMeasure',
      type: 'dpv:TechnicalOrganisationalMeasure',
    },
    legal_basis: { property: 'dpv:hasLegalBasis', type: 'dpv:LegalBasis' },
    source: { property: 'dpv:hasDataSource', type: 'dpv:DataSource' },
    systems: { property: 'dpv:isImplementedUsingTechnology', type: 'dpv:Technology' },
    access: { property: 'dct:accessRights' },
    owner: { property: 'dpv:hasResponsibleEntity', type: 'dpv:Entity' },
  };

/** Option → its term, or null where it says that there is nothing. */
export type OptionTerms = Readonly<Record<string, Term | null>>;

const BASES: OptionTerms = {
  consent: 'eu-gdpr:A6-1-a',
  contract: 'eu-gdpr:A6-1-b',
  legal_obligation: 'eu-gdpr:A6-1-c',
  vital_interest: 'eu-gdpr:A6-1-d',
  public_task: 'eu-gdpr:A6-1-e',
  legitimate_interest: 'eu-gdpr:A6-1-f',
};
const SENSITIVE: OptionTerms = {
  health: 'pd:Health',
  belief: 'pd:Religion',
  politics: 'pd:PoliticalOpinion',
  union: 'pd:TradeUnionMembership',
  origin: 'pd:EthnicOrigin',
  sexuality: 'pd:Sexual',
  crime: 'pd:Criminal',
};
const SAFEGUARDS: OptionTerms = {
  us_dpf: 'eu-gdpr:A45-3',
  us_clauses: 'eu-gdpr:A46-2-c',
  us_nothing: null,
  uk: 'eu-gdpr:A45-3',
  other_adequate: 'eu-gdpr:A45-3',
  other_clauses: 'eu-gdpr:A46-2-c',
  other_nothing: null,
};
const GROUNDS: OptionTerms = {
  adequacy_or_dpf_recorded: 'eu-gdpr:A45-3',
  scc_recorded: 'eu-gdpr:A46-2-c',
  not_recorded: null,
};
const PROCESSING_COUNTRY: OptionTerms = {
  dpf: 'eu-gdpr:A45-3',
  clauses: 'eu-gdpr:A46-2-c',
  no_basis: null,
};
const MEASURES: OptionTerms = {
  two_step: 'dpv:MultiFactorAuthentication',
  leavers: 'dpv:CredentialManagement',
  role_rights: 'dpv:PermissionManagement',
  logging: 'dpv:LoggingPolicy',
  encryption: 'dpv:EncryptionAtRest',
  device_lock: 'dpv:MobilePlatformSecurity',
  instruction: 'dpv:StaffTraining',
  certificate: 'dpv:Certification',
  breach_procedure: 'dpv:IncidentManagementProcedures',
};

/** Field → question, with its kind or an asterisk for every kind → option → term. */
export const OPTION_TERMS: Readonly<Partial<Record<RegisterField, Readonly<Record<string, OptionTerms>>>>> = {
  legal_basis: {
    '*/legal_bases': BASES,
    'custom-audiences/legal_basis': {
      specific_consent: 'eu-gdpr:A6-1-a',
      legitimate_interest_with_prior_optout: 'eu-gdpr:A6-1-f',
      legitimate_interest_other: 'eu-gdpr:A6-1-f',
    },
    'email/messages': { service_only: 'eu-gdpr:A6-1-b' },
    'email/measuring_consent': { separate_choice: 'eu-gdpr:A6-1-a', part_of_optin_named: 'eu-gdpr:A6-1-a' },
    'email/mailing_basis': { active_optin: 'eu-gdpr:A6-1-a' },
    'embeds/legal_basis': { consent: 'eu-gdpr:A6-1-a', legitimate_interest: 'eu-gdpr:A6-1-f' },
    'retargeting/legal_basis': { consent: 'eu-gdpr:A6-1-a', legitimate_interest: 'eu-gdpr:A6-1-f' },
  },
  purposes: {
    'call-platform/systems': {
      cloud_platform: 'dpv:CommunicationForCustomerCare',
      phones_only: 'dpv:CommunicationForCustomerCare',
      voice_login: 'dpv:IdentityVerification',
    },
    'call-platform/recording_purposes': { legal_duty: 'dpv:LegalCompliance' },
    'custom-audiences/purposes': {
      reach_customers: 'dpv:TargetedAdvertising',
      win_back: 'dpv:TargetedAdvertising',
      reach_prospects: 'dpv:TargetedAdvertising',
      find_similar_people: 'dpv:TargetedAdvertising',
      measure_sales: 'dpv:Advertising',
    },
    'custom-audiences/extra_uses': {
      lookalike: 'dpv:TargetedAdvertising',
      auto_expansion: 'dpv:TargetedAdvertising',
    },
    'email/messages': {
      newsletter: 'dpv:DirectMarketing',
      offers: 'dpv:DirectMarketing',
      abandoned_cart: 'dpv:DirectMarketing',
      birthday_or_loyalty: 'dpv:DirectMarketing',
      service_only: 'dpv:CustomerOrderManagement',
    },
    'embeds/purposes': {
      help_customers: 'dpv:CustomerCare',
      security: 'dpv:MisusePreventionAndDetection',
      improve_site: 'dpv:ServiceOptimisation',
      marketing: 'dpv:Advertising',
    },
    'live-chat/chat_form': {
      staff: 'dpv:CommunicationForCustomerCare',
      fixed_bot: 'dpv:CommunicationForCustomerCare',
      ai_bot: 'dpv:CommunicationForCustomerCare',
      ai_help: 'dpv:CommunicationForCustomerCare',
      outsourced: 'dpv:CommunicationForCustomerCare',
    },
    'messenger/further_use': { only_answer: 'dpv:CommunicationForCustomerCare' },
    'messenger/outbound_offers': {
      consent: 'dpv:DirectMarketing',
      unproven: 'dpv:DirectMarketing',
      customers: 'dpv:DirectMarketing',
      no_consent: 'dpv:DirectMarketing',
    },
    'retargeting/purposes': {
      show_ads_again: 'dpv:TargetedAdvertising',
      measure_ads: 'dpv:Advertising',
      personalise_site: 'dpv:UserInterfacePersonalisation',
      statistics: 'dpv:ServiceUsageAnalytics',
    },
    'social-media/advertising_audiences': {
      context: 'dpv:Advertising',
      consent: 'dpv:TargetedAdvertising',
      without_consent: 'dpv:TargetedAdvertising',
    },
    'social-media/collected_data': {
      messages: 'dpv:CommunicationForCustomerCare',
      photos: 'dpv:PublicRelations',
    },
    'video/video_purposes': {
      support: 'dpv:CustomerCare',
      identification: 'dpv:IdentityVerification',
      hr: 'dpv:RecruitmentManagement',
    },
    'whatsapp/purposes': {
      service: 'dpv:CommunicationForCustomerCare',
      transactional: 'dpv:CustomerOrderManagement',
      marketing: 'dpv:DirectMarketing',
      debt: 'dpv:PaymentManagement',
      hr: 'dpv:HumanResourceManagement',
    },
  },
  data_subjects: {
    'custom-audiences/groups': {
      current_customers: 'dpv:Customer',
      newsletter_subscribers: 'dpv:Subscriber',
      website_visitors: 'dpv:Visitor',
      children_under_16: 'dpv:Child',
    },
    'email/recipient_groups': { customers: 'dpv:Customer', subscribers: 'dpv:Subscriber' },
    'embeds/visitor_groups': {
      visitors: 'dpv:Visitor',
      customers: 'dpv:Customer',
      applicants: 'dpv:JobApplicant',
      children: 'dpv:Child',
    },
    'messenger/page_terms': { kept: 'dpv:Visitor', known: 'dpv:Visitor', no: 'dpv:Visitor' },
    'retargeting/data_subjects': {
      visitors: 'dpv:Visitor',
      logged_in_customers: 'dpv:Customer',
      applicants: 'dpv:JobApplicant',
      children: 'dpv:Child',
    },
    'social-media/collected_data': { statistics: 'dpv:Visitor' },
    'video/video_purposes': { hr: 'dpv:JobApplicant' },
    'whatsapp/purposes': { service: 'dpv:Customer', transactional: 'dpv:Customer', debt: 'dpv:Customer' },
  },
  data_categories: {
    'call-platform/captured_data': {
      call_details: 'pd:CallLog',
      conversation: 'pd:VoiceCommunicationRecording',
    },
    'call-platform/emotion_analysis': {
      staff: 'pd:Emotion',
      customers_told: 'pd:Emotion',
      customers_silent: 'pd:Emotion',
    },
    'custom-audiences/data_fields': {
      email: 'pd:EmailAddress',
      phone: 'pd:TelephoneNumber',
      name: 'pd:Name',
      gender: 'pd:Gender',
      purchase_history: 'pd:Purchase',
      bsn: 'pd:OfficialID',
    },
    'email/measured': { only_totals: null, clicks: 'pd:LinkClicked' },
    'email/stored_data': {
      name: 'pd:Name',
      email: 'pd:EmailAddress',
      phone: 'pd:TelephoneNumber',
      interests: 'pd:Interest',
      health: 'pd:Health',
    },
    'embeds/data_received': { behaviour: 'pd:BrowsingBehaviour' },
    'live-chat/asked_data': {
      phone: 'pd:TelephoneNumber',
      customer_number: 'pd:Identifier',
      identity: 'pd:OfficialID',
    },
    'messenger/message_data': { identity: 'pd:OfficialID' },
    'retargeting/data_sent': {
      pages_viewed: 'pd:BrowsingBehaviour',
      customer_number: 'pd:Identifier',
      precise_location: 'pd:Location',
    },
    'whatsapp/customer_data': { identity: 'pd:OfficialID' },
  },
  special_categories: {
    '*/sensitive_topics': SENSITIVE,
    'call-platform/systems': { voice_login: 'pd:Biometric' },
    'custom-audiences/data_fields': { bsn: 'pd:OfficialID' },
    'email/stored_data': { health: 'pd:Health' },
    'embeds/visitor_groups': { patients_or_clients: 'pd:Health' },
    'embeds/chat_content': { id_or_bsn: 'pd:OfficialID' },
    'live-chat/asked_data': { identity: 'pd:OfficialID' },
    'messenger/message_data': { identity: 'pd:OfficialID' },
    'video/id_on_camera': { law: 'pd:OfficialID', keep: 'pd:OfficialID', face: 'pd:Biometric' },
    'whatsapp/customer_data': { identity: 'pd:OfficialID' },
  },
  transfers: {
    'call-platform/storage_country': { eea: null },
    'live-chat/processing_country': { eea: null },
    'video/processing_country': { eea: null },
    'whatsapp/transfers': { no: null },
  },
  transfer_safeguards: {
    '*/transfer_detail': SAFEGUARDS,
    '*/transfer_ground': GROUNDS,
    '*/processing_country': PROCESSING_COUNTRY,
    'embeds/transfer_ground': { adequacy_or_dpf: 'eu-gdpr:A45-3', scc: 'eu-gdpr:A46-2-c' },
    'whatsapp/transfers': { dpf: 'eu-gdpr:A45-3', clauses: 'eu-gdpr:A46-2-c', unchecked: null },
  },
  security: {
    '*/security_measures': MEASURES,
    'video/file_access': {
      two_step: 'dpv:MultiFactorAuthentication',
      encryption: 'dpv:EncryptionAtRest',
      logging: 'dpv:LoggingPolicy',
      leavers: 'dpv:CredentialManagement',
    },
    'email/tool_security': { two_factor: 'dpv:MultiFactorAuthentication' },
    'custom-audiences/transport': { hashed_before_upload: 'dpv:HashFunctions' },
    'video/care_certificate': {
      both: 'dpv:Certification',
      certificate_only: 'dpv:Certification',
      logging_only: 'dpv:LoggingPolicy',
    },
    'whatsapp/breach_handling': { procedure: 'dpv:IncidentManagementProcedures' },
  },
  source: {
    'custom-audiences/data_origin': { third_party: 'dpv:ThirdPartyDataSource' },
    'email/address_source': {
      third_party: 'dpv:ThirdPartyDataSource',
      public_source: 'dpv:PublicDataSource',
    },
    'social-media/monitoring': {
      totals: 'dpv:PublicDataSource',
      posts: 'dpv:PublicDataSource',
      profiles: 'dpv:PublicDataSource',
    },
    'live-chat/asked_data': {
      nothing: 'dpv:DataSubjectDataSource',
      email: 'dpv:DataSubjectDataSource',
      customer_number: 'dpv:DataSubjectDataSource',
      phone: 'dpv:DataSubjectDataSource',
      birth_address: 'dpv:DataSubjectDataSource',
      identity: 'dpv:DataSubjectDataSource',
    },
    'whatsapp/customer_data': {
      contact: 'dpv:DataSubjectDataSource',
      order: 'dpv:DataSubjectDataSource',
      photo: 'dpv:DataSubjectDataSource',
      identity: 'dpv:DataSubjectDataSource',
      health: 'dpv:DataSubjectDataSource',
      payment: 'dpv:DataSubjectDataSource',
    },
  },
};

/** How XML Schema writes the unit of a period, by the word of the questionnaires. */
export const PERIODS: Readonly<Record<string, string>> = {
  dagen: 'D',
  days: 'D',
  maanden: 'M',
  months: 'M',
};
