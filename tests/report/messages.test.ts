import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { report as en } from '../../src/text/en/report.js';
import { report as nl } from '../../src/text/nl/report.js';
import { ROOT } from '../support/cli.js';

/** The names of the arguments of a message, at any depth. */
function argumentsOf(message: string, language: string): string[] {
  const names = new Set<string>();
  const walk = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(walk);
    if (typeof part !== 'object' || part === null) return;
    const { type, value, options } = part as { type?: number; value?: unknown; options?: object };
    // Literal text has type 0, a plural's number 7.
    if (type !== 0 && type !== 7 && typeof value === 'string') names.add(value);
    if (options) Object.values(options).forEach((option: { value: unknown }) => walk(option.value));
  };
  walk(new IntlMessageFormat(message, language, undefined, { ignoreTag: true }).getAst());
  return [...names].sort();
}

test.each(Object.keys(en) as (keyof typeof en)[])('%s takes the same arguments in both languages', (key) => {
  const [inEnglish, inDutch] = [argumentsOf(en[key], 'en'), argumentsOf(nl[key], 'nl')];
  // Dutch puts the verb before its subjects and needs to know whether the first is one or more.
  const expected = key === 'safeguards.counts' ? ['first', ...inEnglish] : inEnglish;
  expect(inDutch).toEqual(expected);
});

test('no message is there for nothing', () => {
  const sources = ['templates', 'src/report'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:ts|hbs)$/.test(file))
      .map((file) => readFileSync(join(ROOT, folder, file), 'utf8')),
  );
  // Made from a code of a closed vocabulary.
  const composed =
    /^(?:finding|finding_state|cell|month)\.|^report\.waiver_|^safeguards\.(?:met|gap|unanswered)$/;
  const unused = Object.keys(en).filter(
    (key) => !composed.test(key) && !sources.some((source) => source.includes(key)),
  );
  expect(unused).toEqual([]);
});
