import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assess/assess.js';
import { compileSchema } from '../../src/compile/compile-schema.js';
import type { Audit } from '../../src/model/audit.js';
import type { Report } from '../../src/model/report.js';
import { forAudience } from '../../src/report/for-audience.js';
import { FORMATS } from '../../src/report/formats/formats.js';
import { makeReport } from '../../src/report/make-report.js';
import { redact } from '../../src/report/redact.js';
import { reportSchema } from '../../src/report/report-schema.js';
import { hostileTexts } from '../support/hostile-texts.js';
import { counters, talkativeCounters } from '../support/register-audit.js';
import { shownText } from '../support/shown-text.js';
import { AS_OF } from '../support/small-audit.js';

const reportOf = (audit: Audit): Report =>
  makeReport(assess(audit, AS_OF), { language: 'en', toolVersion: '1.2.3' });

const wanted = reportOf(
  counters({
    desk: {
      use: 'yes',
      purposes: { value: ['service', 'other'], note: 'a raffle' },
      own_period: 12,
      owner: 'Head of sales',
    },
  }),
);

describe('the appendix with the register', () => {
  test('stands where a question was answered that only the register needs', () => {
    expect(wanted.parts).toContain('register');
    expect(wanted.register).toEqual([
      {
        touchpoint: { id: 'desk', name: 'Counter desk' },
        fields: [
          {
            field: 'purposes',
            values: [{ text: 'Service' }, { text: 'Something else', note: 'a raffle' }],
            missing: false,
          },
          { field: 'data_subjects', values: [{ text: 'Customers' }], missing: false },
          { field: 'recipients', values: [], missing: true },
          { field: 'processors', values: [], missing: true },
          { field: 'transfers', values: [], missing: true },
          { field: 'transfer_safeguards', values: [], missing: true },
          {
            field: 'retention',
            values: [{ text: '12 months', whose: 'What about own_period?' }],
            missing: true,
          },
          { field: 'owner', values: [{ text: 'Head of sales' }], missing: false },
        ],
      },
    ]);
  });

  test('is left out where nobody asked for a register, and for a director or a supplier', () => {
    const unwanted = reportOf(counters({ desk: { purposes: ['service'] } }));
    expect([unwanted.register, unwanted.parts.includes('register')]).toEqual([[], false]);
    const brief = forAudience(wanted, { audience: 'management' });
    expect([brief.register, brief.parts.includes('register')]).toEqual([[], false]);
  });

  test('loses its notes in a redacted report', () => {
    expect(JSON.stringify(redact(wanted))).not.toContain('raffle');
    expect(redact(wanted).register[0]?.fields).toHaveLength(8);
  });

  test.each(['html', 'md', 'docx'] as const)('can be read in %s', async (format) => {
    const text = await shownText(FORMATS[format].render(wanted));
    for (const words of [
      'Record of processing activities',
      'a raffle',
      '12 months',
      'What about own',
      'Not complete yet',
      'Head of sales',
    ]) {
      expect(text).toContain(words);
    }
  });

  test('keeps to the schema, and hostile text changes nothing but the text', () => {
    const validate = compileSchema(reportSchema);
    expect(validate(JSON.parse(FORMATS.json.render(wanted)))).toEqual([]);
    const texts = hostileTexts();
    const skeleton = (html: string): string => html.replace(/>[^<]*</g, '><').replace(/="[^"]*"/g, '');
    const plain = skeleton(FORMATS.html.render(reportOf(talkativeCounters(() => 'text'))));
    for (let start = 0; start < texts.length; start += 50) {
      const made = reportOf(
        talkativeCounters((place) => texts[start + place]?.replace(/[\s\u0085]+/g, ' ').trim() || 'x'),
      );
      expect(validate(JSON.parse(FORMATS.json.render(made)))).toEqual([]);
      expect(FORMATS.md.render(made)).toContain('## Record of processing activities');
      expect(skeleton(FORMATS.html.render(made))).toBe(plain);
    }
  });
});
