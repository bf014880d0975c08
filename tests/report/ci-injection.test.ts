import { Parser } from 'commonmark';
import { describe, expect, test } from 'vitest';
import type { Aids } from '../../src/report/formats/format.js';
import { FORMATS } from '../../src/report/formats/formats.js';
import type { Place } from '../../src/model/place.js';
import { findingsOf } from '../../src/report/findings-of.js';
import { CI_PAYLOADS } from '../support/ci-payloads.js';
import { hostileTexts } from '../support/hostile-texts.js';
import { readIcs } from '../support/read-ics.js';
import type { Component } from '../support/read-ics.js';
import { readXml } from '../support/read-xml.js';
import type { XmlElement } from '../support/read-xml.js';
import { sarifProblems } from '../support/sarif-problems.js';
import { report } from '../support/small-audit.js';
import { talkativeAudit } from '../support/talkative-audit.js';
import { workflowCommands } from '../support/workflow-commands.js';

/** What a document consists of, apart from its words. */
type Skeleton = (rendered: string) => unknown;

const keysOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(keysOf);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.entries(value).map(([key, inner]) => [key, keysOf(inner)]);
};

const elementsOf = ({ name, attributes, children }: XmlElement): unknown => [
  name,
  Object.keys(attributes),
  children.map((child) => (typeof child === 'string' ? 'text' : elementsOf(child))),
];

const componentsOf = ({ name, properties, components }: Component): unknown => [
  name,
  properties.map((property) => [property.name, Object.keys(property.parameters)]),
  components.map(componentsOf),
];

/** Every node of Markdown but text, in order. */
function nodesOf(markdown: string): string[] {
  const walker = new Parser().parse(markdown).walker();
  const found: string[] = [];
  for (let event = walker.next(); event !== null; event = walker.next()) {
    if (event.entering && event.node.type !== 'text') found.push(event.node.type);
  }
  return found;
}

const SKELETONS: Readonly<
  Record<'sarif' | 'junit' | 'codequality' | 'github' | 'summary' | 'ics', Skeleton>
> = {
  sarif: (text) => keysOf(JSON.parse(text)),
  junit: (text) => elementsOf(readXml(text.replace(/^<\?xml[^>]*\?>\n/, '').trimEnd())),
  codequality: (text) => keysOf(JSON.parse(text)),
  github: (text) => workflowCommands(text).map(({ name, properties }) => [name, Object.keys(properties)]),
  summary: nodesOf,
  ics: (text) => componentsOf(readIcs(text)),
};

/** A report with a text wherever somebody can write one, and what helps to render it. */
function audit(text: string): { made: ReturnType<typeof report>; aids: Aids } {
  const made = report(talkativeAudit(() => text));
  const place: Place = { file: `a/${text}.yaml`, line: 2, column: 3, endLine: 2, endColumn: 5 };
  return {
    made,
    aids: {
      places: new Map(findingsOf(made).map(({ id }) => [id, place])),
      folder: text,
      includeWaived: true,
    },
  };
}

const benign = audit('benign');
const payloads = [...new Set([...CI_PAYLOADS, ...hostileTexts().filter((_, index) => index % 25 === 0)])];
const audits = payloads.map((payload) => ({ payload, ...audit(payload) }));

test('there are enough of them', () => {
  expect(CI_PAYLOADS.length).toBeGreaterThan(200);
  expect(payloads.length).toBeGreaterThan(400);
});

describe.each(Object.entries(SKELETONS))('%s', (name, skeleton) => {
  const { render } = FORMATS[name as keyof typeof SKELETONS];

  test('is the same document, whatever was written in any answer, name or path', () => {
    const expected = skeleton(render(benign.made, benign.aids));
    for (const { payload, made, aids } of audits) {
      const rendered = render(made, aids);
      expect(skeleton(rendered), JSON.stringify(payload)).toEqual(expected);
    }
  });
});

test('SARIF stays within its schema', () => {
  for (const payload of CI_PAYLOADS.filter((_, index) => index % 7 === 0)) {
    const { made, aids } = audit(payload);
    expect(sarifProblems(JSON.parse(FORMATS.sarif.render(made, aids))), payload).toEqual([]);
  }
});
