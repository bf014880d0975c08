import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../../src/model/report.js';
import type { Language } from '../../src/model/vocabulary.js';
import { EXAMPLE, run } from './cli.js';
import { AS_OF } from './small-audit.js';

/** The report of the worked example, as the command line writes it: formats read only this. */
export async function exampleReport(language: Language): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'example-report-'));
  try {
    const options = [
      '--dir',
      EXAMPLE,
      '--out',
      folder,
      '--as-of',
      AS_OF,
      '--lang',
      language,
      '--format',
      'json',
    ];
    const { code, stderr } = await run(['report', ...options]);
    if (code !== 0) throw new Error(stderr);
    return JSON.parse(readFileSync(join(folder, `gap-report.${language}.json`), 'utf8')) as Report;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
