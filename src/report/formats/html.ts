import { templates as shipped } from '../../shipped/templates.js';
import { renderTemplate, verbatim } from '../render-template.js';
import type { Hashed, Templates } from '../render-template.js';
import { sharedHelpers } from '../template-helpers.js';
import type { HtmlHelpers } from '../template-helpers.js';
import { voiceOf } from '../voice.js';
import type { Voice } from '../voice.js';
import { anchor } from './anchor.js';
import type { Format } from './format.js';
import { htmlView } from './html-view.js';
import { readable } from '../../text/readable.js';

/** One file, for a browser and for paper: loads nothing, and without its script still shows everything. */
export const html: Format<string> = {
  extension: 'html',
  mediaType: 'text/html; charset=utf-8',
  render: (report, { templates = shipped } = {}) => {
    const voice = voiceOf(report.made.language);
    const shown = readable(report);
    const view = htmlView(shown, voice, templates.logo);
    return renderTemplate(templates.html, htmlHelpers(voice, templates), { ...shown, view });
  },
};

/** What HTML templates may call. */
export function htmlHelpers(
  voice: Voice,
  { styles, script }: Pick<Templates, 'styles' | 'script'>,
): HtmlHelpers {
  return {
    ...sharedHelpers(voice),
    anchor: (id: string, part: unknown) => anchor(id, typeof part === 'string' ? part : undefined),
    /** The policy of the page, and its style sheets. */
    style: () =>
      verbatim(
        [securityPolicy(styles, script), ...styles.map(({ text }) => `<style>${text}</style>`)].join('\n'),
      ),
    script: () => verbatim(`<script>${script.text}</script>`),
  };
}

/**
 * Nothing but these styles and this script, known by their hashes: whatever an answer holds, the page loads nothing, sends nothing and runs
 * nothing else.
 */
function securityPolicy(styles: readonly Hashed[], script: Hashed): string {
  const hashes = (all: readonly Hashed[]): string => all.map(({ sha256 }) => `'sha256-${sha256}'`).join(' ');
  const policy = [
    "default-src 'none'",
    `style-src ${hashes(styles)}`,
    `script-src ${hashes([script])}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
}
