import type { IsoDate } from '../model/audit.js';
import type { FindingKind } from '../model/finding.js';
import type { Made, ReportFinding, ReportWaiver, SeverityCounts } from '../model/report.js';
import { SEVERITIES } from '../model/vocabulary.js';
import { isMessageKey } from '../text/translate.js';
import type { MessageKey } from '../text/translate.js';
import type { Helper } from './render-template.js';
import { capital } from './voice.js';
import type { Voice } from './voice.js';

/** The helpers of every kind of template. Templates may use no other. */
const SHARED_HELPERS = [
  'capital',
  'command',
  'date',
  'eq',
  'has',
  'label',
  'or',
  'severityList',
  'short',
  't',
  'waiverSentence',
  'word',
] as const;
export const HTML_HELPERS = [...SHARED_HELPERS, 'anchor', 'script', 'style'] as const;
export const MARKDOWN_HELPERS = [
  ...SHARED_HELPERS,
  'cites',
  'findingSources',
  'heading',
  'link',
  'md',
  'mdcode',
  'mdlink',
  'otherReferences',
] as const;

/** Those that make Markdown of a value which reads as exactly that value. */
export const ESCAPING_HELPERS = ['heading', 'link', 'md', 'mdcode', 'mdlink'] as const;

type Helpers<Names extends readonly string[]> = Readonly<Record<Names[number], Helper>>;
export type SharedHelpers = ReturnType<typeof sharedHelpers>;
export type HtmlHelpers = Helpers<typeof HTML_HELPERS>;
export type MarkdownHelpers = Helpers<typeof MARKDOWN_HELPERS>;

/** What Handlebars passes after a helper's arguments. */
export interface HelperOptions {
  readonly hash: Readonly<Record<string, string | number>>;
}

export function sharedHelpers({ t, date }: Voice) {
  return {
    /** A sentence: {{t "report.as_of" date=…}}. */
    t: (key: MessageKey, { hash }: HelperOptions) => t(key, hash),
    /** The word for a code of a closed vocabulary: {{word "severity" severity}}. */
    word: (vocabulary: string, code: string) => {
      const key = `${vocabulary}.${code}`;
      if (!isMessageKey(key)) throw new Error(`no message ${key}`);
      return t(key);
    },
    /** What a finding is called, by its kind. */
    label: ({ kind, fromUnknown }: ReportFinding) =>
      t(fromUnknown && kind === 'gap' ? UNKNOWN : labelOf(kind)),
    waiverSentence: ({ state, accepts, until, approvedBy, reason }: ReportWaiver) =>
      t(`report.waiver_${state}`, {
        accepts: t(`severity.${accepts}`),
        until: date(until),
        told: reason === undefined ? 'no' : 'yes',
        by: approvedBy ?? '',
        reason: reason ?? '',
      }),
    /** The severities that occur, worst first, with how many are open. */
    severityList: (counts: SeverityCounts) =>
      SEVERITIES.map((severity) => ({ severity, ...counts[severity] })).filter(({ open }) => open > 0),
    /** How to make the same report again, for people and for `report --check`. */
    command: (made: Made) => commandOf(made),
    date: (iso: IsoDate) => date(iso),
    capital: (text: string) => capital(text),
    /** The start of a checksum, enough to recognise it by. */
    short: (checksum: string) => checksum.slice(0, 12),
    eq: (a: unknown, b: unknown) => a === b,
    /** Whether a list has a word: {{#if (has parts "findings")}}. */
    has: (list: readonly string[], word: string) => list.includes(word),
    or: (a: unknown, b: unknown) => (a === undefined || a === '' || a === 0 || a === false ? b : a),
  } satisfies Helpers<typeof SHARED_HELPERS>;
}

function commandOf({ tool, version, asOf, language, audience, supplier, redacted }: Made): string {
  return [
    `${tool}@${version} report --as-of ${asOf} --lang ${language} --audience ${audience}`,
    ...(supplier === undefined ? [] : [`--supplier "${supplier.replace(/["\\$`]/g, '\\$&')}"`]),
    ...(redacted ? ['--redact'] : []),
  ].join(' ');
}

const UNKNOWN = 'finding.unknown.label';
const labelOf = (kind: FindingKind): MessageKey => `finding.${kind}.label`;
