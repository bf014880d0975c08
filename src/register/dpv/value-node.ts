import type { RegisterValue, ValueSource } from '../../model/register.js';
import { byCodeUnit } from '../../model/order.js';
import type { RegisterField } from '../../model/vocabulary.js';
import { valueInFull } from '../value-in-full.js';
import type { Words } from '../words.js';
import { compacted } from './compacted.js';
import type { Node } from './compacted.js';
import { FIELD_TERMS, OPTION_TERMS, PERIODS } from './terms.js';
import type { Term } from './terms.js';

/**
 * A value as a node of the class that its options have, else of the class of its field, with the phrase as a label.
 *
 * @param kind of touchpoint, by which options are looked up
 * @returns nothing of a value that says there is nothing
 */
export function valueNode(
  field: RegisterField,
  value: RegisterValue,
  kind: string,
  { language }: Words,
): Node | undefined {
  const { type } = FIELD_TERMS[field];
  const label = { '@language': language, '@value': valueInFull(value) };
  if (type === undefined) return label;
  const found = value.from.map((source) => termOf(field, kind, source));
  if (found.every((term) => term === null)) return undefined;
  const terms = [...new Set(found.filter((term) => typeof term === 'string'))].toSorted(byCodeUnit);
  return compacted([
    ...(terms.length === 0 ? [type] : terms).map((term) => ['@type', term] as const),
    ['skos:prefLabel', label],
    ...value.from.flatMap((source) => duration(source)),
  ]);
}

function termOf(
  field: RegisterField,
  kind: string,
  { question, option }: ValueSource,
): Term | null | undefined {
  if (option === undefined) return undefined;
  const terms = OPTION_TERMS[field];
  const own = terms?.[`${kind}/${question.id}`]?.[option];
  return own === undefined ? terms?.[`*/${question.id}`]?.[option] : own;
}

/** P12M: of a number of days or months. */
function duration({ number, unit }: ValueSource): (readonly [string, unknown])[] {
  const letter = unit === undefined ? undefined : PERIODS[unit];
  if (number === undefined || letter === undefined || !Number.isInteger(number)) return [];
  const value = { '@type': 'xsd:duration', '@value': `P${number}${letter}` };
  return [['dpv:hasDuration', { '@type': 'dpv:Duration', 'rdf:value': value }]];
}
