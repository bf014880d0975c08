import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { EXAMPLE, ROOT, temporaryFolder } from './support/cli.js';

const PURE = [
  'model',
  'text',
  'yaml',
  'questionnaire',
  'answers',
  'assess',
  'interview',
  'register',
  'report',
];

/** Every module of the pure folders, imported. */
const everything = PURE.flatMap((folder) =>
  readdirSync(join(ROOT, 'src', folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => `./${folder}/${name.replace(/\.ts$/, '.js')}`),
);

/** A page that reads an audit from strings and makes a report, with nothing but the core and what the build compiled. */
const page = `
import { readAudit, assess, makeReport, FORMATS } from './index.js';
import { validators } from './shipped/validators.js';
import ids from './shipped/content/index.json';
import law from './shipped/content/law.json';
${[
  'whatsapp',
  'email',
  'messenger',
  'retargeting',
  'custom-audiences',
  'call-platform',
  'social-media',
  'live-chat',
  'video',
  'embeds',
]
  .map((id, index) => `import k${index} from './shipped/content/${id}.json';`)
  .join('\n')}
const kinds = [${[...Array(10).keys()].map((index) => `k${index}`).join(', ')}];
const check = (name) => (data) => (validators[name](data) ? [] : validators[name].errors);
const result = readAudit(
  globalThis.files,
  {
    questionnaires: new Map(kinds.map((questionnaire) => [questionnaire.id, questionnaire])),
    law: new Map(law.map((entry) => [entry.id, entry])),
  },
  { audit: check('audit'), touchpoint: check('touchpoint'), interview: check('interview'), existingRegister: check('existingRegister') },
);
if (!result.ok) throw new Error(JSON.stringify(result.problems));
const report = makeReport(assess(result.value.audit, '2026-12-01'), { language: 'nl', toolVersion: 'test' });
globalThis.made = { kinds: ids.length, html: FORMATS.html.render(report), md: FORMATS.md.render(report), json: FORMATS.json.render(report) };
`;

async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: join(ROOT, 'src'), loader: 'ts' },
    bundle: true,
    platform: 'browser',
    format: 'esm',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

describe('the pure folders', () => {
  it('bundle for a browser: nothing of Node is imported', async () => {
    const code = await bundle(everything.map((path) => `import '${path}';`).join('\n'));
    expect(code).not.toMatch(/(?:from|import|require)\s*\(?["']node:/);
    expect(code.length).toBeGreaterThan(100_000);
  });

  it('make a report without generating code', async () => {
    const folder = temporaryFolder();
    const files = ['', 'touchpoints', 'interviews'].flatMap((name) =>
      readdirSync(join(EXAMPLE, name))
        .filter((file) => file.endsWith('.yaml'))
        .map((file) => ({
          path: name === '' ? file : `${name}/${file}`,
          content: readFileSync(join(EXAMPLE, name, file), 'utf8'),
        })),
    );
    const main = join(folder, 'page.mjs');
    writeFileSync(
      main,
      `globalThis.files = ${JSON.stringify(files)};\nconst { process } = globalThis; delete globalThis.process; delete globalThis.Buffer;\n` +
        `await import('./core.mjs');\nglobalThis.process = process;\n` +
        `console.log(JSON.stringify({ kinds: made.kinds, html: made.html.length, md: made.md.length, json: JSON.parse(made.json).organisation }));`,
    );
    writeFileSync(join(folder, 'core.mjs'), await bundle(page));
    const out = execFileSync(process.execPath, ['--disallow-code-generation-from-strings', main], {
      encoding: 'utf8',
    });
    const made = JSON.parse(out) as { kinds: number; html: number; md: number; json: string };
    expect(made).toMatchObject({ kinds: 10, json: 'Voorbeeld Huid & Slaap B.V.' });
    expect(made.html).toBeGreaterThan(100_000);
    expect(made.md).toBeGreaterThan(10_000);
  });
});
