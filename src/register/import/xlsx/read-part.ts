import { SaxesParser } from 'saxes';
import { TableFault } from '../table-fault.js';
import type { Archive } from './open-archive.js';

/** What happens while a part is read: elements by their name without a prefix, since some programs write `x:row` for `row`. */
export interface PartHandler {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Reads one XML part of a workbook as a stream. Entities of its own are refused (a document type is: no spreadsheet has one), so that
 * nothing can expand.
 *
 * @throws TableFault
 */
export function readPart(archive: Archive, name: string, handler: PartHandler): void {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const damaged = (): never => {
    throw new TableFault('table_damaged');
  };
  parser.on('error', damaged);
  parser.on('doctype', damaged);
  parser.on('opentag', (tag) => handler.open?.(local(tag.name), tag.attributes));
  parser.on('closetag', (tag) => handler.close?.(local(tag.name)));
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));
  const decoder = new TextDecoder();
  archive.read(name, (piece) => void parser.write(decoder.decode(piece, { stream: true })));
  parser.close();
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
