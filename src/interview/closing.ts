import { assessTouchpoint } from '../assess/assess-touchpoint.js';
import { countedQuestions, coverage } from '../assess/summarise.js';
import type { Audit, Touchpoint } from '../model/audit.js';
import type { Question } from '../model/questionnaire.js';
import { SEVERITIES } from '../model/vocabulary.js';
import { byCodeUnit } from '../model/order.js';
import { gapsOpened } from './progress.js';
import type { OpenGap } from './progress.js';

/** What there is to say at the end of an interview. */
export interface Closing {
  /** Of all touchpoints: questions that are asked or may still be. */
  readonly questions: number;
  readonly answered: number;
  /** Came to light in this interview, worst first. */
  readonly opened: readonly (OpenGap & { readonly touchpoint: Touchpoint })[];
  /** What nobody knew; what somebody is named for comes first, by role. */
  readonly unknown: readonly Unknown[];
}

export interface Unknown {
  readonly touchpoint: Touchpoint;
  readonly question: Question;
  /** The role that would know. */
  readonly ask?: string;
}

/** How an audit stands after an interview that began with `before`. */
export function closingOf(before: Audit, now: Audit): Closing {
  const assessed = now.touchpoints.map((touchpoint) => assessTouchpoint(touchpoint, now.flags));
  const counts = assessed.map(coverage);
  const sum = (count: 'questions' | 'answered'): number =>
    counts.reduce((total, counted) => total + counted[count], 0);
  return {
    questions: sum('questions'),
    answered: sum('answered'),
    opened: now.touchpoints
      .flatMap((touchpoint) => gapsOpened(before, now, touchpoint.id).map((gap) => ({ ...gap, touchpoint })))
      .toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)),
    unknown: assessed
      .flatMap(({ touchpoint, questions }) =>
        countedQuestions(questions)
          .filter(({ visibility, answer }) => visibility === 'visible' && answer?.value === 'unknown')
          .map(({ question, answer }): Unknown => ({
            touchpoint,
            question,
            ...(answer?.ask !== undefined && { ask: answer.ask }),
          })),
      )
      .toSorted((a, b) => byRole(a.ask, b.ask)),
  };
}

function byRole(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return byCodeUnit(a, b);
}
