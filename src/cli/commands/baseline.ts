import { EXIT } from '../exit-codes.js';
import type { AuditOptions } from '../load-audit.js';
import type { DefineCommand } from '../program.js';

export const baseline: DefineCommand = (program, context, act) => {
  const { t } = context;
  const group = program.command('baseline').description(t('help.baseline')).helpCommand(false);

  group
    .command('update')
    .description(t('help.baseline_update'))
    .action(
      act(async (_own: object, command: { optsWithGlobals(): AuditOptions }) => {
        const { loadAudit, refuseEmpty } = await import('../load-audit.js');
        const { updateBaseline } = await import('../gate/write-baseline.js');
        const loaded = await loadAudit(context, command.optsWithGlobals());
        refuseEmpty(loaded);
        updateBaseline(loaded);
        return EXIT.fine;
      }),
    );

  group
    .command('prune')
    .description(t('help.baseline_prune'))
    .action(
      act(async (_own: object, command: { optsWithGlobals(): AuditOptions }) => {
        const { loadAudit } = await import('../load-audit.js');
        const { pruneBaseline } = await import('../gate/write-baseline.js');
        pruneBaseline(await loadAudit(context, command.optsWithGlobals()));
        return EXIT.fine;
      }),
    );
};
