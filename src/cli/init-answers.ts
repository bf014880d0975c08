import type { NewAudit } from '../answers/new-audit.js';
import { DEFAULT_TIMEZONE } from '../model/audit.js';
import { isTimezone } from '../model/dates.js';
import { FLAGS, LANGUAGES } from '../model/vocabulary.js';
import type { Flag, FlagValue, Language } from '../model/vocabulary.js';
import type { InitOptions } from './commands/init.js';
import type { Context } from './context.js';
import { UsageError } from './stop.js';

export type GivenAnswers = Omit<NewAudit, 'organisation'> & { readonly organisation: string | undefined };

/** What the flags of `init` say, with defaults. @throws UsageError */
export function givenAnswers({ t, language }: Context, options: InitOptions): GivenAnswers {
  const languages = (
    options.languages ?? [language, ...LANGUAGES.filter((other) => other !== language)].join(',')
  )
    .split(',')
    .map((word) => word.trim());
  const strange = languages.find((word) => !(LANGUAGES as readonly string[]).includes(word));
  if (strange !== undefined || new Set(languages).size !== languages.length) {
    throw new UsageError(
      t('usage.unknown_language', { found: strange ?? languages.join(', '), allowed: LANGUAGES.join(', ') }),
    );
  }
  const timezone = options.timezone ?? DEFAULT_TIMEZONE;
  if (!isTimezone(timezone)) throw new UsageError(t('problem.unknown_timezone', { found: timezone }));
  return {
    organisation: options.organisation?.trim() === '' ? undefined : options.organisation?.trim(),
    languages: languages as [Language, ...Language[]],
    timezone,
    flags: Object.fromEntries((options.flag ?? []).map((flag) => parseFlag(t, flag))),
  };
}

const FLAG_VALUES: ReadonlyMap<string, FlagValue> = new Map<string, FlagValue>([
  ['true', true],
  ['false', false],
  ['unknown', 'unknown'],
]);

function parseFlag(t: Context['t'], given: string): [Flag, FlagValue] {
  const [name = '', word = ''] = given.split('=');
  const flag = FLAGS.find((candidate) => candidate === name.trim());
  const value = FLAG_VALUES.get(word.trim());
  if (flag === undefined || value === undefined) {
    throw new UsageError(t('usage.unknown_flag', { found: given, allowed: FLAGS.join(', ') }));
  }
  return [flag, value];
}
