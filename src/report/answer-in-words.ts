import type { Answer, Value } from '../model/audit.js';
import type { Question } from '../model/questionnaire.js';
import type { ReportAnswer } from '../model/report.js';
import { SPECIAL_VALUES } from '../model/vocabulary.js';
import type { Voice } from './voice.js';

/** A question with its answer as a reader would say it. */
export function answerInWords(question: Question, answer: Answer | undefined, voice: Voice): ReportAnswer {
  const { value, reason, note, ask, by, date, evidence } = answer ?? {};
  return {
    id: question.id,
    question: voice.text(question.ask),
    ...(value !== undefined && { value }),
    words: valueInWords(question, value, voice),
    ...(reason !== undefined && { reason }),
    ...(note !== undefined && { note }),
    ...(ask !== undefined && { ask }),
    ...(by !== undefined && { by }),
    ...(date !== undefined && { date }),
    evidence: evidence ?? [],
  };
}

function valueInWords(question: Question, value: Value | undefined, voice: Voice): string[] {
  if (value === undefined) return [voice.t('value.open')];
  return [value].flat().map((part: string | number) => partInWords(question, part, voice));
}

function partInWords({ options, type, unit }: Question, part: string | number, voice: Voice): string {
  const special = SPECIAL_VALUES.find((candidate) => candidate === part);
  if (special !== undefined) return voice.t(`value.${special}`);
  const option = options.find(({ id }) => id === part);
  if (option !== undefined) return voice.text(option.label);
  if (typeof part === 'number')
    return unit ? `${voice.number(part)} ${voice.text(unit)}` : voice.number(part);
  return type === 'date' ? voice.date(part) : part;
}
