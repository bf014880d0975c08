/** A component of a calendar: its name, its properties in order, and the components in it. */
export interface Component {
  readonly name: string;
  readonly properties: readonly Property[];
  readonly components: readonly Component[];
}

export interface Property {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly value: string;
}

const LINE = /^([A-Z-]+)((?:;[A-Z-]+=[^";:,]+)*):(.*)$/su;

/** Reads a calendar as strictly as RFC 5545: lines end in CR LF and have at most 75 bytes, and texts are escaped. */
export function readIcs(text: string): Component {
  if (!text.endsWith('\r\n')) throw new Error('the last line does not end');
  const lines = text.slice(0, -2).split('\r\n');
  for (const line of lines) {
    if (/[\r\n]/.test(line)) throw new Error(`a lone line break: ${JSON.stringify(line)}`);
    if (Buffer.byteLength(line) > 75) throw new Error(`too long: ${line}`);

    if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(line))
      throw new Error(`a control character: ${JSON.stringify(line)}`);
    if (/\ufffd/.test(line) && !text.includes('\ufffd')) throw new Error('half a character');
  }
  const unfolded = lines.join('\r\n').replaceAll('\r\n ', '').split('\r\n');
  const [component, rest] = readComponent(unfolded);
  if (rest.length > 0) throw new Error(`after the end: ${rest.join('\n')}`);
  return component;
}

function readComponent([begin = '', ...lines]: readonly string[]): [Component, readonly string[]] {
  const name = /^BEGIN:([A-Z]+)$/.exec(begin)?.[1];
  if (name === undefined) throw new Error(`not a beginning: ${begin}`);
  const properties: Property[] = [];
  const components: Component[] = [];
  let left: readonly string[] = lines;
  for (;;) {
    const [line, ...rest] = left;
    if (line === undefined) throw new Error(`${name} does not end`);
    if (line === `END:${name}`) return [{ name, properties, components }, rest];
    if (line.startsWith('BEGIN:')) {
      const [inner, after] = readComponent(left);
      components.push(inner);
      left = after;
    } else {
      properties.push(readProperty(line));
      left = rest;
    }
  }
}

function readProperty(line: string): Property {
  const [, name, parameters = '', value = ''] = LINE.exec(line) ?? [];
  if (name === undefined) throw new Error(`not a property: ${line}`);
  return {
    name,
    parameters: Object.fromEntries(
      parameters
        .split(';')
        .filter((part) => part !== '')
        .map((part) => part.split('=') as [string, string]),
    ),
    value: unescaped(value),
  };
}

function unescaped(value: string): string {
  const left = value.replace(/\\[\\;,nN]/g, '');
  if (/[\\;,]/.test(left)) throw new Error(`not escaped: ${value}`);
  return value.replace(/\\(.)/g, (_, character: string) => (/n/i.test(character) ? '\n' : character));
}

/** The value of a property that stands there once. */
export function valueOf({ properties }: Component, name: string): string {
  const found = properties.filter((property) => property.name === name);
  if (found.length !== 1) throw new Error(`${name} stands ${found.length} times`);
  return found[0]?.value ?? '';
}
