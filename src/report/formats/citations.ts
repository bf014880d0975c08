import type { Reference } from '../../model/report.js';

/** References into one and the same text, such as a law, whose name is said once. */
export interface Source {
  /** What their citations begin with: `GDPR Art.`; all of the citation where there is one only. */
  readonly name: string;
  readonly url?: string;
  readonly references: readonly Cited[];
}

/** A reference, and what is left of its citation behind the name of its source; empty where that is all. */
export type Cited = Reference & { readonly place: string };

/**
 * Puts together what leads to the same address, each source where its first reference stood. Only words before the first number are taken for
 * the name: `GDPR Art. 5(1)(c), 9(1)`, and never `GDPR Art. 13(1)(c), (f)`.
 */
export function sourcesOf(references: readonly Reference[]): Source[] {
  const groups = new Map<string, Reference[]>();
  for (const reference of references) {
    const key = reference.url ?? reference.id;
    groups.set(key, [...(groups.get(key) ?? []), reference]);
  }
  return [...groups.values()].flatMap((group) => {
    const name = commonName(group.map(({ cite }) => cite));
    const places = group.map(({ cite }) => cite.slice(name.length).trim());
    // Documents of one address that are not told apart by numbers are no places of one text.
    return group.length > 1 && name !== '' && places.every((place) => /\d/.test(place))
      ? source(name, group)
      : group.map((one) => source(one.cite, [one]));
  });
}

function source(name: string, references: readonly Reference[]): Source {
  const [first] = references;
  return {
    name,
    ...(first?.url !== undefined && { url: first.url }),
    references: references.map((reference) => ({
      ...reference,
      place: reference.cite.slice(name.length).trim(),
    })),
  };
}

/** The words that all begin with, up to a number. */
function commonName(cites: readonly string[]): string {
  const [first = [], ...others] = cites.map((cite) => cite.split(' '));
  const differs = first.findIndex(
    (word, index) => /\d/.test(word) || others.some((other) => other[index] !== word),
  );
  return first.slice(0, differs < 0 ? first.length : differs).join(' ');
}

/**
 * Citations in one line: `GDPR Art. 5(1)(c), 9(1); EDPB Guidelines 8/2020 (seen through a secondary source)`.
 *
 * @param remark what is put behind a citation
 */
export function citationsOf(
  references: readonly Reference[],
  remark: (reference: Reference) => string,
): string {
  return sourcesOf(references)
    .map(({ references: cited }) =>
      cited.map((one, index) => (index === 0 ? one.cite : one.place) + remark(one)).join(', '),
    )
    .join('; ');
}
