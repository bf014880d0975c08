import type { Reference, ReportFinding } from '../../../model/report.js';
import type { Voice } from '../../voice.js';
import { md, mdlink } from '../../../text/markdown-text.js';
import { unmentioned } from '../../../text/unmentioned.js';

interface Help {
  readonly text: string;
  readonly markdown: string;
}

/**
 * What to know about a rule: what to do, what to collect, and what the law says with how sure that is, as plain text and as Markdown, which
 * GitHub prefers. Never what was found at one touchpoint: all that break the rule share this text.
 *
 * @param about what the rule asks for, when it is no control
 */
export function helpOf(
  { kind, measure, evidence, law }: ReportFinding,
  about: string,
  disclaimer: readonly string[],
  voice: Voice,
): Help {
  const isGap = kind === 'gap';
  const sections: Section[] = [
    ...(isGap ? [] : [{ title: voice.t('report.why'), lines: [plain(about)] }]),
    ...(isGap || kind === 'contradiction'
      ? [{ title: voice.t('report.measure'), lines: [plain(measure)] }]
      : []),
    ...(evidence === undefined ? [] : [{ title: voice.t('report.collect'), lines: [plain(evidence)] }]),
    ...(law.length === 0
      ? []
      : [{ title: voice.t('report.law'), lines: law.map((one) => inBoth(one, voice)) }]),
  ];
  const closing = disclaimer.join(' ');
  return {
    text: [
      ...sections.map(({ title, lines }) => [`${title}:`, ...lines.map(({ text }) => text)].join('\n')),
      closing,
    ].join('\n\n'),
    markdown: unmentioned(
      [
        ...sections.map(({ title, lines }) =>
          [`**${md(title)}**`, '', lines.map(({ markdown }) => item(markdown, lines.length)).join('\n')].join(
            '\n',
          ),
        ),
        md(closing),
      ].join('\n\n'),
    ),
  };
}

interface Section {
  readonly title: string;
  readonly lines: readonly Help[];
}

const plain = (text: string): Help => ({ text, markdown: md(text) });

const item = (line: string, count: number): string => (count > 1 ? `- ${line}` : line);

/** A reference: how it is cited, what it is about, how sure that is, and what to keep in mind. */
function inBoth({ cite, title, status, url, note }: Reference, { t }: Voice): Help {
  const rest = [
    `${title} (${t(`law_status.${status}`)})`,
    ...(note === undefined ? [] : [t('report.law_note', { note })]),
  ].join('. ');
  return {
    text: `${cite}: ${rest}${url === undefined ? '' : ` ${url}`}`,
    markdown: `${mdlink(cite, url)}: ${md(rest)}`,
  };
}
