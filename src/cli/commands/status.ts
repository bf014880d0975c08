import { SEVERITIES } from '../../model/vocabulary.js';
import { jsonOf } from '../json.js';
import { EXIT } from '../exit-codes.js';
import { loadAudit, refuseEmpty } from '../load-audit.js';
import type { AuditOptions } from '../load-audit.js';
import type { DefineCommand } from '../program.js';

export const status: DefineCommand = (program, context, act) => {
  program
    .command('status')
    .description(context.t('help.status'))
    .option('--json', context.t('option.json'))
    .action(
      act(async (_own: object, command: { optsWithGlobals(): AuditOptions & { json?: boolean } }) => {
        const options = command.optsWithGlobals();
        const loaded = await loadAudit(context, options);
        refuseEmpty(loaded);
        const { assess } = await import('../../assess/assess.js');
        const { summarise } = await import('../../assess/summarise.js');
        const assessment = assess(loaded.audit, loaded.asOf);
        const summary = summarise(assessment);
        const { out, t, language } = loaded.context;
        if (options.json === true) {
          out.sink.write(jsonOf(summary));
          return EXIT.fine;
        }
        out.line(t('status.title', { organisation: loaded.audit.organisation, date: loaded.asOf }), 'strong');
        const width = Math.max(...summary.touchpoints.map(({ id }) => id.length), 0);
        for (const { id, answered, questions, unknown, bySeverity } of summary.touchpoints) {
          const gaps = SEVERITIES.filter((severity) => bySeverity[severity] > 0)
            .map((severity) => `${bySeverity[severity]} ${t(`severity.${severity}`)}`)
            .join(', ');
          const progress = t('status.progress', { answered, questions, unknown });
          out.raw(
            out.style(`  ${id.padEnd(width)}  `, 'plain'),
            out.style(progress, answered === questions ? 'good' : 'warn'),
            out.style(gaps === '' ? '' : `  ${gaps}`, bySeverity.critical > 0 ? 'bad' : 'plain'),
          );
        }
        for (const { kind, finding } of summary.blindSpots) {
          const title = loaded.audit.questionnaires.get(kind)?.title[language] ?? kind;
          out.line(`  ${t(`status.${finding}`, { title })}`, 'warn');
        }
        if (summary.openQuestions > 0 || summary.blindSpots.length > 0) {
          out.line(t('status.next', { open: summary.openQuestions }));
        }
        return EXIT.fine;
      }),
    );
};
