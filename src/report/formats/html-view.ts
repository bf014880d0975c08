import type { Report } from '../../model/report.js';
import { FINDING_STATES } from '../../model/report.js';
import { byCodeUnit } from '../../model/order.js';
import type { JsonSchema } from '../../model/schema.js';
import { SEVERITIES, THEMES } from '../../model/vocabulary.js';
import type { Theme } from '../../model/vocabulary.js';
import { findingsOf } from '../findings-of.js';
import { capital } from '../voice.js';
import type { Voice } from '../voice.js';

/** What the page shows beside the report itself: the geometry of its bars and the choices of its filter. */
export interface HtmlView {
  readonly severities: readonly Segment[];
  readonly controls: readonly Segment[];
  readonly questions: readonly Segment[];
  /** How many findings there are to filter. */
  readonly total: number;
  /** Too many findings to lay out all at once. */
  readonly large: boolean;
  readonly themes: readonly Theme[];
  readonly states: readonly string[];
  readonly owners: readonly string[];
  /** The address of the logo, if there is one. */
  readonly logo?: string;
}

/** The JSON Schema of it, for holding templates against. */
export const viewSchema: JsonSchema = {
  type: 'object',
  properties: {
    ...Object.fromEntries(
      ['severities', 'controls', 'questions'].map((name) => [
        name,
        {
          type: 'array',
          items: {
            type: 'object',
            properties: { id: {}, shape: {}, name: {}, count: {}, waived: {}, x: {}, width: {} },
          },
        },
      ]),
    ),
    total: {},
    large: {},
    themes: { type: 'array', items: {} },
    states: { type: 'array', items: {} },
    owners: { type: 'array', items: {} },
    logo: { pattern: '^data:image/' },
  },
};

/** A part of a bar, in hundredths of its length. */
interface Segment {
  readonly id: string;
  readonly shape: string;
  readonly name: string;
  readonly count: number;
  readonly waived: number;
  readonly x: number;
  readonly width: number;
}

export function htmlView(report: Report, { t }: Voice, logo?: string): HtmlView {
  const findings = findingsOf(report);
  const { findings: counts, coverage } = report.summary;
  return {
    severities: segments(
      SEVERITIES.map((severity) => ({
        id: severity,
        shape: severity,
        name: capital(t(`severity.${severity}`)),
        count: counts[severity].open,
        waived: counts[severity].waived,
      })),
    ),
    controls: segments([
      { id: 'met', shape: 'met', name: t('outcome.met'), count: coverage.controls.met, waived: 0 },
      { id: 'gap', shape: 'gap', name: t('report.not_met'), count: coverage.controls.gap, waived: 0 },
      {
        id: 'open',
        shape: 'open',
        name: t('outcome.unanswered'),
        count: coverage.controls.unanswered,
        waived: 0,
      },
      {
        id: 'none',
        shape: 'none',
        name: t('outcome.not_applicable'),
        count: coverage.controls.not_applicable,
        waived: 0,
      },
    ]),
    questions: segments([
      {
        id: 'answered',
        shape: 'met',
        name: t('report.answered'),
        count: coverage.questions.answered,
        waived: 0,
      },
      {
        id: 'unknown',
        shape: 'unknown',
        name: t('report.unknown'),
        count: coverage.questions.unknown,
        waived: 0,
      },
      { id: 'open', shape: 'open', name: t('report.unanswered'), count: coverage.questions.open, waived: 0 },
    ]),
    total: findings.length,
    large: findings.length > 1000,
    themes: THEMES.filter((theme) => findings.some((finding) => finding.theme === theme)),
    states: FINDING_STATES.filter((state) => findings.some((finding) => finding.state === state)),
    owners: [...new Set(findings.flatMap(({ action }) => action?.owner ?? []))].toSorted(byCodeUnit),
    ...(logo !== undefined && { logo }),
  };
}

type Part = Omit<Segment, 'x' | 'width'>;

/** Side by side, as wide as they are many. */
function segments(parts: readonly Part[]): Segment[] {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  const share = (count: number): number => (total === 0 ? 0 : Math.round((count * 10_000) / total) / 100);
  const before = (index: number): number => parts.slice(0, index).reduce((sum, { count }) => sum + count, 0);
  return parts.map((part, index) => ({ ...part, x: share(before(index)), width: share(part.count) }));
}
