import type { Answer, Evidence, Value, Waiver } from '../model/audit.js';
import type { Question, Questionnaire } from '../model/questionnaire.js';

/** An answer as it stands in a file: a plain value, or a mapping when there is more to say. */
export type WrittenAnswer = Value | WrittenEnvelope | null;

/** Question id → answer; nothing behind `answers:` is null. */
export type WrittenAnswers = Readonly<Record<string, WrittenAnswer>> | null;

export interface WrittenEnvelope {
  readonly value?: Value | null;
  readonly reason?: string;
  readonly note?: string;
  readonly ask?: string;
  readonly evidence?: readonly Evidence[];
  readonly by?: string;
  readonly date?: string;
  readonly action?: NonNullable<Answer['action']>;
  readonly waiver?: Omit<Waiver, 'approvedBy'> & { readonly approved_by: string };
}

/** The key under which a question stands in a file: its id, or the id it had before it was renamed. */
export function writtenKey({ id }: Question, { renamed }: Questionnaire, answers: WrittenAnswers): string {
  if (answers === null || Object.hasOwn(answers, id)) return id;
  return Object.entries(renamed).find(([old, now]) => now === id && Object.hasOwn(answers, old))?.[0] ?? id;
}

/** What stands at a key; null where nothing does. A question may be called `constructor`. */
export const answerAt = (answers: WrittenAnswers, key: string): WrittenAnswer =>
  answers !== null && Object.hasOwn(answers, key) ? (answers[key] ?? null) : null;

export const isEnvelope = (answer: WrittenAnswer): answer is WrittenEnvelope =>
  typeof answer === 'object' && answer !== null && !Array.isArray(answer);

export function toAnswer(written: NonNullable<WrittenAnswer>): Answer {
  if (!isEnvelope(written)) return { value: written };
  const { value, waiver, ...rest } = written;
  return {
    ...(value !== undefined && value !== null && { value }),
    ...rest,
    ...(waiver && {
      waiver: {
        accepts: waiver.accepts,
        reason: waiver.reason,
        approvedBy: waiver.approved_by,
        until: waiver.until,
      },
    }),
  };
}

/** As it stands in a file: with nothing beside its value, the plain value. */
export function toWritten({ value, waiver, ...rest }: Answer): WrittenAnswer {
  const more = {
    ...rest,
    ...(waiver && {
      waiver: {
        accepts: waiver.accepts,
        reason: waiver.reason,
        approved_by: waiver.approvedBy,
        until: waiver.until,
      },
    }),
  };
  return Object.keys(more).length === 0 ? (value ?? null) : { value: value ?? null, ...more };
}
