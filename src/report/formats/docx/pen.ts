import type { Part, Report } from '../../../model/report.js';
import type { MessageKey } from '../../../text/translate.js';
import { sharedHelpers } from '../../template-helpers.js';
import type { SharedHelpers } from '../../template-helpers.js';
import { voiceOf } from '../../voice.js';
import type { Voice } from '../../voice.js';

/** A heading as the table of contents shows it. */
export interface Heading {
  readonly level: 1 | 2 | 3 | 4;
  readonly text: string;
  readonly bookmark: string;
}

/** What every part of the document is written with. */
export interface Pen {
  readonly report: Report;
  readonly voice: Voice;
  readonly say: SharedHelpers;
  /** Whether this reader gets to see a part; what is left out is empty, and must not be called so. */
  readonly shows: (part: Part) => boolean;
  /** A role; without one what is said in its place, unless it was left out. */
  readonly role: (role: string | undefined, without: MessageKey) => string;
  /** The bookmark of a finding (by its id), a touchpoint (its id with a slash behind it) or a section; the same one each time. */
  readonly bookmark: (key: string) => string;
  /** Filled with the headings that are written, in their order. */
  readonly headings: Heading[];
}

export function takePen(report: Report): Pen {
  const voice = voiceOf(report.made.language);
  const bookmarks = new Map<string, string>();
  return {
    report,
    voice,
    say: sharedHelpers(voice),
    shows: (part) => report.parts.includes(part),
    role: (role, without) => role ?? voice.t(report.made.redacted ? 'report.left_out' : without),
    bookmark: (key) => {
      // Word takes at most 40 characters, fewer than an id may have, and hides what begins with an underscore.
      const bookmark = bookmarks.get(key) ?? `_Ref${bookmarks.size + 1}`;
      bookmarks.set(key, bookmark);
      return bookmark;
    },
    headings: [],
  };
}
