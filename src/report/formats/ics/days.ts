import type { IsoDate } from '../../../model/audit.js';
import type { ReportAction, ReportFinding } from '../../../model/report.js';
import type { Severity } from '../../../model/vocabulary.js';
import { sharedHelpers } from '../../template-helpers.js';
import { capital } from '../../voice.js';
import type { Voice } from '../../voice.js';
import { withName } from '../with-name.js';

/** A day in the calendar. */
export interface Day {
  /** The same in every language, and whatever else changes. */
  readonly id: string;
  readonly date: IsoDate;
  readonly title: string;
  /** Line by line. */
  readonly text: readonly string[];
  readonly severity: Severity | undefined;
}

/** When an action is due; none when it has no date or is done. */
export function actionDay(action: ReportAction, { t }: Voice): Day[] {
  const { id, due, status, title, measure, owner, ticket, severity, touchpoint, questionnaire } = action;
  if (due === undefined || status === 'done') return [];
  const text = [
    `${t('report.measure')}: ${measure}`,
    ...(owner === undefined ? [] : [`${t('report.who')}: ${owner}`]),
    `${t('report.status')}: ${t(`status.${status}`)}`,
    ...(severity === undefined ? [] : [`${t('report.severity')}: ${t(`severity.${severity}`)}`]),
    ...(ticket === undefined ? [] : [`${t('report.ticket')}: ${ticket}`]),
    id,
  ];
  return [
    { id: `${id}.action`, date: due, title: withName(title, touchpoint ?? questionnaire), text, severity },
  ];
}

/** The last day on which a risk is accepted. */
export function waiverDay(finding: ReportFinding, voice: Voice): Day[] {
  const { id, waiver, title, touchpoint, severity } = finding;
  if (waiver === undefined) return [];
  return [
    {
      id: `${id}.waiver`,
      date: waiver.until,
      title: voice.t('ics.waiver', { title: withName(title, touchpoint) }),
      text: [
        `${capital(sharedHelpers(voice).waiverSentence(waiver))}.`,
        ...(waiver.state === 'valid' ? [voice.t('ics.waiver_todo')] : []),
        id,
      ],
      severity,
    },
  ];
}
