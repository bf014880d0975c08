import { createHash } from 'node:crypto';
import { parse } from 'parse5';
import type { DefaultTreeAdapterMap } from 'parse5';
import { describe, expect, test } from 'vitest';
import { anchor } from '../../src/report/formats/anchor.js';
import { forAudience, suppliersIn } from '../../src/report/for-audience.js';
import { redact } from '../../src/report/redact.js';
import { FORMATS } from '../../src/report/formats/formats.js';
import { hostileTexts } from '../support/hostile-texts.js';
import { report, touchpoint } from '../support/small-audit.js';
import { talkativeAudit } from '../support/talkative-audit.js';

type Element = DefaultTreeAdapterMap['element'];
type ParentNode = DefaultTreeAdapterMap['parentNode'];

/** Every element of a page, in order, at any depth. */
function elements(node: ParentNode): Element[] {
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elements(child)] : []));
}

const page = (html: string): Element[] => elements(parse(html));

const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((candidate) => candidate.name === name)?.value;

const textOf = (node: ParentNode): string =>
  node.childNodes
    .map((child) => ('value' in child ? child.value : 'childNodes' in child ? textOf(child) : ''))
    .join('');

/** Depth, name and names of attributes of every element. */
const skeleton = (html: string): string[] => {
  const walk = (node: ParentNode, depth: number): string[] =>
    node.childNodes.flatMap((child) =>
      'tagName' in child
        ? [
            `${depth} ${child.tagName} ${child.attrs.map(({ name }) => name).join(' ')}`,
            ...walk(child, depth + 1),
          ]
        : [],
    );
  return walk(parse(html), 0);
};

const render = (text: (place: number) => string): string => FORMATS.html.render(report(talkativeAudit(text)));

const PLAIN = render((place) => `harmless ${place}`);

const full = report(talkativeAudit((place) => `harmless ${place}`));

/** The page for each reader. */
const READERS: [string, string][] = [
  ['full', PLAIN],
  ['management', FORMATS.html.render(forAudience(full, { audience: 'management' }))],
  ...suppliersIn(full).map((supplier): [string, string] => [
    supplier,
    FORMATS.html.render(forAudience(full, { audience: 'agency', supplier })),
  ]),
  ['redacted', FORMATS.html.render(redact(full))],
];

describe('hostile text', () => {
  test('in every field leaves the tree of elements as it is', () => {
    const expected = skeleton(render(() => 'harmless'));
    const texts = hostileTexts();
    expect(texts.length).toBeGreaterThanOrEqual(2000);
    // Several at a time: what breaks out of its place does so beside others too.
    for (let start = 0; start < texts.length; start += 6) {
      const text = texts.slice(start, start + 6).join(' ');
      expect(skeleton(render(() => text)), JSON.stringify(text)).toEqual(expected);
    }
  });

  test('is shown as it was written, but for what cannot be seen', () => {
    const text = '<b>&amp;"\' \u202egnp.exe';
    const html = render(() => text);
    const [title] = page(html).filter(({ tagName }) => tagName === 'title');
    expect(title && textOf(title)).toBe('Privacy in customer contact: <b>&amp;"\' \ufffdgnp.exe');
  });
});

describe('the page', () => {
  const all = page(PLAIN);
  const [policy] = all.filter((element) => attribute(element, 'http-equiv') === 'Content-Security-Policy');

  test('states a policy that allows its own style and script and nothing else', () => {
    const hash = (tag: string): string => {
      const [element] = all.filter(({ tagName }) => tagName === tag);
      return `'sha256-${createHash('sha256')
        .update(element ? textOf(element) : '')
        .digest('base64')}'`;
    };
    expect(policy && attribute(policy, 'content')).toBe(
      `default-src 'none'; style-src ${hash('style')}; script-src ${hash('script')}; img-src data:; base-uri 'none'; form-action 'none'`,
    );
    const [head] = all.filter(({ tagName }) => tagName === 'head');
    expect(head && elements(head).map(({ tagName }) => tagName)).toEqual(
      expect.arrayContaining(['meta', 'meta', 'style']),
    );
    expect(head && elements(head).indexOf(policy as Element)).toBe(1);
  });

  test('has no style, handler or address that could load or run something', () => {
    const attributes = all.flatMap((element) =>
      element.attrs.map(({ name, value }) => [name, value] as const),
    );
    expect(attributes.filter(([name]) => /^(?:style|src|srcset|action|on.*)$/.test(name))).toEqual([]);
    expect(attributes.filter(([name, value]) => name === 'href' && !/^(?:#|https:\/\/)/.test(value))).toEqual(
      [],
    );
  });

  test.each(READERS)('%s has each id once, and every link and reference leads to one', (_, html) => {
    const all = page(html);
    const ids = all.flatMap((element) => attribute(element, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const wanted = all.flatMap((element) => [
      ...(attribute(element, 'href')?.startsWith('#') ? [attribute(element, 'href')?.slice(1)] : []),
      ...['aria-labelledby', 'for'].flatMap((name) => attribute(element, name)?.split(' ') ?? []),
    ]);
    expect(ids).toEqual(expect.arrayContaining(wanted));
  });

  test.each(READERS)('%s has headings in order, one of them the first', (_, html) => {
    const levels = page(html).flatMap(({ tagName }) => (/^h[1-6]$/.test(tagName) ? Number(tagName[1]) : []));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels[0]).toBe(1);
    const jumps = levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1);
    expect(jumps).toEqual([]);
  });

  test.each(['nl', 'en'] as const)('says its language: %s', (language) => {
    const [html] = page(
      FORMATS.html.render(
        report(
          talkativeAudit(() => 'x'),
          language,
        ),
      ),
    );
    expect(html && attribute(html, 'lang')).toBe(language);
  });

  test('links to the law outside without telling from where', () => {
    const outside = all.filter((element) => attribute(element, 'href')?.startsWith('https://'));
    expect(outside.length).toBeGreaterThan(0);
    expect(outside.every((element) => attribute(element, 'rel') === 'noopener noreferrer')).toBe(true);
    expect(PLAIN).toContain('seen through a secondary source');
  });

  test('says how it was made and that it is no law', () => {
    expect(PLAIN).toContain('touchpoint-audit@1.2.3 report --as-of 2026-12-01 --lang en --audience full');
    expect(PLAIN).toContain('They are not law.');
  });

  test('shows an empty audit too', () => {
    expect(FORMATS.html.render(report({ inventory: new Map(), questionnaires: new Map() }))).toContain(
      'No touchpoint with customers has been assessed yet.',
    );
    expect(FORMATS.html.render(report({ touchpoints: [touchpoint('chat', {})] }))).toContain(
      'Not discussed yet',
    );
  });
});

test.each([
  ['whatsapp', undefined, 'whatsapp/'],
  ['whatsapp/notice', undefined, 'whatsapp/notice'],
  ['whatsapp/notice.action', undefined, 'whatsapp/notice.action'],
  ['whatsapp', 'open', 'whatsapp/~open'],
  ['a b/~"é', undefined, 'a~20~b/~7e~~22~~e9~'],
])('the anchor of %s %s', (id, part, expected) => {
  expect(anchor(id, part)).toBe(expected);
});
