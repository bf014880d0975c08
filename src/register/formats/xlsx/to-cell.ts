import type { CellObject } from 'write-excel-file/universal';
import { cellText } from '../../cell-text.js';
import type { Cell } from '../../table.js';
import type { Words } from '../../words.js';

const LAID_OUT = { wrap: true, alignVertical: 'top' } as const;
const RULED = { ...LAID_OUT, borderStyle: 'thin', borderColor: '#BFBFBF' } as const;

/** Red is what the law requires, as in the model of the Belgian authority; the article in the text says the same. */
export const HEADING = {
  statutory: { ...RULED, fontWeight: 'bold', backgroundColor: '#F4CCCC' },
  other: { ...RULED, fontWeight: 'bold', backgroundColor: '#E7E6E6' },
} as const;
const MISSING = { ...RULED, backgroundColor: '#FFF2CC' } as const;

/** A cell for the library, with the look that its marks ask for. */
export function toCell(cell: Cell, words: Words): CellObject {
  switch (cell.kind) {
    case 'number':
      return { ...RULED, type: Number, value: cell.number, align: 'left' };
    case 'date':
      return {
        ...RULED,
        type: Date,
        // Noon would do as well; a spreadsheet counts whole days, in UTC.
        value: new Date(`${cell.date}T00:00:00Z`),
        format: 'yyyy-mm-dd',
        align: 'left',
      };
    case 'text': {
      const text = fitting(literal(cellText(cell)), words);
      const look =
        cell.statutory === true
          ? HEADING.statutory
          : cell.lines.some(({ mark }) => mark === 'missing')
            ? MISSING
            : RULED;
      return text === '' ? look : { ...look, type: String, value: text };
    }
  }
}

/** What a cell of Excel can hold, in UTF-16 units. */
const MOST = 32_767;

/** Excel refuses a whole workbook for one cell that is too long. */
function fitting(text: string, { t }: Words): string {
  if (text.length <= MOST) return text;
  const note = `\n${t('register.cut')}`;
  const beginning = text.slice(0, MOST - note.length);
  // Neither half of a character nor half of an escape.
  return `${beginning.replace(/[\ud800-\udbff]$|_(?:x[\dA-Fa-f]{0,4})?$/, '')}${note}`;
}

/** Excel reads `_x0041_` in a text as the character of that number. */
const literal = (text: string): string => text.replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_');
