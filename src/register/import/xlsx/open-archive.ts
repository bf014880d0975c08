import { Inflate } from 'fflate';
import { TableFault } from '../table-fault.js';
import { TABLE_LIMITS } from '../table.js';

/** The parts of a zip archive, by name. */
export interface Archive {
  has(name: string): boolean;
  /**
   * Hands over the bytes of a part in pieces, so that it is never in memory as a whole.
   *
   * @throws TableFault when there is no such part, when it is damaged, or when it inflates beyond the limits
   */
  read(name: string, take: (piece: Uint8Array) => void): void;
}

interface Entry {
  readonly method: number;
  readonly compressed: number;
  readonly size: number;
  readonly offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** Deflate gives at most 1,032 bytes for one: a piece of this many can become 8 MB before it is counted. */
const PIECE = 8 * 1024;

/**
 * Opens a zip archive by its directory, without inflating anything. What parts say to inflate to is held against the limits before a part
 * is read, and what they do inflate to while it is read: a directory can lie.
 *
 * Our own reading of the directory, since fflate allocates what the directory claims.
 *
 * @throws TableFault
 */
export function openArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = guarded(() => readDirectory(view, bytes));
  let inflated = 0;
  return {
    has: (name) => entries.has(name),
    read: (name, take) => {
      const entry = entries.get(name);
      if (entry === undefined) throw new TableFault('table_damaged');
      if (
        inflated + entry.size > TABLE_LIMITS.inflated ||
        entry.size > entry.compressed * TABLE_LIMITS.ratio + PIECE
      ) {
        throw tooLarge();
      }
      const data = guarded(() => dataOf(view, bytes, entry));
      let size = 0;
      const count = (piece: Uint8Array): void => {
        size += piece.length;
        inflated += piece.length;
        if (inflated > TABLE_LIMITS.inflated || size > data.length * TABLE_LIMITS.ratio + PIECE)
          throw tooLarge();
        take(piece);
      };
      if (entry.method === 0) {
        count(data);
        return;
      }
      const inflate = new Inflate(count);
      guarded(() => {
        for (let at = 0; at < data.length; at += PIECE) {
          inflate.push(data.subarray(at, at + PIECE), at + PIECE >= data.length);
        }
      });
      if (size !== entry.size) throw new TableFault('table_damaged');
    },
  };
}

const tooLarge = (): TableFault =>
  new TableFault('table_bomb', { limit: TABLE_LIMITS.inflated / 1024 / 1024, ratio: TABLE_LIMITS.ratio });

function readDirectory(view: DataView, bytes: Uint8Array): Map<string, Entry> {
  // The end of the directory stands last, with a comment of at most 64 kB behind it.
  let end = bytes.length - 22;
  const first = Math.max(0, end - 0xffff);
  while (end >= first && view.getUint32(end, true) !== END) end--;
  if (end < first) throw new TableFault('table_damaged');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries = new Map<string, Entry>();
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== CENTRAL) throw new TableFault('table_damaged');
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
    const method = view.getUint16(at + 10, true);
    if ((view.getUint16(at + 8, true) & 1) === 1) throw new TableFault('table_encrypted');
    entries.set(name.replaceAll('\\', '/').replace(/^\//, ''), {
      method,
      compressed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function dataOf(view: DataView, bytes: Uint8Array, { method, compressed, offset }: Entry): Uint8Array {
  if (view.getUint32(offset, true) !== LOCAL || (method !== 0 && method !== 8))
    throw new TableFault('table_damaged');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + compressed > bytes.length) throw new TableFault('table_damaged');
  return bytes.subarray(start, start + compressed);
}

/** Whatever goes wrong while bytes are taken apart means that they are damaged: a number beyond the end, deflate that is none. */
function guarded<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof TableFault) throw error;
    throw new TableFault('table_damaged');
  }
}
