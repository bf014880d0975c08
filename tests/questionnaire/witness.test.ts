import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, Answers, Flags, Value } from '../../src/model/audit.js';
import type { Condition, Question, Questionnaire } from '../../src/model/questionnaire.js';
import type { Flag, FlagValue } from '../../src/model/vocabulary.js';
import { LANGUAGES } from '../../src/model/vocabulary.js';
import { evaluate, visibleQuestions } from '../../src/questionnaire/conditions.js';
import { holdsAnyway } from '../../src/questionnaire/possible-truths.js';
import { answersFor, witness } from '../../src/questionnaire/witness.js';
import type { Target } from '../../src/questionnaire/witness.js';
import { questionnaireFrom, readText, shippedNames } from './shipped.js';

const shipped = shippedNames.map((name) => questionnaireFrom(name, readText(name)).questionnaire);

/** Every thing that should be able to happen, with its name for messages. */
function targetsOf({ questions, contradictions }: Questionnaire): [name: string, target: Target][] {
  return [
    ...questions.map(({ id }): [string, Target] => [id, { kind: 'question', question: id }]),
    ...questions.flatMap(({ id, control }) =>
      (control?.gaps ?? []).map((_, rule): [string, Target] => [
        `${id} gap ${rule + 1}`,
        { kind: 'gap', question: id, rule },
      ]),
    ),
    ...contradictions.map(({ id }): [string, Target] => [
      `contradiction ${id}`,
      { kind: 'contradiction', contradiction: id },
    ]),
  ];
}

/** Whether it happens with these answers, by the evaluator alone. */
function happens(questionnaire: Questionnaire, target: Target, answers: Answers, flags: Flags): boolean {
  const visible = visibleQuestions(questionnaire, answers, flags);
  if (target.kind === 'question') return visible.visibility.get(target.question) === 'visible';
  if (target.kind === 'contradiction') {
    const contradiction = questionnaire.contradictions.find(({ id }) => id === target.contradiction);
    return contradiction !== undefined && evaluate(contradiction.when, visible) === true;
  }
  const question = questionnaire.questions.find(({ id }) => id === target.question);
  const value = visible.answers.get(target.question)?.value;
  const rule = question?.control?.gaps[target.rule];
  return (
    value !== undefined &&
    ![value].flat().some((each) => question?.unused.includes(String(each))) &&
    rule !== undefined &&
    evaluate(rule.when, visible) === true
  );
}

/** Answers every other question that is asked, with whatever comes first. */
function completed(questionnaire: Questionnaire, answers: Answers, flags: Flags): Answers {
  const all = new Map(answers);
  for (const question of questionnaire.questions) {
    const { visibility } = visibleQuestions(questionnaire, all, flags);
    if (visibility.get(question.id) === 'visible' && !all.has(question.id)) {
      const [first] = question.options;
      const option = first?.id ?? 'unknown';
      all.set(question.id, { value: question.type === 'multi' ? [option] : option });
    }
  }
  return all;
}

describe.each(shipped.map((questionnaire) => [questionnaire.id, questionnaire] as const))(
  '%s',
  (_id, questionnaire) => {
    test('every question, gap and contradiction can happen', () => {
      const wrong = targetsOf(questionnaire).filter(([, target]) => {
        const found = witness(questionnaire, target);
        if (typeof found === 'string') return true;
        const all = completed(questionnaire, found.answers, found.flags);
        return (
          !happens(questionnaire, target, found.answers, found.flags) ||
          !happens(questionnaire, target, all, found.flags)
        );
      });
      expect(wrong.map(([name]) => name)).toEqual([]);
    });

    test('every control says what to do, in both languages', () => {
      for (const { id, control } of questionnaire.questions) {
        if (control === undefined) continue;
        expect(control.law.length, id).toBeGreaterThan(0);
        for (const language of LANGUAGES) {
          const texts = [control.measure, control.evidence, ...control.gaps.map(({ why }) => why)];
          for (const text of texts) expect(text[language].trim(), `${id} ${language}`).not.toBe('');
        }
      }
    });
  },
);

const text = { nl: '', en: '' };

function question(
  id: string,
  rest: Partial<Question> & Pick<Question, 'type'>,
  options: string[] = [],
): Question {
  return {
    id,
    section: 'one',
    theme: 'inventory',
    core: false,
    ask: text,
    options: options.map((option) => ({ id: option, label: text })),
    exclusive: [],
    unused: [],
    registerValues: {},
    ...rest,
  };
}

const questionnaireOf = (questions: readonly Question[]): Questionnaire => ({
  id: 'test',
  version: '1.0.0',
  title: text,
  summary: text,
  instances: text,
  inventory: { ask: text, examples: text, hides: text },
  vendors: [],
  sections: [{ id: 'one', title: text }],
  questions,
  contradictions: [],
  renamed: {},
});

const SPECIAL = ['unknown', 'not_applicable'];

/** All answers that can be given, for questions as small as those below. */
function allValues({ type, options, exclusive, min = 0, max = 0 }: Question): Value[] {
  const ids = options.map(({ id }) => id);
  if (type === 'number') {
    return [...Array.from({ length: max - min + 1 }, (_, index) => min + index), ...ids, ...SPECIAL];
  }
  if (type !== 'multi') return [...ids, ...SPECIAL];
  const sets = ids.reduce<string[][]>((found, id) => [...found, ...found.map((set) => [...set, id])], [[]]);
  return [
    ...sets.filter(
      (set) => set.length === 1 || (set.length > 1 && !set.some((id) => exclusive.includes(id))),
    ),
    ...SPECIAL,
  ];
}

/** Tries everything. */
function bruteForce(questionnaire: Questionnaire, condition: Condition): boolean {
  const tryFrom = (index: number, answers: ReadonlyMap<string, Answer>): boolean => {
    const next = questionnaire.questions[index];
    if (next === undefined) {
      return ([true, false, 'unknown'] as const).some(
        (minors) => evaluate(condition, visibleQuestions(questionnaire, answers, { minors })) === true,
      );
    }
    return allValues(next).some((value) => tryFrom(index + 1, new Map(answers).set(next.id, { value })));
  };
  return tryFrom(0, new Map());
}

const bare: Question[] = [
  question('one', { type: 'single' }, ['x', 'y']),
  question('many', { type: 'multi', exclusive: ['none'] }, ['a', 'b', 'none']),
  question('count', { type: 'number', min: 0, max: 3, step: 1 }, ['never']),
  question('last', { type: 'single' }, ['x', 'y']),
];

const subsetOf = <T>(values: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...values], { minLength: 1 });

/** A condition that says something of the questions up to a place, one of which may be the wrong type for it. */
function conditionUpTo(place: number): fc.Arbitrary<Condition> {
  const answer = (index: number): fc.Arbitrary<Condition> => {
    const { id, type, options } = bare[index] ?? question('missing', { type: 'single' });
    const values = [...options.map((option) => option.id), ...SPECIAL];
    const oneOf = subsetOf<string | number>(type === 'number' ? [...values, 1, 2] : values).map(
      (named) => ({ kind: 'one_of', values: named }) as const,
    );
    const bound = fc.integer({ min: -1, max: 4 });
    const range = fc.oneof(
      bound.map((above) => ({ kind: 'range', above }) as const),
      bound.map((below) => ({ kind: 'range', below }) as const),
      fc.tuple(bound, bound).map(([above, below]) => ({ kind: 'range', above, below }) as const),
    );
    const atLeast = fc
      .tuple(fc.integer({ min: 1, max: 3 }), subsetOf(values))
      .map(([count, named]) => ({ kind: 'at_least', count, values: named }) as const);
    const plain = fc.oneof(oneOf, type === 'number' ? range : type === 'multi' ? atLeast : oneOf);
    return fc
      .oneof(
        plain,
        plain.map((of) => ({ kind: 'not', of }) as const),
      )
      .map((expects) => ({ kind: 'answer', question: id, expects }));
  };
  const flag = subsetOf<FlagValue>([true, false, 'unknown']).map((values): Condition => ({
    kind: 'flag',
    flag: 'minors',
    values,
  }));
  const leaf = fc.oneof(
    { weight: 1, arbitrary: flag },
    ...Array.from({ length: place }, (_, index) => ({ weight: 2, arbitrary: answer(index) })),
  );
  return fc.letrec<{ node: Condition }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.array(tie('node'), { minLength: 2, maxLength: 3 }).map((of): Condition => ({ kind: 'all', of })),
      fc.array(tie('node'), { minLength: 2, maxLength: 3 }).map((of): Condition => ({ kind: 'any', of })),
      tie('node').map((of): Condition => ({ kind: 'not', of })),
    ),
  })).node;
}

const smallQuestionnaire = fc
  .tuple(...bare.map((_, index) => fc.option(conditionUpTo(index), { nil: undefined, freq: 2 })))
  .map((whens) =>
    questionnaireOf(bare.map((each, index) => ({ ...each, ...(whens[index] && { when: whens[index] }) }))),
  );

describe('the search', () => {
  test('agrees with trying everything', () => {
    fc.assert(
      fc.property(smallQuestionnaire, conditionUpTo(bare.length), (questionnaire, condition) => {
        const found = answersFor(questionnaire, condition);
        expect(found).not.toBe('undecided');
        expect(typeof found === 'object').toBe(bruteForce(questionnaire, condition));
        if (typeof found === 'object') {
          const visible = visibleQuestions(questionnaire, found.answers, found.flags);
          expect(evaluate(condition, visible)).toBe(true);
        }
      }),
      { numRuns: 250 },
    );
  });

  test('holdsAnyway is sure', () => {
    const values: Value[] = ['x', 'y', ...SPECIAL];
    fc.assert(
      fc.property(conditionUpTo(bare.length), fc.constantFrom(...values), (condition, value) => {
        fc.pre(holdsAnyway(condition, 'one', value));
        const given: Flags = {} satisfies Partial<Record<Flag, FlagValue>>;
        expect(evaluate(condition, { answers: new Map([['one', { value }]]), flags: given })).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('an answer that says the touchpoint is not in use makes no gap', () => {
    const control = {
      title: text,
      law: [],
      ok: [],
      measure: text,
      evidence: text,
      gaps: ['none', 'a'].map((value) => ({
        when: { kind: 'answer', question: 'many', expects: { kind: 'one_of', values: [value] } } as const,
        severity: 'low' as const,
        why: text,
      })),
    };
    const questionnaire = questionnaireOf([
      question('many', { type: 'multi', exclusive: ['none'], unused: ['none'], control }, ['a', 'none']),
    ]);
    expect(witness(questionnaire, { kind: 'gap', question: 'many', rule: 0 })).toBe('unreachable');
    expect(witness(questionnaire, { kind: 'gap', question: 'many', rule: 1 })).toEqual({
      answers: new Map([['many', { value: ['a'] }]]),
      flags: {},
    });
  });

  test('what does not exist cannot happen', () => {
    expect(witness(questionnaireOf([]), { kind: 'question', question: 'a' })).toBe('unreachable');
    expect(witness(questionnaireOf(bare), { kind: 'gap', question: 'one', rule: 0 })).toBe('unreachable');
    expect(witness(questionnaireOf([]), { kind: 'contradiction', contradiction: 'a' })).toBe('unreachable');
  });

  test('gives up in time', () => {
    // Seven pigeons in six holes: no way out, and no shortcut to see it.
    const holes = [1, 2, 3, 4, 5, 6];
    const pigeons = [...holes, 7];
    const sits = (pigeon: number, hole: number): Condition => ({
      kind: 'answer',
      question: `p${pigeon}h${hole}`,
      expects: { kind: 'one_of', values: ['x'] },
    });
    const questions = pigeons.flatMap((pigeon) =>
      holes.map((hole) => question(`p${pigeon}h${hole}`, { type: 'single' }, ['x', 'y'])),
    );
    const everyoneSits = pigeons.map((pigeon): Condition => ({
      kind: 'any',
      of: holes.map((hole) => sits(pigeon, hole)),
    }));
    const nobodyShares = holes.flatMap((hole) =>
      pigeons.flatMap((one) =>
        pigeons
          .filter((other) => other > one)
          .map((other): Condition => ({
            kind: 'not',
            of: { kind: 'all', of: [sits(one, hole), sits(other, hole)] },
          })),
      ),
    );
    const start = performance.now();
    const condition: Condition = { kind: 'all', of: [...everyoneSits, ...nobodyShares] };
    expect(answersFor(questionnaireOf(questions), condition)).toBe('undecided');
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
