/**
 * Text from files, made harmless for a terminal: everything that could move the cursor, change the title or clipboard, or
 * turn the reading direction is shown as an escape. (`util.stripVTControlCharacters` lets C1 sequences, lone carriage returns
 * and bidirectional overrides pass.)
 *
 * @param text may hold line breaks, which are kept
 */
export function safeText(text: string): string {
  return text
    .replace(/\r\n/g, '\n')
    .replace(/\t/g, '  ')
    .replace(UNSAFE, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
}

/** The same on one line. */
export function safeLine(text: string): string {
  return safeText(text).replace(/\n/g, ' ');
}

const UNSAFE =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|\p{Cs}/gu;
