import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { auditSchema, interviewSchema } from '../answers/audit-schema.js';
import { touchpointSchema } from '../answers/touchpoint-schema.js';
import { AJV_OPTIONS, compileSchema } from '../compile/compile-schema.js';
import type { Problem } from '../model/problem.js';
import type { Questionnaire } from '../model/questionnaire.js';
import type { JsonSchema } from '../model/schema.js';
import { lawSchema } from '../questionnaire/law-schema.js';
import { questionnaireSchema } from '../questionnaire/questionnaire-schema.js';
import { readLaw } from '../questionnaire/read-law.js';
import { readQuestionnaire } from '../questionnaire/read-questionnaire.js';
import { precompileTemplates } from './precompile-templates.js';

/**
 * Turns what the package ships into modules in src/shipped/: parsed questionnaires, references, validators (ajv
 * standalone) and templates (precompiled Handlebars). Throws when a shipped file is faulty.
 *
 * @param root the project's folder
 */
export async function generate(root: string): Promise<void> {
  const source = join(root, 'questionnaires');
  const target = join(root, 'src', 'shipped');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const write = (name: string, text: string): void => {
    writeFileSync(join(target, name), `// Made by src/build/generate.ts.\n${text}`);
  };
  const editorSchema = (name: string, schema: JsonSchema): void => {
    writeFileSync(join(source, name), `${JSON.stringify(schema, null, 2)}\n`);
  };
  editorSchema('questionnaire.schema.json', questionnaireSchema);
  editorSchema('law.schema.json', lawSchema);

  const law = unwrap(readLaw('law.yaml', readFileSync(join(source, 'law.yaml')), compileSchema(lawSchema)));
  write('law.js', `export const law = new Map(${asJson([...law.law])});\n`);
  write('law.d.ts', `import type { LawBook } from '../model/law.js';\nexport declare const law: LawBook;\n`);

  const validate = compileSchema(questionnaireSchema);
  const names = readdirSync(source)
    .filter((name) => name.endsWith('.yaml') && name !== 'law.yaml')
    .sort();
  const questionnaires = names.map(
    (name) => unwrap(readQuestionnaire(name, readFileSync(join(source, name)), validate)).questionnaire,
  );
  for (const questionnaire of questionnaires) {
    write(
      `${questionnaire.id}.js`,
      `${await validatorModule({ validate: touchpointSchema(questionnaire) })}\n` +
        `export const questionnaire = ${asJson(questionnaire)};\n`,
    );
  }
  write('questionnaires.js', index(questionnaires));
  write(
    'questionnaires.d.ts',
    `import type { Questionnaire } from '../model/questionnaire.js';
import type { AjvFunction } from '../compile/to-validate.js';
/** Loads one shipped questionnaire with the validator of its answer files. */
export declare const questionnaires: Readonly<
  Record<string, () => Promise<{ readonly questionnaire: Questionnaire; readonly validate: AjvFunction }>>
>;
`,
  );

  write(
    'schemas.js',
    await validatorModule({
      validateAudit: auditSchema(),
      validateInterview: interviewSchema(),
      validateQuestionnaire: questionnaireSchema,
      validateLaw: lawSchema,
    }),
  );
  write(
    'schemas.d.ts',
    `import type { AjvFunction } from '../compile/to-validate.js';
export declare const validateAudit: AjvFunction;
export declare const validateInterview: AjvFunction;
export declare const validateQuestionnaire: AjvFunction;
export declare const validateLaw: AjvFunction;
`,
  );

  for (const [name, text] of precompileTemplates(join(root, 'templates'))) write(name, text);
}

function index(questionnaires: readonly Questionnaire[]): string {
  const entries = questionnaires.map(({ id }) => `  ${JSON.stringify(id)}: () => import('./${id}.js'),`);
  return `export const questionnaires = {\n${entries.join('\n')}\n};\n`;
}

/** Parsing JSON is faster for the engine than parsing the same data as program text. */
const asJson = (data: unknown): string => `JSON.parse(${JSON.stringify(JSON.stringify(data))})`;

/** ajv standalone code with what it requires bundled in, so that it runs without code generation. */
async function validatorModule(schemas: Readonly<Record<string, JsonSchema>>): Promise<string> {
  const { vocabulary, ...options } = AJV_OPTIONS;
  const ajv = new Ajv2020({ ...options, code: { source: true, esm: true, lines: false } });
  ajv.addVocabulary([...vocabulary]);
  for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(schema, name);
  const names = Object.fromEntries(Object.keys(schemas).map((name) => [name, name]));
  const code = (standalone as unknown as { default: typeof standalone.default }).default(ajv, names);
  const bundled = await build({
    stdin: { contents: code, resolveDir: process.cwd() },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['main'],
    write: false,
    minify: true,
  });
  return bundled.outputFiles[0]?.text ?? '';
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
