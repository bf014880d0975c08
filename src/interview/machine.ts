import type { AuditEdit, NewTouchpoint } from '../answers/audit-edit.js';
import type { Answer, Audit, InventoryEntry, Touchpoint } from '../model/audit.js';
import { byCodeUnit } from '../model/order.js';
import type { Questionnaire } from '../model/questionnaire.js';
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
      const { answer } = event;
      const next = { ...state, audit: withAnswer(audit, touchpoint, question, answer) };
      return {
        state: event.kind === 'amend' ? next : move(next),
        save: { kind: 'answer', touchpoint, question, answer },
      };
    }
    case 'inventory': {
      if (at === 'end' || at.kind !== 'inventory')
        throw new Error('no kind of touchpoint is being asked about');
      const { questionnaire } = at;
      const inventory = new Map([...audit.inventory, [questionnaire, event.entry] as const]);
      return {
        state: move({ ...state, audit: { ...audit, inventory } }),
        save: { kind: 'inventory', questionnaire, entry: event.entry },
      };
    }
    case 'touchpoints': {
      const next = { ...state, audit: withTouchpoints(audit, event.edit) };
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

function withAnswer(audit: Audit, touchpointId: string, question: string, answer: Answer): Audit {
  const touchpoints = audit.touchpoints.map((touchpoint) =>
    touchpoint.id === touchpointId
      ? { ...touchpoint, answers: new Map([...touchpoint.answers, [question, answer] as const]) }
      : touchpoint,
  );
  return { ...audit, touchpoints };
}

function withTouchpoints(
  audit: Audit,
  edit: Extract<AuditEdit, { kind: 'touchpoint' | 'rename' | 'remove' }>,
): Audit {
  const { touchpoints } = audit;
  switch (edit.kind) {
    case 'rename':
      return {
        ...audit,
        touchpoints: touchpoints.map((one) =>
          one.id === edit.touchpoint ? { ...one, name: edit.name } : one,
        ),
      };
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

/** Kinds that are in use and have no answer file yet: they get one, named after the kind. */
export function missingTouchpoints(
  audit: Audit,
  title: (questionnaire: Questionnaire) => string,
): NewTouchpoint[] {
  return [...audit.inventory]
    .filter(
      ([id, { use }]) =>
        use === 'in_use' && !audit.touchpoints.some(({ questionnaire }) => questionnaire.id === id),
    )
    .flatMap(([id]) => audit.questionnaires.get(id) ?? [])
    .map((questionnaire) => ({
      id: freeId(audit, questionnaire.id),
      name: title(questionnaire),
      questionnaire,
    }));
}

/** A touchpoint id made of a kind and a name, such as `whatsapp-klantenservice`; with a number when it is taken. */
export function touchpointId(audit: Audit, kind: string, name: string): string {
  const slug = slugOf(name);
  const base = slug === '' || slug === kind ? kind : slug.startsWith(`${kind}-`) ? slug : `${kind}-${slug}`;
  return freeId(audit, base.slice(0, 60).replace(/-+$/, ''));
}

function freeId({ touchpoints }: Audit, base: string): string {
  const taken = new Set(touchpoints.map(({ id }) => id));
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}

/** Small letters, digits and hyphens; accents are dropped. */
export function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
