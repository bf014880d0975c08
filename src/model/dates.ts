import { DEFAULT_TIMEZONE } from './audit.js';
import type { IsoDate } from './audit.js';

/** Whether YYYY-MM-DD is a day of the calendar. */
export function isCalendarDate(text: string): boolean {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (found === null) return false;
  const [year, month, day] = found.slice(1).map(Number) as [number, number, number];
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** The same day some months later; the last day of a shorter month (31 January + 1 month = 28 February). Never past the year 9999. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const index = year * 12 + (month - 1) + months;
  const [newYear, newMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return write(newYear, newMonth, Math.min(day, daysIn(newYear, newMonth)));
}

/** The day some days later, or at the latest the last day that can be written with four digits of a year. */
export function addDays(date: IsoDate, days: number): IsoDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const moment = new Date(0);
  // Not Date.UTC, which takes the years 0 to 99 for those of the last century.
  moment.setUTCFullYear(year, month - 1, day + days);
  return write(moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate());
}

/** The calendar day at a moment in a time zone: a date ends at midnight there. */
export function dateIn(timezone: string, moment: Date): IsoDate {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: timezone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(moment);
  const part = (type: string): string => parts.find((found) => found.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/**
 * Whether the platform knows this time zone (IANA name). An offset such as +01:00 is none: some platforms take it and others
 * do not, and it does not follow summer time.
 */
export function isTimezone(name: string): boolean {
  // The zone of most audits; asking Intl costs more than reading an answer file.
  if (name === DEFAULT_TIMEZONE) return true;
  if (!/^[a-z]/i.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const daysIn = (year: number, month: number): number =>
  new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();

const LAST_DAY = '9999-12-31';

// A fifth digit would sort before the others.
const write = (year: number, month: number, day: number): IsoDate =>
  year > 9999
    ? LAST_DAY
    : `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
