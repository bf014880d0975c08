import { strFromU8, unzipSync } from 'fflate';
import { all, readXml, textOf } from './read-xml.js';
import type { XmlElement } from './read-xml.js';

export interface ReadSheet {
  readonly name: string;
  /** As a person sees them: texts, numbers, and dates as year-month-day. Rows are as long as their last cell. */
  readonly rows: readonly (readonly string[])[];
  readonly xml: XmlElement;
}

/** Excel writes characters as `_x0041_`, and an underscore that would begin one as `_x005F_`. */
const unescaped = (text: string): string =>
  text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Reads a workbook as Excel does: the parts of its archive, which must all be XML, and what stands in the cells. */
export function readWorkbook(bytes: Uint8Array): ReadSheet[] {
  const parts = new Map(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, readXml(strFromU8(content))]),
  );
  const part = (name: string): XmlElement => {
    const found = parts.get(name);
    if (found === undefined) throw new Error(`no ${name}`);
    return found;
  };
  const shared = all(part('xl/sharedStrings.xml'), 'si').map((item) => unescaped(textOf(item)));
  const styles = all(part('xl/styles.xml'), 'cellXfs')
    .flatMap((list) => all(list, 'xf'))
    .map(({ attributes }) => attributes['applyNumberFormat'] === '1');
  return all(part('xl/workbook.xml'), 'sheet').map(({ attributes }, index) => {
    const xml = part(`xl/worksheets/sheet${index + 1}.xml`);
    const rows = all(xml, 'row').map((row) =>
      all(row, 'c').map((cell) => {
        const value = textOf(cell);
        if (cell.attributes['t'] === 's') return shared[Number(value)] ?? '';
        if (value !== '' && styles[Number(cell.attributes['s'] ?? 0)] === true)
          return new Date((Number(value) - 25_569) * 86_400_000).toISOString().slice(0, 10);
        return value;
      }),
    );
    return { name: attributes['name'] ?? '', rows, xml };
  });
}
