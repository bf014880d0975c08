import { readFileSync, statSync } from 'node:fs';
import { findBelow } from './find-below.js';

/** Larger is a picture for print; every report would carry it along. */
export const MAX_LOGO = 512 * 1024;

export type Logo =
  | { readonly address: string }
  | {
      readonly fault: 'logo_missing' | 'logo_outside' | 'logo_too_large' | 'logo_not_an_image';
      readonly bytes: number;
    };

/**
 * A logo as an address that holds the picture itself (`data:image/png;base64,…`), or why there is none. What kind of picture it is, its
 * bytes say and not its name. An SVG can run no script where it is shown as an image.
 *
 * @param path below the audit folder
 */
export function readLogo(folder: string, path: string): Logo {
  try {
    const found = findBelow(folder, path);
    if (found === undefined) return { fault: 'logo_outside', bytes: 0 };
    const stats = statSync(found.real);
    // Reading a pipe or a device could go on for ever.
    if (!stats.isFile()) return { fault: 'logo_missing', bytes: 0 };
    if (stats.size > MAX_LOGO) return { fault: 'logo_too_large', bytes: stats.size };
    const content = readFileSync(found.real);
    const type = imageType(content);
    if (type === undefined) return { fault: 'logo_not_an_image', bytes: content.length };
    return { address: `data:image/${type};base64,${content.toString('base64')}` };
  } catch {
    return { fault: 'logo_missing', bytes: 0 };
  }
}

function imageType(content: Buffer): 'png' | 'jpeg' | 'webp' | 'svg+xml' | undefined {
  const start = content.subarray(0, 12).toString('latin1');
  if (start.startsWith('\u0089PNG\r\n\u001a\n')) return 'png';
  if (start.startsWith('\u00ff\u00d8\u00ff')) return 'jpeg';
  if (/^RIFF[^]{4}WEBP$/.test(start)) return 'webp';
  return isSvg(content.toString('utf8')) ? 'svg+xml' : undefined;
}

/** The root element is svg; before it there may be a declaration, a document type and comments. */
function isSvg(text: string): boolean {
  let rest = text.replace(/^\ufeff/, '').trimStart();
  for (;;) {
    const prolog = /^(?:<\?[^]*?\?>|<!--[^]*?-->|<!DOCTYPE\s+svg\b[^>[]*(?:\[[^\]]*\])?[^>]*>)\s*/i.exec(
      rest,
    );
    if (prolog === null) return /^<svg[\s>]/.test(rest);
    rest = rest.slice(prolog[0].length);
  }
}
