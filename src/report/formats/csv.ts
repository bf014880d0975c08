import type { ReportAction } from '../../model/report.js';
import { capital, voiceOf } from '../voice.js';
import type { Voice } from '../voice.js';
import { csvRow } from '../../text/csv-text.js';
import type { Format } from './format.js';
import { readable } from '../../text/readable.js';

/** The action list for a planning tool: a row per action, words in the language of the report, dates as year-month-day. */
export const csv: Format<string> = {
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  render: (report) => {
    const voice = voiceOf(report.made.language);
    const rows = readable(report).actions.map((action) => COLUMNS.map(({ cell }) => cell(action, voice)));
    const header = COLUMNS.map(({ title }) => voice.t(title));
    // Without the mark Excel reads the file in the code page of the machine.
    return `\ufeff${[header, ...rows].map(csvRow).join('')}`;
  },
};

interface Column {
  readonly title: Parameters<Voice['t']>[0];
  readonly cell: (action: ReportAction, voice: Voice) => string;
}

const COLUMNS: readonly Column[] = [
  { title: 'report.action_id', cell: ({ id }) => id },
  {
    title: 'report.touchpoint',
    cell: ({ touchpoint, questionnaire }) => (touchpoint ?? questionnaire)?.name ?? '',
  },
  {
    title: 'report.severity',
    cell: ({ severity }, { t }) => (severity === undefined ? '' : capital(t(`severity.${severity}`))),
  },
  { title: 'report.what', cell: ({ title }) => title },
  { title: 'report.measure', cell: ({ measure }) => measure },
  { title: 'report.who', cell: ({ owner }) => owner ?? '' },
  { title: 'report.when', cell: ({ due }) => due ?? '' },
  { title: 'report.status', cell: ({ status }, { t }) => capital(t(`status.${status}`)) },
  {
    title: 'report.is_overdue',
    cell: ({ overdue }, { t }) => t(overdue ? 'report.yes' : 'report.no'),
  },
  { title: 'report.ticket', cell: ({ ticket }) => ticket ?? '' },
];
