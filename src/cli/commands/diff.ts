import { Option } from 'commander';
import { EXIT } from '../exit-codes.js';
import type { AuditOptions } from '../load-audit.js';
import type { DefineCommand } from '../program.js';

interface DiffOptions extends AuditOptions {
  readonly format: 'text' | 'markdown';
  readonly json?: boolean;
  readonly exitCode?: boolean;
}

export const diff: DefineCommand = (program, context, act) => {
  const { t } = context;
  program
    .command('diff')
    .argument(`<${t('argument.from')}>`, t('argument.diff_from'))
    .argument(`[${t('argument.to')}]`, t('argument.diff_to'))
    .description(t('help.diff'))
    .addOption(
      new Option('--format <format>', t('option.diff_format')).choices(['text', 'markdown']).default('text'),
    )
    .option('--json', t('option.json'))
    .option('--exit-code', t('option.exit_code'))
    .action(
      act(
        async (
          from: string,
          to: string | undefined,
          _own: object,
          command: { optsWithGlobals(): DiffOptions },
        ) => {
          const options = command.optsWithGlobals();
          const { findDiff } = await import('../diff/find-diff.js');
          const { diff: found, context: ours } = await findDiff(context, options, from, to);
          const { printDiff } = await import('../diff/print-diff.js');
          printDiff(found, ours, options.json === true ? 'json' : options.format);
          return options.exitCode === true && !found.same ? EXIT.gate : EXIT.fine;
        },
      ),
    );
};
