import { Option } from 'commander';
import { FAIL_ON } from '../../model/vocabulary.js';
import type { FailOn } from '../../model/vocabulary.js';
import { EXIT } from '../exit-codes.js';
import type { AuditOptions } from '../load-audit.js';
import type { DefineCommand } from '../program.js';
import { wholeNumber } from '../whole-number.js';

export interface CheckOptions extends AuditOptions {
  readonly failOn?: FailOn;
  readonly requireComplete?: boolean;
  readonly newOnly?: boolean;
  readonly warnDays?: number;
  readonly format?: readonly string[];
  readonly json?: boolean;
}

const collect = (value: string, before: readonly string[] = []): string[] => [...before, value];

export const check: DefineCommand = (program, context, act) => {
  const { t } = context;
  program
    .command('check')
    .description(t('help.check'))
    .addOption(new Option('--fail-on <severity>', t('option.fail_on')).choices([...FAIL_ON]))
    .option('--require-complete', t('option.require_complete'))
    .option('--new-only', t('option.new_only'))
    .option('--warn-days <days>', t('option.warn_days'), wholeNumber)
    .option('--format <name[=file]>', t('option.check_format'), collect)
    .option('--json', t('option.json'))
    .action(
      act(async (_own: object, command: { optsWithGlobals(): CheckOptions }) => {
        const options = command.optsWithGlobals();
        const { loadAudit } = await import('../load-audit.js');
        const { checkAudit } = await import('../gate/check-audit.js');
        const { passed } = checkAudit(await loadAudit(context, options), options);
        return passed ? EXIT.fine : EXIT.gate;
      }),
    );
};
