const MEGABYTE = 1024 * 1024;

const fill = (unit: string): string => unit.repeat(Math.floor((2 * MEGABYTE) / Buffer.byteLength(unit)));
const count = (many: number, line: (index: number) => string): string =>
  Array.from({ length: many }, (_, index) => line(index)).join('');

/** Files of at most 2 MB that take a parser long, each in a way of its own: name and text. */
export const bombs: readonly (readonly [name: string, text: string])[] = [
  ['brackets that open', fill('[')],
  ['brackets that close', fill(']')],
  ['braces that open', fill('{')],
  ['pairs without an end', `[${fill('a:')}`],
  ['commas', `[${fill(',')}`],
  ['double quotes', fill('"')],
  ['single quotes', fill("'")],
  ['exclamation marks', fill('!')],
  ['tags', fill('! ')],
  ['anchors', count(100_000, (index) => `k${index}: &a${index} 1\n`)],
  ['anchors without a value', fill('&a ')],
  ['aliases', fill('*a ')],
  ['asterisks', fill('*')],
  ['dashes', fill('- ')],
  ['question marks', fill('? ')],
  ['question marks on lines', fill('?\n')],
  ['colons', fill(': ')],
  ['colons on lines', fill(':\n')],
  ['colons within values', fill('a: b: c\n')],
  ['the same key', fill('a: 1\n')],
  ['tabs to indent', fill('a: 1\n\tb: 1\n')],
  ['tabs', fill('\t')],
  ['comments', fill('#\n')],
  ['blank lines', fill('\n')],
  ['blanks', `a: b${fill(' ')}c`.slice(0, 2 * MEGABYTE)],
  ['documents', fill('---\n')],
  ['document ends', fill('...\n')],
  ['directives', fill('%\n')],
  ['block scalars', fill('|\n')],
  ['folded scalars', fill('>\n')],
  ['a list of a million', `a: [${'x,'.repeat(MEGABYTE - 10)}]`],
  ['a list on lines', fill('- x\n')],
  ['a mapping on one line', `{${fill('a: 1, ')}`.slice(0, 2 * MEGABYTE)],
  ['a mapping of 10,000 keys', count(10_000, (index) => `k${index}: 1\n`)],
  ['a deep block', count(1900, (index) => `${' '.repeat(index)}a:\n`)],
  ['a deep list', count(1900, (index) => `${' '.repeat(index)}- a\n`)],
  ['2,000 lists in each other', `${'['.repeat(2000)}${']'.repeat(2000)}`],
  ['2,000 mappings in each other', `${'{a: '.repeat(2000)}${'}'.repeat(2000)}`],
  ['2,000 dashes behind each other', `${'- '.repeat(2000)}x`],
  [
    'a billion laughs',
    count(10, (index) => `a${index}: &a${index} [${`*a${index - 1},`.repeat(index === 0 ? 0 : 9)}x]\n`),
  ],
  ['a key in every depth', count(300, (index) => `${' '.repeat(index)}- a${index}:\n`)],
];
