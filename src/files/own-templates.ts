import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { byCodeUnit } from '../model/order.js';
import type { RawFile } from '../yaml/raw-file.js';
import { readRaw } from './audit-folder.js';
import { findBelow } from './find-below.js';

/** Where templates of the team's own stand, below the audit folder. */
export const OWN_TEMPLATES = 'templates';

/** A report has some forty; a folder with far more is not meant as this one. */
const MAX_FILES = 500;

/** The team's own templates and style sheet, by path; empty when there is no such folder. What a link leads to elsewhere is not read. */
export function ownTemplateFiles(folder: string): RawFile[] {
  const below = join(folder, OWN_TEMPLATES);
  if (!existsSync(below)) return [];
  return readdirSync(below, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted(byCodeUnit)
    .slice(0, MAX_FILES)
    .map((path) => (staysBelow(folder, path) ? readRaw(folder, path) : outside(path)));
}

function staysBelow(folder: string, path: string): boolean {
  try {
    return findBelow(folder, path) !== undefined;
  } catch {
    // A link that leads nowhere; reading it says so.
    return true;
  }
}

const outside = (path: string): RawFile => ({
  path,
  problem: { code: 'template_outside', args: {}, file: path, level: 'error' },
});
