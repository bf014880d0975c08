/// <reference path="./handlebars-runtime.d.ts" />
import Handlebars from 'handlebars/runtime.js';
import type { Helper, Specification } from 'handlebars/runtime.js';

/** Precompiled Handlebars by name. `report` is the whole; the others are its partials. */
export type TemplateSet = Readonly<Record<string, Specification>>;

/** What formats are rendered with, beside the report. */
export interface Templates {
  readonly html: TemplateSet;
  readonly md: TemplateSet;
}

/** Fills in the template `report`. Runs without code generation: the templates were compiled at build time. */
export function renderTemplate(
  templates: TemplateSet,
  helpers: Readonly<Record<string, Helper>>,
  context: object,
): string {
  const environment = Handlebars.create();
  const { report, ...partials } = Object.fromEntries(
    Object.entries(templates).map(([name, specification]) => [name, environment.template(specification)]),
  );
  if (report === undefined) throw new Error('there is no template named report');
  return report(context, { helpers, partials });
}
