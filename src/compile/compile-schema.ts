import { Ajv2020 } from 'ajv/dist/2020.js';
import type { JsonSchema, Validate } from '../model/schema.js';
import { toValidate } from './to-validate.js';

/** Keywords that only editors read (yaml-language-server). */
export const EDITOR_KEYWORDS = [
  'markdownDescription',
  'enumDescriptions',
  'markdownEnumDescriptions',
  'defaultSnippets',
  'errorMessage',
  'doNotSuggest',
];

/** One set of options for the build and for run time, so that shipped and own questionnaires are checked alike. */
export const AJV_OPTIONS = {
  strict: true,
  // `required` beside properties that stand in the parent schema, and keywords under if/then, are how ours are written.
  strictRequired: false,
  strictTypes: false,
  allErrors: true,
  // Without it `required: [toString]` is satisfied by the prototype.
  ownProperties: true,
  unicodeRegExp: true,
  // Every answer refers to the same envelope; inlined, the compiled validators are ten times as large.
  inlineRefs: false,
  vocabulary: EDITOR_KEYWORDS,
} as const;

/** Compiles a schema at run time. For what the package ships, the build has done this already. */
export function compileSchema(schema: JsonSchema): Validate {
  const { vocabulary, ...options } = AJV_OPTIONS;
  const ajv = new Ajv2020(options);
  ajv.addVocabulary(vocabulary);
  return toValidate(ajv.compile(schema));
}
