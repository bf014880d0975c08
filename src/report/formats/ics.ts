import type { Report } from '../../model/report.js';
import { findingsOf } from '../findings-of.js';
import { sharedHelpers } from '../template-helpers.js';
import { voiceOf } from '../voice.js';
import type { Format } from './format.js';
import { contentLine, textValue } from './ics/content-line.js';
import { actionDay, waiverDay } from './ics/days.js';
import type { Day } from './ics/days.js';
import { readable } from '../../text/readable.js';

/**
 * A calendar (RFC 5545) with the day of each action that is not done, and the last day of each accepted risk. Events rather than to-dos, which
 * Google and Outlook do not import.
 */
export const ics: Format<string> = {
  extension: 'ics',
  mediaType: 'text/calendar; charset=utf-8',
  needs: 'actions',
  render: (report) => {
    const shown = readable(report);
    const { made, organisation, actions, disclaimer } = shown;
    const voice = voiceOf(made.language);
    const days = [
      ...actions.flatMap((action) => actionDay(action, voice)),
      ...findingsOf(shown).flatMap((finding) => waiverDay(finding, voice)),
    ];
    const name = textValue(voice.t('report.document_title', { organisation }));
    const about = [sharedHelpers(voice).command(made), ...disclaimer].join('\n');
    return [
      ['BEGIN', 'VCALENDAR'],
      ['VERSION', '2.0'],
      ['PRODID', textValue(`-//${made.tool}//${made.version}//${made.language.toUpperCase()}`)],
      ['CALSCALE', 'GREGORIAN'],
      ['METHOD', 'PUBLISH'],
      ['NAME', name],
      // What Outlook, Google and Apple read instead.
      ['X-WR-CALNAME', name],
      ['DESCRIPTION', textValue(about)],
      ...days.flatMap((day) => eventLines(day, shown)),
      ['END', 'VCALENDAR'],
    ]
      .map(([key = '', value = '']) => contentLine(key, value))
      .join('');
  },
};

/** @returns names and values */
function eventLines({ id, date, title, text, severity }: Day, { made, organisation }: Report): string[][] {
  const language = `LANGUAGE=${made.language}`;
  return [
    ['BEGIN', 'VEVENT'],
    // A consultant has the audits of several organisations in one calendar, and these have findings of the same name.
    ['UID', textValue(`${id}@${encodeURIComponent(organisation)}.${made.tool}`)],
    ['DTSTAMP', `${compact(made.asOf)}T000000Z`],
    ['DTSTART;VALUE=DATE', compact(date)],
    [`SUMMARY;${language}`, textValue(title)],
    [`DESCRIPTION;${language}`, textValue(text.join('\n'))],
    ...(severity === undefined ? [] : [['PRIORITY', PRIORITIES[severity]]]),
    // Nobody is away for it.
    ['TRANSP', 'TRANSPARENT'],
    ['END', 'VEVENT'],
  ];
}

const compact = (date: string): string => date.replaceAll('-', '');

/** 1 to 4 is high, 5 medium, 6 to 9 low. */
const PRIORITIES = { critical: '1', high: '3', medium: '5', low: '7' } as const;
