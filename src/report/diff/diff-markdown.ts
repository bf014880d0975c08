import type { AuditDiff } from '../../model/audit-diff.js';
import { mdcode, oneLine } from '../../text/markdown-text.js';
import { mdUnmentioned as md } from '../../text/unmentioned.js';
import { readable } from '../../text/readable.js';
import type { Voice } from '../voice.js';
import { diffLead, diffNotes, diffTitle } from './diff-lead.js';
import { diffSections } from './diff-sections.js';
import type { DiffItem, DiffSection } from './diff-sections.js';

/** As many of one kind as somebody reads below a pull request; GitHub takes 65,536 characters in all. */
const SHOWN = 20;
const LONGEST = 200;

/**
 * A comparison as a comment below a pull request: short, without HTML, and whatever the answers say stays text.
 */
export function diffMarkdown(diff: AuditDiff, voice: Voice): string {
  const { t } = voice;
  const data = readable(diff);
  const blocks = [
    `### ${md(t('diff.heading'))}`,
    md(diffLead(data, voice)),
    ...diffSections(data, voice).map((section) => sectionIn(section, t)),
    [diffTitle(data, voice), ...diffNotes(data, voice)].map((line) => `- ${md(line)}`).join('\n'),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function sectionIn({ title, items }: DiffSection, t: Voice['t']): string {
  const more = items.length - SHOWN;
  return [
    `**${md(t('diff.section', { title, count: items.length }))}**`,
    '',
    ...items.slice(0, SHOWN).map((item) => `- ${itemIn(item, t)}`),
    ...(more > 0 ? [`- ${md(t('diff.more', { count: more }))}`] : []),
  ].join('\n');
}

function itemIn({ mark, label, subject, facts, id }: DiffItem, t: Voice['t']): string {
  return [
    `**${md(label ?? t(`diff.mark.${mark}`))}**`,
    md(shortened(subject)) + (facts.length > 0 ? ':' : ''),
    ...(facts.length > 0 ? [facts.map((fact) => md(shortened(fact))).join(' · ')] : []),
    ...(id === undefined ? [] : [mdcode(id)]),
  ].join(' ');
}

/** Long texts are read in the files. */
function shortened(text: string): string {
  const line = oneLine(text);
  // Not in the middle of a pair.
  const start = line.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '');
  return line.length <= LONGEST ? line : `${start.trimEnd()}…`;
}
