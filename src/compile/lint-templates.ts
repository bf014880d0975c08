import Handlebars from 'handlebars';
import type { Problem } from '../model/problem.js';
import type { JsonSchema } from '../model/schema.js';
import { reportSchema } from '../report/report-schema.js';
import { viewSchema } from '../report/formats/html-view.js';
import { ESCAPING_HELPERS } from '../report/template-helpers.js';
import { excerptAt } from '../yaml/excerpt.js';
import { nearest } from '../yaml/suggest.js';
import { lintTemplateHtml } from './lint-template-html.js';
import { KINDS } from './template-kinds.js';
import type { TemplateKind } from './template-kinds.js';
import { ANYTHING, Model } from './template-scope.js';
import type { Known, Scope } from './template-scope.js';

/** The texts of templates, by kind and name. */
export type TemplateSources = Readonly<Record<TemplateKind, Readonly<Record<string, string>>>>;

/** A template of a team's own. */
export interface OwnTemplate {
  /** Of the template, as `{{> name}}` calls it. */
  readonly name: string;
  readonly kind: TemplateKind;
  /** Below the audit folder. */
  readonly file: string;
  readonly source: string;
}

/**
 * What is wrong with a team's own templates, held against the published schema of the report: syntax, unknown names, and whatever could let
 * an answer become more than text. Shipped templates are followed too, so that a partial is checked with the data it is called with.
 */
export function lintTemplates(own: readonly OwnTemplate[], shipped: TemplateSources): Problem[] {
  return (Object.keys(KINDS) as TemplateKind[]).flatMap((kind) => {
    const ofKind = own.filter((template) => template.kind === kind);
    return ofKind.length === 0 ? [] : new Linter(kind, ofKind, shipped[kind]).run();
  });
}

interface Parsed {
  readonly program: hbs.AST.Program;
  /** Absent: shipped. */
  readonly own?: OwnTemplate;
}

/** A step on the way from the whole report to the template that is looked at. */
interface Call {
  readonly name: string;
  readonly template: Parsed;
  /** The call in the nearest template of the team's own. */
  readonly from?: { readonly own: OwnTemplate; readonly node: hbs.AST.Node };
  readonly path: readonly string[];
}

const BLOCKS = ['if', 'unless', 'each', 'with'];

const MODEL = new Model(reportSchema['$defs'] as Readonly<Record<string, JsonSchema>>);

const ROOT: Known = MODEL.extended(reportSchema, { view: viewSchema });

/** What helpers return, where that is not a text. */
const RESULTS: Readonly<Record<string, Known>> = {
  severityList: {
    type: 'array',
    items: { type: 'object', properties: { severity: {}, open: {}, waived: {} } },
  },
  findingSources: {
    type: 'array',
    items: {
      type: 'object',
      properties: {
        name: {},
        url: {},
        notes: { type: 'array', items: {} },
        references: {
          type: 'array',
          items: {
            type: 'object',
            properties: { place: {}, title: {}, status: {}, notes: { type: 'array', items: {} } },
          },
        },
      },
    },
  },
};

class Linter {
  readonly #templates = new Map<string, Parsed>();
  readonly #problems = new Map<string, Problem>();
  readonly #visited = new Set<string>();
  readonly #called = new Set<string>();

  constructor(
    private readonly kind: TemplateKind,
    private readonly own: readonly OwnTemplate[],
    shipped: Readonly<Record<string, string>>,
  ) {
    for (const [name, source] of Object.entries(shipped)) {
      this.#templates.set(name, { program: Handlebars.parseWithoutProcessing(source) });
    }
    for (const template of own) this.#parse(template);
  }

  run(): Problem[] {
    if (this.#problems.size === 0) this.#follow();
    return [...this.#problems.values()];
  }

  #parse(own: OwnTemplate): void {
    try {
      const program = Handlebars.parseWithoutProcessing(own.source);
      this.#templates.set(own.name, { program, own });
      this.#checkForm(own, program);
    } catch (error) {
      // Handlebars throws what it finds; nesting without end overflows the stack.
      this.#add(own, syntaxPlace(own.source, error), 'template_syntax', {});
    }
  }

  /** What can be said of a template without knowing its data. */
  #checkForm(own: OwnTemplate, program: hbs.AST.Program): void {
    const unsafe = (node: hbs.AST.Node, danger: string): void => {
      this.#add(own, placeOf(node), 'template_unsafe', { danger });
    };
    if (this.kind === 'html') lintTemplateHtml(program, isKnownAddress, unsafe);
    for (const node of nodesOf(program)) {
      switch (node.type) {
        case 'MustacheStatement': {
          const { escaped, path } = node as hbs.AST.MustacheStatement;
          if (!escaped) unsafe(node, 'unescaped');
          else if (this.kind === 'md' && !(ESCAPING_HELPERS as readonly string[]).includes(nameOf(path)))
            unsafe(node, 'markdown');
          break;
        }
        case 'PartialStatement':
          if ((node as hbs.AST.PartialStatement).name.type !== 'PathExpression') unsafe(node, 'feature');
          break;
        case 'Decorator':
        case 'DecoratorBlock':
        case 'PartialBlockStatement':
          unsafe(node, 'feature');
          break;
      }
    }
    const isPage = own.name === 'report' && this.kind === 'html';
    if (isPage && !/\{\{\s*style\s*\}\}/.test(own.source))
      this.#add(own, { line: 1, column: 0 }, 'template_no_policy', {});
  }

  /** Every call from the whole report on. */
  #follow(): void {
    const template = this.#templates.get('report');
    if (template === undefined) throw new Error('there is no template named report');
    const scope: Scope = { here: ROOT, root: ROOT, named: new Map() };
    this.#walk(template.program, scope, { name: 'report', template, path: ['report'] });
    for (const own of this.own) {
      if (own.name !== 'report' && !this.#called.has(own.name))
        this.#add(own, { line: 1, column: 0 }, 'template_unused', { name: own.name }, undefined, 'warning');
    }
  }

  #walk(program: hbs.AST.Program | undefined, scope: Scope, call: Call): void {
    for (const node of program?.body ?? []) {
      switch (node.type) {
        case 'MustacheStatement':
          this.#expression(node as hbs.AST.MustacheStatement, scope, call);
          break;
        case 'BlockStatement':
          this.#block(node as hbs.AST.BlockStatement, scope, call);
          break;
        case 'PartialStatement':
          this.#partial(node as hbs.AST.PartialStatement, scope, call);
          break;
      }
    }
  }

  /** A value, or a helper with its arguments. */
  #expression(node: hbs.AST.MustacheStatement | hbs.AST.SubExpression, scope: Scope, call: Call): Known {
    const { path, params } = node;
    const name = nameOf(path);
    const isHelper = this.#helpers.includes(name) || name === 'lookup';
    if (!isHelper && (params.length > 0 || node.type === 'SubExpression')) {
      this.#say(call, path, 'template_unknown_helper', { name }, this.#helpers);
    }
    this.#arguments(node, scope, call);
    if (isHelper) return RESULTS[name] ?? ANYTHING;
    return params.length > 0 ? ANYTHING : this.#value(path, scope, call);
  }

  #arguments(
    { params, hash }: { params: hbs.AST.Expression[]; hash?: hbs.AST.Hash },
    scope: Scope,
    call: Call,
  ): Known[] {
    for (const { value } of hash?.pairs ?? []) this.#value(value, scope, call);
    return params.map((param) => this.#value(param, scope, call));
  }

  #value(expression: hbs.AST.Expression, scope: Scope, call: Call): Known {
    if (expression.type === 'SubExpression')
      return this.#expression(expression as hbs.AST.SubExpression, scope, call);
    if (expression.type !== 'PathExpression') return ANYTHING;
    const { data, depth, original } = expression as hbs.AST.PathExpression;
    const parts = (expression as hbs.AST.PathExpression).parts;
    const [first = '', ...rest] = parts;
    if (data) {
      if (first === 'root') return this.#members(scope.root, rest, expression, call);
      if (!['index', 'key', 'first', 'last'].includes(first))
        this.#say(call, expression, 'template_unknown_variable', { name: original }, [
          '@index',
          '@key',
          '@first',
          '@last',
          '@root',
        ]);
      return ANYTHING;
    }
    const named = depth === 0 ? scope.named.get(first) : undefined;
    if (named !== undefined) return this.#members(named, rest, expression, call);
    let from: Scope | undefined = scope;
    for (let up = 0; up < depth; up++) from = from?.outer;
    if (from === undefined) {
      this.#say(call, expression, 'template_unknown_variable', { name: original }, []);
      return ANYTHING;
    }
    return this.#members(from.here, parts, expression, call);
  }

  #members(from: Known, parts: readonly string[], at: hbs.AST.Node, call: Call): Known {
    let known = from;
    for (const part of parts) {
      const next = MODEL.member(known, part);
      if (next === undefined) {
        this.#say(call, at, 'template_unknown_variable', { name: part }, MODEL.names(known) ?? []);
        return ANYTHING;
      }
      known = next;
    }
    return known;
  }

  #block(node: hbs.AST.BlockStatement, scope: Scope, call: Call): void {
    const name = nameOf(node.path);
    if (!BLOCKS.includes(name)) {
      this.#say(
        call,
        node.path,
        'template_unknown_helper',
        { name: `#${name}` },
        BLOCKS.map((block) => `#${block}`),
      );
    }
    const [given = ANYTHING] = this.#arguments(node, scope, call);
    const inner = (here: Known): Scope => ({
      ...scope,
      here,
      outer: scope,
      named: this.#named(node, here, scope),
    });
    if (name === 'each') this.#walk(node.program, inner(MODEL.items(given)), call);
    else if (name === 'with') this.#walk(node.program, inner(given), call);
    else this.#walk(node.program, scope, call);
    this.#walk(node.inverse, scope, call);
  }

  #named({ program }: hbs.AST.BlockStatement, here: Known, { named }: Scope): Scope['named'] {
    // Left out where there are none; the types do not know that.
    const names = (program.blockParams as string[] | undefined) ?? [];
    return new Map([...named, ...names.map((name, index) => [name, index === 0 ? here : ANYTHING] as const)]);
  }

  #partial(node: hbs.AST.PartialStatement, scope: Scope, call: Call): void {
    const name = nameOf(node.name);
    const template = this.#templates.get(name);
    const hash = (node.hash as hbs.AST.Hash | undefined)?.pairs ?? [];
    const more = Object.fromEntries(hash.map(({ key, value }) => [key, this.#value(value, scope, call)]));
    const [context = scope.here] = node.params.map((param) => this.#value(param, scope, call));
    if (template === undefined) {
      this.#say(call, node.name, 'template_unknown_partial', { name }, [...this.#templates.keys()]);
      return;
    }
    if (call.path.includes(name)) {
      this.#say(call, node.name, 'template_recursion', { name }, []);
      return;
    }
    this.#called.add(name);
    const here = MODEL.extended(context, more);
    const key = `${name} ${call.template.own === undefined ? '' : call.name} ${JSON.stringify(here)}`;
    if (this.#visited.has(key)) return;
    this.#visited.add(key);
    const { own } = call.template;
    const from = own === undefined ? call.from : { own, node };
    this.#walk(
      template.program,
      { here, root: scope.root, named: new Map() },
      {
        name,
        template,
        path: [...call.path, name],
        ...(from && { from }),
      },
    );
  }

  get #helpers(): string[] {
    return [...KINDS[this.kind].helpers];
  }

  /** At the place itself where that is in a template of the team's own, else at the call that led to it. */
  #say(
    { template, from, name: partial }: Call,
    node: hbs.AST.Node,
    code: string,
    args: Readonly<Record<string, string>>,
    allowed: readonly string[],
  ): void {
    const { name = '' } = args;
    if (template.own !== undefined) {
      const suggestion = nearest(name, allowed);
      this.#add(template.own, placeOf(node), code, { ...args, allowed: allowed.join(', ') }, suggestion);
    } else if (from !== undefined) {
      this.#add(from.own, placeOf(from.node), 'template_argument_missing', { partial, name });
    }
  }

  #add(
    { file, source }: OwnTemplate,
    place: Place,
    code: string,
    args: Problem['args'],
    suggestion?: string,
    level: Problem['level'] = 'error',
  ): void {
    const position = { line: place.line, column: place.column + 1 };
    const offset = offsetOf(source, place);
    const problem: Problem = {
      code,
      args,
      file,
      position,
      excerpt: excerptAt(source, offset, position.line),
      ...(suggestion !== undefined && { suggestion }),
      level,
    };
    // A partial that is called from several places is looked at as often.
    this.#problems.set(JSON.stringify([file, position, code, args]), problem);
  }
}

/** As Handlebars counts: lines from 1, columns from 0. */
interface Place {
  readonly line: number;
  readonly column: number;
}

const placeOf = ({ loc }: hbs.AST.Node): Place => loc.start;

function offsetOf(source: string, { line, column }: Place): number {
  const before = source.split('\n').slice(0, line - 1);
  return before.reduce((sum, text) => sum + text.length + 1, 0) + column;
}

/** From the message of Handlebars' parser, which names the line and shows what comes behind the fault below a row of hyphens. */
function syntaxPlace(source: string, error: unknown): Place {
  const message = error instanceof Error ? error.message : '';
  const { lineNumber, column } = error as { lineNumber?: number; column?: number };
  if (typeof lineNumber === 'number') return { line: lineNumber, column: column ?? 0 };
  const [, line = '1', shown = '', row = ''] = /line (\d+):\n(.*)\n(-*)\^/.exec(message) ?? [];
  const behind = shown.slice(row.length).replace(/\.{3}$/, '');
  const text = source.split('\n')[Number(line) - 1] ?? '';
  const found = behind === '' ? text.length : text.lastIndexOf(behind);
  return { line: Number(line), column: Math.max(0, found) };
}

const nameOf = (path: hbs.AST.Node): string =>
  path.type === 'PathExpression' ? (path as hbs.AST.PathExpression).original : '';

/** An address in law.yaml is https only; that of the logo holds the picture itself. */
const isKnownAddress = (expression: hbs.AST.Expression): boolean =>
  /^(?:this\.)?url$|^(?:@root\.)?view\.logo$/.test(nameOf(expression));

/** Every node, at any depth. */
function nodesOf(program: hbs.AST.Program): hbs.AST.Node[] {
  const isNode = (value: unknown): value is hbs.AST.Node =>
    typeof value === 'object' && value !== null && 'type' in value && 'loc' in value;
  const below = (node: hbs.AST.Node): hbs.AST.Node[] => [
    node,
    ...Object.values(node)
      .flatMap((value: unknown) => (Array.isArray(value) ? (value as unknown[]) : [value]))
      .filter(isNode)
      .flatMap(below),
  ];
  return below(program);
}
