import { EXIT } from '../exit-codes.js';
import type { AuditOptions } from '../load-audit.js';
import type { DefineCommand } from '../program.js';

export const explain: DefineCommand = (program, context, act) => {
  const { t } = context;
  program
    .command('explain')
    .argument(`<${t('argument.question')}>`, t('argument.explain'))
    .description(t('help.explain'))
    .action(
      act(async (id: string, _own: object, command: { optsWithGlobals(): AuditOptions }) => {
        const { openCatalogue } = await import('../load-audit.js');
        const { explainQuestion } = await import('../explain-question.js');
        const catalogue = await openCatalogue(context, command.optsWithGlobals());
        explainQuestion(context, catalogue, id);
        return EXIT.fine;
      }),
    );
};
