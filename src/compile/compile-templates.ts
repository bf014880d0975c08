import type { Specification, Templates, TemplateSet } from '../report/render-template.js';
import type { OwnTemplate } from './lint-templates.js';
import { precompile } from './template-kinds.js';
import type { TemplateKind } from './template-kinds.js';

/** A team's own templates, which have been linted, in place of and beside the shipped ones. */
export function compileTemplates(
  own: readonly OwnTemplate[],
  shipped: Pick<Templates, TemplateKind>,
): Record<TemplateKind, TemplateSet> {
  const set = (kind: TemplateKind): TemplateSet => ({
    ...shipped[kind],
    ...Object.fromEntries(
      own
        .filter((template) => template.kind === kind)
        .map(({ name, source }) => [name, compile(source, kind)]),
    ),
  });
  return { html: set('html'), md: set('md') };
}

function compile(source: string, kind: TemplateKind): Specification {
  // The one place where a program is made of text at run time: Handlebars wrote it, from a text that was parsed and linted.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const make = new Function(`return ${precompile(source, kind, false)}`) as () => Specification;
  return make();
}
