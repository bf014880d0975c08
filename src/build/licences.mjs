import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Packages that were bundled before they were published, and what they carry inside; a test compares it with what they say. */
export const CARRIED = {
  'node_modules/docx': ['node_modules/docx/node_modules/nanoid', 'node_modules/fflate'],
};

/**
 * The licence texts of the packages that the bundle holds; their licences ask that they travel along.
 *
 * @param metafiles esbuild's, of all that is bundled
 * @param root the project's folder
 */
export function licencesOf(metafiles, root) {
  const packages = new Set(
    metafiles
      .flatMap(({ outputs }) => Object.values(outputs))
      .flatMap(({ inputs }) => Object.keys(inputs))
      .flatMap((input) => /^(?:.*\/)?(node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []),
  );
  return [...new Set([...packages].flatMap((folder) => [folder, ...(CARRIED[folder] ?? [])]))]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
      const file = readdirSync(join(root, folder)).find((entry) => /^(?:licen[cs]e|copying)/i.test(entry));
      const text =
        file && existsSync(join(root, folder, file)) ? readFileSync(join(root, folder, file), 'utf8') : '';
      return `${name} ${version} (${license})\n\n${text.trim()}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}
