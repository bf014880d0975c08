import { resolve } from 'node:path';
import { Option } from 'commander';
import { CI_NAMES } from '../ci/ci-names.js';
import type { CiName } from '../ci/ci-names.js';
import type { DefineCommand } from '../program.js';

export interface InitOptions {
  readonly dir?: string;
  readonly organisation?: string;
  readonly languages?: string;
  readonly timezone?: string;
  readonly flag?: readonly string[];
  readonly example?: boolean;
  readonly force?: boolean;
  readonly ci?: CiName;
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
    .addOption(new Option('--ci <system>', t('option.ci')).choices([...CI_NAMES]))
    .action(
      act(async (named: string | undefined, _own: object, command: { optsWithGlobals(): InitOptions }) => {
        const options = command.optsWithGlobals();
        const folder = resolve(context.cwd, named ?? options.dir ?? '.');
        const { initAudit } = await import('../init-audit.js');
        return initAudit(context, folder, options);
      }),
    );
};
