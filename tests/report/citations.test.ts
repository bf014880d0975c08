import { describe, expect, test } from 'vitest';
import type { Reference } from '../../src/model/report.js';
import { citationsOf, sourcesOf } from '../../src/report/formats/citations.js';

const GDPR = 'https://eur-lex.europa.eu/eli/reg/2016/679/oj';
const COURT = 'https://deeplink.rechtspraak.nl/uitspraak';

const reference = (cite: string, url?: string): Reference => ({
  id: cite,
  cite,
  title: `About ${cite}`,
  kind: 'statute',
  status: cite.includes('press') ? 'secondary' : 'verified',
  ...(url !== undefined && { url }),
});

const line = (...references: Reference[]): string =>
  citationsOf(references, ({ status }) => (status === 'verified' ? '' : ` (${status})`));

describe('citations in one line', () => {
  test.each<[string, Reference[], string]>([
    ['none', [], ''],
    ['one', [reference('GDPR Art. 6(1)', GDPR)], 'GDPR Art. 6(1)'],
    [
      'a law is named once',
      [reference('GDPR Art. 5(1)(c)', GDPR), reference('GDPR Art. 9(1)', GDPR)],
      'GDPR Art. 5(1)(c), 9(1)',
    ],
    [
      'also in Dutch',
      [reference('AVG art. 13 lid 1 onder c', GDPR), reference('AVG art. 13 lid 1 onder e', GDPR)],
      'AVG art. 13 lid 1 onder c, 13 lid 1 onder e',
    ],
    [
      'what is no article keeps its word',
      [reference('GDPR Art. 7(4)', GDPR), reference('GDPR recital 43', GDPR)],
      'GDPR Art. 7(4), recital 43',
    ],
    [
      'another text between does not part them',
      [
        reference('GDPR Art. 6(1)', GDPR),
        reference('Tw Art. 11.7(1)', COURT),
        reference('GDPR Art. 7(1)', GDPR),
      ],
      'GDPR Art. 6(1), 7(1); Tw Art. 11.7(1)',
    ],
    [
      'without an address nothing is put together',
      [reference('AP in the press, 2023'), reference('AP in the press, 2024')],
      'AP in the press, 2023 (secondary); AP in the press, 2024 (secondary)',
    ],
    [
      'one address, no common word',
      [reference('GDPR Art. 6(1)', GDPR), reference('Regulation', GDPR)],
      'GDPR Art. 6(1); Regulation',
    ],
    [
      'the same words',
      [reference('Terms', COURT), { ...reference('Terms', COURT), id: 'b' }],
      'Terms; Terms',
    ],
    [
      'one begins with all of the other',
      [reference('Terms of use', COURT), reference('Terms of use, annex', COURT)],
      'Terms of use; Terms of use, annex',
    ],
  ])('%s', (_, references, expected) => {
    expect(line(...references)).toBe(expected);
  });
});

test('the name and a place give the citation', () => {
  const [source] = sourcesOf([reference('GDPR Art. 5(1)(c)', GDPR), reference('GDPR Art. 9(1)', GDPR)]);
  expect(source).toMatchObject({ name: 'GDPR Art.', url: GDPR });
  expect(source?.references.map(({ place }) => place)).toEqual(['5(1)(c)', '9(1)']);
});
