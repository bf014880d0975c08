/** An element of an XML document; a text is written as it reads. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly children?: readonly (Element | string)[];
}

/** An XML document. Texts are fit to be shown (`readable`), so that what XML does not know is gone from them already. */
export const xmlDocument = (root: Element): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}`;

function written({ name, attributes, children = [] }: Element, indent: string): string {
  const start = `${indent}<${name}${Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escaped(String(value), BREAKS)}"`))
    .join('')}`;
  if (children.length === 0) return `${start}/>\n`;
  // Blanks beside a text would be part of it.
  if (children.every((child) => typeof child === 'string'))
    return `${start}>${children.map((child) => escaped(child, /\r/g)).join('')}</${name}>\n`;
  const inside = children.map((child) =>
    typeof child === 'string' ? escaped(child, /\r/g) : written(child, `${indent}  `),
  );
  return `${start}>\n${inside.join('')}${indent}</${name}>\n`;
}

/** A reader makes blanks of these in an attribute, and a line feed of a return anywhere, unless they are written as their codes. */
const BREAKS = /[\t\n\r]/g;

const ENTITIES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };

const escaped = (text: string, breaks: RegExp): string =>
  text
    .replace(/[<>&"]/g, (character) => ENTITIES[character] ?? character)
    .replace(breaks, (character) => `&#${character.charCodeAt(0)};`);
