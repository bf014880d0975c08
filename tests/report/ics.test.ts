import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.js';
import { findingsOf } from '../../src/report/findings-of.js';
import { forAudience } from '../../src/report/for-audience.js';
import { contentLine, textValue } from '../../src/report/formats/ics/content-line.js';
import { ics } from '../../src/report/formats/ics.js';
import { redact } from '../../src/report/redact.js';
import { EXAMPLE } from '../support/cli.js';
import { placedAudit, textsIn } from '../support/placed-audit.js';
import { readIcs, valueOf } from '../support/read-ics.js';
import type { Component } from '../support/read-ics.js';
import { report, touchpoint } from '../support/small-audit.js';

const { report: make } = placedAudit(textsIn(EXAMPLE));
const eventsOf = (made: Report): readonly Component[] => readIcs(ics.render(made)).components;
const compact = (date = ''): string => date.replaceAll('-', '');

describe('the worked example', () => {
  const made = make('en');
  const calendar = readIcs(ics.render(made));
  const dated = made.actions.filter(({ due, status }) => due !== undefined && status !== 'done');
  const waived = findingsOf(made).filter(({ waiver }) => waiver !== undefined);

  test('is a calendar with a name, in the language of the report', () => {
    expect(calendar.name).toBe('VCALENDAR');
    expect(valueOf(calendar, 'VERSION')).toBe('2.0');
    expect(valueOf(calendar, 'PRODID')).toBe('-//touchpoint-audit//1.2.3//EN');
    for (const name of ['NAME', 'X-WR-CALNAME'])
      expect(valueOf(calendar, name)).toBe('Privacy in customer contact: Voorbeeld Huid & Slaap B.V.');
    expect(valueOf(calendar, 'DESCRIPTION')).toContain('report --as-of 2026-12-01 --lang en');
    expect(valueOf(calendar, 'DESCRIPTION')).toContain('They are not law.');
  });

  test('has a day for each action with a date that is not done, and for the end of each accepted risk', () => {
    expect(dated.length).toBeGreaterThan(5);
    expect(waived.length).toBe(2);
    expect(
      calendar.components.map((event) => [
        event.name,
        valueOf(event, 'UID').split('@')[0],
        valueOf(event, 'DTSTART'),
      ]),
    ).toEqual([
      ...dated.map(({ id, due }) => ['VEVENT', `${id}.action`, compact(due)]),
      ...waived.map(({ id, waiver }) => ['VEVENT', `${id}.waiver`, compact(waiver?.until)]),
    ]);
  });

  test('says what, who and how it stands; takes the whole day and makes nobody busy', () => {
    const event = calendar.components[0];
    const action = dated[0];
    if (event === undefined || action === undefined) throw new Error('nothing there');
    expect(valueOf(event, 'SUMMARY')).toBe(`${action.title} (${action.touchpoint?.name ?? ''})`);
    const text = valueOf(event, 'DESCRIPTION');
    for (const part of [action.measure, action.owner, action.ticket, action.id]) expect(text).toContain(part);
    expect(valueOf(event, 'TRANSP')).toBe('TRANSPARENT');
    expect(valueOf(event, 'DTSTAMP')).toBe('20261201T000000Z');
    const parameters = (name: string): unknown =>
      event.properties.find((property) => property.name === name)?.parameters;
    expect(parameters('DTSTART')).toEqual({ VALUE: 'DATE' });
    expect(parameters('SUMMARY')).toEqual({ LANGUAGE: 'en' });
  });

  test('names the same days the same in the other language, on another day and in other words', () => {
    const uids = (of: Report): string[] => eventsOf(of).map((event) => valueOf(event, 'UID'));
    const later = { ...make('nl'), made: { ...made.made, asOf: '2027-01-01' } };
    expect(uids(later)).toEqual(uids(made));
    expect(new Set(uids(made)).size).toBe(uids(made).length);
    const renamed = {
      ...made,
      actions: made.actions.map((action) => ({ ...action, title: 'x', measure: 'y' })),
    };
    expect(uids(renamed)).toEqual(uids(made));
  });

  test('differs between organisations, whose findings have the same names', () => {
    const uids = (organisation: string): string[] =>
      eventsOf({ ...made, organisation }).map((event) => valueOf(event, 'UID'));
    expect(uids('A').filter((uid) => uids('B').includes(uid))).toEqual([]);
  });
});

test.each<[string, Report, RegExp]>([
  [
    'management sees no finding, and no end of an acceptance',
    forAudience(make('en'), { audience: 'management' }),
    /^[^@]*\.action@/,
  ],
  [
    'an agency sees its own',
    forAudience(make('en'), { audience: 'agency', supplier: 'Online bureau' }),
    /^[^@]*\.action@/,
  ],
  ['redacted', redact(make('en')), /@/],
])('%s', (_, made, uid) => {
  for (const event of eventsOf(made)) expect(valueOf(event, 'UID')).toMatch(uid);
  if (made.made.redacted) expect(ics.render(made)).not.toContain('PRIV-');
});

test('the reason of an acceptance, when it may be told', () => {
  const waiver = { accepts: 'high', reason: 'A; b, c\\d', approvedBy: 'DPO', until: '2027-01-31' } as const;
  const [event] = eventsOf(
    report({ touchpoints: [touchpoint('web', { contract: { value: 'no', waiver } })] }),
  );
  if (event === undefined) throw new Error('nothing there');
  expect(valueOf(event, 'SUMMARY')).toBe('Accepted risk ends: Contract in place (Touchpoint web)');
  expect(valueOf(event, 'DESCRIPTION')).toBe(
    'Accepted up to “high” until 31 January 2027 by DPO: A; b, c\\d.\nAfter this day the risk counts again. Close the gap before, or have it accepted anew.\nweb/contract',
  );
});

describe('a line', () => {
  test.each([
    ['x'.repeat(73), 1],
    ['x'.repeat(74), 2],
    ['é'.repeat(36), 1],
    ['é'.repeat(37), 2],
    ['🙂'.repeat(60), 4],
    ['x'.repeat(73 + 74 * 2), 3],
  ])('%# is folded at 75 bytes, between characters', (text, lines) => {
    const folded = contentLine('A', text);
    expect(folded.trimEnd().split('\r\n').length).toBe(lines);
    for (const line of folded.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(Buffer.from(folded).toString()).toBe(folded);
    expect(folded.replaceAll('\r\n ', '')).toBe(`A:${text}\r\n`);
  });

  test.each([
    ['a;b,c\\d', 'a\\;b\\,c\\\\d'],
    ['a\nb\r\nc\rd\u2028e', 'a\\nb\\nc\\nd\\ne'],
    ['a\\n', 'a\\\\n'],
    ['"a":b', '"a":b'],
  ])('%j is written %s', (text, written) => {
    expect(textValue(text)).toBe(written);
  });
});
