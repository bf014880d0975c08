import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import Handlebars from 'handlebars';
import { hashed } from '../compile/hashed.js';
import { HTML_HELPERS, MARKDOWN_HELPERS } from '../report/template-helpers.js';

/** The kinds of template, by the last part of their names, with how each is compiled. */
const KINDS = {
  html: { helpers: HTML_HELPERS, noEscape: false },
  // HTML entities are no escape in Markdown: there every value goes through {{md}} instead.
  md: { helpers: MARKDOWN_HELPERS, noEscape: true },
} as const;

type Kind = keyof typeof KINDS;

/**
 * templates/*.hbs and its partials → one module of precompiled Handlebars. A template is known by its file's name without
 * `.html.hbs` or `.md.hbs`. The style sheet and the script are known by their hashes.
 *
 * @returns file name → text, for src/shipped/
 */
export function precompileTemplates(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const modules = (Object.keys(KINDS) as Kind[]).map((kind) => {
    const suffix = `.${kind}.hbs`;
    const sources: [string, string][] = files
      .filter((file) => file.endsWith(suffix))
      .map((file) => [basename(file, suffix), read(file)]);
    const entries = sources.map(
      ([name, source]) => `    ${JSON.stringify(name)}: ${precompile(source, kind)},`,
    );
    return `  ${kind}: {\n${entries.join('\n')}\n  },`;
  });
  return new Map([
    [
      'templates.js',
      `export const templates = {
${modules.join('\n')}
  styles: [${JSON.stringify(hashed(read('report.css')))}],
  script: ${JSON.stringify(hashed(read('report.js')))},
};
`,
    ],
    [
      'templates.d.ts',
      `import type { Templates } from '../report/render-template.js';\nexport declare const templates: Templates;\n`,
    ],
  ]);
}

function precompile(source: string, kind: Kind): string {
  const { helpers, noEscape } = KINDS[kind];
  // Declared as an object; it is the text of a program.
  const compiled = Handlebars.precompile(source, {
    strict: true,
    preventIndent: true,
    noEscape,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(helpers.map((name) => [name, true])),
  }) as unknown as string;
  // Where in its template each helper was called: for messages only, and a third of the text.
  return compiled.replace(/,"loc":\{"start":\{[^{}]*\},"end":\{[^{}]*\}\}/g, '');
}
