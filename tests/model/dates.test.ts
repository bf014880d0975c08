import { describe, expect, test } from 'vitest';
import { addMonths, dateIn, isCalendarDate, isTimezone } from '../../src/model/dates.js';

describe('isCalendarDate', () => {
  test.each<[name: string, text: string, expected: boolean]>([
    ['an ordinary day', '2026-11-23', true],
    ['the first day of a year', '2026-01-01', true],
    ['the last day of a year', '2026-12-31', true],
    ['31 in a month of 30', '2026-04-31', false],
    ['29 February of a leap year', '2028-02-29', true],
    ['29 February of another year', '2026-02-29', false],
    ['29 February of a century', '2100-02-29', false],
    ['29 February of every fourth century', '2000-02-29', true],
    ['a year that JavaScript takes for 19xx', '0099-12-31', true],
    ['29 February of such a year', '0096-02-29', true],
    ['the year 0', '0000-01-01', false],
    ['month 0', '2026-00-10', false],
    ['month 13', '2026-13-01', false],
    ['day 0', '2026-01-00', false],
    ['no leading zeros', '2026-1-1', false],
    ['day first', '23-11-2026', false],
    ['a time behind it', '2026-11-23T00:00:00Z', false],
    ['a blank behind it', '2026-11-23 ', false],
    ['a line end behind it', '2026-11-23\n', false],
    ['digits of another script', '２０２６-11-23', false],
    ['a year of five digits', '12026-11-23', false],
    ['a minus before it', '-2026-11-23', false],
    ['nothing', '', false],
  ])('%s', (_name, text, expected) => {
    expect(isCalendarDate(text)).toBe(expected);
  });

  test('agrees with the calendar of the platform, for every day that can be written in four centuries', () => {
    for (let year = 1999; year <= 2400; year += 1) {
      for (const month of [1, 2, 4, 12]) {
        for (const day of [28, 29, 30, 31]) {
          const text = `${year}-${String(month).padStart(2, '0')}-${day}`;
          const there = new Date(Date.UTC(year, month - 1, day)).toISOString().startsWith(text);
          expect(isCalendarDate(text), text).toBe(there);
        }
      }
    }
  });
});

describe('addMonths', () => {
  test.each<[name: string, date: string, months: number, expected: string]>([
    ['the same day', '2026-03-15', 1, '2026-04-15'],
    ['none', '2026-03-15', 0, '2026-03-15'],
    ['over the end of a year', '2026-11-30', 3, '2027-02-28'],
    ['from November to December', '2026-11-15', 1, '2026-12-15'],
    ['from December to January', '2026-12-31', 1, '2027-01-31'],
    ['to a shorter month', '2026-01-31', 1, '2026-02-28'],
    ['to a shorter month of a leap year', '2028-01-31', 1, '2028-02-29'],
    ['to a month of 30', '2026-05-31', 1, '2026-06-30'],
    ['a year', '2026-11-23', 12, '2027-11-23'],
    ['a year from 29 February', '2028-02-29', 12, '2029-02-28'],
    ['four years from 29 February', '2028-02-29', 48, '2032-02-29'],
    ['ten years', '2026-11-23', 120, '2036-11-23'],
    ['back over the start of a year', '2026-01-31', -2, '2025-11-30'],
    ['a year that JavaScript takes for 19xx', '0096-01-31', 1, '0096-02-29'],
  ])('%s', (_name, date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });
});

describe('dateIn', () => {
  test.each<[name: string, timezone: string, moment: string, expected: string]>([
    ['UTC, a moment before midnight', 'UTC', '2026-12-01T23:59:59.999Z', '2026-12-01'],
    ['UTC, midnight', 'UTC', '2026-12-02T00:00:00.000Z', '2026-12-02'],
    ['Amsterdam in winter, before midnight', 'Europe/Amsterdam', '2026-12-01T22:59:59.999Z', '2026-12-01'],
    ['Amsterdam in winter, midnight', 'Europe/Amsterdam', '2026-12-01T23:00:00.000Z', '2026-12-02'],
    ['Amsterdam in summer, before midnight', 'Europe/Amsterdam', '2026-07-01T21:59:59.999Z', '2026-07-01'],
    ['Amsterdam in summer, midnight', 'Europe/Amsterdam', '2026-07-01T22:00:00.000Z', '2026-07-02'],
    ['Auckland in summer, before midnight', 'Pacific/Auckland', '2026-12-01T10:59:59.999Z', '2026-12-01'],
    ['Auckland in summer, midnight', 'Pacific/Auckland', '2026-12-01T11:00:00.000Z', '2026-12-02'],
    ['Auckland in winter, midnight', 'Pacific/Auckland', '2026-07-01T12:00:00.000Z', '2026-07-02'],
    ['Honolulu, before midnight', 'Pacific/Honolulu', '2026-12-02T09:59:59.999Z', '2026-12-01'],
    ['Honolulu, midnight', 'Pacific/Honolulu', '2026-12-02T10:00:00.000Z', '2026-12-02'],
    ['over the end of a year', 'Pacific/Auckland', '2026-12-31T11:00:00.000Z', '2027-01-01'],
    ['29 February', 'Pacific/Honolulu', '2028-03-01T09:59:59.999Z', '2028-02-29'],
    ['half an hour beside the rest', 'Asia/Kolkata', '2026-12-01T18:30:00.000Z', '2026-12-02'],
    ['a day ahead of Honolulu', 'Pacific/Kiritimati', '2026-12-01T10:00:00.000Z', '2026-12-02'],
    [
      'a calendar that is not Gregorian where it is used',
      'Asia/Bangkok',
      '2026-12-01T12:00:00Z',
      '2026-12-01',
    ],
  ])('%s', (_name, timezone, moment, expected) => {
    expect(dateIn(timezone, new Date(moment))).toBe(expected);
  });

  // The day summer time begins has 23 hours, the day it ends 25.
  test.each<[name: string, timezone: string, start: string, hours: number, expected: string]>([
    ['summer time begins in Amsterdam', 'Europe/Amsterdam', '2026-03-28T23:00:00Z', 23, '2026-03-29'],
    ['summer time ends in Amsterdam', 'Europe/Amsterdam', '2026-10-24T22:00:00Z', 25, '2026-10-25'],
    ['summer time begins in Auckland', 'Pacific/Auckland', '2026-09-26T12:00:00Z', 23, '2026-09-27'],
    ['summer time ends in Auckland', 'Pacific/Auckland', '2026-04-04T11:00:00Z', 25, '2026-04-05'],
    ['a day without a midnight', 'America/Santiago', '2026-09-06T04:00:00Z', 23, '2026-09-06'],
  ])('%s', (_name, timezone, start, hours, expected) => {
    const from = Date.parse(start);
    const dayAt = (moment: number): string => dateIn(timezone, new Date(moment));
    expect(dayAt(from - 1)).not.toBe(expected);
    for (let hour = 0; hour < hours; hour++) expect(dayAt(from + hour * 3_600_000)).toBe(expected);
    expect(dayAt(from + hours * 3_600_000 - 1)).toBe(expected);
    expect(dayAt(from + hours * 3_600_000)).not.toBe(expected);
  });

  test('writes what isCalendarDate takes, every seven hours of a year', () => {
    for (let hour = 0; hour < 366 * 24; hour += 7) {
      const day = dateIn('Europe/Amsterdam', new Date(Date.UTC(2027, 11, 31, hour)));
      expect(isCalendarDate(day), day).toBe(true);
    }
  });
});

describe('isTimezone', () => {
  test.each<[name: string, timezone: string, expected: boolean]>([
    ['where most audits are', 'Europe/Amsterdam', true],
    ['UTC', 'UTC', true],
    ['Auckland', 'Pacific/Auckland', true],
    ['Honolulu', 'Pacific/Honolulu', true],
    ['a name of three parts', 'America/Argentina/Buenos_Aires', true],
    ['a name with a number', 'Etc/GMT+1', true],
    ['a typing error', 'Europe/Amsterdm', false],
    ['a city alone', 'Amsterdam', false],
    ['an offset', '+01:00', false],
    ['an offset below zero', '-05:00', false],
    ['a blank', ' ', false],
    ['a blank before it', ' UTC', false],
    ['nothing', '', false],
    ['what JavaScript has for nothing', 'undefined', false],
  ])('%s', (_name, timezone, expected) => {
    expect(isTimezone(timezone)).toBe(expected);
  });
});
