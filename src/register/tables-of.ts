import type { LayoutSheet } from '../model/layout.js';
import type { Register } from '../model/register.js';
import type { LayoutInWords } from './layout-in-words.js';
import { sheetTitles } from './sheet-titles.js';
import { eachEntrySheets } from './sheets/each-entry.js';
import { entriesSheet } from './sheets/entries.js';
import { guideSheet } from './sheets/guide.js';
import { listsSheet } from './sheets/lists.js';
import { mappingSheet } from './sheets/mapping.js';
import { organisationSheet } from './sheets/organisation.js';
import { processorsSheet } from './sheets/processors.js';
import { toAskSheet } from './sheets/to-ask.js';
import type { Table } from './table.js';
import { wordsOf } from './words.js';
import type { Words } from './words.js';

/** The register in a layout, as the sheets of a workbook. */
export function tablesOf(register: Register, layout: LayoutInWords): Table[] {
  const words = wordsOf(register.made.language);
  const tables = layout.layout.sheets.flatMap((sheet) => sheetsOf(register, layout, sheet, words));
  const titles = sheetTitles(tables.map(({ title }) => title));
  return tables.map((table, index) => ({ ...table, title: titles[index] ?? table.title }));
}

function sheetsOf(
  register: Register,
  layout: LayoutInWords,
  sheet: LayoutSheet,
  words: Words,
): Table | readonly Table[] {
  const title = words.text(sheet.title);
  switch (sheet.holds) {
    case 'organisation':
      return organisationSheet(register, layout, sheet, words);
    case 'entries':
      return entriesSheet(register, layout, sheet, words);
    case 'each_entry':
      return eachEntrySheets(register, layout, sheet, words);
    case 'processors':
      return processorsSheet(register, title, words);
    case 'lists':
      return listsSheet(register, layout, title);
    case 'guide':
      return guideSheet(layout, title, words);
    case 'mapping':
      return mappingSheet(register, title, words);
    case 'to_ask':
      return toAskSheet(register, title, words);
  }
}
