import { byCodeUnit } from '../../model/order.js';
import type { Place, Places } from '../../model/place.js';
import type { Report, ReportFinding } from '../../model/report.js';
import { SEVERITIES } from '../../model/vocabulary.js';
import type { Aids } from './format.js';
import { findingsOf } from '../findings-of.js';
import { readable, readableText } from '../../text/readable.js';
import { withName } from './with-name.js';

/** A finding as a program that watches over a repository wants it. */
export interface PlacedFinding {
  /** As it is, for telling findings apart: in the finding it is fit to be shown, which may make two alike. */
  readonly id: string;
  readonly finding: ReportFinding;
  /** What it is one of: the control or the contradiction, whichever touchpoint it was found at, or else the kind of finding. */
  readonly rule: string;
  /** The title, and the touchpoint. */
  readonly headline: string;
  /** Where it stands, when that is known. */
  readonly place: Place | undefined;
}

/** The findings of a report, worst first, every text fit to be shown. */
export function placedFindings(report: Report, places: Places = new Map()): PlacedFinding[] {
  return findingsOf(report)
    .toSorted(worstFirst)
    .map((found): PlacedFinding => {
      const place = places.get(found.id);
      const finding = readable(found);
      return {
        id: found.id,
        finding,
        rule: ruleOf(finding),
        headline: withName(finding.title, finding.touchpoint),
        place: place && { ...place, file: readableText(place.file) },
      };
    });
}

/** Those that ask for something: a risk that was accepted does not, nor does what was known. */
export const openFindings = (report: Report, { places, known }: Aids = {}): PlacedFinding[] =>
  placedFindings(report, places).filter(
    ({ id, finding }) => finding.state !== 'waived' && known?.has(id) !== true,
  );

/** For formats that cannot do without a place: the file of the touchpoint, or audit.yaml, at its start. */
export const placeOrFile = ({ place, finding: { touchpoint } }: PlacedFinding): Place =>
  place ?? {
    file: touchpoint === undefined ? 'audit.yaml' : `touchpoints/${touchpoint.id}.yaml`,
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
  };

function ruleOf({ id, kind, touchpoint, questionnaire }: ReportFinding): string {
  const isOfQuestionnaire = kind === 'gap' || kind === 'contradiction';
  if (!isOfQuestionnaire || touchpoint === undefined || questionnaire === undefined) return kind;
  return `${questionnaire.id}${id.slice(touchpoint.id.length)}`;
}

const worstFirst = (a: ReportFinding, b: ReportFinding): number =>
  SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || byCodeUnit(a.id, b.id);
