import { slugOf } from '../model/slug.js';
import type { Made } from '../model/report.js';

/**
 * The name of a report's file: `gap-report.nl.html`, with between the two for whom it is when that is not everybody, and whether it is
 * redacted: `gap-report.agency.online-bureau.redacted.nl.html`. So one report never takes the place of another.
 */
export function reportFile({ audience, supplier, redacted, language }: Made, extension: string): string {
  return [
    'gap-report',
    ...(audience === 'full' ? [] : [audience]),
    ...(supplier === undefined ? [] : [slugOf(supplier).slice(0, 60)]),
    ...(redacted ? ['redacted'] : []),
    language,
    extension,
  ]
    .filter((part) => part !== '')
    .join('.');
}
