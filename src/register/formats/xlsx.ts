import { readable } from '../../text/readable.js';
import { tablesOf } from '../tables-of.js';
import { wordsOf } from '../words.js';
import type { RegisterFormat } from './format.js';

/** A workbook with the sheets that the layout has. Every text is text, never a formula; dates and numbers are what they are. */
export const xlsx: RegisterFormat<Promise<Uint8Array>> = {
  extension: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  laidOut: true,
  render: async (register, layout) => {
    // The library is of use here only.
    const { writeWorkbook } = await import('./xlsx/write-workbook.js');
    return writeWorkbook(tablesOf(readable(register), layout), wordsOf(register.made.language));
  },
};
