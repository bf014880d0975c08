import type { JsonSchema } from '../model/schema.js';

/** What an editor shows of a text about a key: the first sentence as the title, the rest as the description. */
export function titled(text: string): JsonSchema {
  const end = text.indexOf('. ');
  return end === -1
    ? { title: text.replace(/\.$/, ''), description: text }
    : { title: text.slice(0, end), description: text.slice(end + 2) };
}
