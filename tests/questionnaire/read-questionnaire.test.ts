import { expect, test } from 'vitest';
import { describeProblem, readText, tryQuestionnaire } from './shipped.js';

const video = readText('video.yaml');

type Row = [
  name: string,
  found: string,
  replacement: string,
  code: string,
  args: Record<string, unknown>,
  line: string,
  suggestion?: string,
];

test.each<Row>([
  [
    'a flag that does not exist',
    'audit.care_provider: true}',
    'audit.care_providr: true}',
    'unknown_key',
    { key: 'audit.care_providr', allowed: expect.stringContaining('any, not, audit.public_body') as string },
    'audit.care_providr',
    'audit.care_provider',
  ],
  [
    'a translation that is missing',
    'title: {nl: "Videogesprekken", en: "Video calls"}',
    'title: {nl: "Videogesprekken"}',
    'missing_key',
    { key: 'en' },
    'title:',
  ],
  [
    'an option under the name of a special answer',
    '          support: {nl',
    '          unknown: {nl',
    'bad_key',
    { key: 'unknown' },
    'unknown:',
  ],
  [
    'an option in capitals',
    '          support: {nl',
    '          Support: {nl',
    'bad_key',
    { key: 'Support' },
    'Support:',
  ],
  [
    'a question under a word of the conditions',
    '- id: video_purposes',
    '- id: any',
    'bad_key',
    { key: 'any' },
    '- id: any',
  ],
  [
    'a question in capitals',
    '- id: video_purposes',
    '- id: Video',
    'bad_form',
    { found: 'Video', form: 'snake_case' },
    '- id: Video',
  ],
  [
    'a severity that does not exist',
    'severity: medium',
    'severity: mediun',
    'not_one_of',
    { found: 'mediun', allowed: 'critical, high, medium, low' },
    'mediun',
    'medium',
  ],
  [
    'a key that does not exist',
    'exclusive: [none]',
    'exclusiv: [none]',
    'unknown_key',
    { key: 'exclusiv', allowed: expect.stringContaining('exclusive') as string },
    'exclusiv:',
    'exclusive',
  ],
  [
    'an expectation twice',
    'video_purposes: [care, identification]',
    'video_purposes: [care, care]',
    'repeated_item',
    {},
    'video_purposes: [care, care]',
  ],
])('%s', (_name, found, replacement, code, args, line, suggestion) => {
  expect(video).toContain(found);
  const result = tryQuestionnaire('video.yaml', video.replace(found, replacement));
  expect(result.ok).toBe(false);
  expect(result.problems).toMatchObject([{ code, args }]);
  const [problem] = result.problems;
  if (problem === undefined) throw new Error('no problem');
  expect(describeProblem(problem)[1]).toContain(line);
  expect(problem.suggestion).toBe(suggestion);
});
