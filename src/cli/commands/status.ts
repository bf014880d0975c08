import { EXIT } from '../exit-codes.js';
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
        const { loadAudit, refuseEmpty } = await import('../load-audit.js');
        const loaded = await loadAudit(context, options);
        refuseEmpty(loaded);
        const { printStatus } = await import('../print-status.js');
        printStatus(loaded, options.json === true);
        return EXIT.fine;
      }),
    );
};
