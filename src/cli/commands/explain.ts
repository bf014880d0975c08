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
        const options = command.optsWithGlobals();
        const { loadAudit, openCatalogue } = await import('../load-audit.js');
        const { explainFinding, isBeyondQuestion } = await import('../explain/explain-finding.js');
        if (isBeyondQuestion(id)) {
          explainFinding(await loadAudit(context, options), id);
          return EXIT.fine;
        }
        const catalogue = await openCatalogue(context, options);
        const reference = catalogue.law.get(id);
        if (reference === undefined) {
          const { explainQuestion } = await import('../explain/explain-question.js');
          explainQuestion(context, catalogue, id);
        } else {
          const { explainLaw } = await import('../explain/explain-law.js');
          explainLaw(context, reference);
        }
        return EXIT.fine;
      }),
    );
};
