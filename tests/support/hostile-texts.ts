import { createRequire } from 'node:module';

/** Texts that someone might write to break a page, a table or a template. */
const HTML = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover=alert(1) x='",
  '` onfocus=alert(1) autofocus `',
  '</title><script>alert(1)</script>',
  '</style><link rel=stylesheet href=//e.test>',
  '</select></form><form action=//e.test>',
  '</svg><foreignObject><iframe src=//e.test>',
  '<svg/onload=alert(1)>',
  '<details open ontoggle=alert(1)>',
  '<base href=//e.test>',
  '<meta http-equiv=refresh content=0>',
  '<!-- -->',
  '--><b>',
  '<![CDATA[x]]>',
  '&lt;b&gt; &amp; &#x3c; &notanentity;',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
];
const TEMPLATE = [
  '{{this}}',
  '{{{organisation}}}',
  '{{> finding}}',
  '{{constructor.constructor "x"}}',
  '${x}',
  '<%= x %>',
  "$' $& $1",
];
const MARKDOWN = [
  '# heading',
  'heading #',
  '- item',
  '+ item',
  '* item',
  '1. item',
  '2) item',
  '> quote',
  '---',
  '===',
  '***',
  '    code',
  '```js',
  '~~~',
  '| a | b |',
  '|---|:-:|',
  ':-: | :-:',
  'a \\| b',
  '![tracker](https://e.test/a.png)',
  '[click](javascript:alert(1))',
  '[click][ref]',
  '[ref]: https://e.test',
  '<https://e.test>',
  'https://e.test and www.e.test and me@e.test',
  '**bold** __bold__',
  '*italic* _italic_',
  '`code`',
  '``',
  '\\',
  'a\\',
  '~~gone~~',
  '[ ] task',
  '[^1]',
  '$x^2$',
  '@everyone #1 !2 %3 ~4',
  '<br>',
  'a  \nb',
];
const BYTES = [
  '\u0000nul',
  '\u001b[2Jescape',
  'right-to-left \u202e override',
  '\u2066isolated\u2069',
  'lone \ud800 surrogate',
  '\ufeffmark',
  'line\u2028separator\u0085next',
  '\u00a0\u3000wide blanks\u3000',
  '\r\nreturn\r',
  '\ttab',
];

/** Made from parts: what opens a place where text is something else, with what does harm there. */
const across = (opens: readonly string[], rests: readonly string[]): string[] =>
  opens.flatMap((open) => rests.map((rest) => open + rest));
const GENERATED = [
  ...across(
    across(
      ['<img src=x ', '<svg ', '"><video ', "'><details open ", '</td><object ', '--><iframe '],
      ['onerror', 'onload', 'onfocus', 'ontoggle', 'onpointerenter'],
    ),
    ['=alert(1)>', ' = "alert(1)">', "='alert(1)'/>", '=`alert(1)`>'],
  ),
  ...across(
    across(
      ['', '<a href="', '[x](', '![x](<'],
      [
        'javascript:',
        'JaVaScRiPt:',
        'java\tscript:',
        'data:text/html,',
        'vbscript:',
        '//e.test/',
        'file:///etc/',
      ],
    ),
    ['alert(1)', 'x">y</a>', 'x)', 'x>)'],
  ),
  ...across(
    ['{{', '{{{', '{{&', '{{#each ', '{{> ', '{{!-- ', '\\{{'],
    ['organisation}}', 'this.constructor}}}', 'finding}}', '@root.made}}'],
  ),
  ...across(
    ['\u061c', '\u200e', '\u200f', '\u202a', '\u202b', '\u202d', '\u2067', '\u2068'],
    ['gnp.exe', '<b>', '[x](y)'],
  ),
];

const AROUND: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `a ${text}`,
  (text) => `${text} b`,
  (text) => `\n${text}`,
  (text) => `a\n${text}`,
  (text) => `a\n\n${text}\n\nb`,
  (text) => `    ${text}`,
  (text) => `${text}\\`,
  (text) => `**${text}**`,
];

/** At least 2,000: each of ours in several surroundings and in pairs, and the big list of naughty strings. */
export function hostileTexts(): string[] {
  const single = [...HTML, ...TEMPLATE, ...MARKDOWN, ...BYTES];
  const surrounded = single.flatMap((text) => AROUND.map((around) => around(text)));
  const pairs = single.flatMap((first) => MARKDOWN.map((second) => first + second));
  const list = createRequire(import.meta.url)('big-list-of-naughty-strings/blns.json') as string[];
  return [...new Set([...surrounded, ...pairs, ...GENERATED, ...list])].filter((text) => text !== '');
}
