import type { Report, ReportFinding } from '../model/report.js';

/** Every finding of a report, each once, in the order the report shows them. */
export function findingsOf({
  blindSpots,
  notInterviewed,
  touchpoints,
  reconciliation,
  followUp,
}: Report): ReportFinding[] {
  return [
    ...blindSpots,
    ...notInterviewed,
    ...touchpoints.flatMap(({ contradictions, gaps }) => [...contradictions, ...gaps]),
    ...reconciliation,
    ...followUp,
  ];
}
