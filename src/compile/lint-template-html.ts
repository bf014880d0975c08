import { placeAfter, samePlace, TEXT } from './html-places.js';
import type { Place } from './html-places.js';

/** Why a value, or a piece of HTML, cannot stand where it stands. */
export type Danger =
  'tag' | 'unquoted' | 'comment' | 'handler' | 'address' | 'element' | 'partial' | 'branches';

export type ReportDanger = (at: hbs.AST.Node, danger: Danger) => void;

/**
 * Follows the HTML around the values of a template. Escaping holds in text and in quoted attributes; elsewhere a value could become markup,
 * an address to run or a handler.
 *
 * @param isAddress whether an expression is known to be an address that only leads somewhere
 */
export function lintTemplateHtml(
  template: hbs.AST.Program,
  isAddress: (expression: hbs.AST.Expression) => boolean,
  report: ReportDanger,
): void {
  const end = walk(template, TEXT);
  const last = template.body.at(-1);
  if (!samePlace(end, TEXT) && last !== undefined) report(last, 'branches');

  function walk(program: hbs.AST.Program, start: Place): Place {
    return program.body.reduce(statement, start);
  }

  function statement(place: Place, node: hbs.AST.Statement): Place {
    switch (node.type) {
      case 'ContentStatement': {
        const { original } = node as hbs.AST.ContentStatement & { original: string };
        return content(place, original, node);
      }
      case 'MustacheStatement': {
        const danger = dangerOf(place, (node as hbs.AST.MustacheStatement).path, isAddress);
        if (danger !== undefined) report(node, danger);
        return { ...place, value: `${place.value}\u0000` };
      }
      case 'PartialStatement':
        if (place.in !== 'text') report(node, 'partial');
        return place;
      case 'BlockStatement': {
        const { program, inverse } = node as hbs.AST.BlockStatement;
        // Handlebars leaves one of them out; its types do not know that.
        const then = (program as hbs.AST.Program | undefined) === undefined ? place : walk(program, place);
        const otherwise =
          (inverse as hbs.AST.Program | undefined) === undefined ? place : walk(inverse, place);
        if (!samePlace(then, otherwise)) report(node, 'branches');
        return then;
      }
      default:
        return place;
    }
  }

  function content(place: Place, text: string, node: hbs.AST.Node): Place {
    if (/<(?:script|style)\b/i.test(text)) report(node, 'element');
    if (/\son\w+\s*=|\s(?:style|srcdoc)\s*=/i.test(text)) report(node, 'handler');
    if (/=\s*["']?\s*(?:javascript|vbscript)\s*:/i.test(text)) report(node, 'address');
    return placeAfter(place, text);
  }
}

/** Attributes that a browser follows, loads or runs. */
const ADDRESSES =
  /^(?:href|src|srcset|action|formaction|data|poster|background|cite|ping|manifest|xlink:href)$/;

function dangerOf(
  { in: where, attribute, value }: Place,
  expression: hbs.AST.Expression,
  isAddress: (expression: hbs.AST.Expression) => boolean,
): Danger | undefined {
  if (where === 'text') return undefined;
  if (where !== 'quoted') return where;
  if (/^on|^(?:style|srcdoc)$/.test(attribute)) return 'handler';
  const isFixed = /^\s*(?:#|https:\/\/[^\u0000]*\/)/.test(value);
  return ADDRESSES.test(attribute) && !isFixed && !isAddress(expression) ? 'address' : undefined;
}
