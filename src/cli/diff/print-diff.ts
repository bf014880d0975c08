import type { AuditDiff } from '../../model/audit-diff.js';
import { diffLead, diffNotes, diffTitle } from '../../report/diff/diff-lead.js';
import { diffMarkdown } from '../../report/diff/diff-markdown.js';
import { diffSections } from '../../report/diff/diff-sections.js';
import type { DiffItem } from '../../report/diff/diff-sections.js';
import { oneLine } from '../../text/markdown-text.js';
import { voiceOf } from '../../report/voice.js';
import { wrap } from '../../terminal/fit.js';
import type { Style } from '../../terminal/printer.js';
import type { Context } from '../context.js';
import { jsonOf } from '../json.js';

const SIGN = { added: '+', removed: '-', changed: '~' } as const;

/** A comparison as the user asked for it. */
export function printDiff(
  diff: AuditDiff,
  { out, language }: Context,
  format: 'text' | 'markdown' | 'json',
): void {
  switch (format) {
    case 'json':
      out.sink.write(jsonOf(diff));
      return;
    case 'markdown':
      out.sink.write(diffMarkdown(diff, voiceOf(language)));
      return;
    case 'text':
      printText(diff, { out, language });
  }
}

function printText(diff: AuditDiff, { out, language }: Pick<Context, 'out' | 'language'>): void {
  const voice = voiceOf(language);
  const lines = (text: string, style: Style, indent = ''): void => {
    for (const line of wrap(oneLine(text), out.columns - 1, indent)) out.line(line, style);
  };
  lines(diffTitle(diff, voice), 'quiet');
  for (const note of diffNotes(diff, voice)) lines(note, 'warn');
  lines(diffLead(diff, voice), 'strong');
  for (const { title, items } of diffSections(diff, voice)) {
    out.line();
    lines(voice.t('diff.section', { title, count: items.length }), 'strong');
    for (const item of items) {
      const label = item.label === undefined ? '' : `${item.label}: `;
      const [first = '', ...rest] = wrap(oneLine(label + item.subject), out.columns - 1, '    ');
      out.line(`  ${SIGN[item.mark]} ${first.trimStart()}`, styleOf(item));
      for (const line of rest) out.line(line, styleOf(item));
      for (const fact of item.facts) lines(fact, 'plain', '      ');
      if (item.id !== undefined) lines(item.id, 'quiet', '      ');
    }
  }
}

function styleOf({ mark, severity }: DiffItem): Style {
  if (mark === 'removed') return 'quiet';
  return severity === 'critical' || severity === 'high' ? 'bad' : 'plain';
}
