import type { Action } from '../model/audit.js';
import { byCodeUnit } from '../model/order.js';
import type { ReportAction, ReportFinding } from '../model/report.js';
import { SEVERITIES } from '../model/vocabulary.js';
import { namedKind, namedTouchpoint } from './dossier.js';
import type { Dossier } from './dossier.js';

/**
 * What has been agreed, by date: of findings, and of questions that are no finding (any more).
 *
 * @param findings those of substance, without the findings about follow-up
 */
export function reportActions(findings: readonly ReportFinding[], dossier: Dossier): ReportAction[] {
  const agreed = findings.filter(({ action }) => action !== undefined).map(toAction);
  return [...agreed, ...actionsWithoutFinding(dossier)].toSorted(doneLastByDate);
}

/** The worst open findings, those with the earliest date first. */
export function firstThings(findings: readonly ReportFinding[], count: number): ReportAction[] {
  return findings
    .filter(({ state }) => state !== 'waived' && state !== 'done')
    .map(toAction)
    .toSorted((a, b) => severityRank(a) - severityRank(b) || doneLastByDate(a, b))
    .slice(0, count);
}

function toAction(finding: ReportFinding): ReportAction {
  const { id, severity, touchpoint, questionnaire, title, measure, action, state } = finding;
  return {
    id,
    finding: id,
    severity,
    ...(touchpoint && { touchpoint }),
    ...(questionnaire && { questionnaire }),
    title,
    measure,
    ...agreement(action ?? {}),
    overdue: state === 'overdue',
  };
}

function actionsWithoutFinding({ assessment, findings, overdue, voice }: Dossier): ReportAction[] {
  return assessment.touchpoints.flatMap((assessed) =>
    assessed.questions.flatMap(({ question, visibility, answer }): ReportAction[] => {
      const id = `${assessed.touchpoint.id}/${question.id}`;
      const { control, ask } = question;
      if (answer?.action === undefined || visibility === 'hidden' || findings.has(id)) return [];
      return [
        {
          id,
          touchpoint: namedTouchpoint(assessed),
          questionnaire: namedKind(assessed.touchpoint.questionnaire, voice),
          title: voice.text(control?.title ?? ask),
          measure: voice.text(control?.measure ?? ask),
          ...agreement(answer.action),
          overdue: overdue.has(id),
        },
      ];
    }),
  );
}

function agreement({
  owner,
  due,
  status,
  ticket,
}: Action): Pick<ReportAction, 'owner' | 'due' | 'status' | 'ticket'> {
  return {
    ...(owner !== undefined && { owner }),
    ...(due !== undefined && { due }),
    status: status ?? 'open',
    ...(ticket !== undefined && { ticket }),
  };
}

function doneLastByDate(a: ReportAction, b: ReportAction): number {
  return (
    Number(a.status === 'done') - Number(b.status === 'done') ||
    byCodeUnit(a.due ?? LATER, b.due ?? LATER) ||
    severityRank(a) - severityRank(b) ||
    byCodeUnit(a.id, b.id)
  );
}

/** Sorts after every date. */
const LATER = '~';

const severityRank = ({ severity }: ReportAction): number =>
  severity === undefined ? SEVERITIES.length : SEVERITIES.indexOf(severity);
