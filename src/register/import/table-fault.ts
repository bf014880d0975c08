import type { TableCode } from '../../model/table-codes.js';

/**
 * Ends the reading of a table at the first thing that makes it unreadable. Never leaves this folder: `readTable` makes a problem of it.
 */
export class TableFault extends Error {
  override readonly name = 'TableFault';
  constructor(
    readonly code: TableCode,
    readonly args: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
  }
}
