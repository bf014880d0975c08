import { DEFAULT_SETTINGS, DEFAULT_TIMEZONE } from '../model/audit.js';
import type {
  Action,
  Audit,
  Flags,
  InventoryEntry,
  Look,
  RegisterDetails,
  Settings,
} from '../model/audit.js';
import type { Catalogue } from '../model/catalogue.js';
import { isCalendarDate, isTimezone } from '../model/dates.js';
import type { Problem, Result } from '../model/problem.js';
import type { Validate } from '../model/schema.js';
import { LANGUAGES } from '../model/vocabulary.js';
import type { Flag, FlagValue, Language, Use } from '../model/vocabulary.js';
import { offsetsOf } from '../yaml/locate.js';
import type { Path } from '../yaml/locate.js';
import { parseYaml, problemAt } from '../yaml/parse-yaml.js';
import type { YamlFile } from '../yaml/parse-yaml.js';
import { schemaProblems } from '../yaml/schema-problems.js';
import { nearest } from '../yaml/suggest.js';
import { auditSchema } from './audit-schema.js';
import { staysInside } from './check-answers.js';

/** What audit.yaml says. */
export type AuditFile = Pick<
  Audit,
  | 'organisation'
  | 'languages'
  | 'timezone'
  | 'flags'
  | 'inventory'
  | 'settings'
  | 'look'
  | 'register'
  | 'followUp'
>;

export interface ReadAuditFile {
  readonly auditFile: AuditFile;
  readonly source: YamlFile;
}

/**
 * YAML text of audit.yaml → what it says. All problems at once.
 *
 * @param validate the compiled auditSchema
 */
export function readAuditFile(
  file: string,
  content: Uint8Array | string,
  { questionnaires }: Catalogue,
  validate: Validate,
): Result<ReadAuditFile> {
  const parsed = parseYaml(file, content);
  if (!parsed.ok) return parsed;
  const source = parsed.value;
  const errors = validate(source.data);
  const problems =
    errors.length > 0
      ? schemaProblems(source, auditSchema(), errors)
      : checkMeaning(source, source.data as WrittenAudit, [...questionnaires.keys()]);
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { auditFile: toAuditFile(source.data as WrittenAudit), source }, problems: [] };
}

/** The first language of an audit.yaml that may be at fault, for saying so in that language. */
export function languageOf(content: Uint8Array | string): Language | undefined {
  const parsed = parseYaml('', content);
  const written = parsed.ok ? (parsed.value.data as Partial<WrittenAudit> | null) : null;
  const languages: unknown = written?.languages;
  return Array.isArray(languages) ? LANGUAGES.find((language) => language === languages[0]) : undefined;
}

interface WrittenAudit {
  readonly organisation: string;
  readonly languages: [Language, ...Language[]];
  readonly timezone?: string;
  readonly flags?: Readonly<Record<string, FlagValue | null>> | null;
  readonly inventory?: Readonly<Record<string, WrittenInventoryEntry | null>> | null;
  readonly settings?: WrittenSettings | null;
  readonly report?: Look | null;
  readonly register?: WrittenRegisterDetails | null;
  readonly follow_up?: Readonly<Record<string, Action>> | null;
}

interface WrittenInventoryEntry {
  readonly use: Use;
  readonly said_by?: string;
  readonly ask?: string;
  readonly date?: string;
  readonly note?: string;
}

interface WrittenRegisterDetails extends Omit<RegisterDetails, 'onBehalfOf'> {
  readonly on_behalf_of?: readonly string[];
}

interface WrittenSettings {
  readonly fail_on?: Settings['failOn'];
  readonly waiver_limit_days?: number;
  readonly review_after_months?: number;
  readonly warn_days?: number;
}

function checkMeaning(source: YamlFile, written: WrittenAudit, known: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  const report = (path: Path, code: string, args: Problem['args'], suggestion?: string): void => {
    const { key, value } = offsetsOf(source, path);
    problems.push(problemAt(source, code === 'unknown_kind' ? key : value, code, args, suggestion));
  };
  if (written.timezone !== undefined && !isTimezone(written.timezone)) {
    report(['timezone'], 'unknown_timezone', { found: written.timezone });
  }
  const logo = written.report?.logo;
  if (logo !== undefined && !staysInside(logo)) report(['report', 'logo'], 'logo_outside', { found: logo });
  for (const [kind, entry] of Object.entries(written.inventory ?? {})) {
    const date = entry?.date;
    if (!known.includes(kind)) {
      report(['inventory', kind], 'unknown_kind', { kind, allowed: known.join(', ') }, nearest(kind, known));
    }
    if (date !== undefined && !isCalendarDate(date))
      report(['inventory', kind, 'date'], 'not_a_date', { found: date });
  }
  for (const [id, { due }] of Object.entries(written.follow_up ?? {})) {
    if (due !== undefined && !isCalendarDate(due))
      report(['follow_up', id, 'due'], 'not_a_date', { found: due });
  }
  return problems;
}

function toAuditFile(written: WrittenAudit): AuditFile {
  const { fail_on, waiver_limit_days, review_after_months, warn_days } = written.settings ?? {};
  return {
    organisation: written.organisation,
    languages: written.languages,
    timezone: written.timezone ?? DEFAULT_TIMEZONE,
    flags: toFlags(written.flags ?? {}),
    inventory: new Map(
      Object.entries(written.inventory ?? {}).flatMap(([kind, entry]) =>
        entry === null ? [] : [[kind, toEntry(entry)] as const],
      ),
    ),
    settings: {
      failOn: fail_on ?? DEFAULT_SETTINGS.failOn,
      waiverLimitDays: waiver_limit_days ?? DEFAULT_SETTINGS.waiverLimitDays,
      reviewAfterMonths: review_after_months ?? DEFAULT_SETTINGS.reviewAfterMonths,
      warnDays: warn_days ?? DEFAULT_SETTINGS.warnDays,
    },
    look: written.report ?? {},
    ...(written.register && { register: toRegisterDetails(written.register) }),
    followUp: new Map(Object.entries(written.follow_up ?? {})),
  };
}

/** A flag without a value is unknown, like one that is absent. */
function toFlags(written: Readonly<Record<string, FlagValue | null>>): Flags {
  const known = Object.entries(written).filter((entry): entry is [Flag, FlagValue] => entry[1] !== null);
  return Object.fromEntries(known);
}

function toRegisterDetails({ on_behalf_of, ...details }: WrittenRegisterDetails): RegisterDetails {
  return { ...details, ...(on_behalf_of !== undefined && { onBehalfOf: on_behalf_of }) };
}

function toEntry({ said_by, ...entry }: WrittenInventoryEntry): InventoryEntry {
  return { ...entry, ...(said_by !== undefined && { saidBy: said_by }) };
}
