import { recogniseColumn } from './recognise-column.js';
import type { Heading } from './recognise-column.js';
import type { Row, Sheet } from './table.js';

/** Where the headings of a sheet stand. */
export interface Header {
  /** Index of the first of its rows. */
  readonly first: number;
  readonly count: 1 | 2;
  /** One for each column. */
  readonly headings: readonly Heading[];
  /** What a column is called; of two rows both, told apart when the same stands twice. Undefined where there is no heading. */
  readonly labels: readonly (string | undefined)[];
}

/** How far down headings are looked for: titles, logos and explanations stand above them. */
const DEPTH = 40;
/** A heading is short; a paragraph of explanation may hold all the right words. */
const MAX_HEADING = 150;
/** Fewer recognised columns than this make no header. */
const ENOUGH = 2;

/**
 * The row, or the two rows, whose cells are called like columns of a register: the one with the most of them, and the first of equals.
 *
 * @param forced the number of the row that somebody named; it is taken whatever stands in it
 */
export function findHeader({ rows }: Sheet, forced?: number): Header | undefined {
  const candidates = rows.slice(0, forced === undefined ? DEPTH : rows.length).flatMap((row, first) => {
    if (forced !== undefined && row.number !== forced) return [];
    const single = { first, count: 1 as const, headings: headingsOf(row) };
    const below = rows[first + 1];
    const double =
      below !== undefined && isGrouped(row, below)
        ? [{ first, count: 2 as const, headings: combined(row, below) }]
        : [];
    return [single, ...double].map((header) => ({ header, score: scoreOf(header.headings) }));
  });
  const best = candidates.reduce<(typeof candidates)[number] | undefined>(
    (so_far, candidate) => (so_far === undefined || candidate.score > so_far.score ? candidate : so_far),
    undefined,
  );
  if (best === undefined || (forced === undefined && best.score < ENOUGH)) return undefined;
  return { ...best.header, labels: labelsOf(best.header.headings) };
}

const headingsOf = ({ cells }: Row): Heading[] =>
  cells.map(({ text, merged }) => ({ above: '', own: merged === 'left' ? '' : text }));

/** The upper row has headings of groups: merged over several columns, or nothing above some heading below. */
function isGrouped(upper: Row, lower: Row): boolean {
  if (lower.number !== upper.number + 1) return false;
  return (
    upper.cells.some(({ merged }) => merged === 'left') ||
    lower.cells.some(({ merged }) => merged === 'above') ||
    lower.cells.some(({ text }, index) => text !== '' && (upper.cells[index]?.text ?? '') === '')
  );
}

function combined(upper: Row, lower: Row): Heading[] {
  const width = Math.max(upper.cells.length, lower.cells.length);
  let group = '';
  return Array.from({ length: width }, (_, index): Heading => {
    const above = upper.cells[index]?.text ?? '';
    const below = lower.cells[index];
    // Without merged cells (in CSV) a group goes on until the next one.
    group = above === '' ? group : above;
    if (below === undefined || below.text === '' || below.merged === 'above')
      return { above: '', own: above };
    return { above: group === below.text ? '' : group, own: below.text };
  });
}

/** Recognised columns; one that is called just so counts for a little more than one whose words are. */
function scoreOf(headings: readonly Heading[]): number {
  const fields = new Set<string>();
  let score = 0;
  for (const heading of headings) {
    if (heading.own === '' || heading.own.length > MAX_HEADING) continue;
    const recognised = recogniseColumn(heading);
    if (recognised.why === 'none') continue;
    score += fields.has(recognised.field) ? 0.1 : recognised.why === 'heading' ? 1 : 0.9;
    fields.add(recognised.field);
  }
  return score;
}

function labelsOf(headings: readonly Heading[]): (string | undefined)[] {
  const seen = new Map<string, number>();
  return headings.map(({ above, own }) => {
    if (own === '') return undefined;
    const label = (above === '' ? own : `${above} / ${own}`).replace(/\s+/g, ' ');
    const times = (seen.get(label) ?? 0) + 1;
    seen.set(label, times);
    return times === 1 ? label : `${label} (${times})`;
  });
}
