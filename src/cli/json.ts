/**
 * Data as JSON that is also safe to print on a terminal: what could steer it is written as an escape. Ends in a newline.
 */
export function jsonOf(data: unknown): string {
  return `${JSON.stringify(data, null, 2).replace(STEERING, (char) =>
    [...Array(char.length).keys()]
      .map((index) => `\\u${char.charCodeAt(index).toString(16).padStart(4, '0')}`)
      .join(''),
  )}\n`;
}

const STEERING =
  /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;
