/** A line of a calendar (RFC 5545 § 3.1), folded so that none is longer than 75 bytes. */
export function contentLine(name: string, value: string): string {
  const lines: string[] = [];
  let [line, room] = ['', LIMIT];
  for (const character of `${name}:${value}`) {
    const size = bytesOf(character.codePointAt(0) ?? 0);
    if (size > room) {
      lines.push(line);
      // The blank that says that a line goes on counts too.
      [line, room] = ['', LIMIT - 1];
    }
    line += character;
    room -= size;
  }
  return `${[...lines, line].join('\r\n ')}\r\n`;
}

/** Without the line break. */
const LIMIT = 75;

/** Of a character in UTF-8. */
const bytesOf = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);

/** Text as a value (§ 3.3.11). Everything that some program takes for the end of a line becomes a line feed of the text. */
export const textValue = (text: string): string =>
  text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/g, '\\n');
