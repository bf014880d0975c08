import { Option } from 'commander';
import { AUDIENCES } from '../../model/report.js';
import type { Audience } from '../../model/report.js';
import type { AuditOptions } from '../load-audit.js';
import type { DefineCommand } from '../program.js';

export interface ReportOptions extends AuditOptions {
  readonly format?: string;
  readonly out?: string;
  readonly allLanguages?: boolean;
  readonly audience?: Audience;
  readonly supplier?: string;
  readonly redact?: boolean;
  readonly check?: boolean;
  readonly includeWaived?: boolean;
}

export const report: DefineCommand = (program, context, act) => {
  const { t } = context;
  program
    .command('report')
    .description(t('help.report'))
    .option('--format <names>', t('option.format'))
    .option('-o, --out <folder>', t('option.out'))
    .option('--all-languages', t('option.all_languages'))
    .addOption(new Option('--audience <audience>', t('option.audience')).choices([...AUDIENCES]))
    .option('--supplier <name>', t('option.supplier'))
    .option('--redact', t('option.redact'))
    .option('--include-waived', t('option.include_waived'))
    .option('--check', t('option.check_reports'))
    .action(
      act(async (_own: object, command: { optsWithGlobals(): ReportOptions }) => {
        const options = command.optsWithGlobals();
        const { loadAudit, refuseEmpty } = await import('../load-audit.js');
        const loaded = await loadAudit(context, options);
        refuseEmpty(loaded);
        if (options.check === true) {
          const { checkReports } = await import('../reports/check-reports.js');
          return checkReports(loaded, options);
        }
        const { writeReports } = await import('../reports/write-reports.js');
        return writeReports(loaded, options);
      }),
    );
};
