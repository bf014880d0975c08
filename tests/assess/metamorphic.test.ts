import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assess/assess.js';
import { summarise } from '../../src/assess/summarise.js';
import type { Answer, Answers, Flags } from '../../src/model/audit.js';
import type { Assessment, QuestionState } from '../../src/model/finding.js';
import type { Condition, Questionnaire } from '../../src/model/questionnaire.js';
import { questionsRead } from '../../src/questionnaire/conditions.js';
import { questionnaireFrom, readText, shippedNames } from '../questionnaire/shipped.js';
import { randomAnswer } from '../support/random-answers.js';
import { Random } from '../support/random.js';
import { AS_OF, audit, touchpoint } from '../support/small-audit.js';
import { readRaw } from './naive-evaluator.js';
import type { RawQuestion, RawQuestionnaire } from './naive-evaluator.js';
import { randomFlags, randomInterview, randomRawValue } from './random-interview.js';

/** What must not change, or only in one direction, when answers are changed; over the questionnaires that we ship. */

const RUNS = 60;

const shipped = shippedNames.map((name) => {
  const text = readText(name);
  return { name, raw: readRaw(text), questionnaire: questionnaireFrom(name, text).questionnaire };
});

interface Situation {
  readonly random: Random;
  readonly answers: Answers;
  readonly before: Assessment;
  /** The assessment with one answer in place of what was given. */
  readonly withAnswer: (id: string, answer: Answer) => Assessment;
  readonly assessed: (answers: Answers) => Assessment;
}

/** Interviews at random, complete and partial, each with at least an answer to the first question. */
function forEachSituation(
  { raw, questionnaire }: { raw: RawQuestionnaire; questionnaire: Questionnaire },
  check: (situation: Situation) => void,
): void {
  const random = new Random(questionnaire.questions.length + 1);
  const [first] = raw.questions;
  for (let run = 0; run < RUNS; run++) {
    const given = {
      ...(first && { [first.id]: randomRawValue(random, raw, first) }),
      ...randomInterview(random, raw),
    };
    const answers = new Map(Object.entries(given).map(([id, value]): [string, Answer] => [id, { value }]));
    const flags = randomFlags(random) as Flags;
    const assessed = (changed: Answers): Assessment =>
      assess(
        audit({
          flags,
          inventory: new Map([[questionnaire.id, { use: 'in_use' }]]),
          questionnaires: new Map([[questionnaire.id, questionnaire]]),
          touchpoints: [touchpoint('it', {}, { questionnaire, answers: changed })],
          interviews: [
            { file: 'interviews/a.yaml', date: '2020-01-01', touchpoints: ['it'], language: 'en' },
          ],
        }),
        AS_OF,
      );
    check({
      random,
      answers,
      assessed,
      before: assessed(answers),
      withAnswer: (id, answer) => assessed(new Map(answers).set(id, answer)),
    });
  }
}

const statesOf = ({ touchpoints }: Assessment): readonly QuestionState[] => touchpoints[0]?.questions ?? [];

/** All that an assessment concludes, the answer to one question aside. */
const conclusions = (assessment: Assessment, but: string): unknown => ({
  findings: assessment.findings,
  unused: assessment.touchpoints[0]?.unused,
  states: statesOf(assessment).map(({ question, answer, ...state }) => ({
    id: question.id,
    ...state,
    answer: question.id === but ? undefined : answer,
  })),
});

/** The questions that a condition anywhere in the questionnaire reads. */
function readAnywhere({ questions, contradictions }: Questionnaire): ReadonlySet<string> {
  const conditions: Condition[] = [
    ...questions.flatMap(({ when, control }) => [
      ...(when ? [when] : []),
      ...(control?.gaps ?? []).map((rule) => rule.when),
    ]),
    ...contradictions.map(({ when }) => when),
  ];
  return new Set(conditions.flatMap((condition) => [...questionsRead(condition)]));
}

describe.each(shipped)('$name', ({ raw, questionnaire }) => {
  const rawOf = (id: string): RawQuestion => {
    const found = raw.questions.find((question) => question.id === id);
    if (found === undefined) throw new Error(`no question ${id}`);
    return found;
  };

  test('an answer that nothing reads, to a question without a control, changes nothing else', () => {
    const read = readAnywhere(questionnaire);
    const idle = questionnaire.questions.filter(
      ({ id, control, unused }) => !read.has(id) && control === undefined && unused.length === 0,
    );
    expect(idle.length).toBeGreaterThan(0);
    forEachSituation({ raw, questionnaire }, ({ random, before, withAnswer }) => {
      const { id } = random.pick(idle);
      const after = withAnswer(id, { value: randomRawValue(random, raw, rawOf(id)) });
      expect(conclusions(after, id)).toEqual(conclusions(before, id));
    });
  });

  test('the order of the answers changes nothing', () => {
    forEachSituation({ raw, questionnaire }, ({ random, answers, before, assessed }) => {
      const after = assessed(new Map(random.shuffled([...answers])));
      expect(conclusions(after, '')).toEqual(conclusions(before, ''));
    });
  });

  test('an answer to a hidden question changes nothing, whatever stands beside it', () => {
    let compared = 0;
    forEachSituation({ raw, questionnaire }, ({ random, before, withAnswer }) => {
      const hidden = statesOf(before).filter(({ visibility }) => visibility === 'hidden');
      if (hidden.length === 0) return;
      const { question } = random.pick(hidden);
      // A risk that was accepted there is another matter: it is accepted for nothing.
      const { waiver: _, ...answer } = { ...randomAnswer(random, question), date: AS_OF };
      const after = withAnswer(question.id, answer);
      expect(conclusions(after, question.id)).toEqual(conclusions(before, question.id));
      expect(summarise(after)).toEqual(summarise(before));
      compared++;
    });
    expect(compared).toBeGreaterThan(RUNS / 4);
  });

  test('not knowing is never better: a gap does not become met, nor does any control that is asked', () => {
    forEachSituation({ raw, questionnaire }, ({ before, withAnswer }) => {
      for (const { question, visibility, outcome } of statesOf(before)) {
        if (outcome === undefined || visibility !== 'visible') continue;
        const after = statesOf(withAnswer(question.id, { value: 'unknown' })).find(
          (state) => state.question === question,
        );
        expect(after?.outcome, `${question.id} was ${outcome}`).toBe('gap');
        expect(after?.gap?.fromUnknown).toBe(true);
      }
    });
  });

  test('nothing is concluded too early: answering what is open takes back no outcome', () => {
    forEachSituation({ raw, questionnaire }, ({ random, before, withAnswer }) => {
      const open = statesOf(before).filter(
        ({ visibility, answer }) => visibility === 'visible' && answer?.value === undefined,
      );
      if (open.length === 0) return;
      const { question } = random.pick(open);
      const after = statesOf(
        withAnswer(question.id, { value: randomRawValue(random, raw, rawOf(question.id)) }),
      );
      statesOf(before).forEach((was, index) => {
        const now = after[index];
        const what = `${was.question.id} after ${question.id}`;
        if (was.visibility !== 'pending') expect(now?.visibility, what).toBe(was.visibility);
        if (was.outcome !== 'unanswered') expect(now?.outcome, what).toBe(was.outcome);
        if (was.gap) expect(now?.gap?.rules, what).toEqual(expect.arrayContaining([...was.gap.rules]));
      });
      const contradictionsOf = ({ findings }: Assessment): string[] =>
        findings.flatMap(({ kind, id }) => (kind === 'contradiction' ? [id] : []));
      expect(contradictionsOf(withAnswer(question.id, { value: 'unknown' }))).toEqual(
        expect.arrayContaining(contradictionsOf(before)),
      );
    });
  });
});
