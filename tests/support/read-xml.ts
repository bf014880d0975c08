/** An element of an XML file: its name with its prefix, its attributes, and the elements and texts in it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

const TOKEN = /<\?[^]*?\?>|<\/([\w:]+)\s*>|<([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|[^<]+/gy;
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Reads XML as strictly as Word does: one tag amiss, or one character that XML does not know, and there is no document. */
export function readXml(xml: string): XmlElement {
  const forbidden = FORBIDDEN.exec(xml);
  if (forbidden !== null)
    throw new Error(`a character that XML does not know: ${JSON.stringify(forbidden[0])}`);
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  let at = 0;
  for (const [token, closing, name, attributes = '', empty] of xml.matchAll(TOKEN)) {
    at += token.length;
    const inside = open.at(-1) ?? root;
    if (closing !== undefined) {
      if (open.pop()?.name !== closing) throw new Error(`${closing} ends where it was not begun, at ${at}`);
    } else if (name !== undefined) {
      const element = { name, attributes: readAttributes(attributes), children: [] };
      inside.children.push(element);
      if (empty === '') open.push(element);
    } else if (!token.startsWith('<?')) {
      inside.children.push(unescaped(token));
    }
  }
  if (at !== xml.length) throw new Error(`no XML at ${at}: ${xml.slice(at, at + 40)}`);
  const [only] = root.children;
  if (open.length !== 1 || root.children.length !== 1 || typeof only !== 'object')
    throw new Error('not one element');
  return only;
}

const readAttributes = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, unescaped(value)]),
  );

function unescaped(text: string): string {
  return text.replace(/&(#x?)?(\w*);?/g, (entity, code: string | undefined, name: string) => {
    const found =
      code === undefined
        ? ENTITIES[name]
        : String.fromCodePoint(Number.parseInt(name, code === '#x' ? 16 : 10));
    if (found === undefined || !entity.endsWith(';')) throw new Error(`not an entity: ${entity}`);
    return found;
  });
}

/** Every element with this name at any depth, in order; with itself. */
export function all(element: XmlElement, name: string): XmlElement[] {
  return [
    ...(element.name === name ? [element] : []),
    ...element.children.flatMap((child) => (typeof child === 'string' ? [] : all(child, name))),
  ];
}

/** The text of it and of all that is in it. */
export const textOf = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
