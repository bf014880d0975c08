import { createHash } from 'node:crypto';
import { slugOf } from '../../model/slug.js';
import type { Made } from '../../model/report.js';

/**
 * The name of a report's file: `gap-report.nl.html`, with between the two for whom it is when that is not everybody, and whether it is
 * redacted: `gap-report.agency.online-bureau.redacted.nl.html`. So one report never takes the place of another.
 */
export function reportFile({ audience, supplier, redacted, language }: Made, extension: string): string {
  return [
    'gap-report',
    ...(audience === 'full' ? [] : [audience]),
    ...(supplier === undefined ? [] : [nameOf(supplier)]),
    ...(redacted ? ['redacted'] : []),
    language,
    extension,
  ].join('.');
}

/**
 * A supplier in a file name. What a name loses on the way, such as signs, letters other than Latin ones or its length, comes back as the start
 * of a checksum of it: so that two suppliers never share a file, whoever else is in the audit.
 */
function nameOf(supplier: string): string {
  const slug = slugOf(supplier).slice(0, 60);
  const words = slug.replaceAll('-', ' ');
  if (slug !== '' && supplier === words.charAt(0).toUpperCase() + words.slice(1)) return slug;
  const checksum = createHash('sha256').update(supplier).digest('hex').slice(0, 8);
  // A dot, since no slug holds one: `Bureau 1a2b3c4d` is a name as well.
  return slug === '' ? checksum : `${slug}.${checksum}`;
}
