import { describe, expect, test } from 'vitest';
import { compileSchema } from '../../src/compile/compile-schema.js';
import { findingsOf } from '../../src/report/findings-of.js';
import { forAudience, suppliersIn } from '../../src/report/for-audience.js';
import type { Format } from '../../src/report/formats/format.js';
import { FORMATS } from '../../src/report/formats/formats.js';
import { shownText } from '../support/shown-text.js';
import { reportSchema } from '../../src/report/report-schema.js';
import { report, touchpoint } from '../support/small-audit.js';
import { talkativeAudit } from '../support/talkative-audit.js';

const everything = report(talkativeAudit((place) => `text-${place}-`));
const management = forAudience(everything, { audience: 'management' });

/** The actions of one supplier among those of others. */
const shared = report({
  touchpoints: [
    touchpoint('a', {
      contract: {
        value: 'no',
        note: 'internal note',
        by: 'Sales',
        evidence: [{ file: 'evidence/internal.pdf' }],
        action: { owner: 'Agency', due: '2026-12-24' },
        waiver: { accepts: 'high', reason: 'internal reason', approvedBy: 'Board', until: '2027-01-01' },
      },
      purpose: { value: 'internal purpose', ask: 'Agency', note: 'internal note' },
    }),
    touchpoint('b', { contract: { value: 'no', action: { owner: 'Sales' } } }),
  ],
});
const agency = forAudience(shared, { audience: 'agency', supplier: 'Agency' });

test('for everybody it is the report as it was made', () => {
  expect(forAudience(everything, { audience: 'full' })).toBe(everything);
});

describe('for management', () => {
  test('says so, and has what a director reads', () => {
    expect(management.made).toEqual({ ...everything.made, audience: 'management' });
    expect(management.parts).toEqual(['coverage', 'heat_map', 'actions', 'safeguards']);
    expect(management.summary.lead).toEqual(everything.summary.lead);
    expect(management.actions.map(({ id, owner, due }) => [id, owner, due])).toEqual(
      everything.actions.map(({ id, owner, due }) => [id, owner, due]),
    );
    expect(management.touchpoints.map(({ safeguards }) => safeguards.statement)).toEqual(
      everything.touchpoints.map(({ safeguards }) => safeguards.statement),
    );
  });

  test('has no answer, note or reason of anybody', () => {
    expect(JSON.stringify(management)).not.toMatch(/"(?:note|by|reason|saidBy)":/);
    expect(findingsOf(management).flatMap(({ answers }) => answers)).toEqual([]);
  });
});

describe('for an agency', () => {
  test('has the findings that are its to solve, and the questions to it', () => {
    expect(agency.made).toMatchObject({ audience: 'agency', supplier: 'Agency' });
    expect(findingsOf(agency).map(({ id }) => id)).toEqual(['a/contract']);
    expect(agency.actions.map(({ id }) => id)).toEqual(['a/contract']);
    expect(agency.toAsk).toMatchObject([{ role: 'Agency', questions: [{ id: 'a/purpose' }] }]);
    expect(agency.summary.lead).toEqual(['One action is yours, and there is one question for you.']);
    expect(agency.summary.findings.high).toEqual({ open: 1, waived: 0 });
    expect(agency.references.map(({ id }) => id)).toEqual(['gdpr-28-3']);
  });

  test.each(Object.entries<Format>(FORMATS))(
    '%s has nothing that is between others',
    async (name, { render }) => {
      const text = await shownText(render(agency));
      // Lines of a job, and an array in a form that is fixed, have no room to say for whom they are.
      const saysForWhom = name !== 'github' && name !== 'codequality';
      expect(text).toContain(saysForWhom ? 'Agency' : 'Contract in place');
      for (const other of ['internal', 'Sales', 'Board', 'Touchpoint b']) expect(text).not.toContain(other);
    },
  );

  test('with questions only has no part for anything else', () => {
    const asked = report({ touchpoints: [touchpoint('a', { purpose: { value: 'x', ask: 'Agency' } })] });
    expect(forAudience(asked, { audience: 'agency', supplier: 'Agency' }).parts).toEqual(['to_ask']);
  });
});

test('suppliers are those who own an action or are to be asked, each once', () => {
  expect(suppliersIn(shared)).toEqual(['Agency', 'Sales']);
});

test.each([
  ['management', management],
  ['agency', agency],
])('the schema accepts the report for %s', (_, made) => {
  expect(compileSchema(reportSchema)(JSON.parse(FORMATS.json.render(made)))).toEqual([]);
});
