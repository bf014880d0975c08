import type { Assessment, Finding, QuestionState, TouchpointAssessment } from '../model/finding.js';
import { followedUp } from '../model/finding.js';
import type { Named, Reference } from '../model/report.js';
import type { Questionnaire } from '../model/questionnaire.js';
import { references } from './references.js';
import type { Voice } from './voice.js';

/** What the parts of the report are made from: the assessment, ways to look things up in it, and the voice. */
export interface Dossier {
  readonly assessment: Assessment;
  readonly voice: Voice;
  /** By finding id. */
  readonly findings: ReadonlyMap<string, Finding>;
  readonly touchpoint: (id: string) => TouchpointAssessment | undefined;
  /** The question that a finding or an action is about, as it stands. */
  readonly question: (touchpoint: string, question: string) => QuestionState | undefined;
  readonly law: (ids: readonly string[]) => Reference[];
  /** Ids of findings and questions whose action is past its date. */
  readonly overdue: ReadonlySet<string>;
}

export function openDossier(assessment: Assessment, voice: Voice): Dossier {
  const touchpoints = new Map(assessment.touchpoints.map((assessed) => [assessed.touchpoint.id, assessed]));
  const questions = new Map(
    assessment.touchpoints.flatMap(({ touchpoint, questions }) =>
      questions.map((state): [string, QuestionState] => [`${touchpoint.id}/${state.question.id}`, state]),
    ),
  );
  return {
    assessment,
    voice,
    findings: new Map(assessment.findings.map((finding) => [finding.id, finding])),
    touchpoint: (id) => touchpoints.get(id),
    question: (touchpoint, question) => questions.get(`${touchpoint}/${question}`),
    law: references(assessment.audit.law, voice),
    overdue: new Set(
      assessment.findings.filter(({ kind }) => kind === 'action_overdue').map(({ id }) => followedUp(id)),
    ),
  };
}

export function namedTouchpoint({ touchpoint }: TouchpointAssessment): Named {
  return { id: touchpoint.id, name: touchpoint.name };
}

export function namedKind({ id, title }: Questionnaire, voice: Voice): Named {
  return { id, name: voice.text(title) };
}
