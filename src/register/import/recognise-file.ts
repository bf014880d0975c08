import { TableFault } from './table-fault.js';

/**
 * What a file is, by its bytes. The name has to agree: who calls a web page `.xls` may be right that Excel opens it, but what it
 * holds is then a guess.
 *
 * @throws TableFault when it is something that cannot be read as a table, with what to do
 */
export function recogniseFile(name: string, bytes: Uint8Array): 'csv' | 'xlsx' {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (bytes.length === 0) throw new TableFault('table_empty');
  const found = contentOf(bytes);
  switch (found) {
    case 'ole':
      throw new TableFault(hasEncryptedPackage(bytes) ? 'table_encrypted' : 'table_old_excel');
    case 'pdf':
      throw new TableFault('table_pdf');
    case 'html':
      throw new TableFault('table_html');
    case 'binary':
      throw new TableFault('table_unknown_form');
    case 'zip':
      if (['csv', 'tsv', 'txt', 'xls'].includes(extension)) {
        throw new TableFault('table_wrong_name', { extension, expected: 'xlsx' });
      }
      return 'xlsx';
    case 'text':
      if (/^(?:xls[xmb]?|ods)$/.test(extension)) {
        throw new TableFault('table_wrong_name', { extension, expected: 'csv' });
      }
      return 'csv';
  }
}

type Content = 'ole' | 'pdf' | 'zip' | 'html' | 'text' | 'binary';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function contentOf(bytes: Uint8Array): Content {
  const starts = (signature: readonly number[]): boolean =>
    signature.every((byte, index) => bytes[index] === byte);
  if (starts(OLE)) return 'ole';
  // PK, with what a local entry, an empty archive or one in several parts begins with.
  if (starts([0x50, 0x4b, 3, 4]) || starts([0x50, 0x4b, 5, 6]) || starts([0x50, 0x4b, 7, 8])) return 'zip';
  const head = ascii(bytes.subarray(0, 1024)).replace(/^(?:ï»¿)?\s*/, '');
  if (head.startsWith('%PDF')) return 'pdf';
  if (/^<(?:!doctype html|html|head|body|table|meta|\?xml)\b/i.test(head)) return 'html';
  if (starts([0xff, 0xfe]) || starts([0xfe, 0xff])) return 'text';
  return bytes.subarray(0, 65_536).some(isControl) ? 'binary' : 'text';
}

/** A byte that no text in UTF-8 or Windows-1252 has. */
const isControl = (byte: number): boolean =>
  byte < 9 || (byte > 13 && byte < 32 && byte !== 26 && byte !== 27);

/** Office keeps an encrypted workbook in an old compound file, in a stream of this name (UTF-16). */
function hasEncryptedPackage(bytes: Uint8Array): boolean {
  return ascii(bytes).includes('EncryptedPackage'.replace(/(?=.)(?<=.)/g, '\0'));
}

/** Each byte as the character of that number. */
function ascii(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return text;
}
