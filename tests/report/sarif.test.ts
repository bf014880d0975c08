import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log, Result, Run } from 'sarif';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.js';
import { SEVERITIES } from '../../src/model/vocabulary.js';
import { forAudience } from '../../src/report/for-audience.js';
import { findingsOf } from '../../src/report/findings-of.js';
import type { Aids } from '../../src/report/formats/format.js';
import { sarif } from '../../src/report/formats/sarif.js';
import { EXAMPLE, run, temporaryFolder } from '../support/cli.js';
import { placedAudit, textAt, textsIn } from '../support/placed-audit.js';
import type { Place } from '../../src/model/place.js';
import { sarifProblems } from '../support/sarif-problems.js';
import { report, touchpoint } from '../support/small-audit.js';
import { talkativeAudit } from '../support/talkative-audit.js';

const texts = textsIn(EXAMPLE);
const example = placedAudit(texts);
const plain = report(talkativeAudit((place) => `text ${place}`));

function runOf(made: Report, aids?: Aids): Run & { results: Result[] } {
  const { runs } = JSON.parse(sarif.render(made, aids)) as Log;
  const [only] = runs;
  if (only?.results === undefined || runs.length !== 1) throw new Error('not one run');
  return { ...only, results: only.results };
}

const fingerprintOf = ({ partialFingerprints }: Result): string =>
  partialFingerprints?.['primaryLocationLineHash'] ?? '';

function placeOf({ locations }: Result): Place {
  const { artifactLocation, region } = locations?.[0]?.physicalLocation ?? {};
  return {
    file: decodeURIComponent(artifactLocation?.uri ?? ''),
    line: region?.startLine ?? 0,
    column: region?.startColumn ?? 0,
    endLine: region?.endLine ?? 0,
    endColumn: region?.endColumn ?? 0,
  };
}

test.each<[string, Report, Aids?]>([
  ['the worked example', example.report('nl'), { places: example.places, folder: 'docs/example' }],
  ['with what is accepted', example.report('en'), { places: example.places, includeWaived: true }],
  ['every kind of finding', plain, { includeWaived: true }],
  [
    'what an agency sees',
    forAudience(example.report('nl'), { audience: 'agency', supplier: 'Online bureau' }),
  ],
  ['nothing', report({ inventory: new Map(), questionnaires: new Map() })],
])('the official schema accepts %s', (_, made, aids) => {
  expect(sarifProblems(JSON.parse(sarif.render(made, aids)))).toEqual([]);
});

test('the official schema would have noticed', () => {
  const log = JSON.parse(sarif.render(plain)) as Log;
  expect(sarifProblems({ ...log, version: '2.0.0' })).not.toEqual([]);
  expect(sarifProblems({ ...log, runs: [{ ...log.runs[0], columnKind: 'bytes' }] })).not.toEqual([]);
  expect(sarifProblems({ ...log, extra: 1 })).not.toEqual([]);
});

describe('GitHub gets what it asks for', () => {
  const made = runOf(example.report('nl'), { places: example.places, folder: 'docs/example' });
  const rules = made.tool.driver.rules ?? [];

  test('rules: each once, within its limits, with the law and how sure that is', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { id, shortDescription, fullDescription, help, properties } of rules) {
      for (const text of [shortDescription?.text, fullDescription?.text]) {
        expect(text?.length, id).toBeGreaterThan(0);
        expect(text?.length, id).toBeLessThanOrEqual(1024);
      }
      expect(help?.text, id).toContain('Ze zijn geen wet.');
      expect(help?.markdown, id).toContain('Ze zijn geen wet.');
      expect(properties?.tags, id).toContain('privacy');
      expect(properties?.['precision']).toBe('high');
      expect(['error', 'warning', 'recommendation']).toContain(properties?.['problem.severity']);
      expect(properties?.['security-severity']).toMatch(/^\d\.\d$/);
    }
    const [rule] = rules.filter(({ id }) => id === 'whatsapp/whatsapp_form');
    expect(rule?.help?.text).toContain('AVG art. 24 lid 1: ');
    expect(rule?.help?.text).toContain('(nagelezen)');
    expect(rule?.help?.text).toContain('(via een andere bron gezien)');
    expect(rule?.help?.markdown).toContain('](https://');
  });

  test('a law that nobody read says so', () => {
    const law = plain.touchpoints.flatMap(({ gaps }) => gaps).flatMap((gap) => gap.law);
    const unread = {
      ...plain,
      touchpoints: plain.touchpoints.map((one) => ({
        ...one,
        gaps: one.gaps.map((gap) => ({
          ...gap,
          law: gap.law.map((each) => ({ ...each, status: 'unverified' as const })),
        })),
      })),
    };
    expect(law.length).toBeGreaterThan(0);
    const helps = runOf(unread).tool.driver.rules?.map(({ help }) => help) ?? [];
    expect(
      helps.filter((help) => help?.text.includes('(unverified)') && help.markdown?.includes('(unverified)'))
        .length,
    ).toBeGreaterThan(0);
  });

  test('the severity of a rule is in the range of that word at GitHub, and that of its worst finding', () => {
    const ranges = { critical: [9.0001, 10], high: [7, 8.9], medium: [4, 6.9], low: [0.1, 3.9] } as const;
    for (const [index, { id, properties }] of rules.entries()) {
      const severities = made.results
        .filter((result) => result.ruleIndex === index)
        .map((result) => String(result.properties?.['severity']));
      const worst = SEVERITIES.find((severity) => severities.includes(severity)) ?? 'low';
      const score = Number(properties?.['security-severity']);
      expect(score, id).toBeGreaterThanOrEqual(ranges[worst][0]);
      expect(score, id).toBeLessThanOrEqual(ranges[worst][1]);
    }
  });

  test('results: a rule, a level, a title for a first sentence, a fingerprint, one place', () => {
    const open = findingsOf(example.report('nl')).filter(({ state }) => state !== 'waived');
    expect(made.results.length).toBe(open.length);
    for (const result of made.results) {
      expect(result.ruleId).toBe(rules[result.ruleIndex ?? -1]?.id);
      expect(['error', 'warning', 'note']).toContain(result.level);
      const finding = open.find(({ id }) => id === fingerprintOf(result));
      expect(result.message.text?.startsWith(finding?.title ?? '?')).toBe(true);
      expect(result.message.text).toContain(finding?.measure);
      expect(result.locations?.length).toBe(1);
      const { uri = '/', uriBaseId } = result.locations?.[0]?.physicalLocation?.artifactLocation ?? {};
      expect(uri).not.toMatch(/^[/\\]|^\w+:|\.\./);
      expect(uriBaseId).toBe('%SRCROOT%');
    }
  });

  test('the worst first', () => {
    const ranks = made.results.map(({ properties }) =>
      SEVERITIES.findIndex((severity) => severity === properties?.['severity']),
    );
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(new Set(ranks).size).toBe(4);
  });

  test('a category for each audit and each reader, and the same in every language', () => {
    const idOf = (made: Report, folder: string): string | undefined =>
      runOf(made, { folder }).automationDetails?.id;
    const full = example.report('nl');
    expect(idOf(full, 'docs/example')).toBe('touchpoint-audit/docs/example/');
    expect(idOf(example.report('en'), 'docs/example')).toBe('touchpoint-audit/docs/example/');
    expect(idOf(full, '')).toBe('touchpoint-audit/');
    expect(idOf(forAudience(full, { audience: 'agency', supplier: 'Online bureau' }), 'a')).toBe(
      'touchpoint-audit/a/agency/Online bureau/',
    );
  });

  test('says with what it was made', () => {
    expect(made.properties).toMatchObject({
      asOf: '2026-12-01',
      language: 'nl',
      audience: 'full',
      redacted: false,
      includeWaived: false,
    });
    expect(JSON.stringify(made.properties)).toContain('Ze zijn geen wet.');
  });
});

describe('a region', () => {
  test('is the place of its finding', () => {
    const { results } = runOf(example.report('nl'), { places: example.places });
    for (const result of results) expect(placeOf(result)).toEqual(example.places.get(fingerprintOf(result)));
  });

  test('holds the answer it speaks of, also after unrelated edits', () => {
    const id = 'whatsapp-kliniek/own_retention';
    const file = 'touchpoints/whatsapp-kliniek.yaml';
    for (const edit of [
      (text: string) => text,
      (text: string) => `# one more line\n\n${text}`,
      (text: string) => text.replace('answers:\n', 'answers:\n  # a remark\n\n'),
      (text: string) =>
        text.replace('purposes: [service, transactional]', 'purposes:\n    - service\n    - transactional'),
    ]) {
      const changed = { ...texts, [file]: edit(texts[file] ?? '') };
      const { places, report: make } = placedAudit(changed);
      const result = runOf(make('en'), { places }).results.find((one) => fingerprintOf(one) === id);
      if (result === undefined) throw new Error('not found');
      const place = placeOf(result);
      expect(textAt(changed, place)).toBe('never');
      expect(changed[file].split('\n')[place.line - 2]).toContain('own_retention:');
    }
  });

  test('is of the file, where nothing else is known', () => {
    const { results } = runOf(report({ touchpoints: [touchpoint('chat-web', { contract: 'no' })] }));
    expect(results.map(placeOf).map(({ file, line }) => [file, line])).toEqual([
      ['touchpoints/chat-web.yaml', 1],
    ]);
  });

  test.each([
    ['a b/#1?/ü%20.yaml', 'a%20b/%231%3F/%C3%BC%2520.yaml'],
    ['c:/x.yaml', 'c%3A/x.yaml'],
    ["it's/(x).yaml", "it's/(x).yaml"],
  ])('in %s is at %s', (file, uri) => {
    const place = { file, line: 1, column: 1, endLine: 1, endColumn: 2 };
    const made = report({ touchpoints: [touchpoint('chat-web', { contract: 'no' })] });
    const log = sarif.render(made, { places: new Map([['chat-web/contract', place]]) });
    expect(log).toContain(`"uri": "${uri}"`);
    expect(sarifProblems(JSON.parse(log))).toEqual([]);
  });
});

describe('an alert stays the same alert', () => {
  const identity = (made: Report, aids?: Aids): string[] =>
    runOf(made, aids).results.map(
      (result) => `${result.ruleId ?? ''} ${fingerprintOf(result)} ${placeOf(result).file}`,
    );
  const before = identity(example.report('nl'), { places: example.places });

  test('when the language is switched', () => {
    expect(identity(example.report('en'), { places: example.places })).toEqual(before);
  });

  test('when lines move', () => {
    const moved = Object.fromEntries(
      Object.entries(texts).map(([path, text]) => [path, `# a\n# b\n${text.replaceAll('\n\n', '\n\n\n')}`]),
    );
    const { places, report: make } = placedAudit(moved);
    expect(identity(make('nl'), { places })).toEqual(before);
  });

  test('when texts change', () => {
    const other = (text: string): string => `${text} anders`;
    const made = example.report('nl');
    const changed = {
      ...made,
      touchpoints: made.touchpoints.map((one) => ({
        ...one,
        name: other(one.name),
        gaps: one.gaps.map((gap) => ({
          ...gap,
          title: other(gap.title),
          why: gap.why.map(other),
          measure: other(gap.measure),
        })),
      })),
    };
    expect(sarif.render(changed, { places: example.places })).not.toBe(
      sarif.render(made, { places: example.places }),
    );
    expect(identity(changed, { places: example.places })).toEqual(before);
  });

  test('and no two are one', () => {
    expect(new Set(before).size).toBe(before.length);
    expect(new Set(before.map((one) => one.split(' ')[1])).size).toBe(before.length);
  });
});

describe('what is accepted', () => {
  const waived = findingsOf(example.report('en'))
    .filter(({ state }) => state === 'waived')
    .map(({ id }) => id);
  const found = (aids: Aids): Result[] =>
    runOf(example.report('en'), aids).results.filter((result) => waived.includes(fingerprintOf(result)));

  test('is left out, since GitHub would show it as open', () => {
    expect(waived.length).toBeGreaterThan(0);
    expect(found({})).toEqual([]);
  });

  test('is there on request, suppressed, with the reason', () => {
    const results = found({ includeWaived: true });
    expect(results.map(fingerprintOf)).toEqual(waived);
    for (const { suppressions = [] } of results) {
      expect(suppressions).toHaveLength(1);
      expect(suppressions[0]).toMatchObject({ kind: 'inSource', status: 'accepted' });
      expect(suppressions[0]?.justification).toMatch(/^Accepted up to “\w+” until .+: .+/);
    }
    const others = runOf(example.report('en'), { includeWaived: true }).results.filter(
      (result) => !waived.includes(fingerprintOf(result)),
    );
    expect(others.filter(({ suppressions }) => suppressions !== undefined)).toEqual([]);
  });
});

test.each([
  ['{0} and {1}', '{ 0} and { 1}'],
  ['[text](https://e.test)', '[text] (https://e.test)'],
  ['a {b} [c] (d)', 'a {b} [c] (d)'],
])('a viewer makes nothing of %s', (name, shown) => {
  const made = report({ touchpoints: [touchpoint('chat-web', { contract: 'no' }, { name })] });
  const text = runOf(made).results[0]?.message.text ?? '';
  expect(text.startsWith(`Contract in place (${shown}). Nobody is bound to anything. What to do: `)).toBe(
    true,
  );
});

test('the command line writes it from the root of a checkout', async () => {
  const root = temporaryFolder();
  const audit = join(root, 'privacy', 'shop audit');
  mkdirSync(join(root, '.git'));
  cpSync(EXAMPLE, audit, { recursive: true });
  const options = ['--dir', audit, '--as-of', '2026-12-01', '--lang', 'en', '--format', 'sarif'];
  const { code, stderr } = await run(['report', ...options], { cwd: audit });
  expect([code, stderr]).toEqual([0, '']);
  const log = JSON.parse(readFileSync(join(audit, 'reports', 'gap-report.en.sarif'), 'utf8')) as Log;
  expect(sarifProblems(log)).toEqual([]);
  expect(log.runs[0]?.automationDetails?.id).toBe('touchpoint-audit/privacy/shop audit/');
  for (const result of log.runs[0]?.results ?? []) {
    const place = placeOf(result);
    const text = readFileSync(join(root, place.file), 'utf8');
    const expected = example.places.get(fingerprintOf(result));
    expect(textAt({ [place.file]: text }, place)).toBe(textAt(texts, expected));
  }
});
