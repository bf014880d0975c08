import { Parser } from 'commonmark';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.js';
import { findingsOf } from '../../src/report/findings-of.js';
import { summary } from '../../src/report/formats/summary.js';
import { EXAMPLE } from '../support/cli.js';
import { placedAudit, textsIn } from '../support/placed-audit.js';
import { report, touchpoint } from '../support/small-audit.js';

const example = placedAudit(textsIn(EXAMPLE));

/** The headings of Markdown at one level, as text. */
function headings(markdown: string, level: number): string[] {
  const walker = new Parser().parse(markdown).walker();
  const found: string[] = [];
  let inside = false;
  for (let event = walker.next(); event !== null; event = walker.next()) {
    const { node, entering } = event;
    if (node.type === 'heading' && node.level === level) {
      inside = entering;
      if (entering) found.push('');
    } else if (inside && entering) found.push(`${found.pop() ?? ''}${node.literal ?? ''}`);
  }
  return found;
}

describe('the worked example', () => {
  const made = example.report('en');
  const text = summary.render(made, { places: example.places });

  test('says where things stand, and what is open, the worst first', () => {
    const open = findingsOf(made).filter(({ state }) => state !== 'waived');
    expect(headings(text, 2)).toEqual(['Privacy in customer contact: Voorbeeld Huid & Slaap B.V.']);
    const found = headings(text, 3);
    expect(found.length).toBe(open.length);
    const severities = found.map((heading) => heading.replace(/:.*/, ''));
    expect([...new Set(severities)]).toEqual(['Critical', 'High', 'Medium', 'Low']);
    expect(severities.join()).toMatch(/^(?:Critical,)+(?:High,)+(?:Medium,)+Low(?:,Low)*$/);
    for (const { id, title, measure } of open) {
      expect(text).toContain(`\`${id}\``);
      expect(found.some((heading) => heading.includes(title))).toBe(true);
      expect(measure).not.toBe('');
    }
    expect(text).toContain('| High | 18 | 1 |');
    expect(text).toContain('As of 1 December 2026');
    expect(text).toContain('They are not law.');
    expect(text).toContain('`touchpoint-audit@1.2.3 report --as-of 2026-12-01 --lang en --audience full`');
  });

  test('names the line of each', () => {
    const place = example.places.get('custom-audiences/legal_basis');
    expect(text).toContain(`\`${place?.file ?? ''}:${place?.line ?? 0}\``);
    expect(summary.render(made)).not.toContain('.yaml:');
  });
});

/** A summary of about so many bytes. */
function large(bytes: number): Report {
  const note = 'é'.repeat(9_950);
  const names = Array.from(
    { length: Math.round(bytes / 20_000) },
    (_, index) => `web-${String(index).padStart(3, '0')}`,
  );
  return report({
    touchpoints: names.map((id) => touchpoint(id, { contract: 'no' }, { name: `${id} ${note}` })),
  });
}

test.each([
  ['a little less than GitHub takes', 1_000_000, 0],
  ['a little more', 1_100_000, 1],
  ['ten times as much', 10_000_000, 1],
])('%s', (_, bytes, cut) => {
  const made = large(bytes);
  const text = summary.render(made);
  expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
  const shown = headings(text, 3).length;
  const left = made.touchpoints.length - shown;
  expect(shown).toBeGreaterThan(45);
  expect(left > 0 ? 1 : 0).toBe(cut);
  expect(/\*\*(\d+) more findings do not fit here; the report has them all\.\*\*/.exec(text)?.[1]).toBe(
    left > 0 ? String(left) : undefined,
  );
  // Cut at the end of a finding, and closed as any other.
  const [, last = ''] = text.split(/^### .*web-\d+ é+.*$/m).slice(-2);
  expect(last).toContain('Sign a contract.');
  expect(text).toContain('They are not law.');
});

test('nobody is mentioned', () => {
  const made = report({
    organisation: '@octocat',
    touchpoints: [touchpoint('web', { contract: 'no' }, { name: '@github/security' })],
  });
  // In code it is no mention.
  expect(summary.render(made).replace(/`[^`]*`/g, '')).not.toMatch(/@[\w-]/);
  expect(summary.render(made)).toContain('@&#8203;octocat');
});
