import type { FormatOptions } from '../fmt/format-files.js';
import type { DefineCommand } from '../program.js';

export const fmt: DefineCommand = (program, context, act) => {
  const { t } = context;
  program
    .command('fmt')
    .argument(`[${t('argument.files')}...]`, t('argument.fmt'))
    .description(t('help.fmt'))
    .option('--check', t('option.fmt_check'))
    .option('--diff', t('option.fmt_diff'))
    .option('--json', t('option.json'))
    .action(
      act(async (files: readonly string[], _own: object, command: { optsWithGlobals(): FormatOptions }) => {
        const { formatFiles } = await import('../fmt/format-files.js');
        return formatFiles(context, files, command.optsWithGlobals());
      }),
    );
};
