import type { Reference, Report } from '../../model/report.js';
import { findingsOf } from '../findings-of.js';
import { sourcesOf } from './citations.js';
import type { Cited, Source } from './citations.js';

/** A source, and what is to be kept in mind about its places: a remark that several share is made once. */
export interface MarkdownSource extends Source {
  readonly references: readonly (Cited & { readonly notes: readonly string[] })[];
  readonly notes: readonly string[];
}

/** What the findings rest on: what is to be reviewed. */
export function findingSources(report: Report): MarkdownSource[] {
  const { cited } = split(report);
  return sourcesOf(cited).map((source) => {
    const notes = source.references.flatMap(({ note }) => note ?? []);
    const shared = new Set(notes.filter((note, index) => notes.indexOf(note) !== index));
    return {
      ...source,
      references: source.references.map((one) => ({
        ...one,
        notes: one.note === undefined || shared.has(one.note) ? [] : [one.note],
      })),
      notes: [...shared],
    };
  });
}

/** What only the points in order rest on. */
export const otherReferences = (report: Report): Reference[] => split(report).others;

function split(report: Report): { cited: Reference[]; others: Reference[] } {
  const ids = new Set(findingsOf(report).flatMap(({ law }) => law.map(({ id }) => id)));
  return {
    cited: report.references.filter(({ id }) => ids.has(id)),
    others: report.references.filter(({ id }) => !ids.has(id)),
  };
}
