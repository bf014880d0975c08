import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileTemplates } from '../../src/compile/compile-templates.js';
import { readOwnTemplates } from '../../src/compile/read-own-templates.js';
import { FORMATS } from '../../src/report/formats/formats.js';
import { sources } from '../../src/shipped/template-sources.js';
import { templates as shipped } from '../../src/shipped/templates.js';
import { ROOT } from '../support/cli.js';
import { report } from '../support/small-audit.js';
import { talkativeAudit } from '../support/talkative-audit.js';

const read = (path: string, content: string) => readOwnTemplates([{ path, content }], sources);

/** Code, place and name or danger of every problem. */
const problems = (path: string, content: string): string[] =>
  read(path, content).problems.map(
    ({ code, position, args, suggestion }) =>
      `${position === undefined ? '' : `${position.line}:${position.column} `}${code}` +
      `${(args['danger'] ?? args['name']) ? ` ${args['danger'] ?? args['name'] ?? ''}` : ''}${suggestion === undefined ? '' : ` → ${suggestion}`}`,
  );

const FINDING = 'templates/partials/finding.html.hbs';
const MARKDOWN = 'templates/report.md.hbs';

describe('the shipped templates', () => {
  const files = readdirSync(join(ROOT, 'templates'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.hbs') && !file.includes('prepare'))
    .map((file) => ({
      path: `templates/${file}`,
      content: readFileSync(join(ROOT, 'templates', file), 'utf8'),
    }));
  const own = readOwnTemplates(files, sources);

  test('taken over as they are have nothing wrong with them', () => {
    expect(own.problems).toEqual([]);
    expect(own.templates).toHaveLength(files.length);
  });

  test('make the same report then', () => {
    const made = report(talkativeAudit((place) => `text ${place} <b> | *`));
    const dressed = { ...shipped, ...compileTemplates(own.templates, shipped) };
    expect(FORMATS.html.render(made, { templates: dressed })).toBe(FORMATS.html.render(made));
    expect(FORMATS.md.render(made, { templates: dressed })).toBe(FORMATS.md.render(made));
  });
});

describe('names', () => {
  test.each<[string, string, string, string[]]>([
    ['a variable', FINDING, '<p>{{titel}}</p>', ['1:6 template_unknown_variable titel → title']],
    [
      'on a line further down',
      FINDING,
      '<p>\n  {{titel}}</p>',
      ['2:5 template_unknown_variable titel → title'],
    ],
    [
      'in a block',
      MARKDOWN,
      '{{#each touchpoints}}{{md nam}}{{/each}}',
      ['1:27 template_unknown_variable nam → name'],
    ],
    ['of a block', MARKDOWN, '{{#each findngs}}{{/each}}', ['1:9 template_unknown_variable findngs']],
    [
      'in a condition',
      MARKDOWN,
      '{{#if organization}}{{/if}}',
      ['1:7 template_unknown_variable organization → organisation'],
    ],
    ['behind a dot', MARKDOWN, '{{md made.asOff}}', ['1:6 template_unknown_variable asOff → asOf']],
    [
      'outside a block',
      MARKDOWN,
      '{{#each touchpoints}}{{md ../organisation}}{{md ../../organisation}}{{/each}}',
      ['1:49 template_unknown_variable ../../organisation'],
    ],
    [
      'from the root',
      MARKDOWN,
      '{{#each touchpoints}}{{md @root.organisatio}}{{/each}}',
      ['1:27 template_unknown_variable organisatio → organisation'],
    ],
    [
      'of data',
      MARKDOWN,
      '{{#each touchpoints}}{{md @indx}}{{/each}}',
      ['1:27 template_unknown_variable @indx → @index'],
    ],
    [
      'a name given by as',
      MARKDOWN,
      '{{#each touchpoints as |point|}}{{md point.name}}{{md point.nam}}{{/each}}',
      ['1:55 template_unknown_variable nam → name'],
    ],
    [
      'in an argument of a partial',
      MARKDOWN,
      '{{> who-when overdue=ovrdue}}',
      [
        '1:22 template_unknown_variable ovrdue',
        '1:1 template_argument_missing owner',
        '1:1 template_argument_missing due',
      ],
    ],
    ['a helper', MARKDOWN, '{{mdd organisation}}', ['1:1 template_unsafe markdown']],
    ['a helper inside', MARKDOWN, '{{md (dat made.asOf)}}', ['1:7 template_unknown_helper dat → date']],
    [
      'a helper in HTML',
      FINDING,
      '{{worrd "severity" severity}}',
      ['1:3 template_unknown_helper worrd → word'],
    ],
    ['a block', FINDING, '{{#iff title}}{{/iff}}', ['1:4 template_unknown_helper #iff → #if']],
    ['log', FINDING, '{{log title}}', ['1:3 template_unknown_helper log']],
    ['a partial', MARKDOWN, '{{> sumary}}', ['1:5 template_unknown_partial sumary → summary']],
    [
      'an argument that a partial needs',
      MARKDOWN,
      '{{#each blindSpots}}{{> finding}}{{/each}}',
      ['1:21 template_argument_missing level'],
    ],
    ['what a partial needs, given', MARKDOWN, '{{#each blindSpots}}{{> finding level=3}}{{/each}}', []],
  ])('%s', (_, path, content, expected) => {
    const found = problems(path, content);
    // What a report without its other parts leaves unused is not what these are about.
    expect(found).toEqual(expected);
  });

  test('a partial of the team’s own is checked with the data it is called with', () => {
    const found = readOwnTemplates(
      [
        { path: 'templates/partials/sign.md.hbs', content: '{{md sign}} {{md owner}} {{md title}}' },
        {
          path: MARKDOWN,
          content: '{{#each actions}}{{> sign sign="x"}}{{/each}}{{#each toAsk}}{{> sign sign="y"}}{{/each}}',
        },
      ],
      sources,
    ).problems;
    expect(found.map(({ code, args, file }) => [code, args['name'], file])).toEqual([
      ['template_unknown_variable', 'owner', 'templates/partials/sign.md.hbs'],
      ['template_unknown_variable', 'title', 'templates/partials/sign.md.hbs'],
    ]);
  });

  test('a partial that calls itself, and one that nobody calls', () => {
    expect(problems(FINDING, '{{> severity}}{{> finding}}')).toEqual(['1:19 template_recursion finding']);
    expect(problems('templates/partials/mine.html.hbs', '<p>x</p>')).toEqual(['1:1 template_unused mine']);
  });
});

describe('what could make an answer more than text', () => {
  test.each<[string, string, string[]]>([
    ['three braces', '{{{title}}}', ['1:1 template_unsafe unescaped']],
    ['an ampersand', '{{&title}}', ['1:1 template_unsafe unescaped']],
    ['an attribute without quotes', '<p class={{title}}>', ['1:10 template_unsafe unquoted']],
    ['the name of an attribute', '<p {{title}}="x">', ['1:4 template_unsafe tag']],
    ['the name of an element', '<{{title}}>', []],
    ['an end tag', '</{{title}}>', ['1:3 template_unsafe tag']],
    ['a comment', '<!-- {{title}} -->', ['1:6 template_unsafe comment']],
    ['a script', '<script>var x = "{{title}}"</script>', ['1:1 template_unsafe element']],
    ['a style sheet', '<STYLE>{{title}}</STYLE>', ['1:1 template_unsafe element']],
    ['a handler', '<p onclick="{{title}}">', ['1:1 template_unsafe handler', '1:13 template_unsafe handler']],
    ['a style', "<p style='{{title}}'>", ['1:1 template_unsafe handler', '1:11 template_unsafe handler']],
    ['an address', '<a href="{{title}}">', ['1:10 template_unsafe address']],
    [
      'a script as an address',
      '<a href="javascript:{{title}}">',
      ['1:1 template_unsafe address', '1:21 template_unsafe address'],
    ],
    ['part of the name of a host', '<a href="https://{{title}}">', ['1:18 template_unsafe address']],
    ['a place on the page', '<a href="#{{anchor id}}">', []],
    ['an address on a known host', '<a href="https://tickets.example/{{title}}">', []],
    ['the address of a reference', '{{#each law}}<a href="{{url}}">x</a>{{/each}}', []],
    ['an attribute in quotes', '<p title="{{title}}" data-x=\'{{id}}\'>{{title}}</p>', []],
    ['a decorator', '{{* inline}}', ['1:1 template_unsafe feature']],
    ['an inline partial', '{{#*inline "x"}}{{/inline}}', ['1:1 template_unsafe feature']],
    ['a partial with a block', '{{#> severity}}x{{/severity}}', ['1:1 template_unsafe feature']],
    ['a partial in a tag', '<p class="{{> severity}}">', ['1:11 template_unsafe partial']],
    [
      'branches that differ',
      '{{#if title}}<p class="{{/if}}x',
      ['1:1 template_unsafe branches', '1:31 template_unsafe branches'],
    ],
  ])('%s', (_, content, expected) => {
    const found = problems(FINDING, content);
    expect(expected.length === 0 ? found.filter((text) => text.includes('unsafe')) : found).toEqual(
      expect.arrayContaining(expected),
    );
  });

  test.each(['{{title}}', '{{organisation}}', '{{date made.asOf}}', '{{t "report.title"}}'])(
    'in Markdown: %s',
    (content) => {
      expect(problems(MARKDOWN, content)).toEqual(['1:1 template_unsafe markdown']);
    },
  );

  test('a page without its policy', () => {
    expect(problems('templates/report.html.hbs', '<p>x</p>')).toEqual(['1:1 template_no_policy']);
  });
});

test.each<[string, string, string]>([
  ['a block without an end', 'a\n{{#if organisation}}\nb\n', 'template_syntax'],
  ['a block with another end', '{{#if organisation}}{{/each}}', 'template_syntax'],
  ['braces without an end', 'a {{md organisation', 'template_syntax'],
  ['nesting without end', '{{#if organisation}}'.repeat(900), 'template_syntax'],
])('syntax: %s', (_, content, code) => {
  const { problems: found } = read(MARKDOWN, content);
  expect(found.map((problem) => problem.code)).toEqual([code]);
  expect(found[0]?.position?.line).toBeGreaterThan(0);
});

test.each([
  'templates/finding.html.hbs',
  'templates/partials/x.hbs',
  'templates/report.js',
  'templates/prepare.md.hbs',
  'templates/partials/a/b.md.hbs',
  'templates/style.css',
])('%s would be passed over', (path) => {
  expect(problems(path, 'x')).toEqual(['template_wrong_name']);
});

test.each<[string, string[]]>([
  ['p { color: red }', []],
  ['a { background: url(data:image/png;base64,AAAA) }', []],
  ['a {}\n  @import "x";', ['2:3 template_style']],
  ['a { background: url( "https://e.test/a.png" ) }', ['1:17 template_style']],
  ['</style><script>', ['1:1 template_style']],
])('a style sheet: %s', (content, expected) => {
  expect(problems('templates/report.css', content)).toEqual(expected);
});

test.each([
  ['{{#if x}}'.repeat(1000), 'template_too_much'],
  ['x'.repeat(65 * 1024), 'template_too_large'],
])('what would take the parser minutes is not parsed: %#', (content, code) => {
  expect(problems(MARKDOWN, content)).toEqual([code]);
});
