import { resolve } from 'node:path';
import { DEFAULT_TIMEZONE } from '../../answers/read-audit-file.js';
import type { NewAudit } from '../../answers/new-audit.js';
import { isTimezone } from '../../model/dates.js';
import { FLAGS, LANGUAGES } from '../../model/vocabulary.js';
import type { Flag, FlagValue, Language } from '../../model/vocabulary.js';
import type { Context } from '../context.js';
import { EXIT } from '../exit-codes.js';
import type { DefineCommand } from '../program.js';
import { UsageError } from '../stop.js';

interface InitOptions {
  readonly dir?: string;
  readonly organisation?: string;
  readonly languages?: string;
  readonly timezone?: string;
  readonly flag?: readonly string[];
  readonly example?: boolean;
  readonly force?: boolean;
  readonly input?: boolean;
}

const collect = (value: string, before: readonly string[] = []): string[] => [...before, value];

export const init: DefineCommand = (program, context, act) => {
  const { t } = context;
  program
    .command('init')
    .argument(`[${t('argument.folder')}]`, t('argument.init'))
    .description(t('help.init'))
    .option('--organisation <name>', t('option.organisation'))
    .option('--languages <list>', t('option.languages'))
    .option('--timezone <zone>', t('option.timezone'))
    .option('--flag <name=value>', t('option.flag'), collect)
    .option('--example', t('option.example'))
    .option('--force', t('option.force'))
    .action(
      act(async (named: string | undefined, _own: object, command: { optsWithGlobals(): InitOptions }) => {
        const options = command.optsWithGlobals();
        const folder = resolve(context.cwd, named ?? options.dir ?? '.');
        const { writeAudit, writeExample } = await import('../write-audit.js');
        if (options.example === true) return writeExample(context, folder, options.force === true);
        const given = givenAnswers(context, options);
        const interactive = context.stdin.isTTY && context.stdout.isTTY === true && options.input !== false;
        if (given.organisation === undefined && !interactive) throw new UsageError(t('init.no_terminal'));
        // Asked only when the name was not given: whoever passes flags wants no questions.
        const answers =
          given.organisation === undefined
            ? await (await import('../ask-init.js')).askInit(context, given)
            : { ...given, organisation: given.organisation };
        if (answers === undefined) return EXIT.interrupted;
        return writeAudit(context, folder, answers, options.force === true);
      }),
    );
};

export type GivenAnswers = Omit<NewAudit, 'organisation'> & { readonly organisation: string | undefined };

function givenAnswers({ t, language }: Context, options: InitOptions): GivenAnswers {
  const languages = (
    options.languages ?? [language, ...LANGUAGES.filter((other) => other !== language)].join(',')
  )
    .split(',')
    .map((word) => word.trim());
  const strange = languages.find((word) => !(LANGUAGES as readonly string[]).includes(word));
  if (strange !== undefined || new Set(languages).size !== languages.length) {
    throw new UsageError(
      t('usage.unknown_language', { found: strange ?? '', allowed: LANGUAGES.join(', ') }),
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

function parseFlag(t: Context['t'], given: string): [Flag, FlagValue] {
  const [name = '', word = ''] = given.split('=');
  const flag = FLAGS.find((candidate) => candidate === name.trim());
  const value = { true: true, false: false, unknown: 'unknown' as const }[word.trim()];
  if (flag === undefined || value === undefined) {
    throw new UsageError(t('usage.unknown_flag', { found: given, allowed: FLAGS.join(', ') }));
  }
  return [flag, value];
}
