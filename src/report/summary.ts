import { isAboutFollowUp } from '../model/finding.js';
import type { Report, ReportFinding, Summary } from '../model/report.js';
import { addCoverage, countSeverities } from './coverage.js';
import { firstThings } from './report-actions.js';
import type { Voice } from './voice.js';

/** As many as a director remembers. */
export const FIRST = 5;

/**
 * The page a director reads.
 *
 * @param findings all of them
 * @param substance without the findings about follow-up
 */
export function summary(
  findings: readonly ReportFinding[],
  substance: readonly ReportFinding[],
  { touchpoints, blindSpots, notInterviewed }: Pick<Report, 'touchpoints' | 'blindSpots' | 'notInterviewed'>,
  voice: Voice,
): Summary {
  const open = findings.filter(({ state }) => state !== 'waived');
  const counts = {
    findings: countSeverities(findings),
    coverage: addCoverage(touchpoints.map(({ coverage }) => coverage)),
    overdueActions: count(findings, 'action_overdue'),
    expiredWaivers: count(findings, 'waiver_expired'),
    unassigned: open.filter((finding) => !isAboutFollowUp(finding) && finding.action?.owner === undefined)
      .length,
  };
  return {
    lead: lead(counts, touchpoints.length, open.length, voice),
    attention: attention(counts, { blindSpots, notInterviewed }, voice),
    ...counts,
    first: firstThings(substance, FIRST),
  };
}

const count = (findings: readonly ReportFinding[], kind: ReportFinding['kind']): number =>
  findings.filter((finding) => finding.kind === kind).length;

type Counts = Omit<Summary, 'lead' | 'attention' | 'first'>;

function lead(
  { findings, coverage }: Counts,
  touchpoints: number,
  open: number,
  { t, and }: Voice,
): string[] {
  const { met, gap, unanswered } = coverage.controls;
  const total = met + gap + unanswered;
  const worst = (['critical', 'high'] as const).flatMap((severity) => {
    const { open: number } = findings[severity];
    return number === 0 ? [] : t('summary.count', { count: number, name: t(`severity.${severity}`) });
  });
  return [
    t('summary.touchpoints', { count: touchpoints }),
    ...(total > 0 ? [t('summary.controls', { total, met })] : []),
    t('summary.findings', { open, some: worst.length > 0 ? 'yes' : 'no', worst: and(worst) }),
  ];
}

function attention(
  { coverage, overdueActions, expiredWaivers, unassigned }: Counts,
  { blindSpots, notInterviewed }: Pick<Report, 'blindSpots' | 'notInterviewed'>,
  { t, and }: Voice,
): string[] {
  const kinds = (list: readonly ReportFinding[]): string =>
    and(list.flatMap(({ questionnaire }) => questionnaire?.name ?? []));
  const { unknown } = coverage.questions;
  return [
    ...(blindSpots.length > 0 ? [t('summary.blind_spots', { names: kinds(blindSpots) })] : []),
    ...(notInterviewed.length > 0 ? [t('summary.not_interviewed', { names: kinds(notInterviewed) })] : []),
    ...(overdueActions > 0 ? [t('summary.overdue', { count: overdueActions })] : []),
    ...(expiredWaivers > 0 ? [t('summary.expired', { count: expiredWaivers })] : []),
    ...(unassigned > 0 ? [t('summary.unassigned', { count: unassigned })] : []),
    ...(unknown > 0 ? [t('summary.unknown', { count: unknown })] : []),
  ];
}
