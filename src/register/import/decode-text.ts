import type { Encoding } from './table.js';

/**
 * Bytes of a text file → text. The mark at the start decides; without one it is UTF-8 if it can be, and else Windows-1252, which is what
 * Excel on Windows saves as CSV in our part of the world (and in which any byte is some character).
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return decode(bytes, 'utf-16le');
  if (a === 0xfe && b === 0xff) return decode(bytes, 'utf-16be');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: fromWindows1252(bytes), encoding: 'windows-1252' };
  }
}

const decode = (bytes: Uint8Array, encoding: Encoding): { text: string; encoding: Encoding } => ({
  text: new TextDecoder(encoding).decode(bytes),
  encoding,
});

/** 0x80 to 0x9f; the rest is as in Latin 1. Some versions of Node take the whole of it for Latin 1 (nodejs/node#56542), and lose the euro. */
const FROM_0x80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function fromWindows1252(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return text.replace(/[\u0080-\u009f]/g, (char) => FROM_0x80[char.charCodeAt(0) - 0x80] ?? char);
}
