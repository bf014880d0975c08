import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadAudit } from '../../src/answers/read-audit.js';
import { readAudit } from '../../src/answers/read-audit.js';
import { assess } from '../../src/assess/assess.js';
import { placesOf } from '../../src/assess/places-of.js';
import type { Assessment } from '../../src/model/finding.js';
import type { Place, Places } from '../../src/model/place.js';
import type { Report } from '../../src/model/report.js';
import type { Language } from '../../src/model/vocabulary.js';
import { makeReport } from '../../src/report/make-report.js';
import { catalogue, expectOk, validators } from './catalogue.js';
import { AS_OF } from './small-audit.js';

/** Path below the audit folder → text. */
export type Texts = Readonly<Record<string, string>>;

/** The YAML files of an audit folder. */
export const textsIn = (folder: string): Texts =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.yaml'))
      .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8')]),
  );

export interface PlacedAudit extends ReadAudit {
  readonly assessment: Assessment;
  readonly places: Places;
  readonly report: (language: Language) => Report;
}

/** An audit read from texts, as of 1 December 2026, with where everything stands in them. */
export function placedAudit(texts: Texts): PlacedAudit {
  const files = Object.entries(texts).map(([path, content]) => ({ path, content }));
  const read = expectOk(readAudit(files, catalogue, validators));
  const assessment = assess(read.audit, AS_OF);
  return {
    ...read,
    assessment,
    places: placesOf(assessment, read.sources),
    report: (language) => makeReport(assessment, { language, toolVersion: '1.2.3' }),
  };
}

/** What stands at a place, as an editor would mark it. */
export function textAt(texts: Texts, place: Place | undefined): string {
  if (place === undefined) throw new Error('no place');
  const { file, line, column, endLine, endColumn } = place;
  const lines = (texts[file] ?? '').split('\n').slice(line - 1, endLine);
  return lines
    .map((text, index) =>
      text.slice(index === 0 ? column - 1 : 0, index === lines.length - 1 ? endColumn - 1 : undefined),
    )
    .join('\n');
}
