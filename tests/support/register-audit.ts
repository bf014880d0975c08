import { assess } from '../../src/assess/assess.js';
import type { Answer, Audit, Value } from '../../src/model/audit.js';
import type { LayoutId } from '../../src/model/layout.js';
import { LAYOUTS } from '../../src/model/layout.js';
import type { LawBook } from '../../src/model/law.js';
import type { Register } from '../../src/model/register.js';
import type { Language } from '../../src/model/vocabulary.js';
import { registerLayouts } from '../../src/cli/register-layouts.js';
import { layoutInWords } from '../../src/register/layout-in-words.js';
import type { LayoutInWords } from '../../src/register/layout-in-words.js';
import { makeRegister } from '../../src/register/make-register.js';
import { wordsOf } from '../../src/register/words.js';
import { catalogue } from './catalogue.js';
import { answered, AS_OF, audit, both, control, question, questionnaire, touchpoint } from './small-audit.js';

/** A kind whose answers fill fields of the register in every way there is. */
export const COUNTER = questionnaire('counter', {
  sections: [
    { id: 'main', title: both('Main') },
    { id: 'register', title: both('For the register') },
  ],
  questions: [
    question('use', {
      options: [
        { id: 'yes', label: both('In use') },
        { id: 'none', label: both('Not used') },
      ],
      unused: ['none'],
    }),
    question('purposes', {
      type: 'multi',
      options: [
        { id: 'service', label: both('Service') },
        { id: 'sales', label: both('Sales') },
        { id: 'other', label: both('Something else') },
      ],
      register: 'purposes',
      registerValues: { data_subjects: { service: both('Customers'), sales: both('Customers') } },
    }),
    question('recipients', {
      type: 'multi',
      options: [
        { id: 'group', label: both('The group') },
        { id: 'none', label: both('Nobody else') },
      ],
      exclusive: ['none'],
      register: 'recipients',
    }),
    question('contract', { control: control({ law: ['gdpr-28-3', 'gdpr-28-2'] }) }),
    question('own_period', {
      type: 'number',
      options: [{ id: 'never', label: both('Never') }],
      unit: both('months'),
      register: 'retention',
    }),
    question('vendor_period', { type: 'number', options: [], unit: both('months'), register: 'retention' }),
    question('abroad', {
      options: [
        { id: 'yes', label: both('Yes') },
        { id: 'no', label: both('No') },
      ],
      register: 'transfers',
    }),
    question('safeguard', {
      type: 'text',
      options: [],
      register: 'transfer_safeguards',
      when: answered('abroad', 'yes'),
    }),
    question('assessment', { theme: 'dpia' }),
    question('processors', { type: 'text', options: [], section: 'register', register: 'processors' }),
    question('owner', { type: 'text', options: [], section: 'register', register: 'owner' }),
  ],
});

/** An audit of counters, by id of the touchpoint. */
export const counters = (
  answers: Readonly<Record<string, Readonly<Record<string, Value | Answer>>>>,
  overrides: Partial<Audit> = {},
): Audit =>
  audit({
    inventory: new Map([['counter', { use: 'in_use' }]]),
    questionnaires: new Map([['counter', COUNTER]]),
    touchpoints: Object.entries(answers).map(([id, given]) =>
      touchpoint(id, given, { questionnaire: COUNTER, name: `Counter ${id}` }),
    ),
    ...overrides,
  });

export const registerOf = (made: Audit, language: Language = 'en', asOf = AS_OF): Register =>
  makeRegister(assess(made, asOf), { language, toolVersion: '1.2.3' });

export const layouts = new Map(registerLayouts().map((layout) => [layout.id, layout]));

/** A layout as the package ships it. */
export function layoutNamed(
  id: LayoutId,
  language: Language = 'en',
  law: LawBook = catalogue.law,
): LayoutInWords {
  const layout = layouts.get(id);
  if (layout === undefined) throw new Error(`no layout ${id}`);
  return layoutInWords(layout, law, wordsOf(language));
}

/** For test.each. */
export const eachLayout = LAYOUTS.map((id) => [id] as const);

/** An audit with a text in every place of the register where somebody can have written one. */
export function talkativeCounters(text: (place: number) => string): Audit {
  let place = 0;
  const next = (): string => text(place++);
  return counters(
    {
      desk: {
        use: 'yes',
        purposes: { value: ['service', 'other'], note: next() },
        recipients: { value: 'unknown', ask: next() },
        contract: { value: 'yes', note: next() },
        own_period: 12,
        abroad: 'yes',
        safeguard: next(),
        assessment: { value: 'not_applicable', reason: next() },
        processors: next(),
        owner: { value: 'not_applicable', reason: next() },
      },
      shop: { use: 'yes', owner: next() },
    },
    {
      organisation: next(),
      register: { contact: next(), dpo: next(), representative: next(), onBehalfOf: [next()] },
      interviews: [{ file: 'interviews/a.yaml', date: '2026-11-02', touchpoints: ['desk'], language: 'en' }],
    },
  );
}
