import { describe, expect, test } from 'vitest';
import { compileSchema } from '../../src/compile/compile-schema.js';
import type { Report } from '../../src/model/report.js';
import { findingsOf } from '../../src/report/findings-of.js';
import { codequality } from '../../src/report/formats/codequality.js';
import { EXAMPLE } from '../support/cli.js';
import { placedAudit, textsIn } from '../support/placed-audit.js';
import { report } from '../support/small-audit.js';
import { talkativeAudit } from '../support/talkative-audit.js';

interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

/** As docs.gitlab.com/ci/testing/code_quality describes it: these keys, a path in the repository, one of these severities. */
const validate = compileSchema({
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    additionalProperties: false,
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', pattern: '^[a-z]' },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        additionalProperties: false,
        properties: {
          path: { type: 'string', pattern: '^(?![./\\\\])' },
          lines: {
            type: 'object',
            required: ['begin'],
            additionalProperties: false,
            properties: { begin: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
});

const example = placedAudit(textsIn(EXAMPLE));
const issuesOf = (made: Report): Issue[] =>
  JSON.parse(codequality.render(made, { places: example.places })) as Issue[];

test.each<[string, Report]>([
  ['the worked example', example.report('nl')],
  ['every kind of finding', report(talkativeAudit((place) => `text ${place}`))],
  ['nothing', report({ inventory: new Map(), questionnaires: new Map() })],
])('GitLab can read %s', (_, made) => {
  expect(validate(issuesOf(made))).toEqual([]);
  expect(codequality.render(made)).toMatch(/^\[/);
});

describe('the worked example', () => {
  const made = example.report('en');
  const issues = issuesOf(made);

  test('has an issue for each open finding, known by its id, at its line', () => {
    const open = findingsOf(made).filter(({ state }) => state !== 'waived');
    expect(issues.map(({ fingerprint }) => fingerprint).toSorted()).toEqual(
      open.map(({ id }) => id).toSorted(),
    );
    for (const { fingerprint, description, severity, location } of issues) {
      const finding = open.find(({ id }) => id === fingerprint);
      expect(description.startsWith(finding?.title ?? '?')).toBe(true);
      const place = example.places.get(fingerprint);
      expect(location).toEqual({ path: place?.file, lines: { begin: place?.line } });
      expect(`${finding?.severity ?? ''} ${severity}`).toMatch(
        /^(?:critical blocker|high critical|medium major|low minor)$/,
      );
    }
  });

  test('has the same fingerprints in the other language', () => {
    const identity = (all: readonly Issue[]): string[] =>
      all.map((one) => `${one.check_name} ${one.fingerprint}`);
    expect(identity(issuesOf(example.report('nl')))).toEqual(identity(issues));
  });
});

test('findings that would look alike are told apart', () => {
  const ids = ['a\u0001', 'a\u0002', 'a\ud800'];
  const made = report({
    followUp: new Map(ids.map((id) => [id, { owner: 'x' }])),
    inventory: new Map([['chat', { use: 'not_in_use' }]]),
  });
  expect(issuesOf(made).map(({ fingerprint }) => fingerprint)).toEqual(ids.map((id) => `${id}.action`));
});
