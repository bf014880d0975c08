import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileSchema } from '../../src/compile/compile-schema.js';
import type { Answer, Audit } from '../../src/model/audit.js';
import type { Report } from '../../src/model/report.js';
import { LANGUAGES } from '../../src/model/vocabulary.js';
import { forAudience, suppliersIn } from '../../src/report/for-audience.js';
import type { Reader } from '../../src/report/for-audience.js';
import type { Format } from '../../src/report/formats/format.js';
import { FORMATS } from '../../src/report/formats/formats.js';
import { redact } from '../../src/report/redact.js';
import { reportSchema } from '../../src/report/report-schema.js';
import { shownText } from '../support/shown-text.js';
import { report } from '../support/small-audit.js';
import { talkativeAudit } from '../support/talkative-audit.js';

/** Every field that is left out gets a text of its own, in every place where an audit can hold one. */
function canaries(seed: string): { audit: Audit; texts: string[] } {
  const texts: string[] = [];
  const canary = (): string => {
    texts.push(`canary${seed}x${texts.length}x`);
    return texts.at(-1) ?? '';
  };
  const audit = talkativeAudit((place) => `shown ${place}`);
  const answer = (given: Answer): Answer => ({
    ...given,
    ...(given.value === 'not_applicable' && { reason: canary() }),
    note: canary(),
    ask: canary(),
    by: canary(),
    evidence: [{ file: canary(), sha256: 'a'.repeat(64) }, { file: canary() }],
    action: { due: '2026-11-20', ...given.action, owner: canary(), ticket: canary() },
    ...(given.waiver && { waiver: { ...given.waiver, reason: canary(), approvedBy: canary() } }),
  });
  return {
    texts,
    audit: {
      ...audit,
      inventory: new Map(
        [...audit.inventory].map(([kind, { use }]) => [
          kind,
          { use, saidBy: canary(), ask: canary(), note: canary() },
        ]),
      ),
      followUp: new Map(
        [...audit.followUp].map(([id, action]) => [id, { ...action, owner: canary(), ticket: canary() }]),
      ),
      touchpoints: audit.touchpoints.map((touchpoint) => ({
        ...touchpoint,
        answers: new Map([...touchpoint.answers].map(([id, given]) => [id, answer(given)])),
      })),
      interviews: audit.interviews.map((interview) => ({ ...interview, with: canary() })),
    },
  };
}

const readersOf = (full: Report): Reader[] => [
  { audience: 'full' },
  { audience: 'management' },
  ...suppliersIn(full).map((supplier) => ({ audience: 'agency', supplier }) as const),
];

/** How many of some seventy such texts a format tells to a reader who may know all. */
const most = (found: number): boolean => found > 40;
/** The action list has owners and tickets. */
const some = (found: number): boolean => found > 10;
/** For programs, which others may read: never any. */
const none = (found: number): boolean => found === 0;
const TELLS: Readonly<Record<string, (found: number) => boolean>> = {
  ...{ md: most, html: most, json: most, docx: most, csv: some, ics: some },
  ...{ sarif: none, junit: none, codequality: none, github: none, summary: none },
};

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(Object.entries<Format>(FORMATS))(
    '%s tells nothing that is left out, to any reader',
    async (name, { render }) => {
      await fc.assert(
        fc.asyncProperty(fc.stringMatching(/^[a-z]{6}$/), async (seed) => {
          const { audit, texts } = canaries(seed);
          const full = report(audit, language);
          // They are there to be found.
          const open = await shownText(render(full));
          expect(texts.filter((text) => open.includes(text)).length).toSatisfy(TELLS[name] ?? (() => false));
          for (const reader of readersOf(full)) {
            const shown = await shownText(render(redact(forAudience(full, reader))));
            // Whom it is for, it may say.
            const addressee = reader.audience === 'agency' ? reader.supplier : undefined;
            expect(texts.filter((text) => text !== addressee && shown.includes(text))).toEqual([]);
          }
        }),
        { numRuns: 5, seed: 1 },
      );
    },
  );
});

describe('what is redacted', () => {
  const full = report(talkativeAudit((place) => `text ${place}`));
  const redacted = redact(full);

  test('says so, and how many pieces of evidence there are', () => {
    expect(redacted.made).toEqual({ ...full.made, redacted: true });
    const [before] = full.touchpoints[0]?.gaps ?? [];
    const [after] = redacted.touchpoints[0]?.gaps ?? [];
    expect(before?.answers[0]?.evidence).toHaveLength(1);
    expect(after?.answers[0]?.evidence).toEqual([{}]);
  });

  test('keeps findings, dates, states and questions', () => {
    const outline = ({ actions, toAsk }: Report): unknown => [
      actions.map(({ id, due, status }) => [id, due, status]),
      toAsk.flatMap(({ questions }) => questions.map(({ id }) => id)).toSorted(),
    ];
    expect(outline(redacted)).toEqual(outline(full));
  });

  test('does not call nobody responsible where somebody is left out', () => {
    expect(FORMATS.html.render(redacted)).not.toContain('nobody yet');
    expect(FORMATS.md.render(redacted)).not.toContain('nobody yet');
  });

  test('is a report by the schema', () => {
    expect(compileSchema(reportSchema)(JSON.parse(FORMATS.json.render(redacted)))).toEqual([]);
  });
});
