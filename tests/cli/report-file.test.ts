import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportFile } from '../../src/cli/reports/report-file.js';
import type { Made } from '../../src/model/report.js';

const agency = (supplier: string): Made => ({
  tool: 'touchpoint-audit',
  version: '1.2.3',
  asOf: '2026-12-01',
  language: 'nl',
  audience: 'agency',
  supplier,
  redacted: false,
});
const name = (supplier: string): string => reportFile(agency(supplier), 'html');

describe('the file of a supplier’s report', () => {
  test.each([
    ['Online bureau', 'gap-report.agency.online-bureau.nl.html'],
    ['Fotobureau', 'gap-report.agency.fotobureau.nl.html'],
    // What a slug drops, a checksum holds.
    ['Online-bureau', 'gap-report.agency.online-bureau.e074ed46.nl.html'],
    ['ООО Ромашка', 'gap-report.agency.4ef8d71d.nl.html'],
  ])('%s', (supplier, expected) => {
    expect(name(supplier)).toBe(expected);
  });

  test.each([
    ['only in signs', ['A & B', 'A B', 'A/B', 'A.B.', 'A-B', 'A b', 'a b']],
    ['without a Latin letter', ['Ромашка', 'デジタル', '数字', 'شركة', '&', '***']],
    ['only in accents', ['Cafe', 'Café', 'Cafè']],
    ['only far on', [`${'Very long '.repeat(9)}one`, `${'Very long '.repeat(9)}two`]],
    ['by what the name of a file adds', ['Bureau', 'Bureau redacted', 'Bureau.redacted']],
  ])('is another one for names that differ %s', (_, suppliers) => {
    expect(new Set(suppliers.map((supplier) => name(supplier).toLowerCase())).size).toBe(suppliers.length);
  });

  test('is the same again, another one for any other name, and a name that every system takes', () => {
    const supplier = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[Aa][ b&-]{1,4}$/),
    );
    fc.assert(
      fc.property(supplier, supplier, (one, other) => {
        expect(name(one)).toMatch(/^gap-report\.agency\.[a-z0-9.-]{1,69}\.nl\.html$/);
        expect(name(one) === name(other)).toBe(one === other);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
