/**
 * How registers call each kind of touchpoint, beside its title and its suppliers. Data, in words as `plainWords` gives them. `own`: it can be
 * nothing else. `maybe`: it may well be; somebody is asked.
 */
export interface KindWords {
  readonly own: readonly string[];
  readonly maybe: readonly string[];
}

const SERVICE = [
  'klantenservice',
  'klantcontact',
  'klantvragen',
  'customer service',
  'customer contact',
  'customer support',
];
const ADVERTISING = [
  'advertenties',
  'adverteren',
  'online marketing',
  'advertising',
  'online ads',
  'campagnes',
  'campaigns',
];
const NETWORKS = ['facebook', 'instagram', 'linkedin', 'tiktok', 'twitter', 'youtube'];

export const KIND_WORDS: ReadonlyMap<string, KindWords> = new Map<string, KindWords>([
  ['whatsapp', { own: ['whatsapp', 'whats app'], maybe: SERVICE }],
  [
    'messenger',
    {
      own: [
        'messenger',
        'instagram direct',
        'instagramberichten',
        'facebookberichten',
        'leadformulieren',
        'lead ads',
        'lead forms',
      ],
      maybe: ['facebook', 'instagram', 'berichten via social media', ...SERVICE],
    },
  ],
  [
    'live-chat',
    {
      own: [
        'livechat',
        'live chat',
        'chatbot',
        'chatbots',
        'webchat',
        'web chat',
        'chat op de website',
        'website chat',
        'chat op website',
      ],
      maybe: ['chat', 'chatten', 'chatgesprekken', ...SERVICE],
    },
  ],
  [
    'email',
    {
      own: [
        'nieuwsbrief',
        'nieuwsbrieven',
        'digitale nieuwsbrief',
        'newsletter',
        'newsletters',
        'e mailmarketing',
        'emailmarketing',
        'e mail marketing',
        'email marketing',
        'mailings',
        'mailing',
        'pushberichten',
        'push messages',
        'push notifications',
        'e mailings',
        'e mail nieuwsbrief',
      ],
      maybe: ['e mail', 'email', 'e mails', 'emails', 'sms', 'direct marketing', 'marketing'],
    },
  ],
  [
    'retargeting',
    {
      own: [
        'retargeting',
        'remarketing',
        'tracking pixel',
        'tracking pixels',
        'trackingpixels',
        'volgpixel',
        'volgpixels',
        'meta pixel',
        'facebook pixel',
        'tracking cookies',
        'trackingcookies',
        'advertentiecookies',
        'marketingcookies',
        'marketing cookies',
        'advertising cookies',
      ],
      maybe: [
        'cookies',
        'cookie',
        'pixel',
        'pixels',
        'google analytics',
        'webanalyse',
        'web analytics',
        'websitestatistieken',
        'website',
        ...ADVERTISING,
      ],
    },
  ],
  [
    'custom-audiences',
    {
      own: [
        'custom audience',
        'custom audiences',
        'customer match',
        'klantlijsten',
        'klantenlijsten',
        'customer lists',
        'lookalike',
        'lookalikes',
        'lookalike audiences',
        'matched audiences',
      ],
      maybe: ['klantlijst', 'doelgroepen', 'audiences', ...ADVERTISING],
    },
  ],
  [
    'call-platform',
    {
      own: [
        'belplatform',
        'call platform',
        'telefonie',
        'telefoongesprekken',
        'telephone calls',
        'phone calls',
        'callcenter',
        'call center',
        'call centre',
        'gespreksopname',
        'gespreksopnames',
        'opnemen van gesprekken',
        'call recording',
        'call recordings',
        'telemarketing',
        'telefonisch klantcontact',
        'telefonische klantenservice',
      ],
      maybe: [
        'bellen',
        'telefoon',
        'telefonisch',
        'telephone',
        'klantcontactcentrum',
        'kcc',
        'contact center',
        'contactcenter',
        ...SERVICE,
      ],
    },
  ],
  [
    'social-media',
    {
      own: [
        'social media',
        'sociale media',
        'socialmedia',
        'webcare',
        'facebookpagina',
        'facebook pagina',
        'facebook page',
        'linkedinpagina',
        'linkedin pagina',
        'linkedin page',
        'social media monitoring',
      ],
      maybe: NETWORKS,
    },
  ],
  [
    'video',
    {
      own: [
        'videogesprek',
        'videogesprekken',
        'videobellen',
        'beeldbellen',
        'videoconsult',
        'videoconsulten',
        'beeldconsult',
        'video call',
        'video calls',
        'video calling',
        'video conferencing',
        'videoconferencing',
        'video consultation',
        'video consultations',
        'videovergaderen',
      ],
      maybe: ['video', 'teams', 'zoom'],
    },
  ],
  [
    'embeds',
    {
      own: [
        'ingebedde onderdelen',
        'embedded parts',
        'embedded content',
        'embeds',
        'recaptcha',
        'google maps',
        'google fonts',
        'social plugins',
        'social plug ins',
      ],
      maybe: ['plugins', 'plug ins', 'website', 'cookies', 'cookie', 'session recording', 'reviews'],
    },
  ],
]);
