import type { Expectation } from '../../model/questionnaire.js';
import type { Path } from '../../yaml/locate.js';
import { parseExpectation } from '../parse-condition.js';
import type { WrittenCondition } from '../read-questionnaire.js';
import type { Target } from '../witness.js';
import type { Subject } from './places.js';

/** One condition of the file, and what happens when it holds. */
export interface Rule {
  readonly target: Target;
  readonly path: Path;
  readonly expected: readonly Expected[];
  /** The questions it may read; absent: any. */
  readonly mayRead?: ReadonlySet<string>;
}

/** What a condition expects of one question, with where that is written. */
export interface Expected {
  readonly question: string;
  readonly expects: Expectation;
  readonly path: Path;
  readonly values: readonly Named[];
  /** It stands under `not`: it is meant to be false. */
  readonly negated: boolean;
}

/** A value that is mentioned. */
interface Named {
  readonly value: string | number;
  readonly path: Path;
}

/** All conditions of a questionnaire: of questions, then of gaps, then of contradictions. */
export function rulesOf({ questionnaire, written, places }: Subject): Rule[] {
  const questions = places.flatMap(({ question, written: { when }, path }, index): Rule[] => {
    if (when === undefined) return [];
    return [
      {
        target: { kind: 'question', question: question.id },
        path: [...path, 'when'],
        expected: expectedIn(when, [...path, 'when']),
        mayRead: new Set(places.slice(0, index).map((earlier) => earlier.question.id)),
      },
    ];
  });
  const gaps = places.flatMap(({ question, written: { control }, path }) =>
    (control?.gaps ?? []).map((gap, index): Rule => {
      const at = [...path, 'control', 'gaps', index];
      return {
        target: { kind: 'gap', question: question.id, rule: index },
        path: at,
        expected:
          gap.when === undefined
            ? [expected(question.id, gap.if, [...at, 'if'], false)]
            : expectedIn(gap.when, [...at, 'when']),
      };
    }),
  );
  const contradictions = (written.contradictions ?? []).map(({ when }, index): Rule => {
    const at = ['contradictions', index];
    return {
      target: { kind: 'contradiction', contradiction: questionnaire.contradictions[index]?.id ?? '' },
      path: at,
      expected: expectedIn(when, [...at, 'when']),
    };
  });
  return [...questions, ...gaps, ...contradictions];
}

function expectedIn(written: WrittenCondition, path: Path, negated = false): Expected[] {
  return Object.entries(written).flatMap(([key, value]): Expected[] => {
    const at = [...path, key];
    if (key === 'any') {
      return (value as WrittenCondition[]).flatMap((part, index) =>
        expectedIn(part, [...at, index], negated),
      );
    }
    if (key === 'not') return expectedIn(value as WrittenCondition, at, !negated);
    return key.startsWith('audit.') ? [] : [expected(key, value, at, negated)];
  });
}

function expected(question: string, written: unknown, path: Path, negated: boolean): Expected {
  const expects = parseExpectation(written);
  return { question, expects, path, values: named(written, path), negated: negated !== isNegated(expects) };
}

const isNegated = (expects: Expectation): boolean => expects.kind === 'not' && !isNegated(expects.of);

function named(written: unknown, path: Path): Named[] {
  if (Array.isArray(written)) {
    return (written as Named['value'][]).map((value, index) => ({ value, path: [...path, index] }));
  }
  if (typeof written !== 'object' || written === null) return [{ value: written as Named['value'], path }];
  if ('not' in written) return named(written.not, [...path, 'not']);
  return 'of' in written ? named(written.of, [...path, 'of']) : [];
}
