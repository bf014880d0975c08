import type { ReportAction } from '../../../model/report.js';
import { cell, chip, heading, link, paragraph, strong, table, text } from './blocks.js';
import type { Block, Cell } from './blocks.js';
import { STYLE } from './look.js';
import type { Pen } from './pen.js';

/** What has been agreed, by date. */
export function actions(pen: Pen): Block[] {
  const { t } = pen.voice;
  const list = pen.report.actions;
  const title = heading(pen, 1, t('report.actions'), 'actions');
  if (list.length === 0) return [title, paragraph(t('report.no_actions'))];
  return [
    title,
    paragraph(t('report.actions_intro'), STYLE.intro),
    table(
      [17, 37, 24, 27, 16],
      [t('report.when'), t('report.what'), t('report.touchpoint'), t('report.who'), t('report.status')],
      list.map((action) => row(pen, action)),
    ),
  ];
}

function row(pen: Pen, action: ReportAction): Cell[] {
  const { t, date } = pen.voice;
  const { due, overdue, severity, finding, title, touchpoint, questionnaire, owner, status, ticket } = action;
  return [
    [
      cell(due === undefined ? t('report.no_date') : date(due)),
      ...(overdue ? [cell([strong(t('finding_state.overdue'))])] : []),
    ],
    [
      cell([finding === undefined ? text(title) : link(pen, title, finding)]),
      ...(severity === undefined ? [] : [cell([chip(pen, severity)])]),
    ],
    (touchpoint ?? questionnaire)?.name ?? '',
    pen.role(owner, 'report.no_owner'),
    [cell(t(`status.${status}`)), ...(ticket === undefined ? [] : [cell(ticket)])],
  ];
}
