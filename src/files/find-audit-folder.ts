import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AUDIT_FILE } from '../answers/read-audit.js';

/** The audit that a file or folder belongs to: the nearest folder above it, or itself, with an audit.yaml. */
export function findAuditFolder(path: string): string | undefined {
  for (let folder = isFolder(path) ? path : dirname(path); ; folder = dirname(folder)) {
    if (existsSync(join(folder, AUDIT_FILE))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
