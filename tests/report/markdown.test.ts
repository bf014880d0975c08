import { Parser } from 'commonmark';
import type { Node } from 'commonmark';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../src/report/formats/formats.js';
import { githubSlugs, gitlabSlugs, headingSlugs } from '../../src/report/formats/markdown-slugs.js';
import { findingsOf } from '../../src/report/findings-of.js';
import { md, mdcode, mdlink, oneLine } from '../../src/text/markdown-text.js';
import { readableText } from '../../src/text/readable.js';
import { exampleReport } from '../support/example-report.js';
import { hostileTexts } from '../support/hostile-texts.js';
import { report } from '../support/small-audit.js';
import { talkativeAudit } from '../support/talkative-audit.js';

const render = (text: (place: number) => string): string => FORMATS.md.render(report(talkativeAudit(text)));

/** Every node but text, in order. */
function skeleton(markdown: string): string[] {
  return nodes(markdown).flatMap((node) => {
    if (node.type === 'text') return [];
    // Whether a heading can be linked to depends on its words.
    if (node.type === 'link' && node.destination?.startsWith('#')) return [];
    return `${node.type} ${node.destination ?? ''}`;
  });
}

function nodes(markdown: string): Node[] {
  const walker = new Parser().parse(markdown).walker();
  const found: Node[] = [];
  for (let event = walker.next(); event !== null; event = walker.next()) {
    if (event.entering) found.push(event.node);
  }
  return found;
}

const textOf = (markdown: string): string =>
  nodes(markdown)
    .map(({ literal }) => literal ?? '')
    .join('');

const HOSTILE = hostileTexts();

describe('escaping', () => {
  /** Where templates put a value. */
  const surroundings: readonly [string, (value: string) => string, string][] = [
    ['a paragraph', (value) => value, ''],
    ['a heading', (value) => `## ${value}`, ''],
    ['a list item', (value) => `- ${value}`, ''],
    ['bold', (value) => `- a **${value}**`, 'a '],
    ['after a label', (value) => `- **a:** ${value}`, 'a: '],
    ['a link', (value) => `[${value}](#a)`, ''],
  ];
  test.each(surroundings)('a text in %s reads as that text', (_, around, before) => {
    const plain = skeleton(around('x'));
    for (const text of HOSTILE) {
      const shown = readableText(text);
      expect(textOf(around(md(shown))), JSON.stringify(text)).toBe(before + (oneLine(shown) || '–'));
      expect(skeleton(around(md(shown))), JSON.stringify(text)).toEqual(plain);
    }
  });

  test('so does any other text', () => {
    const texts = fc.array(
      fc.oneof(
        fc.stringMatching(/^[\\`*_{}[\]()#+\-.!|<>&~$@:;"'=^%/ \n\ta1]$/),
        fc.string({ unit: 'binary', maxLength: 1 }),
      ),
      { maxLength: 24 },
    );
    fc.assert(
      fc.property(texts, (parts) => {
        const shown = readableText(parts.join(''));
        expect(textOf(`- **a:** ${md(shown)}`)).toBe(`a: ${oneLine(shown) || '–'}`);
        expect(textOf(md(shown))).toBe(oneLine(shown) || '–');
      }),
      { numRuns: 5000, seed: 1 },
    );
  });

  test.each([
    ['a`b``c', '``` a`b``c ```'],
    ['plain', '`plain`'],
  ])('code: %s', (text, expected) => {
    expect(mdcode(text)).toBe(expected);
    expect(textOf(mdcode(text))).toBe(text);
  });

  test.each([
    ['https://e.test/a_(b)', '[x](https://e.test/a_%28b%29)'],
    ['javascript:alert(1)', 'x'],
    ['http://e.test', 'x'],
    ['https://e.test/ "t', 'x'],
    [undefined, 'x'],
  ])('a link to %s', (url, expected) => {
    expect(mdlink('x', url)).toBe(expected);
  });

  test('ordinary text stays readable in the source', () => {
    const text = 'AVG art. 6 lid 1 onder f: "belang" (zie p. 3), 50% van 1.000 - niet-nodig; A&B!';
    expect(md(text)).toBe(text);
  });
});

describe('the whole report', () => {
  const plain = render(() => 'harmless');

  test('hostile text in every field adds no node but text, and no row or cell', () => {
    expect(HOSTILE.length).toBeGreaterThanOrEqual(2000);
    const [nodesOfPlain, tableOfPlain] = [skeleton(plain), table(plain)];
    // Several at a time; each by itself is above.
    for (let start = 0; start < HOSTILE.length; start += 6) {
      const text = HOSTILE.slice(start, start + 6).join(' ');
      const markdown = render(() => text);
      expect(skeleton(markdown), JSON.stringify(text)).toEqual(nodesOfPlain);
      expect(table(markdown), JSON.stringify(text)).toEqual(tableOfPlain);
    }
  });

  test('holds no HTML', () => {
    expect(nodes(plain).filter(({ type }) => type.startsWith('html'))).toEqual([]);
  });

  test('each link within the page leads to a heading, on GitHub and on GitLab', () => {
    const markdown = render(
      (place) => ['Sales & marketing', 'Team A', 'Team A', '3', 'Été–été'][place % 5] ?? '',
    );
    const headings = nodes(markdown)
      .filter(({ type }) => type === 'heading')
      .map((node) => ({ key: '', text: childText(node) }));
    const links = nodes(markdown).flatMap(({ type, destination }) =>
      type === 'link' && destination?.startsWith('#') ? decodeURI(destination.slice(1)) : [],
    );
    expect(links.length).toBeGreaterThan(5);
    expect(githubSlugs(headings)).toEqual(expect.arrayContaining(links));
    expect(gitlabSlugs(headings)).toEqual(expect.arrayContaining(links));
  });
});

describe('the worked example', async () => {
  const made = await exampleReport('nl');
  const markdown = FORMATS.md.render(made);

  test('a finding is a heading and a handful of lines', () => {
    const findings = markdown.split(/^#{3,4} (?=(?:Kritiek|Hoog|Middel|Laag): )/m).slice(1);
    expect(findings.length).toBe(findingsOf(made).length);
    const lines = findings.map((finding) => {
      const items = finding.split(/\n(?:\n(?!- )|#)/)[0] ?? '';
      return items.trim().split('\n').length;
    });
    expect(Math.max(...lines)).toBeLessThanOrEqual(9);
    // The register behind it is a list of its own, with a line to a field.
    const parts = made.parts.filter((part) => part !== 'register');
    const withoutRegister = FORMATS.md.render({ ...made, parts, register: [] });
    expect(withoutRegister.split('\n').length).toBeLessThan(900);
    expect(Buffer.byteLength(withoutRegister)).toBeLessThan(100_000);
    expect(markdown.split('\n').length).toBeLessThan(1_100);
  });

  test('short, and still complete: everything that is said of findings, points in order and sources', () => {
    const text = textOf(markdown);
    const said = [
      ...findingsOf(made).flatMap(({ id, title, why, measure, evidence, ask, action, answers, law }) => [
        ...[id, title, measure, evidence, ask, action?.owner, action?.ticket],
        ...why,
        ...answers.flatMap(({ question, words, note, ask: whom }) => [question, ...words, note, whom]),
        ...law.flatMap(({ title: about, note }) => [about, note]),
      ]),
      ...made.touchpoints.flatMap(({ name, safeguards, open, notApplicable }) => [
        name,
        ...safeguards.statement,
        ...safeguards.controls.flatMap(({ title, answer }) => [
          title,
          ...answer.words,
          ...answer.evidence.map(({ file }) => file),
        ]),
        ...open.map(({ question }) => question),
        ...notApplicable.flatMap(({ question, reason }) => [question, reason]),
      ]),
      // Of those of one law, what tells them apart.
      ...made.references.map(({ cite }) => (/\d/.test(cite) ? cite.replace(/^\D*?(?=\S*\d)/, '') : cite)),
    ];
    expect(said.filter((part) => part !== undefined && !text.includes(oneLine(part)))).toEqual([]);
  });
});

/** The number of cells of each row. */
const table = (markdown: string): number[] =>
  markdown
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.replace(/\\./g, '').split('|').length);

function childText(node: Node): string {
  const walker = node.walker();
  let text = '';
  for (let event = walker.next(); event !== null; event = walker.next()) {
    if (event.entering) text += event.node.literal ?? '';
  }
  return text;
}

describe('anchors', () => {
  const keyed = (...texts: string[]) => texts.map((text, index) => ({ key: String(index), text }));
  test.each<[string, string[], string[], string[]]>([
    ['plain', ['Do these first'], ['do-these-first'], ['do-these-first']],
    ['a second one', ['A b', 'A b', 'A b'], ['a-b', 'a-b-1', 'a-b-2'], ['a-b', 'a-b-1', 'a-b-2']],
    ['punctuation', ['High: “Who’s in?”'], ['high-whos-in'], ['high-whos-in']],
    ['letters of other languages', ['Eén ÉTÉ'], ['eén-été'], ['eén-été']],
    ['two hyphens', ['Facebook- en Instagram'], ['facebook--en-instagram'], ['facebook-en-instagram']],
    ['a number', ['365'], ['365'], ['anchor-365']],
  ])('%s', (_, texts, github, gitlab) => {
    expect(githubSlugs(keyed(...texts))).toEqual(github);
    expect(gitlabSlugs(keyed(...texts))).toEqual(gitlab);
  });

  test('none where the two differ', () => {
    expect([...headingSlugs(keyed('Same', 'Not - the same'))]).toEqual([['0', 'same']]);
  });
});
