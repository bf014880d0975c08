import { EXIT } from '../exit-codes.js';
import type { AuditOptions } from '../load-audit.js';
import type { DefineCommand } from '../program.js';

interface Options extends AuditOptions {
  readonly json?: boolean;
}

export const questionnaire: DefineCommand = (program, context, act) => {
  const { t } = context;
  const group = program.command('questionnaire').description(t('help.questionnaire')).helpCommand(false);

  group
    .command('list')
    .description(t('help.questionnaire_list'))
    .option('--json', t('option.json'))
    .action(
      act(async (_own: object, command: { optsWithGlobals(): Options }) => {
        const options = command.optsWithGlobals();
        const { openCatalogue } = await import('../load-audit.js');
        const catalogue = await openCatalogue(context, options);
        const { printKinds } = await import('../print-questionnaire.js');
        printKinds(context, catalogue, options.json === true);
        return EXIT.fine;
      }),
    );

  group
    .command('show')
    .argument('<id>', t('argument.kind'))
    .description(t('help.questionnaire_show'))
    .option('--json', t('option.json'))
    .action(
      act(async (id: string, _own: object, command: { optsWithGlobals(): Options }) => {
        const options = command.optsWithGlobals();
        const { openCatalogue } = await import('../load-audit.js');
        const catalogue = await openCatalogue(context, options);
        const { printQuestionnaire } = await import('../print-questionnaire.js');
        printQuestionnaire(context, catalogue, id, options.json === true);
        return EXIT.fine;
      }),
    );

  group
    .command('lint')
    .argument(`[${t('argument.files')}...]`, t('argument.lint'))
    .description(t('help.questionnaire_lint'))
    .action(
      act(async (files: string[], _own: object, command: { optsWithGlobals(): AuditOptions }) => {
        const { auditFolder } = await import('../load-audit.js');
        const { lintFiles } = await import('../lint-files.js');
        return lintFiles(context, auditFolder(context, command.optsWithGlobals()), files);
      }),
    );
};
