import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assess/assess.js';
import type { Answer, Answers } from '../../src/model/audit.js';
import type { Assessment } from '../../src/model/finding.js';
import type { Questionnaire } from '../../src/model/questionnaire.js';
import { witness } from '../../src/questionnaire/witness.js';
import type { Target, Witness } from '../../src/questionnaire/witness.js';
import { questionnaireFrom, readText, shippedNames } from '../questionnaire/shipped.js';
import { Random } from '../support/random.js';
import { AS_OF, audit, touchpoint } from '../support/small-audit.js';
import { naiveAssessment, readRaw } from './naive-evaluator.js';
import type { NaiveAnswers, NaiveAssessment, NaiveFlags, NaiveState } from './naive-evaluator.js';
import { randomFlags, randomInterview } from './random-interview.js';

const RUNS_PER_QUESTIONNAIRE = 1000;

const shipped = shippedNames.map((name) => {
  const text = readText(name);
  return { name, raw: readRaw(text), questionnaire: questionnaireFrom(name, text).questionnaire };
});

function assessInterview(questionnaire: Questionnaire, given: NaiveAnswers, flags: NaiveFlags): Assessment {
  const answers = new Map(Object.entries(given).map(([id, value]): [string, Answer] => [id, { value }]));
  return assess(
    audit({
      flags,
      inventory: new Map([[questionnaire.id, { use: 'in_use' }]]),
      questionnaires: new Map([[questionnaire.id, questionnaire]]),
      touchpoints: [touchpoint('it', {}, { questionnaire, answers })],
    }),
    AS_OF,
  );
}

/** What the two evaluators have to agree on. */
function inNaiveTerms({ touchpoints, findings }: Assessment): NaiveAssessment {
  const [assessed] = touchpoints;
  return {
    questions: (assessed?.questions ?? []).map(({ question, visibility, outcome, gap }): NaiveState => ({
      id: question.id,
      visibility,
      ...(outcome && { outcome }),
      ...(gap && {
        severity: gap.severity,
        fired: gap.rules.map(({ why }) => why.en),
        fromUnknown: gap.fromUnknown,
      }),
    })),
    contradictions: findings
      .filter(({ kind }) => kind === 'contradiction')
      .map(({ id, severity }) => `${id.replace('it/contradiction.', '')} ${severity}`),
    unused: assessed?.unused ?? false,
  };
}

/** Answers under which each question is asked, each rule fires and each contradiction shows: chance alone may pass them by. */
function beginnings(questionnaire: Questionnaire): Witness[] {
  const { questions, contradictions } = questionnaire;
  const targets: Target[] = [
    ...questions.flatMap(({ id, control }): Target[] => [
      { kind: 'question', question: id },
      ...(control?.gaps ?? []).map((_, rule): Target => ({ kind: 'gap', question: id, rule })),
    ]),
    ...contradictions.map(({ id }): Target => ({ kind: 'contradiction', contradiction: id })),
  ];
  return targets.flatMap((target) => {
    const found = witness(questionnaire, target);
    return typeof found === 'object' ? [found] : [];
  });
}

const valuesOf = (answers: Answers): NaiveAnswers =>
  Object.fromEntries([...answers].flatMap(([id, { value }]) => (value === undefined ? [] : [[id, value]])));

const sorted = ({ contradictions, ...rest }: NaiveAssessment): NaiveAssessment => ({
  ...rest,
  contradictions: [...contradictions].sort(),
});

test('ten questionnaires', () => {
  expect(shipped).toHaveLength(10);
});

describe.each(shipped)('$name', ({ raw, questionnaire }) => {
  test(`${RUNS_PER_QUESTIONNAIRE} random interviews: both evaluators agree`, () => {
    const random = new Random(questionnaire.questions.length);
    const seen = new Set<string>();
    const begun = beginnings(questionnaire);
    for (let run = 0; run < RUNS_PER_QUESTIONNAIRE; run++) {
      const given = { ...randomInterview(random, raw), ...valuesOf(begun[run]?.answers ?? new Map()) };
      const flags = { ...randomFlags(random), ...begun[run]?.flags };
      const assessment = assessInterview(questionnaire, given, flags);
      const naive = naiveAssessment(raw, given, flags);
      const [real, second] = [sorted(inNaiveTerms(assessment)), sorted(naive)];
      // Comparing in depth takes longer than assessing.
      if (JSON.stringify(real) !== JSON.stringify(second)) {
        expect({ run, given, flags, ...real }).toEqual({ run, given, flags, ...second });
      }

      const ids = assessment.findings.map(({ id }) => id);
      expect(new Set(ids).size, 'every finding has an id of its own').toBe(ids.length);
      note(naive, seen);
    }
    // The comparison says something only about what happened in it.
    expect(notSeen(seen)).toEqual([]);
  });

  function note(naive: NaiveAssessment, seen: Set<string>): void {
    for (const { id, visibility, outcome, fired = [] } of naive.questions) {
      seen.add(`${id} ${visibility}`).add(`${id} ${outcome ?? ''}`);
      for (const why of fired) seen.add(`${id} fired ${why}`);
    }
    for (const contradiction of naive.contradictions) seen.add(contradiction);
  }

  /** Rules that never fired, contradictions that never showed, outcomes that never came out. */
  function notSeen(seen: ReadonlySet<string>): string[] {
    return [
      ...raw.questions.flatMap(({ id, when, control }) => [
        `${id} visible`,
        ...(when ? [`${id} hidden`] : []),
        ...(control ? [`${id} gap`, `${id} unanswered`, `${id} not_applicable`] : []),
        ...(control?.gaps ?? []).map(({ why }) => `${id} fired ${why.en}`),
      ]),
      ...raw.contradictions.map(({ id, severity }) => `${id} ${severity}`),
    ].filter((what) => !seen.has(what));
  }
});
