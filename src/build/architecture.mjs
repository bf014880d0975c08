/**
 * `npm run architecture`: draws the folders of src/ and what they may import, from the rules in .dependency-cruiser.mjs, into
 * docs/architecture.md. A test says when the page is out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import rules, { ARROWS } from '../../.dependency-cruiser.mjs';

const FILE = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'docs', 'architecture.md');
const [START, END] = ['<!-- drawn by npm run architecture -->', '<!-- end -->'];

const folders = Object.keys(ARROWS);
const mayImport = (folder) => ARROWS[folder]?.[0] ?? [];
const pureRule = rules.forbidden.find(({ name }) => name === 'pure-no-node').from.path;
const isPure = (folder) => new RegExp(pureRule).test(`src/${folder}/`);

/** Everything a folder leads to. */
const reach = (folder) => new Set(mayImport(folder).flatMap((next) => [next, ...reach(next)]));

/** The arrows that do not follow from others: with all of them nobody can read the picture. The list below it is complete. */
function arrows() {
  const drawn = folders.flatMap((folder) =>
    mayImport(folder)
      .filter((to) => !mayImport(folder).some((other) => other !== to && reach(other).has(to)))
      .map((to) => [folder, to]),
  );
  const imported = new Set(folders.flatMap(mayImport));
  const tops = folders.filter((folder) => !imported.has(folder)).map((folder) => ['cli', folder]);
  return [['bin', 'cli'], ...tops, ...drawn];
}

function picture() {
  return [
    '```mermaid',
    'flowchart TD',
    '  subgraph pure["pure: no Node, no clock, no code generation"]',
    ...folders.filter(isPure).map((folder) => `    ${folder}`),
    '  end',
    ...arrows().map(([from, to]) => `  ${from} --> ${to}`),
    '```',
  ];
}

const list = () =>
  folders.map((folder) => {
    const to = mayImport(folder).map((name) => `\`${name}\``);
    return `- \`${folder}\` → ${to.length > 0 ? to.join(', ') : 'nothing'}. ${ARROWS[folder][1]}`;
  });

/** The page as it should be. */
export function drawn() {
  const text = readFileSync(FILE, 'utf8');
  const made = [START, '', ...picture(), '', ...list(), '', END].join('\n');
  return text.slice(0, text.indexOf(START)) + made + text.slice(text.indexOf(END) + END.length);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(FILE, drawn());
