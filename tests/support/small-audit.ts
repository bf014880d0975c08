import { assess } from '../../src/assess/assess.js';
import type { Answer, Audit, Touchpoint, Value } from '../../src/model/audit.js';
import { DEFAULT_SETTINGS } from '../../src/model/audit.js';
import type { Assessment } from '../../src/model/finding.js';
import type { LawEntry } from '../../src/model/law.js';
import type {
  Condition,
  Control,
  LocalText,
  Question,
  Questionnaire,
} from '../../src/model/questionnaire.js';
import type { Report } from '../../src/model/report.js';
import { makeReport } from '../../src/report/make-report.js';

/** Small audits made by hand, for tests that are about one thing. */

export const AS_OF = '2026-12-01';

/** The same word in both languages, told apart by a mark. */
export const both = (text: string): LocalText => ({ nl: `${text} (nl)`, en: text });

export const answered = (question: string, ...values: (string | number)[]): Condition => ({
  kind: 'answer',
  question,
  expects: { kind: 'one_of', values },
});

export function control(overrides: Partial<Control> = {}): Control {
  return {
    title: both('Contract in place'),
    law: ['gdpr-28-3'],
    ok: ['yes'],
    gaps: [
      { when: answered('contract', 'no'), severity: 'high', why: both('Nobody is bound to anything.') },
      {
        when: answered('contract', 'unknown'),
        severity: 'medium',
        why: both('What nobody knows cannot be shown.'),
      },
    ],
    measure: both('Sign a contract.'),
    evidence: both('The signed contract.'),
    ...overrides,
  };
}

export function question(id: string, overrides: Partial<Question> = {}): Question {
  return {
    id,
    section: 'main',
    theme: 'roles',
    core: false,
    ask: both(`What about ${id}?`),
    type: 'single',
    options: [
      { id: 'yes', label: both('Yes, signed') },
      { id: 'no', label: both('No') },
    ],
    exclusive: [],
    unused: [],
    registerValues: {},
    ...overrides,
  };
}

export function questionnaire(id: string, overrides: Partial<Questionnaire> = {}): Questionnaire {
  return {
    id,
    version: '1.0.0',
    title: both(`Kind ${id}`),
    summary: both('A kind of touchpoint.'),
    instances: both('Which one?'),
    inventory: {
      ask: both(`Do you use ${id}?`),
      examples: both('Such as this.'),
      hides: both('Look in the drawer.'),
    },
    vendors: [],
    sections: [{ id: 'main', title: both('Main') }],
    questions: [question('contract', { control: control() }), question('purpose', { type: 'text' })],
    contradictions: [],
    renamed: {},
    ...overrides,
  };
}

export const CHAT = questionnaire('chat');

export function touchpoint(
  id: string,
  answers: Readonly<Record<string, Value | Answer>>,
  overrides: Partial<Touchpoint> = {},
): Touchpoint {
  return {
    id,
    file: `touchpoints/${id}.yaml`,
    name: `Touchpoint ${id}`,
    questionnaire: CHAT,
    version: '1.0.0',
    answers: new Map(
      Object.entries(answers).map(([name, answer]): [string, Answer] => [
        name,
        typeof answer === 'object' && !Array.isArray(answer)
          ? (answer as Answer)
          : { value: answer as Value },
      ]),
    ),
    ...overrides,
  };
}

export const LAW: readonly LawEntry[] = [
  {
    id: 'gdpr-28-3',
    cite: both('GDPR Art. 28(3)'),
    title: both('Contract with a processor'),
    kind: 'statute',
    status: 'verified',
    url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
  },
  {
    id: 'press',
    cite: both('Regulator in the press'),
    title: both('Something was said'),
    kind: 'position',
    status: 'secondary',
    note: both('Only seen in the press.'),
  },
];

export function audit(overrides: Partial<Audit> = {}): Audit {
  return {
    organisation: 'Example Ltd',
    languages: ['en', 'nl'],
    timezone: 'Europe/Amsterdam',
    flags: {},
    inventory: new Map([['chat', { use: 'in_use' }]]),
    settings: DEFAULT_SETTINGS,
    look: {},
    followUp: new Map(),
    touchpoints: [],
    interviews: [],
    questionnaires: new Map([['chat', CHAT]]),
    law: new Map(LAW.map((entry) => [entry.id, entry])),
    ...overrides,
  };
}

export const assessed = (overrides: Partial<Audit> = {}): Assessment => assess(audit(overrides), AS_OF);

export function report(overrides: Partial<Audit> = {}, language: 'nl' | 'en' = 'en'): Report {
  return makeReport(assessed(overrides), { language, toolVersion: '1.2.3' });
}
