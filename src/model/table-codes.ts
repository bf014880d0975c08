/** What may be wrong with a file from which a register is imported. text/ has messages for each, in each language. */
export const TABLE_CODES = [
  // the file is something else
  'table_empty',
  'table_encrypted',
  'table_old_excel',
  'table_binary_excel',
  'table_ods',
  'table_not_excel',
  'table_pdf',
  'table_html',
  'table_unknown_form',
  'table_wrong_name',
  'table_damaged',
  // CSV
  'table_no_delimiter',
  'table_open_quote',
  // too much
  'table_too_large',
  'table_bomb',
  'table_too_many_sheets',
  'table_too_many_rows',
  'table_too_many_columns',
  'table_too_much_text',
  'table_too_much_merged',
  'table_long_cell',
  'table_too_many_entries',
  // nothing in it that is a register
  'table_no_sheet',
  'table_no_header',
  'table_no_name',
  'table_no_entries',
] as const;
export type TableCode = (typeof TABLE_CODES)[number];
