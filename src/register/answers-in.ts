import type { QuestionState } from '../model/finding.js';
import type { Question } from '../model/questionnaire.js';
import type { AnswerInWords } from '../model/register.js';
import { valueInWords } from '../text/value-in-words.js';
import type { Words } from './words.js';

/** The questions that were put, of those that are asked for, with what was answered. */
export function answersIn(
  questions: readonly QuestionState[],
  wanted: (question: Question) => boolean,
  { language, t, text }: Words,
): AnswerInWords[] {
  return questions
    .filter(({ question, visibility }) => visibility === 'visible' && wanted(question))
    .map(({ question, answer }) => ({
      question: { id: question.id, ask: text(question.ask) },
      words: valueInWords(question, answer?.value, language, t),
      ...(answer?.note !== undefined && { note: answer.note }),
    }));
}
