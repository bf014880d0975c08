import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import type { Metafile } from 'esbuild';
import { auditSchema, interviewSchema } from '../answers/audit-schema.js';
import { existingRegisterSchema, registerImportSchema } from '../answers/existing-register-schema.js';
import { baselineSchema } from '../answers/baseline-file.js';
import { answerFileSchema } from '../answers/touchpoint-schema.js';
import { compileSchema, makeAjv, withoutDialect } from '../compile/compile-schema.js';
import type { Problem } from '../model/problem.js';
import type { JsonSchema } from '../model/schema.js';
import { lawSchema } from '../questionnaire/law-schema.js';
import { questionnaireSchema } from '../questionnaire/questionnaire-schema.js';
import { readLaw } from '../questionnaire/read-law.js';
import { readQuestionnaire } from '../questionnaire/read-questionnaire.js';
import { COLUMN_FIELDS } from '../register/import/column-field.js';
import { describeSchema } from '../text/describe-schema.js';
import { translator } from '../text/translate.js';
import { reportInputSchema } from '../report/diff/report-input-schema.js';
import { precompileTemplates } from './precompile-templates.js';
import { readLayouts } from './read-layouts.js';

export { registerSchema } from '../register/register-schema.js';
export { reportSchema } from '../report/report-schema.js';

/**
 * Turns what the package ships into src/shipped/: parsed questionnaires and references (JSON, which the engine reads several times
 * faster than program text), validators (ajv standalone) and templates (precompiled Handlebars). Throws when a shipped file is
 * faulty.
 *
 * @param root the project's folder
 * @returns what was bundled, for the licences
 */
export async function generate(root: string): Promise<readonly Metafile[]> {
  const source = join(root, 'questionnaires');
  // Made beside it and put in its place at the end, so that whoever reads it meanwhile finds all of it.
  const shipped = join(root, 'src', 'shipped');
  const target = `${shipped}-${process.pid}`;
  mkdirSync(target, { recursive: true });
  const write = (name: string, text: string): void => {
    writeFileSync(join(target, name), `// Made by src/build/generate.ts.\n${text}`);
  };
  const metafiles: Metafile[] = [];
  const validators = async (name: string, schemas: Record<string, JsonSchema>): Promise<void> => {
    const { text, metafile } = await validatorModule(schemas);
    metafiles.push(metafile);
    write(`${name}.js`, text);
    write(
      `${name}.d.ts`,
      `import type { AjvFunction } from '../compile/to-validate.js';
/** By name of the format. */
export declare const validators: Readonly<Record<string, AjvFunction>>;
`,
    );
  };
  const editorSchema = (name: string, schema: JsonSchema): void => {
    const described = describeSchema(schema, name, translator('en'));
    writeFileSync(join(source, `${name}.schema.json`), `${JSON.stringify(described, null, 2)}\n`);
  };
  editorSchema('questionnaire', questionnaireSchema);
  editorSchema('law', lawSchema);

  const law = unwrap(readLaw('law.yaml', readFileSync(join(source, 'law.yaml')), compileSchema(lawSchema)));
  mkdirSync(join(target, 'content'));
  const content = (name: string, data: unknown): void => {
    writeFileSync(join(target, 'content', `${name}.json`), JSON.stringify(data));
  };
  content('law', [...law.law.values()]);
  content('register-layouts', readLayouts(join(root, 'src', 'register', 'layouts'), law.law));

  const validate = compileSchema(questionnaireSchema);
  const names = readdirSync(source)
    .filter((name) => name.endsWith('.yaml') && name !== 'law.yaml')
    .sort();
  const questionnaires = names.map(
    (name) => unwrap(readQuestionnaire(name, readFileSync(join(source, name)), validate)).questionnaire,
  );
  for (const questionnaire of questionnaires) content(questionnaire.id, questionnaire);
  content(
    'index',
    questionnaires.map(({ id }) => id),
  );

  await validators('validators', {
    audit: auditSchema(),
    touchpoint: answerFileSchema,
    interview: interviewSchema(),
    existingRegister: existingRegisterSchema(),
    baseline: baselineSchema(),
  });
  await validators('import-validators', { registerImport: registerImportSchema(COLUMN_FIELDS) });
  await validators('format-validators', { questionnaire: questionnaireSchema, law: lawSchema });
  await validators('report-validator', { report: reportInputSchema });

  for (const [name, text] of precompileTemplates(join(root, 'templates'))) write(name, text);
  rmSync(shipped, { recursive: true, force: true });
  renameSync(target, shipped);
  return metafiles;
}

/** ajv standalone code with what it requires bundled in, so that it runs without code generation. */
async function validatorModule(
  schemas: Readonly<Record<string, JsonSchema>>,
): Promise<{ text: string; metafile: Metafile }> {
  const ajv = makeAjv({ code: { source: true, esm: true, lines: false } });
  for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(withoutDialect(schema), name);
  const names = Object.keys(schemas);
  const exported = Object.fromEntries(names.map((name, index) => [`v${index}`, name]));
  const code = standalone.default(ajv, exported);
  const table = names.map((name, index) => `${JSON.stringify(name)}: v${index}`).join(', ');
  const bundled = await build({
    stdin: { contents: `${code}\nexport const validators = { ${table} };`, resolveDir: process.cwd() },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['main'],
    write: false,
    minify: true,
    metafile: true,
  });
  return { text: bundled.outputFiles[0]?.text ?? '', metafile: bundled.metafile };
}

function unwrap<T>(result: { ok: true; value: T } | { ok: false; problems: readonly Problem[] }): T {
  if (result.ok) return result.value;
  throw new Error(
    result.problems
      .map(
        ({ file, position, code, args }) =>
          `${file}:${position?.line}:${position?.column} ${code} ${JSON.stringify(args)}`,
      )
      .join('\n'),
  );
}
