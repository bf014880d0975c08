import type { LawBook, LawEntry } from '../model/law.js';
import { byCodeUnit } from '../model/order.js';
import type { Reference, ReportFinding, TouchpointReport } from '../model/report.js';
import type { Voice } from './voice.js';

/** Looks up references by id; what is not in law.yaml is never printed as law. */
export function references(law: LawBook, voice: Voice): (ids: readonly string[]) => Reference[] {
  const made = new Map([...law].map(([id, entry]) => [id, toReference(entry, voice)]));
  return (ids) => ids.flatMap((id) => made.get(id) ?? []);
}

function toReference({ id, cite, title, kind, status, url, note }: LawEntry, voice: Voice): Reference {
  return {
    id,
    cite: voice.text(cite),
    title: voice.text(title),
    kind,
    status,
    ...(url?.startsWith('https://') && { url }),
    ...(note && { note: voice.text(note) }),
  };
}

/** The references that the findings and the safeguards rest on, each once. */
export function usedReferences(
  findings: readonly ReportFinding[],
  touchpoints: readonly TouchpointReport[],
): Reference[] {
  const used = [
    ...findings.flatMap(({ law }) => law),
    ...touchpoints.flatMap(({ safeguards }) => safeguards.controls.flatMap(({ law }) => law)),
  ];
  return [...new Map(used.map((reference) => [reference.id, reference])).values()].toSorted((a, b) =>
    byCodeUnit(a.id, b.id),
  );
}
