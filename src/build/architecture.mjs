/**
 * `npm run architecture`: draws the folders of src/ and what they may import, from the rules in .dependency-cruiser.mjs, into
 * docs/architecture.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ARROWS } from '../../.dependency-cruiser.mjs';

const FILE = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'docs', 'architecture.md');
const [START, END] = ['<!-- drawn by npm run architecture -->', '<!-- end -->'];

/** The file as it should be. */
export function drawn() {
  const text = readFileSync(FILE, 'utf8');
  const arrows = Object.entries(ARROWS).flatMap(([from, [to]]) => to.map((name) => `  ${from} --> ${name}`));
  const reasons = Object.entries(ARROWS).map(([name, [, why]]) => `- \`${name}\`: ${why}`);
  const picture = ['```mermaid', 'flowchart BT', ...arrows, '```', '', ...reasons].join('\n');
  return `${text.slice(0, text.indexOf(START))}${START}\n\n${picture}\n\n${text.slice(text.indexOf(END))}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(FILE, drawn());
