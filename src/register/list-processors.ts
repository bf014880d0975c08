import type { TouchpointAssessment } from '../model/finding.js';
import { byCodeUnit } from '../model/order.js';
import type { Question } from '../model/questionnaire.js';
import type { ProcessorAtTouchpoint, ProcessorEntry, RegisterEntry } from '../model/register.js';
import { answersIn } from './answers-in.js';
import { namesIn } from './names-in.js';
import { valueInFull } from './value-in-full.js';
import type { Words } from './words.js';

/** An entry, and the answers it was made from. */
export interface EntryWithAnswers {
  readonly entry: RegisterEntry;
  readonly assessed: TouchpointAssessment;
}

/**
 * Everyone named as a processor at any touchpoint, each once whatever the capitals, with what was answered there about the agreement and
 * about sub-processors. Those answers are of the touchpoint: where it has several processors, they are about all of them.
 */
export function listProcessors(made: readonly EntryWithAnswers[], words: Words): ProcessorEntry[] {
  const found = made.flatMap(({ entry, assessed }) => {
    const names = entry.fields.processors.values
      .filter(({ none }) => !none)
      .flatMap(({ text }) => namesIn(text));
    const at = atTouchpoint(entry, assessed, words);
    return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()].map((name) => ({
      name,
      at,
    }));
  });
  const byName = new Map<string, ProcessorEntry>();
  for (const { name, at } of found) {
    const key = name.toLowerCase();
    const known = byName.get(key);
    byName.set(key, { name: known?.name ?? name, touchpoints: [...(known?.touchpoints ?? []), at] });
  }
  return [...byName].toSorted(([a], [b]) => byCodeUnit(a, b)).map(([, processor]) => processor);
}

function atTouchpoint(
  { id, name, fields }: RegisterEntry,
  { questions }: TouchpointAssessment,
  words: Words,
): ProcessorAtTouchpoint {
  return {
    touchpoint: { id, name },
    agreement: answersIn(questions, on(AGREEMENT), words),
    subProcessors: answersIn(questions, on(SUB_PROCESSORS), words),
    countries: fields.transfers.values.map((value) => valueInFull(value)),
  };
}

/** References to law by which a question about contracts is known; of the theme of roles and contracts only. */
const AGREEMENT = ['gdpr-28-3', 'gdpr-28-9'];
const SUB_PROCESSORS = ['gdpr-28-2', 'gdpr-28-4'];

const on =
  (law: readonly string[]) =>
  ({ theme, control }: Question): boolean =>
    theme === 'roles' && control?.law.some((id) => law.includes(id)) === true;
