import type { ExistingEntry } from '../../model/existing-register.js';
import type { FieldContents, RegisterEntry, RegisterValue } from '../../model/register.js';
import type { RegisterField } from '../../model/vocabulary.js';
import { containsWords, plainWords } from '../import/plain-words.js';
import { partiesIn } from '../meaning/parties.js';
import { readLegalBases } from '../meaning/read-legal-bases.js';
import { readPeriods, samePeriod } from '../meaning/read-periods.js';
import { namesIn } from '../names-in.js';

/**
 * Where the register and the answers disagree. Only claimed when both sides are understood; a register that says more than the answers
 * does not disagree, since one entry may be about more than this touchpoint.
 */
export interface Difference {
  /** `recipients` is about processors too: registers put both in one column. */
  readonly field: 'retention' | 'recipients' | 'legal_basis';
  /** What the register has there; empty when nothing. */
  readonly register: string;
  /** Of recipients, and of legal bases (their letters in GDPR Art. 6(1)): those of the answers that the register does not name. */
  readonly lacking: readonly string[];
  /** The questions whose answers it follows from. */
  readonly questions: readonly string[];
}

type Entry = Pick<ExistingEntry, 'name' | 'fields'>;

/**
 * @param entries those of the register that are about the touchpoint
 * @param answers what the answers say of it
 * @param used the fields that the register has anywhere: an entry that is silent on one of these was forgotten, a register that has no such
 *   column is another matter
 */
export function compareFields(
  entries: readonly Entry[],
  { fields }: Pick<RegisterEntry, 'fields'>,
  used: ReadonlySet<string>,
): Difference[] {
  const said = (...names: RegisterField[]): string =>
    [...new Set(entries.flatMap((entry) => names.flatMap((name) => entry.fields[name] ?? [])))].join('\n');
  return [
    ...(used.has('retention') ? compareRetention(said('retention'), fields.retention) : []),
    ...compareRecipients(
      said('recipients', 'processors', 'joint_controllers'),
      entries.flatMap((entry) => [entry.name, ...Object.values(entry.fields)]).join('\n'),
      partiesToName(fields, used),
    ),
    ...compareLegalBasis(said('legal_basis'), fields.legal_basis),
  ];
}

const real = ({ values }: FieldContents): RegisterValue[] => values.filter(({ none }) => !none);

const questionsOf = (values: readonly RegisterValue[]): string[] => [
  ...new Set(values.flatMap(({ from }) => from.map(({ question }) => question.id))),
];

/** Periods disagree when none of the register's is one of the answers'. The law asks for periods, so silence is a difference. */
function compareRetention(register: string, field: FieldContents): Difference[] {
  const values = real(field);
  const periods = values.map(({ text }) => readPeriods(text));
  const understood = periods.flatMap((found) => found ?? []);
  if (understood.length === 0) return [];
  const difference = { field: 'retention' as const, register, lacking: [], questions: questionsOf(values) };
  if (register === '') return [difference];
  const kept = readPeriods(register);
  // An answer that is not understood may be just what the register says.
  if (kept === undefined || periods.includes(undefined)) return [];
  return kept.some((period) => understood.some((other) => samePeriod(period, other))) ? [] : [difference];
}

/** A register without a column for processors has them among the recipients; one without a column for recipients cannot name those. */
function partiesToName(
  { recipients, processors }: RegisterEntry['fields'],
  used: ReadonlySet<string>,
): RegisterValue[] {
  if (used.has('recipients')) return [...real(recipients), ...real(processors)];
  return used.has('processors') ? real(processors) : [];
}

/**
 * The register has to name those that the answers name. A register may do with categories of recipients (GDPR Art. 30(1)(d)): that is
 * held against nothing. Once it names parties, one that is missing was forgotten.
 *
 * @param everything all that the entries say: who stands among the systems is named too
 */
function compareRecipients(
  register: string,
  everything: string,
  values: readonly RegisterValue[],
): Difference[] {
  const named = values.flatMap((value) => partiesOf(value).map((party) => ({ ...party, value })));
  if (named.length === 0) return [];
  const difference = { field: 'recipients' as const, register, lacking: [], questions: questionsOf(values) };
  if (register === '') return [difference];
  const words = plainWords(everything);
  const known = partiesIn(words);
  const isNamed = (party: Party): boolean =>
    party.known ? known.has(party.name) : containsWords(words, plainWords(party.name));
  if (partiesIn(plainWords(register)).size === 0 && !named.some(isNamed)) return [];
  const lacking = named.filter((party) => !isNamed(party));
  if (lacking.length === 0) return [];
  return [
    {
      ...difference,
      lacking: [...new Set(lacking.map(({ name }) => name))],
      questions: questionsOf(lacking.map(({ value }) => value)),
    },
  ];
}

interface Party {
  readonly name: string;
  /** One of the table of parties; else a name that somebody typed. */
  readonly known: boolean;
}

/** The parties that a value of an answer names: known ones, and each name of a list that somebody typed. */
function partiesOf({ text, from }: RegisterValue): Party[] {
  const typed = from.every(({ option }) => option === undefined);
  const texts = typed ? namesIn(text) : [text];
  return texts.flatMap((one): Party[] => {
    const known = [...partiesIn(plainWords(one))];
    if (known.length > 0) return known.map((name) => ({ name, known: true }));
    return typed && isName(one) ? [{ name: one, known: false }] : [];
  });
}

/** A description is no name: “Mail tool of a Dutch supplier”. Of a name every word has a capital, but for those that never do. */
function isName(text: string): boolean {
  const words = text
    .replace(/\([^)]*\)/g, ' ')
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word));
  return (
    words.length > 0 &&
    words.length <= 5 &&
    words.every((word) => /^[\p{Lu}\d]/u.test(word) || SMALL.test(word))
  );
}

const SMALL = /^(?:van|de|der|den|het|the|of|voor|for|en|and|b\.?v\.?|n\.?v\.?)$/i;

/** A basis of the answers that the register, which names others, does not have. That it names none at all is no breach of Art. 30. */
function compareLegalBasis(register: string, field: FieldContents): Difference[] {
  const named = readLegalBases(register);
  if (named === undefined) return [];
  const values = real(field).map((value) => ({
    value,
    missing: (readLegalBases(value.text) ?? []).filter((basis) => !named.includes(basis)),
  }));
  const lacking = values.filter(({ missing }) => missing.length > 0);
  if (lacking.length === 0) return [];
  return [
    {
      field: 'legal_basis',
      register,
      lacking: [...new Set(lacking.flatMap(({ missing }) => missing))],
      questions: questionsOf(lacking.map(({ value }) => value)),
    },
  ];
}
