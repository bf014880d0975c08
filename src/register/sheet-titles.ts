/** The longest title that Excel takes. */
const LONGEST = 31;

/**
 * Titles that Excel takes as names of sheets, each once whatever the capitals: without the characters it refuses, no apostrophe at either
 * end, at most 31 UTF-16 units.
 */
export function sheetTitles(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((title) => {
    const plain = trimmed(title.replace(/[\\/?*[\]:\p{C}]+/gu, ' ').replace(/\s+/g, ' '));
    for (let count = 1; ; count += 1) {
      const suffix = count === 1 ? '' : ` (${count})`;
      const name = trimmed(`${trimmed(cut(plain, LONGEST - suffix.length))}${suffix}`);
      if (name !== '' && !taken.has(name.toLowerCase())) {
        taken.add(name.toLowerCase());
        return name;
      }
    }
  });
}

const trimmed = (text: string): string => text.replace(/^[\s']+|[\s']+$/g, '');

/** At most so many UTF-16 units, and no half of a character. */
const cut = (text: string, length: number): string => text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
