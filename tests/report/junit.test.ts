import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.js';
import { findingsOf } from '../../src/report/findings-of.js';
import type { Aids } from '../../src/report/formats/format.js';
import { junit } from '../../src/report/formats/junit.js';
import { EXAMPLE } from '../support/cli.js';
import { placedAudit, textsIn } from '../support/placed-audit.js';
import { all, readXml, textOf } from '../support/read-xml.js';
import type { XmlElement } from '../support/read-xml.js';
import { CHAT, both, control, question, questionnaire, report, touchpoint } from '../support/small-audit.js';
import { talkativeAudit } from '../support/talkative-audit.js';

const example = placedAudit(textsIn(EXAMPLE));

/** The reader wants one element and nothing beside it. */
function shown(made: Report, aids?: Aids): XmlElement {
  const [, root = ''] =
    /^<\?xml version="1.0" encoding="UTF-8"\?>\n([^]*>)\n$/.exec(junit.render(made, aids)) ?? [];
  return readXml(root);
}

const childrenOf = ({ children }: XmlElement): XmlElement[] =>
  children.filter((child): child is XmlElement => typeof child === 'object');

/** What the schema that Jenkins publishes (junit-10.xsd) and the readers of GitLab and others allow. */
const ATTRIBUTES: Readonly<
  Record<string, readonly [required: readonly string[], optional: readonly string[]]>
> = {
  testsuites: [
    ['tests', 'failures'],
    ['name', 'errors', 'skipped', 'time'],
  ],
  testsuite: [
    ['name', 'tests', 'failures', 'errors'],
    ['skipped', 'time', 'timestamp'],
  ],
  properties: [[], []],
  property: [['name', 'value'], []],
  testcase: [
    ['name', 'classname'],
    ['time', 'file', 'line'],
  ],
  failure: [['message', 'type'], []],
  skipped: [['message'], []],
};
const CHILDREN: Readonly<Record<string, RegExp>> = {
  testsuites: /^(?:testsuite )*$/,
  testsuite: /^properties (?:testcase )*$/,
  properties: /^(?:property )*$/,
  testcase: /^(?:failure |skipped )?$/,
};

function checkStructure(element: XmlElement): void {
  const { name, attributes } = element;
  const [required, optional] = ATTRIBUTES[name] ?? [[], []];
  expect(Object.keys(ATTRIBUTES)).toContain(name);
  for (const attribute of required) expect(Object.keys(attributes), name).toContain(attribute);
  for (const attribute of Object.keys(attributes))
    expect([...required, ...optional], name).toContain(attribute);
  const children = childrenOf(element);
  expect(children.map((child) => `${child.name} `).join('')).toMatch(CHILDREN[name] ?? /^$/);
  if (name === 'testsuites' || name === 'testsuite') {
    const count = (of: string): string => String(all(element, of).length);
    expect(attributes).toMatchObject({
      tests: count('testcase'),
      failures: count('failure'),
      skipped: count('skipped'),
    });
  }
  if (name === 'testcase' && attributes['line'] !== undefined)
    expect(attributes['line']).toMatch(/^[1-9]\d*$/);
  for (const child of children) checkStructure(child);
}

test.each<[string, Report, Aids?]>([
  ['the worked example', example.report('nl'), { places: example.places }],
  ['every kind of finding', report(talkativeAudit((place) => `text ${place}`))],
  ['nothing', report({ inventory: new Map(), questionnaires: new Map() })],
])('is JUnit for %s, with the right counts', (_, made, aids) => {
  checkStructure(shown(made, aids));
});

describe('the worked example', () => {
  const made = example.report('en');
  const root = shown(made, { places: example.places });
  const cases = all(root, 'testcase');

  test('has a suite for each touchpoint, for the inventory and for the follow-up', () => {
    expect(childrenOf(root).map(({ attributes }) => attributes['name'])).toEqual([
      ...made.touchpoints.map(({ name }) => name),
      'Which touchpoints there are',
      'Follow-up',
    ]);
  });

  test('fails for each open finding, skips what is accepted or open, and passes for what is in order', () => {
    const open = findingsOf(made).filter(({ state }) => state !== 'waived');
    const failures = all(root, 'failure');
    const ids = failures.map((failure) => textOf(failure).split('\n').at(-1));
    expect(ids.toSorted()).toEqual(open.map(({ id }) => id).toSorted());
    const count = (of: (one: Report['touchpoints'][number]) => readonly unknown[]): number =>
      made.touchpoints.reduce((sum, one) => sum + of(one).length, 0);
    const waived = findingsOf(made).length - open.length;
    expect(all(root, 'skipped').length).toBe(count((one) => one.open) + waived);
    const known = made.inventory.length - made.blindSpots.length - made.notInterviewed.length;
    expect(cases.filter((one) => one.children.length === 0).length).toBe(
      count((one) => one.safeguards.controls) + known,
    );
  });

  test('says why, what to do, and what the law says', () => {
    const failure = all(root, 'failure').find((one) =>
      textOf(one).endsWith('whatsapp-kliniek/whatsapp_form'),
    );
    const finding = findingsOf(made).find(({ id }) => id === 'whatsapp-kliniek/whatsapp_form');
    expect(failure?.attributes).toEqual({
      message: `${finding?.title ?? ''} (WhatsApp kliniek)`,
      type: 'critical',
    });
    const text = textOf(failure ?? root);
    for (const part of [
      ...(finding?.why ?? []),
      finding?.measure,
      ...(finding?.law ?? []).map(({ cite }) => cite),
    ])
      expect(text).toContain(part);
    expect(text).toContain('(seen through a secondary source)');
  });

  test('each case is at its line', () => {
    expect(cases.filter(({ attributes }) => attributes['file'] === undefined)).toEqual([]);
    const form = cases.find(
      ({ attributes }) =>
        attributes['classname'] === 'whatsapp-kliniek' && attributes['name']?.endsWith('[own_retention]'),
    );
    const place = example.places.get('whatsapp-kliniek/own_retention');
    expect(form?.attributes).toMatchObject({ file: place?.file, line: String(place?.line) });
  });

  test('no two cases are one', () => {
    const names = cases.map(
      ({ attributes }) => `${attributes['classname'] ?? ''} ${attributes['name'] ?? ''}`,
    );
    expect(new Set(names).size).toBe(names.length);
  });
});

const HIDDEN = questionnaire('chat', {
  questions: [
    question('contract', { control: control() }),
    question('later', {
      when: { kind: 'answer', question: 'contract', expects: { kind: 'one_of', values: ['no'] } },
      control: control({ gaps: [], title: both('Later') }),
    }),
  ],
});

test.each<[string, Parameters<typeof touchpoint>[1], string[]]>([
  ['in order', { contract: 'yes' }, ['contract passes']],
  ['a gap', { contract: 'no', later: 'yes' }, ['contract fails', 'later passes']],
  ['not answered', {}, ['contract skipped: Not answered yet']],
  ['not known', { contract: 'unknown' }, ['contract fails']],
  ['not applicable', { contract: { value: 'not_applicable', reason: 'x' } }, []],
  [
    'accepted',
    {
      contract: {
        value: 'no',
        waiver: { accepts: 'high', reason: 'x', approvedBy: 'y', until: '2027-01-31' },
      },
    },
    ['contract skipped: Risk accepted until 31 January 2027', 'later skipped: Not answered yet'],
  ],
])('%s', (_, answers, expected) => {
  const root = shown(
    report({
      touchpoints: [touchpoint('web', answers, { questionnaire: { ...HIDDEN, id: CHAT.id } })],
      inventory: new Map([['chat', { use: 'in_use' }]]),
    }),
  );
  const outcomes = all(root, 'testcase')
    .filter(({ attributes }) => attributes['classname'] === 'web')
    .map((one) => {
      const { attributes } = one;
      const [child] = childrenOf(one);
      const [, id] = /^What about \w+\? \[(\w+)\]$/.exec(attributes['name'] ?? '') ?? [];
      const outcome =
        child === undefined
          ? 'passes'
          : child.name === 'failure'
            ? 'fails'
            : `skipped: ${child.attributes['message'] ?? ''}`;
      return `${id ?? ''} ${outcome}`;
    });
  expect(outcomes).toEqual(expected);
});
