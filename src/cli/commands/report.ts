import { EXIT } from '../exit-codes.js';
import type { AuditOptions } from '../load-audit.js';
import type { DefineCommand } from '../program.js';
import { UsageError } from '../stop.js';

interface ReportOptions extends AuditOptions {
  readonly format?: string;
  readonly out?: string;
  readonly allLanguages?: boolean;
}

export const report: DefineCommand = (program, context, act) => {
  const { t } = context;
  program
    .command('report')
    .description(t('help.report'))
    .option('--format <names>', t('option.format'))
    .option('-o, --out <folder>', t('option.out'))
    .option('--all-languages', t('option.all_languages'))
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
        const { audit } = loaded;
        const languages = options.allLanguages === true ? audit.languages : [loaded.context.language];
        const { written, failed } = await renderReports(loaded, {
          formats,
          languages,
          out: options.out,
        });
        const show = showPath(context, loaded.folder);
        for (const path of written) loaded.context.out.line(show(path));
        for (const failure of failed) {
          loaded.context.err.line(explainFailure(failure, loaded.context.t, show), 'bad');
        }
        return failed.length > 0 ? EXIT.couldNotRun : EXIT.fine;
      }),
    );
};
