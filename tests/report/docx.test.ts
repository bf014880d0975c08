import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.js';
import { findingsOf } from '../../src/report/findings-of.js';
import { FORMATS } from '../../src/report/formats/formats.js';
import { oneLine } from '../../src/text/markdown-text.js';
import { readable } from '../../src/text/readable.js';
import { translator } from '../../src/text/translate.js';
import { EXAMPLE, ROOT, run, temporaryFolder } from '../support/cli.js';
import { exampleReport } from '../support/example-report.js';
import { hostileTexts } from '../support/hostile-texts.js';
import { all, readXml, textOf } from '../support/read-xml.js';
import type { XmlElement } from '../support/read-xml.js';
import { report, touchpoint } from '../support/small-audit.js';
import { talkativeAudit } from '../support/talkative-audit.js';

interface Opened {
  readonly parts: Readonly<Record<string, XmlElement>>;
  readonly body: XmlElement;
}

/** Every part of a document, read. */
async function open(made: Report): Promise<Opened> {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(await FORMATS.docx.render(made))).map(([name, bytes]) => [
      name,
      readXml(strFromU8(bytes)),
    ]),
  );
  const body = parts['word/document.xml'];
  if (body === undefined) throw new Error('no document');
  return { parts, body };
}

const attribute = (element: XmlElement | undefined, name: string): string | undefined =>
  element?.attributes[name];

const styleOf = (paragraph: XmlElement): string => attribute(all(paragraph, 'w:pStyle')[0], 'w:val') ?? '';

/** Level and words of every heading; the title is of level 0. */
const headings = (body: XmlElement): [level: number, words: string][] =>
  all(body, 'w:p').flatMap((paragraph): [number, string][] => {
    const style = styleOf(paragraph);
    if (style === 'Title') return [[0, textOf(paragraph)]];
    const level = /^Heading(\d)$/.exec(style)?.[1];
    return level === undefined ? [] : [[Number(level), textOf(paragraph)]];
  });

describe.each(['nl', 'en'] as const)('the worked example: %s', (language) => {
  const t = translator(language);
  let made: Report;
  let parts: Opened['parts'];
  let body: XmlElement;
  beforeAll(async () => {
    made = await exampleReport(language);
    ({ parts, body } = await open(made));
  });

  test('has every section of the report, as headings in order', () => {
    const list = headings(body);
    expect(list.filter(([level]) => level === 0)).toEqual([
      [0, t('report.document_title', { organisation: made.organisation })],
    ]);
    expect(list.filter(([level]) => level === 1).map(([, words]) => words)).toEqual(
      (
        [
          'summary',
          'heat_map',
          'actions',
          'findings',
          'to_ask',
          'method',
          'register',
          'references',
          'colophon',
        ] as const
      ).map((section) => t(`report.${section}`)),
    );
    const levels = list.map(([level]) => level);
    expect(levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    expect(Math.max(...levels)).toBe(4);
    const seconds = list.filter(([level]) => level === 2).map(([, words]) => words);
    expect(seconds).toEqual(expect.arrayContaining(made.touchpoints.map(({ name }) => name)));
  });

  test('has every finding in full, in the order of the report', () => {
    const titles = findingsOf(made).map(({ severity, title }) => {
      const word = t(`severity.${severity}`);
      return t('report.finding_heading', { severity: word.charAt(0).toUpperCase() + word.slice(1), title });
    });
    expect(titles.length).toBeGreaterThan(50);
    const named = headings(body).map(([, words]) => words);
    expect(named.filter((words) => titles.includes(words))).toEqual(titles);
    const whole = textOf(body);
    for (const { id, why, law, measure, evidence, answers, waiver } of findingsOf(made)) {
      const words = [
        id,
        ...why,
        measure,
        ...(evidence === undefined ? [] : [evidence]),
        ...law.map(({ cite }) => cite),
        ...answers.flatMap(({ question, note }) => [question, ...(note === undefined ? [] : [note])]),
        ...(waiver?.reason === undefined ? [] : [waiver.reason]),
      ];
      expect(words.filter((word) => !whole.includes(oneLine(word)))).toEqual([]);
    }
  });

  test('has all the rest of the report', () => {
    const whole = textOf(body);
    const words = [
      ...made.summary.lead,
      ...made.summary.attention,
      ...made.disclaimer,
      ...made.actions.flatMap(({ title, owner, ticket }) => [title, owner ?? '', ticket ?? '']),
      ...made.touchpoints.flatMap(({ safeguards, open: questions, notApplicable }) => [
        ...safeguards.statement,
        ...safeguards.controls.flatMap(({ title, answer }) => [title, ...answer.words]),
        ...questions.map(({ question }) => question),
        ...notApplicable.map(({ question }) => question),
      ]),
      ...made.toAsk.flatMap(({ questions }) => questions.map(({ question }) => question)),
      ...made.inventory.map(({ questionnaire }) => questionnaire.name),
      ...made.interviews.map(({ role }) => role ?? ''),
      ...made.references.flatMap(({ cite, title, note }) => [cite, title, note ?? '']),
      `touchpoint-audit@${made.made.version} report --as-of ${made.made.asOf} --lang ${language} --audience full`,
    ];
    expect(words.filter((word) => !whole.includes(oneLine(word)))).toEqual([]);
    const doubted = made.references.filter(({ status }) => status !== 'verified');
    expect(doubted.length).toBeGreaterThan(0);
    for (const { status } of doubted) expect(whole).toContain(`(${t(`law_status.${status}`)})`);
  });

  test('has tables whose first row is a header, with rows that are not broken in two', () => {
    const tables = all(body, 'w:tbl');
    expect(tables).toHaveLength(5 + made.register.length);
    for (const table of tables) {
      const rows = all(table, 'w:tr');
      expect(rows.map((row) => all(row, 'w:tblHeader').length)).toEqual(
        rows.map((_, index) => (index === 0 ? 1 : 0)),
      );
      expect(rows.filter((row) => all(row, 'w:cantSplit').length === 0)).toEqual([]);
      expect(all(table, 'w:tblLook').map((look) => attribute(look, 'w:firstRow'))).toEqual(['true']);
      const columns = all(table, 'w:gridCol').length;
      const widths = rows.map((row) =>
        all(row, 'w:tc').reduce(
          (sum, cell) => sum + Number(attribute(all(cell, 'w:gridSpan')[0], 'w:val') ?? 1),
          0,
        ),
      );
      expect(widths).toEqual(Array(rows.length).fill(columns));
    }
  });

  test('says each severity in a word, where it colours it', () => {
    const words = ['critical', 'high', 'medium', 'low'].map((each) => t(`severity.${each as 'low'}`));
    const chips = all(body, 'w:r').filter((piece) => all(piece, 'w:shd').length > 0);
    expect(chips.length).toBeGreaterThan(50);
    expect(chips.filter((chip) => !words.includes(textOf(chip).trim().toLowerCase()))).toEqual([]);
    const cells = all(body, 'w:tc').filter((cell) => all(cell, 'w:shd').length > 0);
    expect(cells.filter((cell) => !/\p{L}/u.test(textOf(cell)))).toEqual([]);
  });

  test('has a table of contents that is filled in, leads to its headings and makes Word ask nothing', () => {
    const [contents] = all(body, 'w:sdtContent');
    const links = all(contents as XmlElement, 'w:hyperlink');
    expect(links.map(textOf)).toEqual(
      headings(body).flatMap(([level, words]) => (level === 1 || level === 2 ? [words] : [])),
    );
    expect(all(body, 'w:fldChar').filter((field) => attribute(field, 'w:dirty') === 'true')).toEqual([]);
    expect(all(parts['word/settings.xml'] as XmlElement, 'w:updateFields')).toEqual([]);
  });

  test('has no link that leads nowhere, and none outside but to https', () => {
    const names = all(body, 'w:bookmarkStart').map((bookmark) => attribute(bookmark, 'w:name'));
    expect(new Set(names).size).toBe(names.length);
    const links = all(body, 'w:hyperlink');
    const inside = links.filter((link) => attribute(link, 'r:id') === undefined);
    expect(inside.filter((link) => !names.includes(attribute(link, 'w:anchor')))).toEqual([]);
    const outside = all(parts['word/_rels/document.xml.rels'] as XmlElement, 'Relationship').filter(
      (relation) => attribute(relation, 'TargetMode') === 'External',
    );
    expect(outside.length).toBeGreaterThan(10);
    expect(outside.filter((relation) => !attribute(relation, 'Target')?.startsWith('https://'))).toEqual([]);
    const ids = outside.map((relation) => attribute(relation, 'Id'));
    expect(ids).toEqual(links.flatMap((link) => attribute(link, 'r:id') ?? []));
  });

  test('says its language, title and day', () => {
    const locale = { nl: 'nl-NL', en: 'en-GB' }[language];
    const [defaults] = all(parts['word/styles.xml'] as XmlElement, 'w:docDefaults');
    expect(all(defaults as XmlElement, 'w:lang').map((lang) => attribute(lang, 'w:val'))).toEqual([locale]);
    const core = parts['docProps/core.xml'] as XmlElement;
    expect(all(core, 'dc:title').map(textOf)).toEqual([
      t('report.document_title', { organisation: made.organisation }),
    ]);
    expect(all(core, 'dc:subject').map(textOf)).toEqual([t('report.kicker')]);
    expect([...all(core, 'dcterms:created'), ...all(core, 'dcterms:modified')].map(textOf)).toEqual([
      '2026-12-01T00:00:00Z',
      '2026-12-01T00:00:00Z',
    ]);
    const header = Object.entries(parts).flatMap(([name, part]) =>
      /^word\/header\d+\.xml$/.test(name) ? [textOf(part)] : [],
    );
    expect(header.join('')).toContain(made.organisation);
    const footers = Object.entries(parts).flatMap(([name, part]) =>
      /^word\/footer/.test(name) ? [textOf(part)] : [],
    );
    expect(footers.every((text) => text.includes('PAGE') && text.includes('NUMPAGES'))).toBe(true);
  });
});

describe('hostile text', () => {
  const skeleton = (element: XmlElement): string =>
    `${element.name}(${element.children.map((child) => (typeof child === 'string' ? '' : skeleton(child))).join('')})`;

  test('in every field leaves every part whole and the tree of elements as it is', async () => {
    const expected = skeleton((await open(report(talkativeAudit(() => 'harmless')))).body);
    const texts = hostileTexts();
    for (let start = 0; start < texts.length; start += 60) {
      const text = texts.slice(start, start + 60).join(' ');
      const { body } = await open(report(talkativeAudit(() => text)));
      expect(skeleton(body), JSON.stringify(text)).toBe(expected);
    }
  });

  test('is shown as it was written, but for what cannot be seen', async () => {
    const name = `<b>&amp; ]]> "q" \u0000\u001b \u202egnp.exe \ud800 \ufffe \uffff`;
    const { body } = await open(report(talkativeAudit(() => name)));
    expect(headings(body)[0]?.[1]).toBe(`Privacy in customer contact: ${oneLine(readable(name))}`);
    expect(textOf(body)).toContain('<b>&amp; ]]> "q" �� �gnp.exe � � �');
  });
});

test.each<[string, Report]>([
  ['of nothing', report({ inventory: new Map(), questionnaires: new Map() })],
  ['of a touchpoint without answers', report({ touchpoints: [touchpoint('chat', {})] })],
])('a report %s is a document too', async (_, made) => {
  const { body } = await open(made);
  expect(headings(body).length).toBeGreaterThan(8);
});

test('same input, same bytes: made again, in other time zones, in another process', async () => {
  const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
  const hashes = await Promise.all(
    ['UTC', 'Pacific/Kiritimati', 'Pacific/Honolulu'].map(async (zone) => {
      const out = temporaryFolder();
      const args = ['report', '--dir', EXAMPLE, '--as-of', '2026-12-01', '--lang', 'nl', '--format', 'docx'];
      await run([...args, '--out', out], { env: { TZ: zone } });
      return hash(readFileSync(join(out, 'gap-report.nl.docx')));
    }),
  );
  expect(new Set(hashes).size).toBe(1);
});

test('what the library carries inside it has its licence in the package', () => {
  const library = readFileSync(join(ROOT, 'node_modules/docx/dist/index.mjs'), 'utf8');
  const carried = new Set(
    [...library.matchAll(/^\/\/ node_modules\/((?:@[^/\n]+\/)?[^/\n]+)\//gm)].map(([, name]) => name),
  );
  expect([...carried].sort()).toEqual(['fflate', 'nanoid']);
  const licences = readFileSync(join(ROOT, 'dist/THIRD-PARTY-LICENCES.txt'), 'utf8');
  for (const name of carried) expect(licences).toMatch(new RegExp(`^${name} \\d`, 'm'));
});

const office = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find((place) => {
  try {
    execFileSync(place, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});

test.skipIf(office === undefined)('LibreOffice opens it, and makes pages of it', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'report.docx'), await FORMATS.docx.render(await exampleReport('en')));
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync(office ?? '', [profile, '--headless', '--convert-to', 'pdf', 'report.docx'], {
    cwd: folder,
    stdio: 'ignore',
  });
  expect(readdirSync(folder)).toContain('report.pdf');
  expect(readFileSync(join(folder, 'report.pdf')).length).toBeGreaterThan(50_000);
});
