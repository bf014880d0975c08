import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { byCodeUnit } from '../model/order.js';

/** Below the audit folder. */
export const REPORT_FOLDER = 'reports';

/** A report as it stands on disk. */
export interface ReportOnDisk {
  readonly path: string;
  readonly name: string;
  /** The name without what tells its form: `gap-report.management.nl`. */
  readonly stem: string;
  readonly extension: string;
  readonly content: Buffer;
}

/** The reports in a folder, by name; none where there is no such folder. */
export function listReports(folder: string): ReportOnDisk[] {
  return namesIn(folder).flatMap((name): ReportOnDisk[] => {
    const parts = /^(?<stem>gap-report(?:\.[^.]+)*?\.(?:nl|en))\.(?<extension>[a-z.]+)$/.exec(name)?.groups;
    if (parts === undefined) return [];
    const path = join(folder, name);
    const { stem = '', extension = '' } = parts;
    return [{ path, name, stem, extension, content: readFileSync(path) }];
  });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).toSorted(byCodeUnit);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
