import type { Questionnaire } from '../model/questionnaire.js';
import type { Language } from '../model/vocabulary.js';
import type { Layout } from '../yaml/layout.js';
import { answerLayout, keysOf } from './answer-layout.js';
import { questionComment } from './question-comment.js';

/** Where the JSON Schema of a kind of touchpoint stands, as seen from its answer files. */
export const schemaOf = (kind: string): string => `../.touchpoint-audit/${kind}.schema.json`;

/**
 * The layout of touchpoints/<id>.yaml: all questions from the start, each under its text, with a blank line between, so that two people
 * who answer different questions merge without a conflict.
 *
 * @param language of the questions in the file: the audit's first
 */
export function touchpointLayout({ questions }: Questionnaire, language: Language): Layout {
  const ids = questions.map(({ id }) => id);
  const comments = new Map(questions.map(({ id, ask }) => [id, questionComment(ask[language])]));
  const answers: Layout = {
    blankAbove: true,
    spaced: true,
    keys: new Map(ids.map((id) => [id, answerLayout])),
    others: answerLayout,
    always: ids,
    comment: (id) => comments.get(id),
  };
  const names = ['touchpoint', 'questionnaire', 'name', 'answers'];
  return { keys: keysOf(names, { answers }), always: ['answers'] };
}
