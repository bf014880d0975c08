import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { IsoDate } from '../../../model/audit.js';

/** Read back in the time zone that it is made in, this is the same day and hour everywhere: a file in a zip knows no zone. */
const zipTime = (): Date => new Date(1980, 0, 1, 12);

/**
 * The same document without what differs from one time to the next: the library puts the clock into the properties and
 * into the archive, draws lots for the ids of links, and counts bookmarks from one document to the next.
 *
 * @param archive as the library packs it
 * @param day that the document is of
 */
export function steadyArchive(archive: Uint8Array, day: IsoDate): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(archive)));
  const edit = (name: string, change: (xml: string) => string): void => {
    const part = parts.get(name);
    if (part === undefined) throw new Error(`the document has no ${name}`);
    parts.set(name, strToU8(change(strFromU8(part))));
  };
  const linkId = numbered('rIdLink');
  const bookmarkId = numbered('');
  edit('docProps/core.xml', (xml) =>
    xml.replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`),
  );
  edit('word/document.xml', (xml) =>
    xml
      .replace(/(<w:hyperlink\b[^>]*\br:id=")([^"]*)/g, linkId)
      .replace(/(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")([^"]*)/g, bookmarkId),
  );
  edit('word/_rels/document.xml.rels', (xml) =>
    xml.replace(/(<Relationship Id=")([^"]*)(?="[^>]*TargetMode="External")/g, linkId),
  );
  return zipSync(Object.fromEntries(parts), { mtime: zipTime(), level: 9 });
}

/** Puts a number in place of each id, counted in the order in which they are met; what stands before it stays. */
function numbered(prefix: string): (match: string, before: string, id: string) => string {
  const ids = new Map<string, number>();
  return (_, before, id) => {
    const number = ids.get(id) ?? ids.size + 1;
    ids.set(id, number);
    return `${before}${prefix}${number}`;
  };
}
