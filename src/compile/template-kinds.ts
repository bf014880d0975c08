import Handlebars from 'handlebars';
import { HTML_HELPERS, MARKDOWN_HELPERS } from '../report/template-helpers.js';

/** The kinds of template, by the last part of their names, with how each is compiled. */
export const KINDS = {
  html: { helpers: HTML_HELPERS, noEscape: false },
  // HTML entities are no escape in Markdown: there every value goes through {{md}} instead.
  md: { helpers: MARKDOWN_HELPERS, noEscape: true },
} as const;

export type TemplateKind = keyof typeof KINDS;

export const TEMPLATE_KINDS = Object.keys(KINDS) as TemplateKind[];

/**
 * A template → the text of a program that makes its specification.
 *
 * @param source text and never a parsed template: Handlebars would compile into code whatever such an object holds (CVE-2026-33937)
 * @param strict a name that has no value is an error; a team's own templates print nothing then
 */
export function precompile(source: string, kind: TemplateKind, strict: boolean): string {
  if (typeof source !== 'string') throw new Error('a template is a text');
  const { helpers, noEscape } = KINDS[kind];
  // Declared as an object; it is the text of a program.
  const compiled = Handlebars.precompile(source, {
    strict,
    preventIndent: true,
    noEscape,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(helpers.map((name) => [name, true])),
  }) as unknown as string;
  // Where in its template each helper was called: for messages only, and a third of the text.
  return compiled.replace(/,(?:"loc":| )\{"start":\{[^{}]*\},"end":\{[^{}]*\}\}/g, '');
}
