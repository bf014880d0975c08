import { Option } from 'commander';
import { AUDIENCES } from '../../model/report.js';
import type { Audience } from '../../model/report.js';
import { EXIT } from '../exit-codes.js';
import type { AuditOptions } from '../load-audit.js';
import type { DefineCommand } from '../program.js';
import { UsageError } from '../stop.js';

interface ReportOptions extends AuditOptions {
  readonly format?: string;
  readonly out?: string;
  readonly allLanguages?: boolean;
  readonly audience?: Audience;
  readonly supplier?: string;
  readonly redact?: boolean;
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
    .action(
      act(async (_own: object, command: { optsWithGlobals(): ReportOptions }) => {
        const options = command.optsWithGlobals();
        const { loadAudit, refuseEmpty, showPath } = await import('../load-audit.js');
        const loaded = await loadAudit(context, options);
        refuseEmpty(loaded);
        const { explainFailure, renderReports, reportFormats } = await import('../render-reports.js');
        const formats = (options.format ?? 'html,md,json').split(',').map((name) => name.trim());
        const known = Object.keys(reportFormats(context.env));
        const strange = formats.find((name) => !known.includes(name));
        if (strange !== undefined) {
          throw new UsageError(t('usage.unknown_format', { name: strange, allowed: known.join(', ') }));
        }
        if (options.includeWaived === true && !formats.includes('sarif')) {
          throw new UsageError(t('usage.include_waived_alone'));
        }
        const { tailorReport } = await import('../tailor-report.js');
        const { audit } = loaded;
        const languages = options.allLanguages === true ? audit.languages : [loaded.context.language];
        const { written, failed, problems } = await renderReports(loaded, {
          formats,
          languages,
          out: options.out,
          tailor: tailorReport(loaded.context, options),
          includeWaived: options.includeWaived,
        });
        const show = showPath(context, loaded.folder);
        for (const path of written) loaded.context.out.line(show(path));
        for (const failure of failed) {
          loaded.context.err.line(explainFailure(failure, loaded.context.t, show), 'bad');
        }
        if (problems.length > 0) {
          const { printProblems } = await import('../../terminal/print-problems.js');
          printProblems(loaded.context.err, loaded.context.t, problems, show);
        }
        return failed.length > 0 || problems.some(({ level }) => level === 'error')
          ? EXIT.couldNotRun
          : EXIT.fine;
      }),
    );
};
