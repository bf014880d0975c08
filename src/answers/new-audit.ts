import type { Flags } from '../model/audit.js';
import { DEFAULT_SETTINGS } from '../model/audit.js';
import type { Questionnaire } from '../model/questionnaire.js';
import { FLAGS } from '../model/vocabulary.js';
import type { Language } from '../model/vocabulary.js';
import { layOut } from '../yaml/lay-out.js';
import { entriesOf } from '../yaml/read-entries.js';
import { AUDIT_SCHEMA, auditLayout } from './audit-layout.js';

export interface NewAudit {
  readonly organisation: string;
  readonly languages: readonly [Language, ...Language[]];
  readonly timezone: string;
  readonly flags: Flags;
}

/**
 * audit.yaml as `init` writes it: every flag, an empty inventory, the default settings.
 *
 * @param kinds of touchpoint that there are
 */
export function newAuditFile(
  { organisation, languages, timezone, flags }: NewAudit,
  kinds: readonly Questionnaire[],
): string {
  const { failOn, waiverLimitDays, reviewAfterMonths, warnDays } = DEFAULT_SETTINGS;
  const file = {
    audit: 1,
    organisation,
    languages,
    timezone,
    flags: Object.fromEntries(FLAGS.map((flag) => [flag, flags[flag] ?? 'unknown'])),
    settings: {
      fail_on: failOn,
      waiver_limit_days: waiverLimitDays,
      review_after_months: reviewAfterMonths,
      warn_days: warnDays,
    },
  };
  return layOut(entriesOf(file), auditLayout(kinds, languages[0]), AUDIT_SCHEMA);
}
