import { strToU8, zipSync } from 'fflate';
import type { Zippable } from 'fflate';

/** A cell of a made workbook: text, a number, or a number with a format code such as `d-m-yyyy`. */
export type MadeCell =
  string | number | boolean | null | { readonly number: number; readonly format: string };

export interface MadeSheet {
  readonly name: string;
  readonly rows: readonly (readonly MadeCell[])[];
  /** Ranges such as A1:C1. */
  readonly merged?: readonly string[];
  readonly hidden?: boolean;
  /** Numbers of rows, from 1. */
  readonly hiddenRows?: readonly number[];
}

export interface MadeWorkbook {
  readonly sheets: readonly MadeSheet[];
  /** Further parts, or others in place of ours. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  /** Texts stand in their cells instead of in a table beside the sheets. */
  readonly inline?: boolean;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook as other programs make them, by hand: what our own writer cannot make is what people have. */
export function makeWorkbook({ sheets, parts = {}, inline = false }: MadeWorkbook): Uint8Array {
  const strings: string[] = [];
  const formats: string[] = [];
  const xml = sheets.map((sheet) => sheetXml(sheet, strings, formats, inline));
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets
      .map(
        ({ name, hidden }, index) =>
          `<sheet name="${escape(name)}" sheetId="${index + 1}"${hidden === true ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets
      .map(
        (_, index) =>
          `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
      )
      .join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${formats
      .map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escape(code)}"/>`)
      .join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats
      .map((_, index) => `<xf numFmtId="${164 + index}"/>`)
      .join('')}</cellXfs></styleSheet>`,
    ...(inline
      ? {}
      : {
          'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings
            .map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`)
            .join('')}</sst>`,
        }),
    ...Object.fromEntries(xml.map((text, index) => [`xl/worksheets/sheet${index + 1}.xml`, text])),
    ...parts,
  };
  const zippable: Zippable = Object.fromEntries(
    Object.entries(files).map(([name, content]) => [
      name,
      typeof content === 'string' ? strToU8(content) : content,
    ]),
  );
  return zipSync(zippable, { level: 6, mtime: new Date(1980, 0, 1, 12) });
}

function sheetXml(sheet: MadeSheet, strings: string[], formats: string[], inline: boolean): string {
  const rows = sheet.rows.map((cells, rowIndex) => {
    const xml = cells.map((cell, column) => {
      const reference = `${letters(column)}${rowIndex + 1}`;
      if (cell === null || cell === '') return '';
      if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
      if (typeof cell === 'boolean') return `<c r="${reference}" t="b"><v>${cell ? 1 : 0}</v></c>`;
      if (typeof cell === 'object') {
        return `<c r="${reference}" s="${indexIn(formats, cell.format) + 1}"><v>${cell.number}</v></c>`;
      }
      return inline
        ? `<c r="${reference}" t="inlineStr"><is><t>${escape(cell)}</t></is></c>`
        : `<c r="${reference}" t="s"><v>${indexIn(strings, cell)}</v></c>`;
    });
    const hidden = sheet.hiddenRows?.includes(rowIndex + 1) === true ? ' hidden="1"' : '';
    return `<row r="${rowIndex + 1}"${hidden}>${xml.join('')}</row>`;
  });
  const merged = (sheet.merged ?? []).map((range) => `<mergeCell ref="${range}"/>`).join('');
  return `<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData>${
    merged === '' ? '' : `<mergeCells>${merged}</mergeCells>`
  }</worksheet>`;
}

function indexIn(list: string[], text: string): number {
  const index = list.indexOf(text);
  return index === -1 ? list.push(text) - 1 : index;
}

const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + letters(column % 26);

const escape = (text: string): string => text.replace(/[<>&"]/g, (char) => `&#${char.charCodeAt(0)};`);
