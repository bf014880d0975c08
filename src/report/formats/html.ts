import { templates as shipped } from '../../shipped/templates.js';
import { renderTemplate } from '../render-template.js';
import { sharedHelpers } from '../template-helpers.js';
import type { HtmlHelpers } from '../template-helpers.js';
import { voiceOf } from '../voice.js';
import type { Voice } from '../voice.js';
import { anchor } from './anchor.js';
import type { Format } from './format.js';
import { htmlView } from './html-view.js';
import { readable } from './readable.js';

/** One file, for a browser and for paper: loads nothing, and without its script still shows everything. */
export const html: Format<string> = {
  extension: 'html',
  mediaType: 'text/html; charset=utf-8',
  render: (report, { html: templates } = shipped) => {
    const voice = voiceOf(report.made.language);
    const shown = readable(report);
    return renderTemplate(templates, htmlHelpers(voice), { ...shown, view: htmlView(shown, voice) });
  },
};

/** What HTML templates may call. */
export function htmlHelpers(voice: Voice): HtmlHelpers {
  return {
    ...sharedHelpers(voice),
    anchor: (id: string, part: unknown) => anchor(id, typeof part === 'string' ? part : undefined),
  };
}
