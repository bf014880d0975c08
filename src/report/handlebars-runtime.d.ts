/** What we use of Handlebars' runtime; the package declares no types for it. */
declare module 'handlebars/runtime.js' {
  /** A template as precompiled at build time. */
  export type Specification = object;
  export type Helper = (this: unknown, ...args: never[]) => unknown;
  export type Template = (
    context: object,
    options: {
      readonly helpers: Readonly<Record<string, Helper>>;
      readonly partials: Readonly<Record<string, Template>>;
    },
  ) => string;

  const Handlebars: {
    create(): { template(specification: Specification): Template };
  };
  export default Handlebars;
}
