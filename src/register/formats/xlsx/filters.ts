import type { Feature, Image } from 'write-excel-file/universal';
import type { Table } from '../../table.js';

/** The library exports this type through that of a picture only. */
type FileContent = Image['content'];

/** A filter on the heading of every table that has rows. The library has none; this puts them into the parts that it makes. */
export function filters(tables: readonly Table[]): Feature<FileContent> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const range = rangeOf(tables[sheetIndex]);
            if (range === undefined) return xml;
            return inserted(xml, '</sheetData>', `<autoFilter ref="${range}"/>`);
          },
        },
        // Excel keeps the range of a filter as a hidden name as well.
        'xl/workbook.xml': {
          transform: (xml) => {
            const names = tables.flatMap((table, index) => {
              const range = rangeOf(table)?.replace(/[A-Z]+|\d+/g, '$$$&');
              return range === undefined
                ? []
                : `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${xmlText(`'${table.title.replaceAll("'", "''")}'!${range}`)}</definedName>`;
            });
            return xml.replace('<definedNames/>', () =>
              names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`,
            );
          },
        },
      },
    },
  };
}

/** A1:C9, heading included. */
function rangeOf(table: Table | undefined): string | undefined {
  if (table === undefined || table.rows.length === 0 || table.columns.length === 0) return undefined;
  return `A1:${letters(table.columns.length)}${table.rows.length + 1}`;
}

/** 1 → A, 27 → AA. */
function letters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return `${before === 0 ? '' : letters(before)}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}

function inserted(xml: string, after: string, added: string): string {
  const at = xml.indexOf(after);
  if (at < 0) throw new Error(`the workbook has no ${after}`);
  return xml.slice(0, at + after.length) + added + xml.slice(at + after.length);
}

const xmlText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
