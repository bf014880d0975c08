import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';

/**
 * templates/*.hbs and its partials → one module of precompiled templates, plus the style sheet as text.
 *
 * @returns file name → text, for src/shipped/
 */
export function precompileTemplates(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
  const templates = names.filter((name) => name.endsWith('.hbs'));
  const texts = names.filter((name) => /\.(?:css|js)$/.test(name));
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const entries = templates.map(
    (name) =>
      `  ${JSON.stringify(name.replace(/\.hbs$/, ''))}: ${String(
        Handlebars.precompile(read(name), { strict: true, preventIndent: true, noEscape: name.includes('.md') }),
      )},`,
  );
  const assets = texts.map((name) => `  ${JSON.stringify(name)}: ${JSON.stringify(read(name))},`);
  return new Map([
    [
      'templates.js',
      `export const templates = {\n${entries.join('\n')}\n};\nexport const assets = {\n${assets.join('\n')}\n};\n`,
    ],
    [
      'templates.d.ts',
      `/** Template name → precompiled Handlebars (for handlebars/runtime). */
export declare const templates: Readonly<Record<string, unknown>>;
/** Style sheets and scripts by file name. */
export declare const assets: Readonly<Record<string, string>>;
`,
    ],
  ]);
}
