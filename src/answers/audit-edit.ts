import type { Action, Answer, Answers, Audit, Evidence, InventoryEntry, Touchpoint } from '../model/audit.js';
import { byCodeUnit } from '../model/order.js';
import type { Questionnaire } from '../model/questionnaire.js';

export interface NewTouchpoint {
  readonly id: string;
  readonly name: string;
  readonly questionnaire: Questionnaire;
  /** Answers to start with, such as those of a touchpoint that it is a copy of. */
  readonly answers?: Answers;
}

/** One change to an audit, as it is saved. */
export type AuditEdit =
  | {
      readonly kind: 'answer';
      readonly touchpoint: string;
      readonly question: string;
      readonly answer: Answer;
    }
  | { readonly kind: 'inventory'; readonly questionnaire: string; readonly entry: InventoryEntry }
  | { readonly kind: 'touchpoint'; readonly touchpoint: NewTouchpoint }
  | {
      /** Of a finding that belongs to no question; without an action it is removed. */
      readonly kind: 'follow_up';
      readonly finding: string;
      readonly action?: Action;
    }
  | { readonly kind: 'rename'; readonly touchpoint: string; readonly name: string }
  | { readonly kind: 'remove'; readonly touchpoint: string };

/** An answer with one more piece of evidence, or with the same file as it is now. */
export function withEvidence(answer: Answer, evidence: Evidence): Answer {
  const others = (answer.evidence ?? []).filter(({ file }) => file !== evidence.file);
  return { ...answer, evidence: [...others, evidence] };
}

/** The audit as it is after a change. A touchpoint that does not exist is left alone. */
export function applyEdit(audit: Audit, edit: AuditEdit): Audit {
  const { touchpoints } = audit;
  const withTouchpoint = (id: string, change: (touchpoint: Touchpoint) => Touchpoint): Audit => ({
    ...audit,
    touchpoints: touchpoints.map((touchpoint) => (touchpoint.id === id ? change(touchpoint) : touchpoint)),
  });
  switch (edit.kind) {
    case 'answer':
      return withTouchpoint(edit.touchpoint, (touchpoint) => ({
        ...touchpoint,
        answers: new Map([...touchpoint.answers, [edit.question, edit.answer] as const]),
      }));
    case 'inventory':
      return {
        ...audit,
        inventory: new Map([...audit.inventory, [edit.questionnaire, edit.entry] as const]),
      };
    case 'follow_up': {
      const others = [...audit.followUp].filter(([id]) => id !== edit.finding);
      const entry = edit.action === undefined ? [] : [[edit.finding, edit.action] as const];
      return { ...audit, followUp: new Map([...others, ...entry]) };
    }
    case 'rename':
      return withTouchpoint(edit.touchpoint, (touchpoint) => ({ ...touchpoint, name: edit.name }));
    case 'remove':
      return { ...audit, touchpoints: touchpoints.filter(({ id }) => id !== edit.touchpoint) };
    case 'touchpoint': {
      const { id, name, questionnaire, answers = new Map() } = edit.touchpoint;
      const { version } = questionnaire;
      const added: Touchpoint = { id, file: `touchpoints/${id}.yaml`, name, questionnaire, version, answers };
      return { ...audit, touchpoints: [...touchpoints, added].toSorted((a, b) => byCodeUnit(a.id, b.id)) };
    }
  }
}
