import { countedQuestions } from '../assess/summarise.js';
import type { QuestionState } from '../model/finding.js';
import type { Coverage, ReportFinding, SeverityCounts } from '../model/report.js';
import { OUTCOMES, SEVERITIES } from '../model/vocabulary.js';

/** What was asked and what came of it. */
export function coverageOf(states: readonly QuestionState[]): Coverage {
  const asked = countedQuestions(states);
  const values = asked.map(({ visibility, answer }) =>
    visibility === 'visible' ? answer?.value : undefined,
  );
  const open = values.filter((value) => value === undefined).length;
  const unknown = values.filter((value) => value === 'unknown').length;
  const count = (outcome: QuestionState['outcome']): number =>
    states.filter((state) => state.outcome === outcome).length;
  return {
    questions: { answered: asked.length - open - unknown, unknown, open },
    controls: record(OUTCOMES, count),
  };
}

/** Of nothing. */
export const NO_COVERAGE: Coverage = {
  questions: { answered: 0, unknown: 0, open: 0 },
  controls: record(OUTCOMES, () => 0),
};

export function addCoverage(parts: readonly Coverage[]): Coverage {
  const sum = (count: (part: Coverage) => number): number =>
    parts.reduce((total, part) => total + count(part), 0);
  return {
    questions: {
      answered: sum(({ questions }) => questions.answered),
      unknown: sum(({ questions }) => questions.unknown),
      open: sum(({ questions }) => questions.open),
    },
    controls: record(OUTCOMES, (outcome) => sum(({ controls }) => controls[outcome])),
  };
}

export function countSeverities(findings: readonly ReportFinding[]): SeverityCounts {
  return record(SEVERITIES, (severity) => {
    const states = findings.filter((finding) => finding.severity === severity).map(({ state }) => state);
    const waived = states.filter((state) => state === 'waived').length;
    return { open: states.length - waived, waived };
  });
}

/** One value per word of a closed vocabulary, in its order. */
function record<Word extends string, T>(
  words: readonly Word[],
  make: (word: Word) => T,
): Readonly<Record<Word, T>> {
  return Object.fromEntries(words.map((word) => [word, make(word)])) as Record<Word, T>;
}
