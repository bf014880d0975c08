import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import Handlebars from 'handlebars';
import { describe, expect, test } from 'vitest';
import { ESCAPING_HELPERS, HTML_HELPERS, MARKDOWN_HELPERS } from '../../src/report/template-helpers.js';
import { ROOT } from '../support/cli.js';

const FOLDER = join(ROOT, 'templates');
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.hbs'),
);
const read = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');
const named = (kind: string): [string, string][] =>
  files.filter((file) => file.endsWith(`.${kind}.hbs`)).map((file) => [file, read(file)]);

/** What is called or printed in a template. */
function calls(source: string): { printed: string[]; unescaped: number; helpers: string[] } {
  const found = { printed: [] as string[], unescaped: 0, helpers: [] as string[] };
  const name = (path: unknown): string => (path as hbs.AST.PathExpression).original;
  class Calls extends Handlebars.Visitor {
    override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
      found.printed.push(name(mustache.path));
      if (!mustache.escaped) found.unescaped += 1;
      if (mustache.params.length > 0) found.helpers.push(name(mustache.path));
      super.MustacheStatement(mustache);
    }
    override SubExpression(expression: hbs.AST.SubExpression): void {
      found.helpers.push(name(expression.path));
      super.SubExpression(expression);
    }
  }
  new Calls().accept(Handlebars.parse(source));
  return found;
}

const ESCAPING: readonly string[] = ESCAPING_HELPERS;

describe.each(named('md'))('%s', (_, source) => {
  test('prints values through an escaping helper only', () => {
    expect(calls(source).printed.filter((name) => !ESCAPING.includes(name))).toEqual([]);
  });
});

describe.each(named('html'))('%s', (_, source) => {
  test('prints no value unescaped', () => {
    expect(calls(source).unescaped).toBe(0);
  });

  test('has values in text and quoted attributes only', () => {
    // In script, style and comments the escaping of HTML does not hold; in bare attributes a space ends the value.
    expect(source).not.toMatch(/<(?:script|style)\b|<!--|=\s*\{\{/);
  });
});

test('the names of partials are told apart by their file alone', () => {
  for (const kind of ['html', 'md']) {
    const names = named(kind).map(([file]) => basename(file));
    expect(new Set(names).size).toBe(names.length);
  }
});

test('no helper is there for nothing', () => {
  const used = new Set(files.flatMap((file) => [...calls(read(file)).helpers, ...calls(read(file)).printed]));
  expect([...HTML_HELPERS, ...MARKDOWN_HELPERS].filter((helper) => !used.has(helper))).toEqual([]);
});
