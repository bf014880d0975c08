import { applyEdit } from '../answers/audit-edit.js';
import type { AuditEdit } from '../answers/audit-edit.js';
import type { Answer, Audit, InventoryEntry } from '../model/audit.js';
import { isOpen, keyOf, planSteps, touchpointOf } from './steps.js';
import type { Scope, Step } from './steps.js';

/** Where an interview stands. Immutable; everything else is derived from the audit. */
export interface InterviewState {
  readonly audit: Audit;
  readonly scope: Scope;
  readonly at: Step | 'end';
  /** Where we came from, for going back. */
  readonly trail: readonly Step[];
  /** How often a step was put off: after once it comes back at the end, after twice it is left open. */
  readonly parked: ReadonlyMap<string, number>;
  /** Answered in this interview; what is asked again is asked once. */
  readonly asked: ReadonlySet<string>;
}

export type InterviewEvent =
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** Something beside the value, such as a note; the question stays. */
  | { readonly kind: 'amend'; readonly answer: Answer }
  | { readonly kind: 'inventory'; readonly entry: InventoryEntry }
  | {
      readonly kind: 'touchpoints';
      readonly edit: Extract<AuditEdit, { kind: 'touchpoint' | 'rename' | 'remove' }>;
    }
  | { readonly kind: 'jump'; readonly to: Step }
  | { readonly kind: 'later' }
  | { readonly kind: 'back' }
  | { readonly kind: 'forward' }
  | { readonly kind: 'scope'; readonly scope: Scope }
  /** The files say something else than we knew: somebody edited them meanwhile. */
  | { readonly kind: 'reload'; readonly audit: Audit };

export interface Advance {
  readonly state: InterviewState;
  /** What must be on disk before the next question is asked. */
  readonly save?: AuditEdit;
}

/** Starts at the first open step, which after an interruption is the question that was on the screen. */
export function begin(audit: Audit, scope: Scope): InterviewState {
  const state: InterviewState = { audit, scope, at: 'end', trail: [], parked: new Map(), asked: new Set() };
  return { ...state, at: nextOpen(state, undefined) };
}

/** state + event → next state, and what to save before it is shown. */
export function advance(state: InterviewState, event: InterviewEvent): Advance {
  const { at, audit } = state;
  switch (event.kind) {
    case 'answer':
    case 'amend': {
      if (at === 'end' || at.kind !== 'question') throw new Error('no question is being asked');
      const { touchpoint, question } = at;
      const save: AuditEdit = { kind: 'answer', touchpoint, question, answer: event.answer };
      const next = { ...state, audit: applyEdit(audit, save) };
      return { state: event.kind === 'amend' ? next : move(next), save };
    }
    case 'inventory': {
      if (at === 'end' || at.kind !== 'inventory')
        throw new Error('no kind of touchpoint is being asked about');
      const { questionnaire } = at;
      const save: AuditEdit = { kind: 'inventory', questionnaire, entry: event.entry };
      return { state: move({ ...state, audit: applyEdit(audit, save) }), save };
    }
    case 'touchpoints': {
      const next = { ...state, audit: applyEdit(audit, event.edit) };
      const gone =
        at !== 'end' && at.kind === 'question' && touchpointOf(next.audit, at.touchpoint) === undefined;
      const to = at === 'end' || gone ? nextOpen(next, undefined) : at;
      return { state: { ...next, at: to }, save: event.edit };
    }
    case 'jump': {
      const scope = including(state.scope, event.to);
      return {
        state: { ...state, scope, at: event.to, trail: at === 'end' ? state.trail : [...state.trail, at] },
      };
    }
    case 'later': {
      if (at === 'end') return { state };
      const times = (state.parked.get(keyOf(at)) ?? 0) + 1;
      return { state: leave({ ...state, parked: new Map([...state.parked, [keyOf(at), times]]) }) };
    }
    case 'back': {
      const asked = new Set(planSteps(audit, state.scope).map(keyOf));
      const trail = [...state.trail];
      // A step that is no longer asked is passed over.
      while (trail.length > 0 && !asked.has(keyOf(trail.at(-1) as Step))) trail.pop();
      const to = trail.pop();
      return { state: to === undefined ? state : { ...state, at: to, trail } };
    }
    case 'forward': {
      if (at === 'end') return { state };
      const plan = planSteps(audit, state.scope);
      const following = plan[plan.findIndex((step) => keyOf(step) === keyOf(at)) + 1];
      return { state: { ...state, at: following ?? 'end', trail: [...state.trail, at] } };
    }
    case 'scope': {
      const next = { ...state, scope: event.scope };
      return { state: { ...next, at: nextOpen(next, at === 'end' ? undefined : at) } };
    }
    case 'reload': {
      const next = { ...state, audit: event.audit };
      // What was answered there meanwhile need not be asked here.
      const open = at === 'end' || isOpen(event.audit, at, state.scope, state.asked);
      return { state: open ? next : { ...next, at: nextOpen(next, at) } };
    }
  }
}

/** Whoever goes to another touchpoint wants to talk about that one too. */
function including(scope: Scope, to: Step): Scope {
  const { touchpoints } = scope;
  if (touchpoints === undefined || to.kind !== 'question' || touchpoints.includes(to.touchpoint))
    return scope;
  return { ...scope, touchpoints: [...touchpoints, to.touchpoint] };
}

/** The step was answered: on to the next open one. */
function move(state: InterviewState): InterviewState {
  const { at } = state;
  return at === 'end' ? state : leave({ ...state, asked: new Set([...state.asked, keyOf(at)]) });
}

function leave(state: InterviewState): InterviewState {
  const { at } = state;
  return at === 'end' ? state : { ...state, at: nextOpen(state, at), trail: [...state.trail, at] };
}

/** The first open step after this one, else the first before it, else what was put off; else the end. */
function nextOpen({ audit, scope, parked, asked }: InterviewState, after: Step | undefined): Step | 'end' {
  const plan = planSteps(audit, scope);
  const index = after === undefined ? -1 : plan.findIndex((step) => keyOf(step) === keyOf(after));
  const order = [...plan.slice(index + 1), ...plan.slice(0, index + 1)];
  const open = order.filter(
    (step) => isOpen(audit, step, scope, asked) && !(after && keyOf(step) === keyOf(after)),
  );
  const putOff = (times: number): Step | undefined =>
    open.find((step) => (parked.get(keyOf(step)) ?? 0) === times);
  const again =
    after !== undefined && parked.get(keyOf(after)) === 1 && isOpen(audit, after, scope, asked)
      ? after
      : undefined;
  return putOff(0) ?? putOff(1) ?? again ?? 'end';
}
