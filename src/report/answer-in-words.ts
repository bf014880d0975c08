import type { Answer } from '../model/audit.js';
import type { Question } from '../model/questionnaire.js';
import type { ReportAnswer } from '../model/report.js';
import { valueInWords } from '../text/value-in-words.js';
import type { Voice } from './voice.js';

/** A question with its answer as a reader would say it. */
export function answerInWords(question: Question, answer: Answer | undefined, voice: Voice): ReportAnswer {
  const { value, reason, note, ask, by, date, evidence } = answer ?? {};
  return {
    id: question.id,
    question: voice.text(question.ask),
    ...(value !== undefined && { value }),
    words: valueInWords(question, value, voice.language, voice.t, voice),
    ...(reason !== undefined && { reason }),
    ...(note !== undefined && { note }),
    ...(ask !== undefined && { ask }),
    ...(by !== undefined && { by }),
    ...(date !== undefined && { date }),
    evidence: evidence ?? [],
  };
}
