import { strFromU8, unzipSync } from 'fflate';
import type { Rendering } from '../../src/report/formats/format.js';

/** Everything that is written in a rendered report, also in the files of a zip. */
export async function shownText(rendering: Rendering): Promise<string> {
  const content = await rendering;
  if (typeof content === 'string') return content;
  return Object.values(unzipSync(content))
    .map((file) => strFromU8(file))
    .join('\n');
}
