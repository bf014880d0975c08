import type { QuestionToFill, Register, RegisterEntry } from '../model/register.js';
import { REGISTER_FIELDS } from '../model/vocabulary.js';
import type { RegisterField } from '../model/vocabulary.js';

export interface OpenInRegister {
  readonly entry: RegisterEntry;
  readonly question: QuestionToFill;
  /** What it would fill, in the order of the register. */
  readonly fields: readonly RegisterField[];
}

/** Every question that would complete the register, once for each entry, in the order of the fields they fill. */
export function questionsToFill({ entries }: Pick<Register, 'entries'>): OpenInRegister[] {
  return entries.flatMap((entry) => {
    const found = new Map<string, OpenInRegister>();
    for (const field of REGISTER_FIELDS) {
      for (const question of entry.fields[field].toAsk) {
        const known = found.get(question.id);
        found.set(question.id, { entry, question, fields: [...(known?.fields ?? []), field] });
      }
    }
    return [...found.values()];
  });
}
