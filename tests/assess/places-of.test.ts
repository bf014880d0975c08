import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { placesOf } from '../../src/assess/places-of.js';
import { byCodeUnit } from '../../src/model/order.js';
import { EXAMPLE, ROOT } from '../support/cli.js';
import { placedAudit, textAt, textsIn } from '../support/placed-audit.js';
import type { Texts } from '../support/placed-audit.js';
import { Random } from '../support/random.js';

const CASES = join(ROOT, 'tests', 'fixtures', 'cases');
const AUDIT = 'audit: 1\norganisation: A\nlanguages: [en]\n';
const WHATSAPP = 'touchpoint: whatsapp\nquestionnaire: whatsapp@1.0.0\nname: W\n';

describe('each kind of finding stands at what has to change', () => {
  test.each<[string, string, string]>([
    ['not-knowing', 'whatsapp/dpia', 'unknown'],
    ['follow-up', 'whatsapp/in_register', '"no"'],
    ['contradictions', 'whatsapp/contradiction.no_transfers_with_whatsapp', '[consumer, platform]'],
    ['contradictions', 'whatsapp/stale', 'touchpoint'],
    ['not-in-use-after-all', 'whatsapp/contradiction.inventory', '[none]'],
    ['follow-up', 'inventory/video', 'video'],
    ['follow-up', 'inventory/email.not-interviewed', 'email'],
    ['waivers', 'whatsapp/in_register.waiver', '2026-11-30'],
    ['waivers', 'whatsapp/find_and_erase.waiver', 'low'],
    ['waivers', 'whatsapp/owner.waiver', 'waiver'],
    ['follow-up', 'whatsapp/own_retention.action', '2026-11-30'],
    ['follow-up', 'whatsapp/find_and_erase.action', 'done'],
    ['follow-up', 'inventory/video.action', '2026-11-30'],
    ['follow-up', 'inventory/email.not-interviewed.action', 'done'],
    ['follow-up', 'inventory/embeds.action', 'inventory/embeds'],
  ])('%s: %s at %s', (name, id, expected) => {
    const texts = textsIn(join(CASES, name));
    const place = placedAudit(texts).places.get(id);
    expect(textAt(texts, place)).toBe(expected);
    // The same word may stand elsewhere: it is on the line of what the finding is about.
    const subject = id.replace(/^[^/]*\/|\.(?:action|waiver|not-interviewed)$/g, '').replace(/\..*/, '');
    const line = texts[place?.file ?? '']?.split('\n')[(place?.line ?? 0) - 1];
    if (!id.includes('contradiction') && !id.endsWith('stale')) expect(line).toContain(subject);
  });

  test.each<[string, Texts, string, string, string]>([
    [
      'in use, while the inventory says it is not',
      {
        'audit.yaml': `${AUDIT}inventory:\n  whatsapp: {use: not_in_use}\n`,
        'touchpoints/whatsapp.yaml': `${WHATSAPP}answers:\n  whatsapp_form: [platform]\n`,
      },
      'whatsapp/contradiction.inventory',
      'audit.yaml',
      'not_in_use',
    ],
    [
      'never asked about',
      { 'audit.yaml': `${AUDIT}inventory:\n  email: {use: unknown}\n` },
      'inventory/video',
      'audit.yaml',
      'inventory',
    ],
    [
      'no inventory at all',
      {
        'audit.yaml': AUDIT,
        'touchpoints/whatsapp.yaml': `${WHATSAPP}answers:\n  whatsapp_form: [platform]\n`,
      },
      'inventory/video',
      'audit.yaml',
      'audit',
    ],
    [
      'a question that is written down without an answer',
      { 'audit.yaml': AUDIT, 'touchpoints/whatsapp.yaml': `${WHATSAPP}answers:\n  #: ?\n  own_retention:\n` },
      'whatsapp/own_retention',
      'touchpoints/whatsapp.yaml',
      'own_retention',
    ],
    [
      'a question with a note and no answer',
      {
        'audit.yaml': AUDIT,
        'touchpoints/whatsapp.yaml': `${WHATSAPP}answers:\n  own_retention: {note: x}\n`,
      },
      'whatsapp/own_retention',
      'touchpoints/whatsapp.yaml',
      'own_retention',
    ],
    [
      'a question that is not written down',
      { 'audit.yaml': AUDIT, 'touchpoints/whatsapp.yaml': `${WHATSAPP}answers:\n  dpia:\n` },
      'whatsapp/own_retention',
      'touchpoints/whatsapp.yaml',
      'answers',
    ],
    [
      'no answers at all',
      { 'audit.yaml': AUDIT, 'touchpoints/whatsapp.yaml': `# first\n${WHATSAPP}answers:\n` },
      'whatsapp/own_retention',
      'touchpoints/whatsapp.yaml',
      'answers',
    ],
    [
      'a list below its key, with comments between and behind',
      {
        'audit.yaml': AUDIT,
        'touchpoints/whatsapp.yaml': `${WHATSAPP}answers:\n  whatsapp_form:\n    # why\n    - platform # x\n    - consumer # y\n\n  #: next\n  dpia:\n`,
      },
      'whatsapp/whatsapp_form',
      'touchpoints/whatsapp.yaml',
      '- platform # x\n    - consumer',
    ],
    [
      'a text in a block',
      {
        'audit.yaml': AUDIT,
        'touchpoints/whatsapp.yaml': `${WHATSAPP}answers:\n  own_retention:\n    value: never\n    note: |\n      a\n      b\n\n  dpia:\n`,
      },
      'whatsapp/own_retention',
      'touchpoints/whatsapp.yaml',
      'never',
    ],
    [
      'behind characters of two units',
      {
        'audit.yaml': AUDIT,
        'touchpoints/whatsapp.yaml': `${WHATSAPP}answers: {dpia: {note: "🙂🙂", value: unknown}}\n`,
      },
      'whatsapp/dpia',
      'touchpoints/whatsapp.yaml',
      'unknown',
    ],
    [
      'in a file of Windows',
      {
        'audit.yaml': AUDIT,
        'touchpoints/whatsapp.yaml': `${WHATSAPP}answers:\n  dpia: unknown\n`.replaceAll('\n', '\r\n'),
      },
      'whatsapp/dpia',
      'touchpoints/whatsapp.yaml',
      'unknown',
    ],
  ])('%s', (_, texts, id, file, expected) => {
    const place = placedAudit(texts).places.get(id);
    expect(place?.file).toBe(file);
    expect(textAt(texts, place)).toBe(expected);
  });
});

/** Comments, blank lines and notes, anywhere but inside a value. */
function edited(texts: Texts, seed: number): Texts {
  const dice = new Random(seed);
  return Object.fromEntries(
    Object.entries(texts).map(([path, text]) => [
      path,
      text
        .split('\n')
        .flatMap((line) =>
          dice.chance(0.3) && !line.startsWith('      ') ? ['# an unrelated remark', '', line] : [line],
        )
        .join('\n'),
    ]),
  );
}

test.each([
  ['the worked example', EXAMPLE] as const,
  ...['contradictions', 'follow-up', 'not-knowing', 'waivers'].map(
    (name) => [name, join(CASES, name)] as const,
  ),
])('every answer of %s stands where its place says, also after unrelated edits', (_, folder) => {
  const original = textsIn(folder);
  const ids = [...placedAudit(original).places.keys()].sort(byCodeUnit);
  for (const texts of [original, ...Array.from({ length: 5 }, (_none, seed) => edited(original, seed))]) {
    const { audit, assessment, places } = placedAudit(texts);
    expect([...places.keys()].sort(byCodeUnit)).toEqual(ids);
    for (const { touchpoint, questions } of assessment.touchpoints) {
      for (const { question, answer } of questions) {
        const place = places.get(`${touchpoint.id}/${question.id}`);
        const there = textAt(texts, place);
        expect(place?.file).toBe(touchpoint.file);
        if (answer?.value === undefined) expect([question.id, 'answers']).toContain(there);
        else expect(parse(there), there).toEqual(answer.value);
      }
    }
    for (const kind of audit.inventory.keys())
      expect(textAt(texts, places.get(`inventory/${kind}`))).toBe(kind);
    for (const { id } of assessment.findings) expect(places.get(id), id).toBeDefined();
  }
});

test('a place is called as whoever shows it calls the file', () => {
  const { assessment, sources } = placedAudit(textsIn(join(CASES, 'not-knowing')));
  const places = placesOf(assessment, sources, (file) => `audits/a/${file}`);
  expect(new Set([...places.values()].map(({ file }) => file))).toEqual(
    new Set(['audits/a/audit.yaml', 'audits/a/touchpoints/whatsapp.yaml']),
  );
});
