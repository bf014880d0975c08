import type { QuestionState } from '../model/finding.js';
import type { Question } from '../model/questionnaire.js';
import { REGISTER_SECTION } from '../model/questionnaire.js';
import type { FieldContents, FieldState, QuestionToFill, RegisterValue } from '../model/register.js';
import type { RegisterField } from '../model/vocabulary.js';
import { valuesOfAnswer } from './values-of-answer.js';
import type { Words } from './words.js';

/**
 * What the answers of a touchpoint give one field of the register, and which questions would give more. An answer to a question that is
 * hidden now takes no part.
 *
 * @param questions every question of the touchpoint, in the order of the questionnaire
 */
export function fillField(
  field: RegisterField,
  questions: readonly QuestionState[],
  words: Words,
): FieldContents {
  const feeding = questions.filter(
    ({ question, visibility }) => visibility !== 'hidden' && feeds(question, field),
  );
  const answered = feeding.filter(({ visibility }) => visibility === 'visible');
  const values = eachOnce(
    answered.flatMap(({ question, answer }) =>
      answer?.value === undefined
        ? []
        : valuesOfAnswer(question, { ...answer, value: answer.value }, field, words),
    ),
  );
  const notApplicable = answered
    .filter(({ answer }) => answer?.value === 'not_applicable')
    .map(({ question, answer }) => ({
      question: { id: question.id, ask: words.text(question.ask) },
      ...(answer?.reason !== undefined && { reason: answer.reason }),
    }));
  const toAsk = feeding.flatMap((state) => questionToFill(state, words) ?? []);
  const state = stateOf({ values, toAsk, idle: notApplicable.length, asked: answered.length });
  return { state, values, toAsk, notApplicable };
}

/** Whether an answer to the question can give the field a value. */
export const feeds = ({ register, registerValues }: Question, field: RegisterField): boolean =>
  register === field || registerValues[field] !== undefined;

/** Why a question would still give something, if it would. */
function questionToFill(
  { question, visibility, answer }: QuestionState,
  words: Words,
): QuestionToFill | undefined {
  const why =
    visibility === 'pending'
      ? 'pending'
      : answer?.value === undefined
        ? 'open'
        : answer.value === 'unknown'
          ? 'unknown'
          : undefined;
  if (why === undefined) return undefined;
  return {
    id: question.id,
    ask: words.text(question.ask),
    why,
    registerOnly: question.section === REGISTER_SECTION,
    ...(answer?.ask !== undefined && { role: answer.ask }),
  };
}

interface Fill {
  readonly values: readonly RegisterValue[];
  readonly toAsk: readonly QuestionToFill[];
  /** How many questions were answered to be not applicable … */
  readonly idle: number;
  /** … of those that were put. */
  readonly asked: number;
}

function stateOf({ values, toAsk, idle, asked }: Fill): FieldState {
  if (toAsk.length > 0) return values.length > 0 ? 'incomplete' : 'missing';
  if (values.some(({ none }) => !none)) return 'filled';
  if (asked === 0) return 'not_asked';
  return values.length === 0 && idle === asked ? 'not_applicable' : 'none';
}

/** One value for the same phrase about the same thing, with every answer that yields it. */
function eachOnce(values: readonly RegisterValue[]): RegisterValue[] {
  const once = new Map<string, RegisterValue>();
  for (const value of values) {
    const key = JSON.stringify([value.text, value.whose, value.note]);
    const known = once.get(key);
    once.set(key, known === undefined ? value : { ...known, from: [...known.from, ...value.from] });
  }
  return [...once.values()];
}
