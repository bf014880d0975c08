import type { AuditOptions } from '../load-audit.js';
import { EXIT } from '../exit-codes.js';
import type { DefineCommand } from '../program.js';

export const validate: DefineCommand = (program, context, act) => {
  program
    .command('validate')
    .description(context.t('help.validate'))
    .option('--json', context.t('option.json'))
    .action(
      act(async (_own: object, command: { optsWithGlobals(): AuditOptions & { json?: boolean } }) => {
        const options = command.optsWithGlobals();
        const { loadAudit, refuseEmpty, showPath } = await import('../load-audit.js');
        const { auditProblems, problemsBeside } = await import('../audit-problems.js');
        if (options.json === true) {
          const { ok, problems } = await auditProblems(context, options);
          const { jsonOf } = await import('../json.js');
          context.out.sink.write(jsonOf({ valid: ok, problems }));
          return ok ? EXIT.fine : EXIT.couldNotRun;
        }
        // Its warnings are what it was asked for.
        const loaded = await loadAudit({ ...context, notice: context.err }, options);
        refuseEmpty(loaded);
        const problems = await problemsBeside(loaded);
        if (problems.length > 0) {
          const { printProblems } = await import('../../terminal/print-problems.js');
          printProblems(loaded.context.err, loaded.context.t, problems, showPath(context, loaded.folder));
          if (problems.some(({ level }) => level === 'error')) return EXIT.couldNotRun;
        }
        const { warnAboutEvidence } = await import('../check-evidence.js');
        warnAboutEvidence(loaded);
        const { audit } = loaded;
        const answers = audit.touchpoints.flatMap((touchpoint) => [...touchpoint.answers.values()]);
        loaded.context.out.line(
          loaded.context.t('validate.fine', {
            touchpoints: audit.touchpoints.length,
            answers: answers.filter(({ value }) => value !== undefined).length,
            interviews: audit.interviews.length,
          }),
          'good',
        );
        return EXIT.fine;
      }),
    );
};
