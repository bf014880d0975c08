/**
 * The build: `npm run build`. Three steps, each readable on its own.
 *  1. questionnaires/ and templates/ → src/shipped/ (parsed, checked, compiled; nothing is compiled at run time)
 *  2. src/ → dist/, one chunk per command, so that a command loads only what it uses
 *  3. type declarations of the public API
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { licencesOf } from './licences.mjs';
import { messagesAsJson } from './messages-as-json.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const scratch = join(root, 'node_modules', '.cache', 'touchpoint-audit');
const version = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;

// 1.
mkdirSync(scratch, { recursive: true });
const generator = join(scratch, 'generate.mjs');
await build({
  entryPoints: [join(root, 'src/build/generate.ts')],
  outfile: generator,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
});
const { generate, registerSchema, reportSchema } = await import(
  `${pathToFileURL(generator).href}?${Date.now()}`
);
const generated = await generate(root);

// 2. Into a folder of its own, which takes the place of the old one when it is complete.
const dist = join(root, 'dist');
const made = join(root, `dist-${process.pid}`);
const { metafile, outputFiles } = await build({
  entryPoints: {
    cli: join(root, 'src/cli/run.ts'),
    index: join(root, 'src/index.ts'),
    'template-worker': join(root, 'src/cli/reports/template-worker.ts'),
  },
  outdir: made,
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  minify: true,
  chunkNames: 'chunks/[name]-[hash]',
  define: { __VERSION__: JSON.stringify(version) },
  plugins: [messagesAsJson],
  metafile: true,
  write: false,
  logLevel: 'warning',
});
// Bundled CommonJS packages call require for Node's own modules, through one helper; only where it stands is require made.
const REQUIRE = "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);\n";
for (const { path, text } of outputFiles) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text.includes('typeof require<"u"') ? REQUIRE + text : text);
}
writeFileSync(join(made, 'report.schema.json'), `${JSON.stringify(reportSchema, null, 2)}\n`);
writeFileSync(join(made, 'register.schema.json'), `${JSON.stringify(registerSchema, null, 2)}\n`);
cpSync(join(root, 'src/register/dpv/dpv-2.3.txt'), join(made, 'dpv-2.3.txt'));
cpSync(join(root, 'src/shipped/content'), join(made, 'content'), { recursive: true });
writeFileSync(join(made, 'THIRD-PARTY-LICENCES.txt'), licencesOf([...generated, metafile], root));
if (process.env.BUILD_META) writeFileSync(process.env.BUILD_META, JSON.stringify(metafile));

// 3.
execFileSync(
  process.execPath,
  [
    join(root, 'node_modules/typescript/bin/tsc'),
    '-p',
    join(root, 'src/build/tsconfig.json'),
    '--outDir',
    join(made, 'types'),
  ],
  { stdio: 'inherit' },
);
rmSync(dist, { recursive: true, force: true });
renameSync(made, dist);
