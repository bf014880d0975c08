import { phraseIndex } from '../import/phrase-index.js';

/**
 * Suppliers and platforms that registers and answers name, each with the words it goes by: “Facebook” in a register and “Meta” in an answer
 * are the same recipient. Only names that mean nothing else; in words as `plainWords` gives them.
 */
const PARTIES: Readonly<Record<string, readonly string[]>> = {
  ActiveCampaign: ['activecampaign', 'active campaign'],
  Anywhere365: ['anywhere365', 'anywhere 365'],
  Brevo: ['brevo', 'sendinblue'],
  ClickDoc: ['clickdoc'],
  Criteo: ['criteo'],
  Deployteq: ['deployteq', 'canopy deploy'],
  FaceTalk: ['facetalk'],
  Five9: ['five9'],
  Genesys: ['genesys'],
  Google: ['google', 'youtube', 'doubleclick'],
  Hotjar: ['hotjar'],
  HubSpot: ['hubspot'],
  Intercom: ['intercom'],
  Klaviyo: ['klaviyo'],
  Laposta: ['laposta'],
  LinkedIn: ['linkedin'],
  Mailchimp: ['mailchimp', 'intuit mailchimp'],
  MessageBird: ['messagebird'],
  Meta: ['meta', 'facebook', 'instagram', 'whatsapp ireland', 'meta platforms'],
  Microsoft: ['microsoft'],
  Mopinion: ['mopinion'],
  Pinterest: ['pinterest'],
  Salesforce: ['salesforce'],
  Snap: ['snap inc', 'snapchat'],
  Spotler: ['spotler', 'mailplus'],
  'Steam-connect': ['steam connect'],
  Talkdesk: ['talkdesk'],
  'tawk.to': ['tawk to'],
  TikTok: ['tiktok', 'bytedance'],
  Trengo: ['trengo'],
  Trustpilot: ['trustpilot'],
  Twilio: ['twilio', 'sendgrid'],
  Vimeo: ['vimeo'],
  Watermelon: ['watermelon'],
  Webex: ['webex', 'cisco'],
  X: ['twitter', 'x corp'],
  Zendesk: ['zendesk'],
  Zoom: ['zoom'],
};

const find = phraseIndex(
  Object.entries(PARTIES).flatMap(([party, names]) => names.map((words) => ({ party, words }))),
);

/** The parties that words name, each by the name we give it. @param words as `plainWords` gives them */
export const partiesIn = (words: string): ReadonlySet<string> =>
  new Set(find(words).map(({ party }) => party));
