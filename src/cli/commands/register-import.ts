import type { Command } from 'commander';
import type { Context } from '../context.js';
import type { AuditOptions } from '../load-audit.js';
import type { Act } from '../program.js';

export interface RegisterImportOptions extends AuditOptions {
  readonly sheet?: readonly string[];
  readonly headerRow?: string;
  readonly map?: readonly string[];
  readonly ignore?: readonly string[];
  readonly match?: readonly string[];
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly input?: boolean;
}

const collect = (value: string, before: readonly string[] = []): string[] => [...before, value];

/** `register import`: a subcommand of the command that it is handed. */
export function defineRegisterImport(register: Command, context: Context, act: Act): void {
  const { t } = context;
  register
    .command('import')
    .argument(`<${t('argument.register_file')}>`, t('argument.register_import'))
    .description(t('help.register_import'))
    .option('--sheet <name>', t('option.import_sheet'), collect)
    .option('--header-row <number>', t('option.import_header_row'))
    .option('--map <heading=field>', t('option.import_map'), collect)
    .option('--ignore <heading>', t('option.import_ignore'), collect)
    .option('--match <entry=touchpoint>', t('option.import_match'), collect)
    .option('--dry-run', t('option.import_dry_run'))
    .option('--json', t('option.json'))
    .action(
      act(async (file: string, _own: object, command: { optsWithGlobals(): RegisterImportOptions }) => {
        const { loadAudit } = await import('../load-audit.js');
        const { importRegister } = await import('../register-import/import-register.js');
        const options = command.optsWithGlobals();
        return importRegister(await loadAudit(context, options), file, options);
      }),
    );
}
