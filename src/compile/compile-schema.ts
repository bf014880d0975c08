import { Ajv } from 'ajv';
import type { Options } from 'ajv';
import type { JsonSchema, Validate } from '../model/schema.js';
import { toValidate } from './to-validate.js';

/** Keywords that only editors read (yaml-language-server). */
const EDITOR_KEYWORDS = [
  'markdownDescription',
  'enumDescriptions',
  'markdownEnumDescriptions',
  'defaultSnippets',
  'errorMessage',
  'patternErrorMessage',
  'deprecationMessage',
  'doNotSuggest',
];

/**
 * The validator for our schemas, with one set of options for the build and for run time, so that shipped and own questionnaires are
 * checked alike. They are draft 2020-12 and use none of its keywords that ajv's plain class lacks (unevaluated*, $dynamicRef); the
 * code to track those would double what every command loads. A test compiles them with the 2020-12 class as well.
 */
export function makeAjv(options: Options = {}): Ajv {
  const ajv = new Ajv({
    strict: true,
    // `required` beside properties of the parent schema, and keywords under if/then, are how ours are written.
    strictRequired: false,
    strictTypes: false,
    allErrors: true,
    // Without it `required: [toString]` is satisfied by the prototype.
    ownProperties: true,
    unicodeRegExp: true,
    // Every answer refers to the same envelope; inlined, the compiled validators are ten times as large.
    inlineRefs: false,
    // The sentences are ours; those of the library would only be carried along.
    messages: false,
    ...options,
  });
  ajv.addVocabulary(EDITOR_KEYWORDS);
  return ajv;
}

/** The dialect is fixed, so its name need not be looked up. */
export function withoutDialect({ $schema: _dialect, ...schema }: JsonSchema): JsonSchema {
  return schema;
}

/** Compiles a schema at run time. For what the package ships, the build has done this already. */
export function compileSchema(schema: JsonSchema): Validate {
  return toValidate(makeAjv().compile(withoutDialect(schema)));
}
