import type { Audit } from '../../src/model/audit.js';
import { answered, audit, both, CHAT, control, question, questionnaire, touchpoint } from './small-audit.js';

/** A kind with a question of every type, and a contradiction. */
const DESK = questionnaire('desk', {
  questions: [
    question('contract', { control: control() }),
    question('channels', {
      type: 'multi',
      theme: 'inventory',
      control: control({ title: both('Known channels'), gaps: [], law: ['press'] }),
    }),
    question('purpose', { type: 'text', theme: 'basis' }),
    question('months', {
      type: 'number',
      unit: both('months'),
      theme: 'retention',
      control: control({ title: both('Period set'), gaps: [], law: [] }),
    }),
    question('since', { type: 'date', theme: 'governance' }),
    question('owner', { theme: 'governance', control: control({ title: both('Owner named'), gaps: [] }) }),
    question('later', { theme: 'rights', core: true, control: control({ gaps: [] }) }),
  ],
  contradictions: [
    {
      id: 'both',
      when: { kind: 'all', of: [answered('contract', 'no'), answered('channels', 'yes')] },
      severity: 'medium',
      why: both('A channel without a contract.'),
    },
  ],
});

/**
 * An audit with a text in every place where an answer file can hold one: what a reader of the report would see if someone
 * wrote something hostile there.
 *
 * @param text what to write, by place
 */
export function talkativeAudit(text: (place: number) => string): Audit {
  let place = 0;
  const next = (): string => text(place++);
  const action = (due: string): object => ({ owner: next(), due, status: 'planned', ticket: next() });
  return audit({
    organisation: next(),
    questionnaires: new Map(
      ['chat', 'desk', 'mail', 'video'].map((id) => [id, id === 'desk' ? DESK : questionnaire(id)]),
    ),
    inventory: new Map([
      ['chat', { use: 'in_use', saidBy: next(), date: '2026-11-01', note: next() }],
      ['desk', { use: 'in_use' }],
      ['mail', { use: 'unknown', ask: next(), note: next() }],
      ['video', { use: 'in_use', ask: next(), note: next() }],
    ]),
    followUp: new Map([
      ['inventory/mail', action('2026-11-20')],
      [next(), { status: 'open', owner: next() }],
    ]),
    touchpoints: [
      touchpoint(
        'desk-main',
        {
          contract: {
            value: 'no',
            note: next(),
            ask: next(),
            by: next(),
            date: '2026-11-02',
            evidence: [{ file: next(), sha256: 'a'.repeat(64) }],
            action: action('2026-11-30'),
            waiver: { accepts: 'high', reason: next(), approvedBy: next(), until: '2026-11-30' },
          },
          channels: { value: ['yes', 'no'], evidence: [{ file: next() }], note: next(), by: next() },
          purpose: { value: next(), ask: next() },
          months: { value: 6, action: { status: 'in_progress', owner: next(), ticket: next() } },
          since: '2026-02-03',
          owner: { value: 'not_applicable', reason: next() },
        },
        { name: next(), questionnaire: DESK },
      ),
      touchpoint(
        'chat-web',
        {
          contract: {
            value: 'unknown',
            note: next(),
            waiver: { accepts: 'high', reason: next(), approvedBy: next(), until: '2027-01-31' },
          },
        },
        { name: next(), questionnaire: CHAT },
      ),
    ],
    interviews: [
      {
        file: 'interviews/a.yaml',
        date: '2026-11-02',
        with: next(),
        touchpoints: ['desk-main', 'chat-web'],
        language: 'en',
        minutes: 45,
      },
    ],
  });
}
