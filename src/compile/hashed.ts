import { createHash } from 'node:crypto';
import type { Hashed } from '../report/render-template.js';

/** A style sheet or script with the hash by which a page's policy knows it. Throws on what HTML would read as its end. */
export function hashed(text: string): Hashed {
  if (END_OF_ELEMENT.test(text)) throw new Error('a style sheet or script cannot hold </ or <!--');
  return { text, sha256: createHash('sha256').update(text).digest('base64') };
}

export const END_OF_ELEMENT = /<\/|<!--/;
