import type { Question, Questionnaire } from '../../model/questionnaire.js';
import type { Path } from '../../yaml/locate.js';
import type { ReadQuestionnaire, WrittenQuestion, WrittenQuestionnaire } from '../read-questionnaire.js';

/** A question with how and where it is written. */
export interface Place {
  readonly question: Question;
  readonly written: WrittenQuestion;
  readonly path: Path;
}

/** What the checks of a questionnaire look at. */
export interface Subject {
  readonly file: string;
  readonly questionnaire: Questionnaire;
  readonly written: WrittenQuestionnaire;
  /** In the order of the questionnaire. */
  readonly places: readonly Place[];
}

export function subjectOf({ questionnaire, source }: ReadQuestionnaire): Subject {
  const written = source.data as WrittenQuestionnaire;
  const positions = written.sections.flatMap((section, s) =>
    section.questions.map((question, q) => ({ written: question, path: ['sections', s, 'questions', q] })),
  );
  const places = questionnaire.questions.flatMap((question, index) => {
    const position = positions[index];
    return position === undefined ? [] : [{ question, ...position }];
  });
  return { file: source.file, questionnaire, written, places };
}
