import type { EntryFact, LayoutColumn } from '../model/layout.js';
import type { RegisterEntry, RegisterOrganisation } from '../model/register.js';
import { fieldLines } from './field-lines.js';
import { organisationLines } from './organisation-lines.js';
import { textCell } from './table.js';
import type { Cell } from './table.js';
import type { Words } from './words.js';

/** What an entry is shown with: its number in the register, and whose register it is. */
export interface EntryPlace {
  readonly entry: RegisterEntry;
  readonly number: number;
  readonly organisation: RegisterOrganisation;
}

/** What a column of a layout shows of one entry. */
export function columnCell({ fields = [], fact }: LayoutColumn, place: EntryPlace, words: Words): Cell {
  if (fact !== undefined) return factCell(fact, place, words);
  const lines = fields.flatMap((field) => fieldLines(place.entry.fields[field], words));
  // The same said of two fields, such as that nothing was answered, is said once.
  return {
    kind: 'text',
    lines: lines.filter(({ text }, at) => lines.findIndex((line) => line.text === text) === at),
  };
}

function factCell(fact: EntryFact, { entry, number, organisation }: EntryPlace, words: Words): Cell {
  const { name, questionnaire, dpia, lastReview } = entry;
  switch (fact) {
    case 'number':
      return { kind: 'number', number };
    case 'name':
      return textCell(name);
    case 'kind':
      return textCell(questionnaire.name);
    case 'organisation':
    case 'representative':
    case 'dpo':
    case 'on_behalf_of':
      return { kind: 'text', lines: organisationLines(fact, organisation, words) };
    case 'dpia':
      return textCell(...dpia.map(({ words: said }) => said.join(', ')));
    case 'last_review':
      return lastReview === undefined
        ? { kind: 'text', lines: [{ text: words.t('register.cell_no_review'), mark: 'missing' }] }
        : { kind: 'date', date: lastReview };
  }
}
