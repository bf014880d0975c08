import { templates as shipped } from '../../shipped/templates.js';
import type { Reference, Report } from '../../model/report.js';
import { renderTemplate } from '../render-template.js';
import type { TemplateSet } from '../render-template.js';
import { sharedHelpers } from '../template-helpers.js';
import type { MarkdownHelpers } from '../template-helpers.js';
import { voiceOf } from '../voice.js';
import type { Voice } from '../voice.js';
import { citationsOf } from './citations.js';
import type { Format } from './format.js';
import { findingSources, otherReferences } from './markdown-sources.js';
import { headingSlugs } from './markdown-slugs.js';
import type { Heading } from './markdown-slugs.js';
import { md, mdcode, mdlink, oneLine } from '../../text/markdown-text.js';
import { readable } from '../../text/readable.js';

/** For reading on GitHub or GitLab and for reviewing the changes in a pull request. No HTML in it. */
export const markdown: Format<string> = {
  extension: 'md',
  mediaType: 'text/markdown; charset=utf-8',
  render: (report, { templates: { md: templates } = shipped } = {}) => {
    const shown = readable(report);
    // Links come before the headings they lead to, whose anchors are known only when all headings are.
    const { headings } = fillIn(shown, templates, new Map());
    return fillIn(shown, templates, headingSlugs(headings)).text;
  },
};

function fillIn(
  report: Report,
  templates: TemplateSet,
  slugs: ReadonlyMap<string, string>,
): { text: string; headings: readonly Heading[] } {
  const headings: Heading[] = [];
  const helpers = markdownHelpers(voiceOf(report.made.language), slugs, headings);
  return { text: renderTemplate(templates, helpers, report), headings };
}

/**
 * What Markdown templates may call.
 *
 * @param slugs the anchors of the headings, by key
 * @param headings is filled with the headings that are written
 */
export function markdownHelpers(
  voice: Voice,
  slugs: ReadonlyMap<string, string> = new Map(),
  headings: Heading[] = [],
): MarkdownHelpers {
  return {
    ...sharedHelpers(voice),
    md: (value?: string | number) => md(String(value ?? '')),
    mdcode,
    /** References in a line, the name of a law once. */
    cites: (references: readonly Reference[]) =>
      citationsOf(references, ({ status }) =>
        status === 'verified' ? '' : ` (${voice.t(`law_status.${status}`)})`,
      ),
    findingSources,
    otherReferences,
    mdlink: (text: string, url: string | undefined) => mdlink(text, url),
    /** {{heading 2 text key}} */
    heading: (level: number, text: string, key: string) => {
      headings.push({ key, text: oneLine(text) });
      return `${'#'.repeat(level)} ${md(text)}`;
    },
    /** {{link text key}}: to the heading with that key, when it has an anchor. */
    link: (text: string, key: string) => {
      const slug = slugs.get(key);
      return slug === undefined ? md(text) : `[${md(text)}](#${encodeURI(slug)})`;
    },
  };
}
