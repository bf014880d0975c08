import type { Flags } from '../model/audit.js';
import { DEFAULT_SETTINGS } from '../model/audit.js';
import { FLAGS } from '../model/vocabulary.js';
import type { Language } from '../model/vocabulary.js';
import { Flow, writeEntry } from '../yaml/write-yaml.js';

export interface NewAudit {
  readonly organisation: string;
  readonly languages: readonly [Language, ...Language[]];
  readonly timezone: string;
  readonly flags: Flags;
}

/** audit.yaml as `init` writes it: every flag, an empty inventory, the default settings. */
export function newAuditFile({ organisation, languages, timezone, flags }: NewAudit): string {
  const { failOn, waiverLimitDays, reviewAfterMonths, warnDays } = DEFAULT_SETTINGS;
  return `${[
    '# yaml-language-server: $schema=.touchpoint-audit/audit.schema.json',
    'audit: 1',
    writeEntry('organisation', organisation, 0),
    writeEntry('languages', languages, 0),
    writeEntry('timezone', timezone, 0),
    writeEntry('flags', Object.fromEntries(FLAGS.map((flag) => [flag, flags[flag] ?? 'unknown'])), 0),
    'inventory:',
    writeEntry(
      'settings',
      new Flow({
        fail_on: failOn,
        waiver_limit_days: waiverLimitDays,
        review_after_months: reviewAfterMonths,
        warn_days: warnDays,
      }),
      0,
    ),
  ].join('\n')}\n`;
}
