import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { hashed } from '../compile/hashed.js';
import { precompile, TEMPLATE_KINDS } from '../compile/template-kinds.js';

/**
 * templates/*.hbs and its partials → one module of precompiled Handlebars, and one of their texts, for holding a team's own against. A
 * template is known by its file's name without `.html.hbs` or `.md.hbs`. The style sheet and the script are known by their hashes.
 *
 * @returns file name → text, for src/shipped/
 */
export function precompileTemplates(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const sources = TEMPLATE_KINDS.map((kind) => {
    const suffix = `.${kind}.hbs`;
    const ofKind = files
      .filter((file) => file.endsWith(suffix))
      .map((file) => [basename(file, suffix), read(file)] as const);
    return { kind, ofKind };
  });
  const modules = sources.map(({ kind, ofKind }) => {
    const entries = ofKind.map(
      ([name, source]) => `    ${JSON.stringify(name)}: ${precompile(source, kind, true)},`,
    );
    return `  ${kind}: {\n${entries.join('\n')}\n  },`;
  });
  const texts = Object.fromEntries(sources.map(({ kind, ofKind }) => [kind, Object.fromEntries(ofKind)]));
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
    ['template-sources.js', `export const sources = ${JSON.stringify(texts)};\n`],
    [
      'template-sources.d.ts',
      `import type { TemplateSources } from '../compile/lint-templates.js';\nexport declare const sources: TemplateSources;\n`,
    ],
  ]);
}
