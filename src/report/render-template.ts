import runtime from 'handlebars/runtime.js';
import { eachOf } from './each.js';
import type { Each } from './each.js';

/** A template as precompiled at build time. */
export type Specification = object;
/** Precompiled Handlebars by name. `report` is the whole; the others are its partials. */
export type TemplateSet = Readonly<Record<string, Specification>>;
export type Helper = (this: unknown, ...args: never[]) => unknown;

/** What formats are rendered with, beside the report. */
export interface Templates {
  readonly html: TemplateSet;
  readonly md: TemplateSet;
  /** The style sheets of a page, in order. */
  readonly styles: readonly Hashed[];
  readonly script: Hashed;
  /** The address of the organisation's logo, which holds the picture itself: `data:image/png;base64,…`. */
  readonly logo?: string;
}

/** A style sheet or script, and the SHA-256 (base64) by which a page's policy knows it. */
export interface Hashed {
  readonly text: string;
  readonly sha256: string;
}

type Template = (
  context: object,
  options: {
    readonly helpers: Readonly<Record<string, Helper>>;
    readonly partials: Readonly<Record<string, Template>>;
    readonly allowProtoPropertiesByDefault: false;
    readonly allowProtoMethodsByDefault: false;
  },
) => string;

/** The package declares no types for its runtime. */
const handlebars = runtime as unknown as {
  create(): {
    template(specification: Specification): Template;
    registerHelper(name: string, helper: Each): void;
    readonly helpers: { readonly each: Each };
  };
  SafeString: new (text: string) => object;
};

/** Text of our own that a template prints as it is. */
export const verbatim = (text: string): object => new handlebars.SafeString(text);

/** Fills in one template; the others are its partials. Runs without code generation: the templates were compiled at build time. */
export function renderTemplate(
  templates: TemplateSet,
  helpers: Readonly<Record<string, Helper>>,
  context: object,
  name = 'report',
): string {
  const environment = handlebars.create();
  environment.registerHelper('each', eachOf(environment.helpers.each));
  // Without a prototype there is no partial but these.
  const partials = Object.assign(
    Object.create(null) as Record<string, Template>,
    Object.fromEntries(
      Object.entries(templates).map(([key, specification]) => [key, environment.template(specification)]),
    ),
  );
  const template = partials[name];
  if (template === undefined) throw new Error(`there is no template named ${name}`);
  return template(context, {
    helpers,
    partials,
    // What an object inherits is no data. Said aloud, so that Handlebars does not print a hint about it.
    allowProtoPropertiesByDefault: false,
    allowProtoMethodsByDefault: false,
  });
}
