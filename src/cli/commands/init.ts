import { resolve } from 'node:path';
import { EXIT } from '../exit-codes.js';
import { isInteractive } from '../is-interactive.js';
import type { DefineCommand } from '../program.js';
import { UsageError } from '../stop.js';

export interface InitOptions {
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
        const { givenAnswers } = await import('../init-answers.js');
        const given = givenAnswers(context, options);
        const interactive = isInteractive(context, options);
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
