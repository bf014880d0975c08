import { TableFault } from '../table-fault.js';
import { TABLE_LIMITS } from '../table.js';
import { numberFormat } from './number-formats.js';
import type { NumberFormat } from './number-formats.js';
import type { Archive } from './open-archive.js';
import { readPart } from './read-part.js';
import { unescapeText } from './unescape-text.js';

export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly part: string }[];
  readonly from1904: boolean;
}

/** The sheets of a workbook, in the order of their tabs. @throws TableFault */
export function readWorkbook(archive: Archive): Workbook {
  if (archive.has('xl/workbook.bin')) throw new TableFault('table_binary_excel');
  if (!archive.has('xl/workbook.xml'))
    throw new TableFault(archive.has('content.xml') ? 'table_ods' : 'table_not_excel');
  const parts = new Map<string, string>();
  if (archive.has('xl/_rels/workbook.xml.rels')) {
    readPart(archive, 'xl/_rels/workbook.xml.rels', {
      open: (name, { Id, Target, Type }) => {
        if (
          name === 'Relationship' &&
          Id !== undefined &&
          Target !== undefined &&
          /\/worksheet$/.test(Type ?? '')
        ) {
          parts.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target.replace(/^\.\//, '')}`);
        }
      },
    });
  }
  const sheets: Workbook['sheets'][number][] = [];
  let from1904 = false;
  readPart(archive, 'xl/workbook.xml', {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
      if (tag !== 'sheet') return;
      const id = Object.entries(attributes).find(([name]) => /^(?:\w+:)?id$/.test(name))?.[1] ?? '';
      const part = parts.get(id);
      // A chart or a macro sheet has no cells.
      if (part === undefined || !archive.has(part)) return;
      sheets.push({
        name: attributes['name'] ?? '',
        hidden: /hidden/i.test(attributes['state'] ?? ''),
        part,
      });
    },
  });
  return { sheets, from1904 };
}

/** The texts that cells refer to by number. @throws TableFault */
export function readSharedStrings(archive: Archive): string[] {
  const strings: string[] = [];
  if (!archive.has('xl/sharedStrings.xml')) return strings;
  const open: string[] = [];
  let text = '';
  let characters = 0;
  readPart(archive, 'xl/sharedStrings.xml', {
    open: (name) => {
      if (name === 'si') text = '';
      open.push(name);
    },
    close: (name) => {
      open.pop();
      if (name !== 'si') return;
      strings.push(unescapeText(text));
      // An empty one takes room too.
      characters += text.length + 8;
      if (characters > 2 * TABLE_LIMITS.characters) {
        throw new TableFault('table_too_much_text', { limit: TABLE_LIMITS.characters });
      }
    },
    // How Japanese is pronounced (rPh) stands beside the text, and is no part of it.
    text: (piece) => {
      if (open.at(-1) === 't' && !open.includes('rPh')) text += piece;
    },
  });
  return strings;
}

/** What each style of a cell makes of a number. @throws TableFault */
export function readFormats(archive: Archive): NumberFormat[] {
  const formats: NumberFormat[] = [];
  if (!archive.has('xl/styles.xml')) return formats;
  const codes = new Map<number, string>();
  let inCells = false;
  readPart(archive, 'xl/styles.xml', {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) {
        const id = Number(attributes['numFmtId'] ?? 0);
        formats.push(numberFormat(id, codes.get(id)));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
}
