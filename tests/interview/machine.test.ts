import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assess/assess.js';
import { advance, begin } from '../../src/interview/machine.js';
import { missingTouchpoints, touchpointId } from '../../src/interview/touchpoints.js';
import { slugOf } from '../../src/model/slug.js';
import type { InterviewEvent, InterviewState } from '../../src/interview/machine.js';
import { keyOf, planSteps } from '../../src/interview/steps.js';
import type { Scope, Step } from '../../src/interview/steps.js';
import type { Answer, Audit, Value } from '../../src/model/audit.js';
import { byCodeUnit } from '../../src/model/order.js';
import type { Question, Questionnaire } from '../../src/model/questionnaire.js';
import { visibleQuestions } from '../../src/questionnaire/conditions.js';
import { eachQuestionnaire } from '../support/catalogue.js';
import { Random } from '../support/random.js';
import { randomValue } from '../support/random-answers.js';
import { AS_OF, answered, audit, question, questionnaire, touchpoint } from '../support/small-audit.js';

/** Two kinds; of the first, `b` is asked after `a: yes`, and `e` only feeds the register. */
const FORKED = questionnaire('forked', {
  sections: [
    { id: 'main', title: { nl: 'Begin', en: 'Main' } },
    { id: 'register', title: { nl: 'Register', en: 'Register' } },
  ],
  questions: [
    question('a', { core: true }),
    question('b', { when: answered('a', 'yes') }),
    question('c', { core: true, theme: 'retention' }),
    question('d'),
    question('e', { section: 'register' }),
  ],
});
const OTHER = questionnaire('other', { questions: [question('x')] });
const kinds = new Map([
  ['forked', FORKED],
  ['other', OTHER],
]);

const ALL: Scope = { quick: false, register: false, revisitUnknown: false };
const ONE: Scope = { ...ALL, touchpoints: ['one'] };

const withAnswers = (answers: Readonly<Record<string, Value | Answer>>): Audit =>
  audit({
    questionnaires: kinds,
    inventory: new Map([
      ['forked', { use: 'in_use' }],
      ['other', { use: 'not_in_use' }],
    ]),
    touchpoints: [touchpoint('one', answers, { questionnaire: FORKED })],
  });

const at = ({ at: step }: InterviewState): string => (step === 'end' ? 'end' : keyOf(step));
const step = (id: string): Step => ({ kind: 'question', touchpoint: 'one', question: id });
const say = (value: Value): InterviewEvent => ({ kind: 'answer', answer: { value } });
const move = (kind: 'back' | 'forward' | 'later'): InterviewEvent => ({ kind });
const jump = (id: string): InterviewEvent => ({ kind: 'jump', to: step(id) });

/** Where each event leads to, after where it begins. */
function route(state: InterviewState, events: readonly InterviewEvent[]): string[] {
  const places = [at(state)];
  let now = state;
  for (const event of events) {
    now = advance(now, event).state;
    places.push(at(now).replace('one/', ''));
  }
  return [(places[0] ?? '').replace('one/', ''), ...places.slice(1)];
}

const from = (answers: Readonly<Record<string, Value | Answer>>, scope: Scope = ONE): InterviewState =>
  begin(withAnswers(answers), scope);

describe('an interview goes on at', () => {
  const cases: [string, InterviewState, InterviewEvent[], string[]][] = [
    [
      'answers in order',
      from({}),
      [say('yes'), say('no'), say('no'), say('no')],
      ['a', 'b', 'c', 'd', 'end'],
    ],
    ['an answer that hides the next question', from({}), [say('no'), say('no')], ['a', 'c', 'd']],
    ['a beginning with answers', from({ a: 'yes', c: 'no' }), [say('no')], ['b', 'd']],
    ['a beginning with everything answered', from({ a: 'no', c: 'no', d: 'no' }), [], ['end']],
    ['a note alone is no answer', from({ a: { note: 'Ask again' } }), [], ['a']],
    ['back', from({}), [say('yes'), say('no'), move('back'), move('back')], ['a', 'b', 'c', 'b', 'a']],
    ['back at the first question', from({}), [move('back')], ['a', 'a']],
    [
      'back passes over what is no longer asked',
      from({}),
      [say('yes'), say('no'), jump('a'), say('no'), jump('b'), move('back'), move('back')],
      ['a', 'b', 'c', 'a', 'c', 'b', 'c', 'a'],
    ],
    ['back from the end', from({ a: 'no', c: 'no' }), [say('no'), move('back')], ['d', 'end', 'd']],
    ['forward without an answer', from({}), [move('forward'), move('forward')], ['a', 'c', 'd']],
    ['forward from the last', from({ a: 'no', c: 'no' }), [move('forward')], ['d', 'end']],
    ['forward and back', from({}), [move('forward'), move('back')], ['a', 'c', 'a']],
    ['forward over answers', from({ c: 'no' }), [move('forward')], ['a', 'c']],
    ['a jump, and on from there', from({}), [jump('d'), say('no')], ['a', 'd', 'a']],
    ['a jump and back', from({}), [jump('d'), move('back')], ['a', 'd', 'a']],
    [
      'a jump from the end',
      from({ a: 'no', c: 'no', d: 'no' }),
      [jump('c'), say('yes')],
      ['end', 'c', 'end'],
    ],
    [
      'a changed answer that shows a question',
      from({ a: 'no', c: 'no', d: 'no' }),
      [jump('a'), say('yes')],
      ['end', 'a', 'b'],
    ],
    [
      'later: at the end, once',
      from({}),
      [move('later'), say('no'), say('no'), say('no')],
      ['a', 'c', 'd', 'a', 'end'],
    ],
    [
      'several put off: at the end, in order',
      from({}),
      [move('later'), move('later'), say('no'), say('no'), say('no')],
      ['a', 'c', 'd', 'a', 'c', 'end'],
    ],
    [
      'put off twice: left open',
      from({}),
      [move('later'), say('no'), say('no'), move('later')],
      ['a', 'c', 'd', 'a', 'end'],
    ],
    [
      'the only one left is put off: once more',
      from({ a: 'no', c: 'no' }),
      [move('later'), move('later')],
      ['d', 'd', 'end'],
    ],
    [
      'everything put off, twice',
      from({}),
      [move('later'), move('later'), move('later'), move('later'), move('later'), move('later')],
      ['a', 'c', 'd', 'a', 'c', 'd', 'end'],
    ],
    ['quick: core questions', from({}, { ...ONE, quick: true }), [say('yes'), say('yes')], ['a', 'c', 'end']],
    ['a theme', from({}, { ...ONE, theme: 'retention' }), [say('yes')], ['c', 'end']],
    [
      'with the register',
      from({ a: 'no', c: 'no', d: 'no' }, { ...ONE, register: true }),
      [say('no')],
      ['e', 'end'],
    ],
    [
      'what was unknown, asked again once',
      from({ a: 'unknown', c: 'no', d: 'unknown' }, { ...ONE, revisitUnknown: true }),
      [say('unknown'), say('no')],
      ['a', 'd', 'end'],
    ],
    [
      'all of it again once',
      from({ a: 'no', c: 'no', d: 'no' }, { ...ONE, revisit: ['one'] }),
      [say('no'), say('no'), say('no')],
      ['a', 'c', 'd', 'end'],
    ],
    [
      'a wider scope',
      from({}, { ...ONE, quick: true }),
      [say('no'), say('no'), { kind: 'scope', scope: ONE }],
      ['a', 'c', 'end', 'd'],
    ],
  ];
  test.each(cases)('%s', (_name, start, events, places) => {
    expect(route(start, events)).toEqual(places);
  });

  test('the inventory first, then what is in use', () => {
    const nothingKnown = { ...withAnswers({}), inventory: new Map() };
    const use = (word: 'in_use' | 'not_in_use' | 'unknown'): InterviewEvent => ({
      kind: 'inventory',
      entry: { use: word },
    });
    expect(route(begin(nothingKnown, ALL), [use('in_use'), use('unknown'), say('no')])).toEqual([
      'inventory/forked',
      'inventory/other',
      'a',
      'c',
    ]);
    expect(route(begin(nothingKnown, ALL), [use('not_in_use'), use('not_in_use')]).at(-1)).toBe('end');
    expect(route(begin(nothingKnown, ALL), [move('later'), use('unknown')]).slice(1)).toEqual([
      'inventory/other',
      'a',
    ]);
  });

  test('what is asked again and put off: at the end, like anything else', () => {
    const again = from({ a: 'unknown', c: 'no', d: 'unknown' }, { ...ONE, revisitUnknown: true });
    expect(route(again, [move('later'), say('no')])).toEqual(['a', 'd', 'a']);
  });

  test('the same question after what is written beside it', () => {
    const { state, save } = advance(from({}), { kind: 'amend', answer: { note: 'Ask IT' } });
    expect(at(state)).toBe('one/a');
    expect(save).toEqual({ kind: 'answer', touchpoint: 'one', question: 'a', answer: { note: 'Ask IT' } });
    expect(state.audit.touchpoints[0]?.answers.get('a')).toEqual({ note: 'Ask IT' });
  });

  test('the question it stood at, wherever it was interrupted', () => {
    let state = from({});
    for (const value of ['yes', 'no', 'unknown', 'no']) {
      state = advance(state, say(value)).state;
      expect(begin(state.audit, ONE).at).toEqual(state.at);
    }
  });
});

describe('an event', () => {
  test('says what must be saved, and only when something was said', () => {
    const start = from({});
    expect(advance(start, say('yes')).save).toEqual({
      kind: 'answer',
      touchpoint: 'one',
      question: 'a',
      answer: { value: 'yes' },
    });
    for (const event of [move('back'), move('forward'), move('later'), jump('d')])
      expect(advance(start, event).save).toBeUndefined();
  });

  test('changes no state that it was given', () => {
    const start = from({});
    const before = JSON.stringify(start, (_key, value: unknown) =>
      value instanceof Map ? [...value] : value,
    );
    for (const event of [say('yes'), move('later'), move('forward'), jump('d')]) advance(start, event);
    expect(JSON.stringify(start, (_key, value: unknown) => (value instanceof Map ? [...value] : value))).toBe(
      before,
    );
  });

  test('that does not fit the question is a bug, not an answer', () => {
    const inventory = begin({ ...withAnswers({}), inventory: new Map() }, ALL);
    expect(() => advance(inventory, say('yes'))).toThrow();
    expect(() => advance(from({}), { kind: 'inventory', entry: { use: 'in_use' } })).toThrow();
    expect(() => advance(from({ a: 'no', c: 'no', d: 'no' }), say('yes'))).toThrow();
  });

  test('adds, renames and removes touchpoints', () => {
    const edit = (event: Extract<InterviewEvent, { kind: 'touchpoints' }>['edit']): InterviewEvent => ({
      kind: 'touchpoints',
      edit: event,
    });
    const ids = ({ audit: { touchpoints } }: InterviewState): string[] => touchpoints.map(({ id }) => id);
    const added = advance(
      from({}, ALL),
      edit({ kind: 'touchpoint', touchpoint: { id: 'also', name: 'Also', questionnaire: FORKED } }),
    ).state;
    expect(ids(added)).toEqual(['also', 'one']);
    expect(at(added)).toBe('one/a');
    const renamed = advance(added, edit({ kind: 'rename', touchpoint: 'one', name: 'First' })).state;
    expect(renamed.audit.touchpoints.map(({ name }) => name)).toEqual(['Also', 'First']);
    const removed = advance(renamed, edit({ kind: 'remove', touchpoint: 'one' })).state;
    expect(ids(removed)).toEqual(['also']);
    expect(at(removed)).toBe('also/a');
  });

  test('takes what somebody else wrote meanwhile', () => {
    const { state } = advance(from({}), { kind: 'reload', audit: withAnswers({ a: 'yes', b: 'no' }) });
    expect(route(state, [say('yes')])).toEqual(['c', 'd']);
  });
});

describe('touchpoints', () => {
  test('are made for kinds in use that have none', () => {
    const known = withAnswers({});
    expect(missingTouchpoints(known, ({ title }) => title.en)).toEqual([]);
    const none = { ...known, touchpoints: [] };
    expect(missingTouchpoints(none, ({ title }) => title.en).map(({ id }) => id)).toEqual(['forked']);
  });

  test.each([
    ['Klantenservice', 'forked-klantenservice'],
    ['Forked verkoop', 'forked-verkoop'],
    ['Één à la carte!', 'forked-een-a-la-carte'],
    ['日本', 'forked'],
    ['forked', 'forked'],
    ['../../etc/passwd', 'forked-etc-passwd'],
    ['x'.repeat(200), `forked-${'x'.repeat(53)}`],
  ])('have ids that are no paths: %s', (name, id) => {
    expect(touchpointId({ ...withAnswers({}), touchpoints: [] }, 'forked', name)).toBe(id);
  });

  test('have ids of their own', () => {
    const taken = {
      ...withAnswers({}),
      touchpoints: [touchpoint('forked-x', {}), touchpoint('forked-x-2', {})],
    };
    expect(touchpointId(taken, 'forked', 'X')).toBe('forked-x-3');
    expect(slugOf('  ')).toBe('');
  });
});

/** An answer that the question takes, the same for the same number. */
function answerOf(each: Question, seed: number): Answer {
  const value = randomValue(new Random(seed), each);
  return value === 'not_applicable' ? { value, reason: 'Not here' } : { value };
}

/** An audit of one touchpoint of a kind, with nothing answered. */
const blank = (kind: Questionnaire): Audit =>
  audit({
    questionnaires: new Map([[kind.id, kind]]),
    inventory: new Map([[kind.id, { use: 'in_use' }]]),
    touchpoints: [touchpoint('one', {}, { questionnaire: kind })],
  });

const EVERYTHING: Scope = { quick: false, register: true, revisitUnknown: false };

const same = (given: Answer | undefined, event: InterviewEvent): boolean =>
  event.kind === 'answer' && JSON.stringify(given) === JSON.stringify(event.answer);

const sorted = <T>(map: ReadonlyMap<string, T>): [string, T][] =>
  [...map].toSorted(([a], [b]) => byCodeUnit(a, b));

/** The answers that take part, and what is found; as text, which is compared thousands of times. */
function outcome(held: Audit): string {
  const [one] = held.touchpoints;
  if (one === undefined) throw new Error('no touchpoint');
  const { answers } = visibleQuestions(one.questionnaire, one.answers, held.flags);
  return JSON.stringify({ answers: sorted(answers), findings: assess(held, AS_OF).findings }, null, 1);
}

const MOVES = ['answer', 'answer', 'answer', 'back', 'forward', 'jump', 'later'] as const;
const walks = fc.record({
  /** The answer that is meant in the end, by the place of the question. */
  meant: fc.array(fc.nat(1 << 20), { minLength: 60, maxLength: 60 }),
  moves: fc.array(fc.tuple(fc.constantFrom(...MOVES), fc.nat(1 << 20)), { minLength: 5, maxLength: 25 }),
});

describe('1,000 walks with going back, jumping and changing end as answering straight through:', () => {
  test.each(eachQuestionnaire)('%s', (_id, kind) => {
    const questions = new Map(kind.questions.map((each, index) => [each.id, { each, index }]));
    const answer = (asked: Step, choice: (index: number) => number): InterviewEvent => {
      const found = asked.kind === 'question' ? questions.get(asked.question) : undefined;
      if (found === undefined) throw new Error(`no question ${keyOf(asked)}`);
      return { kind: 'answer', answer: answerOf(found.each, choice(found.index)) };
    };

    fc.assert(
      fc.property(walks, ({ meant, moves }) => {
        const asMeant = (asked: Step): InterviewEvent => answer(asked, (index) => meant[index] ?? 0);

        let straight = begin(blank(kind), EVERYTHING);
        while (straight.at !== 'end') straight = advance(straight, asMeant(straight.at)).state;

        let walk = begin(blank(kind), EVERYTHING);
        for (const [name, choice] of moves) {
          const plan = planSteps(walk.audit, EVERYTHING).slice(1);
          const to = plan[choice % plan.length];
          if (name === 'jump' && to !== undefined) walk = advance(walk, { kind: 'jump', to }).state;
          else if (name === 'answer' && walk.at !== 'end')
            walk = advance(
              walk,
              answer(walk.at, () => choice),
            ).state;
          else if (name !== 'jump' && name !== 'answer') walk = advance(walk, { kind: name }).state;
        }
        // Then everything is put right, from the first question on.
        for (;;) {
          const given = walk.audit.touchpoints[0]?.answers;
          const wrong = planSteps(walk.audit, EVERYTHING).find(
            (asked) => asked.kind === 'question' && !same(given?.get(asked.question), asMeant(asked)),
          );
          if (wrong === undefined) break;
          walk = advance(advance(walk, { kind: 'jump', to: wrong }).state, asMeant(wrong)).state;
        }

        expect(outcome(walk.audit)).toBe(outcome(straight.audit));
        expect(begin(walk.audit, EVERYTHING).at).toBe('end');
      }),
      { numRuns: 1000, seed: 20_261_123 },
    );
  });
});
