import { COLUMN_FIELDS, IGNORE } from './column-field.js';
import type { ColumnField } from './column-field.js';
import { COLUMN_WORDS } from './column-words.js';
import { phraseIndex } from './phrase-index.js';
import { containsWords, plainWords } from './plain-words.js';

/** A heading as it stands: the one below, and those above it where there are two rows of them. */
export interface Heading {
  readonly above: string;
  readonly own: string;
}

type Target = ColumnField | typeof IGNORE;

/**
 * `heading`: it is called just so. `words`: its heading holds words that mean one field, and for the rest words that mean nothing by
 * themselves. `none`: it could be several, or says something that is not known; `candidates` are then what its words could mean.
 */
export type Recognised =
  | { readonly why: 'heading' | 'words'; readonly field: Target }
  | { readonly why: 'none'; readonly candidates: readonly ColumnField[] };

const EXACT: ReadonlyMap<string, Target> = new Map(
  [...COLUMN_FIELDS, IGNORE].flatMap((field) => COLUMN_WORDS[field].map((words) => [words, field] as const)),
);

/** What a column holds, by its heading alone. */
export function recogniseColumn({ above, own }: Heading): Recognised {
  const whole = `${above} ${own}`;
  for (const heading of [own, withoutAside(own), ...(above === '' ? [] : [whole, withoutAside(whole)])]) {
    const field = EXACT.get(plainWords(heading));
    if (field !== undefined) return { why: 'heading', field };
  }
  const inOwn = fieldsIn(plainWords(withoutAside(own)));
  const found = inOwn.fields.length > 0 ? inOwn : fieldsIn(plainWords(withoutAside(above)));
  const [first] = found.fields;
  // “Ontvangers / Intern” is about recipients; what “Persoonsgegevens / Termijn” holds is not what stands above it.
  return found.fields.length === 1 && first !== undefined && !found.more && !inOwn.more
    ? { why: 'words', field: first }
    : { why: 'none', candidates: found.fields };
}

/** Without what stands between brackets: “Bewaartermijn (art. 30 lid 1 f)”. */
const withoutAside = (heading: string): string =>
  heading.replace(/[([{][^)\]}]*[)\]}]/g, ' ').replace(/[*:]+\s*$/, '');

const phrasesIn = phraseIndex(
  COLUMN_FIELDS.flatMap((field) => COLUMN_WORDS[field].map((words) => ({ field, words }))),
);

/** “Rechten van betrokkenen” is not about who they are: only these words may stand beside those of a field. */
const FILLING = new Set(
  (
    'van de het een der den en of voor bij in op aan met per over uit door te zijn wordt worden eventuele overige andere gebruikte betrokken ' +
    'interne externe intern extern gewoon gewone beoogde welke soort soorten categorie categorieen overzicht omschrijving beschrijving lijst naam namen ' +
    'indien van toepassing nvt the a an of and or for in on to with by from any other used internal external description list name names ' +
    'type types kind kinds category categories which if applicable avg gdpr art artikel article lid onder verwerking processing'
  ).split(' '),
);

/** The fields that the words of a heading mean, each word counted for the longest phrase it is part of, and whether it says more. */
function fieldsIn(heading: string): { readonly fields: readonly ColumnField[]; readonly more: boolean } {
  let rest = heading;
  const found = new Set<ColumnField>();
  // Longer phrases first: “passende waarborgen bij doorgifte” goes before “doorgifte”.
  for (const { field, words } of phrasesIn(heading)) {
    // “Verwerking” stands in many a heading that is not about the name.
    if (FILLING.has(words) || !containsWords(rest, words)) continue;
    found.add(field);
    rest = ` ${rest} `.replaceAll(` ${words} `, ' | ').trim();
  }
  return { fields: [...found], more: rest.split(' ').some((word) => word !== '|' && !FILLING.has(word)) };
}
