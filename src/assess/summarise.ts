import type { Assessment, TouchpointAssessment } from '../model/finding.js';
import { REGISTER_SECTION } from '../model/questionnaire.js';
import { SEVERITIES } from '../model/vocabulary.js';
import type { Severity } from '../model/vocabulary.js';

export interface TouchpointSummary {
  readonly id: string;
  readonly questionnaire: string;
  /** Questions that are asked, or may still be. */
  readonly questions: number;
  readonly answered: number;
  /** Of the answered: nobody knew. */
  readonly unknown: number;
  /** Findings about this touchpoint, waived ones left out. */
  readonly bySeverity: Readonly<Record<Severity, number>>;
}

export interface Summary {
  readonly asOf: string;
  readonly touchpoints: readonly TouchpointSummary[];
  readonly blindSpots: readonly {
    readonly kind: string;
    readonly finding: 'blind_spot' | 'not_interviewed';
  }[];
  readonly openQuestions: number;
}

/** Where an audit stands: progress per touchpoint, findings by severity, what nobody was asked. */
export function summarise({ asOf, touchpoints, findings }: Assessment): Summary {
  const summaries = touchpoints.map((assessed): TouchpointSummary => {
    const { id, questionnaire } = assessed.touchpoint;
    const own = findings.filter(({ touchpoint, waiver }) => touchpoint === id && waiver === undefined);
    return {
      id,
      questionnaire: questionnaire.id,
      ...coverage(assessed),
      bySeverity: Object.fromEntries(
        SEVERITIES.map((severity) => [
          severity,
          own.filter((finding) => finding.severity === severity).length,
        ]),
      ) as Record<Severity, number>,
    };
  });
  return {
    asOf,
    touchpoints: summaries,
    blindSpots: findings.flatMap(({ kind, questionnaire }) =>
      (kind === 'blind_spot' || kind === 'not_interviewed') && questionnaire !== undefined
        ? [{ kind: questionnaire, finding: kind }]
        : [],
    ),
    openQuestions: summaries.reduce((sum, { questions, answered }) => sum + questions - answered, 0),
  };
}

/**
 * How many questions are asked (or may still be), answered, and answered "we don't know". Questions that only feed the record of
 * processing do not count until one of them is answered: the interview leaves them out.
 */
export function coverage({
  questions,
}: TouchpointAssessment): Pick<TouchpointSummary, 'questions' | 'answered' | 'unknown'> {
  const asked = countedQuestions(questions);
  const answered = asked.filter(
    ({ visibility, answer }) => visibility === 'visible' && answer?.value !== undefined,
  );
  return {
    questions: asked.length,
    answered: answered.length,
    unknown: answered.filter(({ answer }) => answer?.value === 'unknown').length,
  };
}

/** The questions of a touchpoint that coverage is about. */
export function countedQuestions(
  questions: TouchpointAssessment['questions'],
): TouchpointAssessment['questions'] {
  const shown = questions.filter(({ visibility }) => visibility !== 'hidden');
  const registerWanted = shown.some(
    ({ question, answer }) => question.section === REGISTER_SECTION && answer?.value !== undefined,
  );
  return shown.filter(({ question }) => registerWanted || question.section !== REGISTER_SECTION);
}
