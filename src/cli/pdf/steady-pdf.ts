import type { IsoDate } from '../../model/audit.js';

/**
 * The same PDF with the day of the report in place of the moment it was printed, in as many characters: every byte after
 * it stays where the tables of the file say. With the same browser and the same fonts that makes the same bytes.
 *
 * @param pdf as Chromium prints it
 */
export function steadyPdf(pdf: Uint8Array, day: IsoDate): Uint8Array {
  const made = `D:${day.replaceAll('-', '')}000000+00'00'`;
  // One character for each byte, so that nothing moves. In a text a bracket has a backslash before it, so this is none.
  const text = Buffer.from(pdf).toString('latin1');
  const steady = text.replace(
    /\/(?:Creation|Mod)Date \((D:\d{14}[+-]\d\d'\d\d')\)/g,
    (found, moment: string) => found.replace(moment, made),
  );
  return Buffer.from(steady, 'latin1');
}
